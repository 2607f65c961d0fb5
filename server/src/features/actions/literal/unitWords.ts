import { currencies, units } from '../../../schema/vocabulary.ts';

/** A word behind or in front of a number that says what it counts. */
export interface UnitFound {
  readonly unit: string;
  readonly start: number;
  readonly end: number;
}

/** Words that the vocabulary has in another form. */
const more: readonly (readonly [string, string])[] = [
  ['％', 'percent'],
  ['percent', 'percent'],
  ['百分点', 'pp'],
  ['percentage point', 'pp'],
  ['point', 'point'],
  ['x', 'times'],
  ['day', 'day'],
  ['week', 'week'],
  ['month', 'month'],
  ['year', 'year'],
  ['hour', 'hour'],
  ['minute', 'minute'],
  ['second', 'second'],
  ['mins', 'minute'],
  ['秒钟', 'second'],
  ['日元', 'money:JPY'],
  ['元', 'money:CNY'],
  ['块钱', 'money:CNY'],
  ['yuan', 'money:CNY'],
  ['RMB', 'money:CNY'],
  ['euros', 'money:EUR'],
  ['US dollars', 'money:USD'],
];

/** A place in a ranking, and the month of a date, are no amounts. */
const unclear: ReadonlySet<string> = new Set([
  '位',
  '月',
  '名次',
  'rank',
  'count',
  '比例',
  'ratio',
]);

const words: ReadonlyMap<string, string> = new Map(
  [
    ...units.flatMap(({ id, symbol, name }) =>
      [symbol.en, symbol['zh-Hans'], name.en, name['zh-Hans']].map((word) => [word, id] as const),
    ),
    ...currencies.flatMap(({ code, name }) =>
      [code, name['zh-Hans'], name.en].map((word) => [word, `money:${code}`] as const),
    ),
    ...more,
  ].filter(([word]) => word !== '' && !unclear.has(word)),
);

const longest = Math.max(...[...words.keys()].map((word) => word.length));

/** The longest word for a unit at an offset, behind a space at most. */
export function unitAt(text: string, offset: number): UnitFound | undefined {
  const start = /^[ \u00A0]/.test(text.charAt(offset)) ? offset + 1 : offset;
  for (let length = longest; length > 0; length--) {
    const word = text.slice(start, start + length);
    const unit = word.length === length ? words.get(word) : undefined;
    if (unit !== undefined && endsThere(text, start + length))
      return { unit, start, end: start + length };
  }
  return undefined;
}

/** A word in letters is not the begin of another one: `5 m`, but not `5 metrics`. */
function endsThere(text: string, end: number): boolean {
  return !/[A-Za-z]$/.test(text.charAt(end - 1)) || !/^[A-Za-z0-9]/.test(text.charAt(end));
}

const signs: ReadonlyMap<string, string> = new Map([
  ['US$', 'USD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['S$', 'SGD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'CNY'],
  ['￥', 'CNY'],
  ['₹', 'INR'],
  ['₩', 'KRW'],
  ['$', 'USD'],
  ['RMB', 'CNY'],
]);

/** The currency in front of a number, by its sign or its code. */
export function unitBefore(text: string, offset: number): UnitFound | undefined {
  const found = /([A-Z]{0,3}[$€£¥￥₹₩]|[A-Z]{3})[ ]?$/.exec(
    text.slice(Math.max(0, offset - 5), offset),
  );
  const word = found?.[1] ?? '';
  const code = signs.get(word) ?? (isCurrency(word) ? word : undefined);
  if (found === null || code === undefined) return undefined;
  return { unit: `money:${code}`, start: offset - found[0].length, end: offset };
}

function isCurrency(word: string): boolean {
  return currencies.some(({ code }) => code === word);
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:万亿|trillion\b)/u, 12],
  [/^ ?(?:亿)/u, 8],
  [/^ ?billion\b/u, 9],
  [/^ ?千万/u, 7],
  [/^ ?(?:百万|million\b)/u, 6],
  [/^ ?万/u, 4],
  [/^ ?(?:千|thousand\b)/u, 3],
];

/** Short forms mean something else where no money is told. */
const moneyScales: readonly (readonly [RegExp, number])[] = [
  [/^ ?(?:tn|trn)\b/u, 12],
  [/^ ?(?:bn|B)\b/u, 9],
  [/^ ?(?:mn|m|M)\b/u, 6],
  [/^ ?[kK]\b/u, 3],
];

/** What a number is multiplied by: 万, million. A unit that begins alike (千克) comes first. */
export function scaleAt(
  text: string,
  offset: number,
  isMoney: boolean,
): { readonly exponent: number; readonly end: number } | undefined {
  if (!isMoney && unitAt(text, offset) !== undefined) return undefined;
  const rest = text.slice(offset, offset + 12);
  for (const [pattern, exponent] of isMoney ? [...moneyScales, ...scales] : scales) {
    const found = pattern.exec(rest);
    if (found !== null) return { exponent, end: offset + found[0].length };
  }
  return undefined;
}
