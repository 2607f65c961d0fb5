const year = '((?:FY)?\\d{4})';
const numerals = '零一二三四';

// How people write a part of a year, and what the formats write for it.
const forms: readonly (readonly [RegExp, (parts: readonly string[]) => string])[] = [
  [rule(`${year} ?年?`), ([a]) => `${a}`],
  [rule(`${year} ?[-/.年] ?(\\d{1,2}) ?月?`), ([a, b]) => `${a}-${two(b)}`],
  [
    rule(`${year} ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?(?:T.{0,30})?`),
    ([a, b, c]) => `${a}-${two(b)}-${two(c)}`,
  ],
  [rule(`${year}(\\d{2})(\\d{2})`), ([a, b, c]) => `${a}-${b}-${c}`],
  [rule(`${year} ?年? ?[-/.]? ?Q([1-4])`), ([a, b]) => `${a}-Q${b}`],
  [rule(`${year} ?年 ?第?([一二三四1-4]) ?季度?`), ([a, b]) => `${a}-Q${digit(b)}`],
  [rule(`Q([1-4]) ?[-/.]? ?${year}`), ([a, b]) => `${b}-Q${a}`],
  [rule(`${year} ?年? ?[-/.]? ?H([12])`), ([a, b]) => `${a}-H${b}`],
  [rule(`${year} ?年? ?([上下])半年`), ([a, b]) => `${a}-H${b === '上' ? 1 : 2}`],
];

function rule(source: string): RegExp {
  return new RegExp(`^${source}$`, 'iu');
}

function two(text = ''): string {
  return text.padStart(2, '0');
}

function digit(text = ''): string {
  const number = numerals.indexOf(text);
  return number > 0 ? String(number) : text;
}

/**
 * Periods and dates as the formats write them, that a text most likely means, the likeliest first:
 * 2024-03 for 2024年3月, 2019..2024 for 2019–2024. Whether one of them is allowed is for the caller.
 */
export function periodsIn(text: string): readonly string[] {
  const level = text.normalize('NFKC').trim();
  if (level.length > 60) return [];
  const whole = periodIn(level);
  const ends = /^(.{4,20}?) ?(?:-|–|—|~|至|到| to |\.\.\.?|…) ?(.{4,20})$/u.exec(level);
  const [from, to] = [periodIn(ends?.[1] ?? ''), periodIn(ends?.[2] ?? '')];
  const range = from !== undefined && to !== undefined ? [`${from}..${to}`] : [];
  return whole === undefined ? range : [whole, ...range];
}

function periodIn(text: string): string | undefined {
  for (const [shape, write] of forms) {
    const parts = shape.exec(text)?.slice(1);
    if (parts !== undefined) return write(parts).toUpperCase();
  }
  return undefined;
}
