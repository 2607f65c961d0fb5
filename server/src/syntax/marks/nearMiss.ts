import { readFigureInner } from './figure.ts';
import { finish, type Read, replaced } from './finish.ts';
import type { FigureMark } from './mark.ts';
import { type Reader, shown, writing } from './reader.ts';

const word = String.raw`\p{L}[\p{L}\p{M}\p{Nd}_-]{0,199}`;
const period = String.raw`(?:(?:FY)?[\d０-９]{4}[\w-]{0,8}|before|after)`;
// Bounded, so that a row of braces takes no longer than its length.
const pattern = new RegExp(
  String.raw`[{｛](${word}(?:[[［][^[\]{}\r\n]{0,200}[\]］])?[@＠]${period}(?:\.\.${period})?(?:[:：][a-z]{1,20})?)([}｝]{1,2})`,
  'uy',
);

/** Reads `{csat@2024}`, which can only be meant as `{{csat@2024}}`. */
export function readNearMiss(r: Reader, start: number, limit: number): Read | undefined {
  const before = start > 0 ? r.text.charAt(start - 1) : '';
  if (/[$#%\\\]］]/.test(before)) return undefined;
  pattern.lastIndex = start;
  const found = pattern.exec(r.text);
  if (found === null) return undefined;
  const [whole, content = ''] = found;
  const end = start + whole.length;
  const inner = start + 1;
  const innerEnd = inner + content.length;
  if (end > limit) return undefined;
  r.begin(inner, innerEnd, 'closed');
  const expression = readFigureInner(r);
  reportBraces(r, { start, inner, innerEnd, end });
  const mark = (): FigureMark => ({
    type: 'figure',
    ...r.span(start, end),
    inner: r.span(inner, innerEnd),
    faults: r.found(),
    expression,
  });
  return finish(r, start, end, mark);
}

interface Ends {
  readonly start: number;
  readonly inner: number;
  readonly innerEnd: number;
  readonly end: number;
}

/** Full-width characters within are mended along with the braces. */
function reportBraces(r: Reader, { start, inner, innerEnd, end }: Ends): void {
  const changes = [
    { start, end: inner, newText: '{{' },
    ...r.twins.toSorted((one, other) => one.start - other.start),
    { start: innerEnd, end, newText: '}}' },
  ];
  r.twins = [];
  const found = r.text.slice(start, end);
  const mended = replaced(found, changes, start);
  r.fault('mark-single-brace', start, end, {
    args: { found: shown(found), mended: shown(mended) },
    fix: writing(
      mended,
      changes.map((change) => r.change(change.start, change.end, change.newText)),
    ),
  });
}
