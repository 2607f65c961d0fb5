import type { Style } from './report.ts';

/** The number of a part of the report. */
export interface Label {
  /** As it is printed: `三、`, `（1）`, `3.1`; empty for a part without a number. */
  readonly text: string;
  /** As the parts below take it in front of their own, without what surrounds it: `3`, `A`. */
  readonly bare: string;
}

export const noLabel: Label = { text: '', bare: '' };

/**
 * The number of a part: the `count`th below `above`, from 1. In decimal style the number of the
 * part above stands in front. A style that is not known gives no number.
 */
export function label(style: Style | undefined, count: number, above: Label = noLabel): Label {
  const bare = bareNumber(style, count);
  if (bare === undefined) return noLabel;
  switch (style) {
    case 'decimal':
      return { text: join(above, bare), bare: join(above, bare) };
    case 'cjk':
      return { text: `${cjkNumber(count)}、`, bare: join(above, bare) };
    case 'paren':
      return { text: `（${count}）`, bare: join(above, bare) };
    case 'cjk-paren':
      return { text: `（${cjkNumber(count)}）`, bare: join(above, bare) };
    default:
      return { text: bare, bare: join(above, bare) };
  }
}

function join(above: Label, own: string): string {
  return above.bare === '' ? own : `${above.bare}.${own}`;
}

/** The number in the figures that parts below use; those of Chinese numerals are Arabic ones. */
function bareNumber(style: Style | undefined, count: number): string | undefined {
  switch (style) {
    case 'arabic':
    case 'decimal':
    case 'cjk':
    case 'paren':
    case 'cjk-paren':
      return String(count);
    case 'roman':
      return romanNumber(count);
    case 'letter':
      return letters(count);
    default:
      return undefined;
  }
}

/**
 * Appendices are counted apart, so they are not numbered as chapters are: by letters, or by Roman
 * numerals where letters are taken.
 */
export function appendixStyle(chapter: Style | undefined): Style {
  if (chapter === undefined || bareNumber(chapter, 1) === undefined) return 'none';
  return chapter === 'letter' ? 'roman' : 'letter';
}

/** A, B … Z, AA, AB … */
function letters(count: number): string {
  let text = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  }
  return text;
}

const romanSteps: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** From 4000 on, where Roman numerals end, Arabic ones. */
function romanNumber(count: number): string {
  if (count >= 4000) return String(count);
  let rest = count;
  let text = '';
  for (const [step, sign] of romanSteps) {
    for (; rest >= step; rest -= step) text += sign;
  }
  return text;
}

const digits = '零一二三四五六七八九';
const scales = ['', '十', '百', '千'];

/** Chinese numerals up to 9999, as headings are counted: 十二, 二十, 一百零五; Arabic ones above. */
function cjkNumber(count: number): string {
  if (count >= 10_000) return String(count);
  const places = [...String(count)].map(Number);
  let text = '';
  for (const [index, digit] of places.entries()) {
    const scale = places.length - 1 - index;
    if (digit === 0) continue;
    const gap = index > 0 && places[index - 1] === 0 ? '零' : '';
    // Ten to nineteen begin with the ten itself.
    const one = digit === 1 && scale === 1 && index === 0 ? '' : digits.charAt(digit);
    text += `${gap}${one}${scales[scale] ?? ''}`;
  }
  return text;
}
