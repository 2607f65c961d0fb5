import { readFigureInner } from './figure.ts';
import { finish, type Read } from './finish.ts';
import type { FigureMark } from './mark.ts';
import type { Reader } from './reader.ts';

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
  const [whole, content = '', closing = ''] = found;
  const end = start + whole.length;
  const inner = start + 1;
  const innerEnd = inner + content.length;
  if (end > limit) return undefined;
  r.begin(inner, innerEnd, 'closed');
  const expression = readFigureInner(r);
  const mended = `{{${content}}}`;
  r.fault('mark-single-brace', start, end, {
    args: { found: `\`${whole}\``, mended: `\`${mended}\`` },
    fix: {
      title: { id: 'fix-mark-write', args: { text: mended } },
      changes: [r.change(start, inner, '{{'), r.change(innerEnd, innerEnd + closing.length, '}}')],
    },
  });
  const mark = (): FigureMark => ({
    type: 'figure',
    ...r.span(start, end),
    inner: r.span(inner, innerEnd),
    faults: r.found(),
    expression,
  });
  return finish(r, start, end, mark);
}
