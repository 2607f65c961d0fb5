import type { Change } from '../finding.ts';
import type { Mark } from './mark.ts';
import { type Reader, shown, writing } from './reader.ts';

/** A mark, and where the text behind it goes on, in offsets of the text. */
export interface Read {
  readonly mark: Mark;
  readonly end: number;
}

/** The mark once all of it is read: its faults in order, its full-width characters one of them. */
export function finish(r: Reader, start: number, end: number, mark: () => Mark): Read {
  reportTwins(r);
  // A half-typed mark is told to be so, and no more.
  if (r.faults.length > 1) {
    const isHalf = r.faults.some(({ code, wording }) => code === 'mark-unclosed' && !wording);
    if (isHalf) r.faults = r.faults.filter(({ code }) => code !== 'mark-incomplete');
    r.faults.sort((one, other) => one.start - other.start || other.end - one.end);
  }
  return { mark: mark(), end: Math.max(end, start + 1) };
}

/** All full-width characters of a mark are one fault with one fix. */
export function reportTwins(r: Reader): void {
  const { twins } = r;
  if (twins.length === 0) return;
  const sorted = twins.toSorted((one, other) => one.start - other.start);
  const start = sorted[0]?.start ?? 0;
  const end = sorted.at(-1)?.end ?? start;
  const found = r.text.slice(start, end);
  const mended = replaced(found, sorted, start);
  r.fault('mark-fullwidth', start, end, {
    args: { found: shown(found), mended: shown(mended) },
    fix: writing(
      shortened(mended),
      sorted.map((twin) => r.change(twin.start, twin.end, twin.newText)),
    ),
  });
}

/** A text after changes in the order of the text; the text stands at `base`. */
export function replaced(text: string, changes: readonly Change[], base: number): string {
  let at = 0;
  let result = '';
  for (const { start, end, newText } of changes) {
    result += text.slice(at, start - base) + newText;
    at = end - base;
  }
  return result + text.slice(at);
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
