// What people write where a bare number is asked for, and how it is said in the formats.

// The zeros that a word behind a number stands for. 千克 and 百分点 begin with no such word.
const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:万亿|萬億|trillion)/iu, 12],
  [/^(?:亿|億)/u, 8],
  [/^(?:千万|千萬)/u, 7],
  [/^(?:百万|百萬|million)/iu, 6],
  [/^(?:billion|bn\b)/iu, 9],
  [/^(?:万|萬)/u, 4],
  [/^(?:千(?![克米瓦卡])|thousand|k$)/iu, 3],
  [/^百(?!分)/u, 2],
  [/^成(?!本)/u, 1],
];

/** A number found in a text. */
export interface Figure {
  /** The number as YAML and JSON write it. */
  readonly digits: string;
  /** True when nothing but its writing changes: no unit or word stands beside it. */
  readonly bare: boolean;
}

/** The number that a text holds beside a sign of per cent, thousands separators or a unit. */
export function figureIn(text: string): Figure | undefined {
  const level = text.normalize('NFKC').trim();
  const shape = /^([-+−]?)(\d{1,3}(?:,\d{3})+|\d{1,15})(\.\d{1,15})?\s{0,3}(%|[\p{L} ]{0,16})$/u;
  const [, sign, whole = '', fraction = '', unit = ''] = shape.exec(level) ?? [];
  if (sign === undefined) return undefined;
  const zeros = scales.find(([word]) => word.test(unit))?.[1] ?? 0;
  const number = scaled(whole.replaceAll(',', ''), fraction.slice(1), zeros);
  return { digits: `${sign === '' || sign === '+' ? '' : '-'}${number}`, bare: unit === '' };
}

/** Moves the point by places of ten, without arithmetic that would round. */
function scaled(whole: string, fraction: string, zeros: number): string {
  const moved = whole + fraction.slice(0, zeros).padEnd(zeros, '0');
  const rest = fraction.slice(zeros);
  return moved.replace(/^0+(?=\d)/, '') + (rest === '' ? '' : `.${rest}`);
}

/** A level as the keys say it. */
export type Level = Readonly<Record<string, unknown>>;

type Reader = readonly [RegExp, (figure: number, other: number) => Level];

// The forms of a bound or a range; `#` stands for a number.
const forms: readonly Reader[] = [
  form('#(?:-|–|—|~|至|到| to )#', (min, max) => ({ min, max })),
  form('(?:>=|≥|至少|不低于|不少于|at least )#|#(?:\\+|以上)', (min) => ({ min })),
  form('(?:<=|≤|至多|最多|不超过|不高于|at most |up to )#|#(?:以内|以下)', (max) => ({ max })),
  form('(?:>|超过|逾|高于|多于|over |more than )#', (min) => ({ min, exclusive: true })),
  form('(?:<|不到|不足|低于|少于|under |less than )#', (max) => ({ max, exclusive: true })),
  form('(?:~|约|大约|about |around |approx\\.? )#|#左右', (value) => ({
    value,
    approximate: true,
  })),
];

function form(source: string, make: (figure: number, other: number) => Level): Reader {
  const number = '\\s?(-?\\d{1,12}(?:\\.\\d{1,12})?)\\s?[%个天分元倍]?\\s?';
  return [new RegExp(`^(?:${source.replaceAll('#', number)})$`, 'iu'), make];
}

/** A range, a bound or an approximate value that a text tells, such as 15–25, 200+ or 约 35. */
export function levelIn(text: string): Level | undefined {
  const level = text.normalize('NFKC').trim();
  if (level.length > 60) return undefined;
  for (const [shape, make] of forms) {
    const found = shape
      .exec(level)
      ?.slice(1)
      .filter((part) => part !== undefined);
    if (found !== undefined) return make(Number(found[0]), Number(found[1]));
  }
  return undefined;
}
