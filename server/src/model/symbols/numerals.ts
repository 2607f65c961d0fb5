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
  return writeRoman(sum) === text ? sum : undefined;
}

const romanSteps: readonly (readonly [number, string])[] = [
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

function writeRoman(value: number): string {
  let rest = value;
  let text = '';
  for (const [step, letters] of romanSteps) {
    for (; rest >= step; rest -= step) text += letters;
  }
  return text;
}

/** A number written the way `like` is: in digits, full-width digits, Chinese or Roman numerals. */
export function writeLike(like: string, value: number): string {
  if (/^\d+$/.test(like)) return String(value);
  if (/^[０-９]+$/.test(like)) return wide(value);
  return /^[IVXLC]+$/.test(like) ? writeRoman(value) : writeCjk(value);
}

function wide(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCodePoint(Number(digit) + 0xff10));
}

function writeCjk(value: number): string {
  const names = '零一二三四五六七八九';
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const hundred = hundreds > 0 ? `${names[hundreds]}百` : '';
  const bare = hundreds === 0 && tens === 1;
  const ten = tens > 0 ? `${bare ? '' : names[tens]}十` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  const one = ones > 0 || value === 0 ? names[ones] : '';
  return `${hundred}${ten}${gap}${one}`;
}
