import type { Finding, Span } from '../finding.ts';

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

/** Whatever may be one of them, told in a quarter of the time: all texts are searched. */
// oxlint-disable-next-line no-control-regex
const suspicious = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffd-\uffff]/;

/** Characters that no text holds; they mostly come from a wrong encoding. One finding for all. */
export function clearUnreadable(text: string): Damage {
  const start = suspicious.test(text) ? text.search(unreadable) : -1;
  if (start < 0) return { text, findings: [], masked: [] };
  const wording = text.startsWith('\0', start) ? { wording: 'yaml-encoding-utf16' } : {};
  const args = { count: text.match(unreadable)?.length ?? 0 };
  const finding = { code: 'yaml-encoding', start, end: start + 1, args, ...wording };
  return { text: text.replace(unreadable, '\ufffd'), findings: [finding], masked: [] };
}
