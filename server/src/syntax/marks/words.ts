import { isId } from './ids.ts';
import { isEnd, isGap } from './letters.ts';
import type { Part } from './mark.ts';
import { type Reader, shown, writing } from './reader.ts';

/** What a word left out would have said. */
export type Missing =
  | 'metric'
  | 'member'
  | 'period'
  | 'period-end'
  | 'format'
  | 'id'
  | 'chapter'
  | 'kind'
  | 'source'
  | 'empty';

/** Where the words end that may be meant as one id: `repurchase rate`. */
export function phraseEnd(r: Reader): number {
  let end = r.wordEnd();
  if (r.manner !== 'closed') return end;
  const begin = r.at;
  while (end > r.at) {
    r.at = end;
    r.skipGap();
    const next = r.wordEnd();
    if (next === r.at) break;
    end = next;
  }
  r.at = begin;
  return end;
}

/**
 * Reads an id, which may be left out; the sign in front of it, `back` code units long, is where a
 * missing one is told.
 */
export function readId(r: Reader, missing: Missing, back = 1): Part {
  r.skipGap();
  const start = r.at;
  const end = phraseEnd(r);
  r.at = end;
  const part = r.part(start, end);
  checkId(r, part, { start, end, missing, back });
  return part;
}

interface Written {
  readonly start: number;
  readonly end: number;
  readonly missing: Missing;
  readonly back: number;
}

/** Says when an id is left out or is none. */
export function checkId(r: Reader, part: Part, { start, end, missing, back }: Written): void {
  if (start === end) reportMissing(r, missing, start, back);
  else if (!isId(part.text)) reportId(r, part.text, start, end);
}

/** A half-typed mark lacks something anyway, and is told to be unclosed. */
export function reportMissing(r: Reader, wording: Missing, at: number, back: number): void {
  if (r.manner === 'open') return;
  let start = at;
  while (start > 0 && isGap(r.text.charCodeAt(start - 1))) start--;
  // With no sign in front it is told at the sign behind.
  if (back === 0) r.fault('mark-incomplete', at, Math.min(at + 1, r.end), { wording });
  else r.fault('mark-incomplete', start - back, start, { wording });
}

/** Says that a word is no id; what was most likely meant is the fix. */
export function reportId(r: Reader, text: string, start: number, end: number): void {
  const meant = meantId(text);
  const fix = meant !== undefined && writing(meant, [r.change(start, end, meant)]);
  r.fault('mark-id', start, end, { args: { found: shown(text) }, ...(fix && { fix }) });
}

/** An id with full-width letters, long dashes or spaces in the place of hyphens. */
function meantId(text: string): string | undefined {
  if (text.length > 200) return undefined;
  const meant = text
    .normalize('NFKC')
    .replace(/[‐-―−]+/g, '-')
    .replace(/\s+/g, '-');
  return isId(meant) ? meant : undefined;
}

/** Where the line of an offset ends, at most at `limit`. */
export function lineLimit(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && !isEnd(text.charCodeAt(at))) at++;
  return at;
}
