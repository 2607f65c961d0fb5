import type { Part } from './mark.ts';
import { isAsciiWord, isLetter, widthAt } from './letters.ts';
import { type Reader, shown, writing } from './reader.ts';
import { reportMissing } from './words.ts';

/** The shape of one period; whether the calendar has it is asked where calendars are known. */
const shape = /^(?:FY)?\d{4}(?:-(?:[HQ]\d|W\d\d|\d\d(?:-\d\d)?))?$/;

/** Periods behind `@`. */
export interface Periods {
  readonly from: Part;
  readonly to: Part | undefined;
}

/** Reads one period or two, behind the `@`. What is left out is an empty part. */
export function readPeriods(r: Reader): Periods {
  const sign = r.at;
  r.skipGap();
  const start = r.at;
  const end = periodEnd(r);
  if (end === start) {
    r.at = sign;
    reportMissing(r, 'period', sign, 1);
    return { from: r.part(sign, sign), to: undefined };
  }
  const hyphen = hyphenRange(r, start, end);
  if (hyphen !== undefined) return hyphen;
  r.at = end;
  const from = r.part(start, end);
  const before = r.at;
  r.skipGap();
  const to = readSecond(r, start);
  if (to === undefined) r.at = before;
  return { from, to };
}

/** What stands between two periods: `..`, or what people type in its place. */
const between = /\.{2,}|…+|。。+|．．+|[~～–—－至到]+/y;

function readSecond(r: Reader, first: number): Part | undefined {
  between.lastIndex = r.at;
  const sign = r.at < r.end ? between.exec(r.text)?.[0] : undefined;
  if (sign === undefined) return undefined;
  const start = r.at;
  const isRange = sign.startsWith('..');
  r.at += sign.length;
  r.skipGap();
  const from = r.at;
  const end = periodEnd(r);
  // In prose behind a half-typed mark a dash is just a dash.
  if (!isRange && (end === from || r.manner === 'open')) {
    r.at = start;
    return undefined;
  }
  r.at = end;
  if (end === from) reportMissing(r, 'period-end', start + sign.length, sign.length);
  else if (sign !== '..') reportRange(r, { first, end, start, sign });
  return r.part(from, end);
}

/** `2019-2024` is meant as `2019..2024`. */
function hyphenRange(r: Reader, start: number, end: number): Periods | undefined {
  if (r.manner === 'formula' || end !== start + 9) return undefined;
  if (!/^\d{4}[-~]\d{4}$/.test(r.text.slice(start, end))) return undefined;
  r.at = end;
  reportRange(r, { first: start, end, start: start + 4, sign: '-' });
  return { from: r.part(start, start + 4), to: r.part(start + 5, end) };
}

interface Range {
  readonly first: number;
  readonly end: number;
  readonly start: number;
  readonly sign: string;
}

function reportRange(r: Reader, { first, end, start, sign }: Range): void {
  const after = start + sign.length;
  const meant = `${r.text.slice(first, start)}..${r.text.slice(after, end)}`;
  r.fault('mark-period', start, after, {
    wording: 'range',
    args: { found: shown(sign), meant: shown(meant) },
    fix: writing(meant, [r.change(start, after, '..')]),
  });
}

/** A period is of ASCII; whatever else stands in its place is taken for one, up to the next sign. */
function periodEnd(r: Reader): number {
  const { text, end, manner } = r;
  const start = r.at;
  let at = start;
  if (text.charCodeAt(at) === 45) return at;
  while (at < end && isAsciiWord(text.charCodeAt(at))) at++;
  if (manner === 'formula') return shorter(text, start, at);
  if (manner === 'open') return at;
  // Full-width digits, `去年`, `2024年`; but not the sign of a range.
  while (at < end && text.charCodeAt(at) > 127 && !/[～–—－至到]/.test(text.charAt(at))) {
    if (!isLetter(text, at)) break;
    at += widthAt(text, at);
    while (at < end && isAsciiWord(text.charCodeAt(at))) at++;
  }
  return at;
}

/** In a formula `csat@2024-csat@2019` takes one from the other. */
function shorter(text: string, start: number, end: number): number {
  const word = text.slice(start, Math.min(end, start + 300));
  if (shape.test(word)) return end;
  const found =
    /^((?:FY)?\d{4}(?:-(?:[HQ]\d|W\d\d|\d\d(?:-\d\d)?))?|before|after)-(?![HQW]?\d)/.exec(word);
  return found?.[1] === undefined ? end : start + found[1].length;
}
