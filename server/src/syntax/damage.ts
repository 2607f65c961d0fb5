import type { Change, Finding, Span } from './finding.ts';
import { lineEnd, nextLine } from './pieces.ts';

/** Changes that a text needs before it can be read at all, with what they are needed for. */
export interface Damage {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly masked: readonly Span[];
}

const unreadable =
  // oxlint-disable-next-line no-control-regex
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffd-\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Characters that no text holds; they mostly come from a wrong encoding. One finding for all. */
export function findUnreadable(text: string): Damage {
  const changes: Change[] = [];
  let first: Span | undefined;
  let count = 0;
  for (const { index, 0: found } of text.matchAll(unreadable)) {
    const span = { start: index, end: index + 1 };
    first ??= span;
    count++;
    if (found !== '\ufffd') changes.push({ ...span, newText: '\ufffd' });
  }
  if (first === undefined) return { changes, findings: [], masked: [] };
  const wide = changes.length > 0 && text.startsWith('\0', first.start);
  const wording = wide ? { wording: 'yaml-encoding-utf16' } : {};
  const finding = { code: 'yaml-encoding', ...first, args: { count }, ...wording };
  return { changes, findings: [finding], masked: [] };
}

const conflict = /^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)$/;

/**
 * The markers that a merge leaves behind. The first side is kept, so that the file stays alive; the
 * other one is left out as far as it lies in the same text.
 */
export function findConflicts(text: string): Damage {
  const changes: Change[] = [];
  const findings: Finding[] = [];
  if (!/^(?:<{7}|={7}|>{7})/m.test(text)) return { changes, findings, masked: [] };
  let dropping = false;
  let inside = false;
  for (let at = 0; at < text.length; at = nextLine(text, at)) {
    const span = { start: at, end: lineEnd(text, at) };
    const line = text.slice(span.start, span.end);
    const marker = conflict.test(line);
    if (marker && !inside) findings.push({ code: 'yaml-conflict-marker', ...span });
    if (marker || dropping) changes.push({ ...span, newText: ' '.repeat(line.length) });
    if (marker) {
      inside = !line.startsWith('>');
      dropping = inside && !line.startsWith('<');
    }
  }
  return { changes, findings, masked: changes.map(({ start, end }) => ({ start, end })) };
}
