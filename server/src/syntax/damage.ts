import type { Finding, Span } from './finding.ts';
import { lineEnd, nextLine } from './pieces.ts';

/** A text made readable without moving anything in it, and what was wrong. */
export interface Damage {
  /** As long as the text that was given. */
  readonly text: string;
  readonly findings: readonly Finding[];
  readonly masked: readonly Span[];
}

const unreadable =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters that no text holds; they mostly come from a wrong encoding. One finding for all. */
export function clearUnreadable(text: string): Damage {
  const start = text.search(unreadable);
  if (start < 0) return { text, findings: [], masked: [] };
  const wording = text.startsWith('\0', start) ? { wording: 'yaml-encoding-utf16' } : {};
  const args = { count: text.match(unreadable)?.length ?? 0 };
  const finding = { code: 'yaml-encoding', start, end: start + 1, args, ...wording };
  return { text: text.replace(unreadable, '\ufffd'), findings: [finding], masked: [] };
}

const conflict = /^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)$/;

/**
 * The markers that a merge leaves behind. The first side is kept, so that the file stays alive; the
 * other one is left out as far as it lies in the same text.
 */
export function clearConflicts(text: string): Damage {
  if (!/^(?:<{7}|={7}|>{7})/m.test(text)) return { text, findings: [], masked: [] };
  const findings: Finding[] = [];
  const masked: Span[] = [];
  const parts: string[] = [];
  let dropping = false;
  let inside = false;
  for (let at = 0, next = 0; at < text.length; at = next) {
    next = nextLine(text, at);
    const span = { start: at, end: lineEnd(text, at) };
    const line = text.slice(span.start, span.end);
    const marker = conflict.test(line);
    if (marker && !inside) findings.push({ code: 'yaml-conflict-marker', ...span });
    if (marker || dropping) masked.push(span);
    parts.push(marker || dropping ? ' '.repeat(line.length) : line, text.slice(span.end, next));
    if (marker) {
      inside = !line.startsWith('>');
      dropping = inside && !line.startsWith('<');
    }
  }
  return { text: parts.join(''), findings, masked };
}
