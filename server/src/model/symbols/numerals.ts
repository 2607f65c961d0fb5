import { label } from '../numbering.ts';

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const scales: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100 };
const romans: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

/** Chinese numerals up to 999, in the way that chapters are counted: `十二`, `二十`, `一百零三`. */
export const cjkNumeral = '[零〇一二两三四五六七八九十百壹贰叁肆伍陆柒捌玖拾佰]';

/**
 * The whole number that digits (ASCII or full width), Chinese numerals or capital Roman ones spell;
 * undefined for anything else. Numbers of chapters are small: nothing above 999 is read.
 */
export function readNumeral(text: string): number | undefined {
  const plain = text.normalize('NFKC');
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  if (/^[IVXLC]{1,12}$/.test(plain)) return readRoman(plain);
  return readCjk(plain);
}

function readCjk(text: string): number | undefined {
  let sum = 0;
  let digit: number | undefined;
  for (const letter of text) {
    const value = digits[letter];
    const scale = scales[letter];
    if (value !== undefined) {
      // 一二 is no number of a chapter; the zero of 一百零三 only fills a place.
      if (digit !== undefined && digit !== 0) return undefined;
      digit = value;
    } else if (scale !== undefined) {
      sum += (digit ?? 1) * scale;
      digit = undefined;
    } else return undefined;
  }
  return text === '' ? undefined : sum + (digit ?? 0);
}

function readRoman(text: string): number | undefined {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const value = romans[text.charAt(index)] ?? 0;
    const next = romans[text.charAt(index + 1)] ?? 0;
    sum += value < next ? -value : value;
  }
  return label('roman', sum).text === text ? sum : undefined;
}

/** A number written the way `like` is: in digits, full-width digits, Chinese or Roman numerals. */
export function writeLike(like: string, value: number): string {
  if (/^\d+$/.test(like)) return String(value);
  if (/^[０-９]+$/.test(like)) return wide(value);
  if (/^[IVXLC]+$/.test(like)) return label('roman', value).text;
  return label('cjk', value).text.replace('、', '');
}

function wide(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(Number(digit) + 0xff10));
}
