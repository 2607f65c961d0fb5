import { cjkNumeral, readNumeral } from '../../model/symbols/numerals.ts';

/** A number that somebody typed at the begin of a title. Offsets are those of the title. */
export interface TypedNumber {
  /** As it is written, without what divides it from the title: `第三章`, `1.2`. */
  readonly text: string;
  /** Where the title proper begins. */
  readonly length: number;
  /** The last numeral alone: `三`, `2`. */
  readonly numeral: string;
  readonly at: number;
  /** 1 and 2 of `1.2`. */
  readonly parts: readonly number[];
  /** Titles of one form are counted together. */
  readonly form: string;
  /** A number such as `3.5` may belong to the title's own words; titles beside it have to agree. */
  readonly weak: boolean;
}

interface Form {
  readonly pattern: RegExp;
  /** `bare`: weak without a mark that divides it from the title, as in `Section 301 tariffs`. */
  readonly weak?: boolean | 'bare';
}

const gap = String.raw`[\s　]*(?:[:：、.．—–-][\s　]*)?`;
const digits = '[0-9０-９]{1,3}';

const forms: Readonly<Record<string, Form>> = {
  chapter: {
    pattern: new RegExp(
      `^(第[\\s　]?(?<n>${digits}|${cjkNumeral}{1,6})[\\s　]?[章回篇编])${gap}`,
      'u',
    ),
  },
  section: {
    pattern: new RegExp(`^(第[\\s　]?(?<n>${digits}|${cjkNumeral}{1,6})[\\s　]?[节節])${gap}`, 'u'),
  },
  'part in Chinese': {
    pattern: new RegExp(
      `^(第[\\s　]?(?<n>${digits}|${cjkNumeral}{1,6})[\\s　]?部[分份])${gap}`,
      'u',
    ),
  },
  Chapter: { pattern: english(`Chapter\\s(?<n>${digits}|[IVXLC]{1,9})`), weak: 'bare' },
  Section: {
    pattern: english(`Section\\s(?<n>${digits}(?:\\.${digits}){0,3}|[IVXLC]{1,9})`),
    weak: 'bare',
  },
  Part: { pattern: english(`Part\\s(?<n>${digits}|[IVXLC]{1,9})`), weak: 'bare' },
  // 三、四线城市 is a title that begins with a list of its own.
  cjk: { pattern: new RegExp(`^((?<n>${cjkNumeral}{1,6})、)[\\s　]*(?!${cjkNumeral})`, 'u') },
  brackets: { pattern: new RegExp(`^([（(](?<n>${digits}|${cjkNumeral}{1,6})[）)])[\\s　]*`, 'u') },
  comma: { pattern: new RegExp(`^((?<n>${digits})[、）)])[\\s　]*`, 'u') },
  dot: {
    pattern: new RegExp(`^((?<n>${digits})[.．])[\\s　]*(?![\\s　0-9０-９])`, 'u'),
    weak: true,
  },
  roman: { pattern: /^((?<n>[IVXLC]{1,9})[.、])[\s　]+/u, weak: true },
  decimal: {
    pattern: new RegExp(
      `^((?<n>${digits}(?:[.．]${digits}){1,3})[.．、]?)(?:[\\s　]+|(?=\\p{Script=Han}))`,
      'u',
    ),
    weak: true,
  },
};

function english(words: string): RegExp {
  return new RegExp(`^(${words}\\b)${gap}`, 'iu');
}

/** Most titles begin with a word, and are not looked at any further. */
const begins = new RegExp(`^(?:[第（(0-9０-９IVXLC]|${cjkNumeral}|chapter|section|part)`, 'iu');

/** The number that a title begins with; undefined where it begins with words. */
export function typedNumber(title: string): TypedNumber | undefined {
  if (!begins.test(title)) return undefined;
  for (const [form, { pattern, weak = false }] of Object.entries(forms)) {
    const match = pattern.exec(title);
    const whole = match?.groups?.['n'];
    const text = match?.[1];
    if (match === null || whole === undefined || text === undefined) continue;
    const parts = whole.split(/[.．]/u).map(readNumeral);
    const numbers = parts.filter((part) => part !== undefined);
    if (numbers.length < parts.length || match[0].length === title.length) continue;
    const numeral = whole.split(/[.．]/u).at(-1) ?? whole;
    const at = text.indexOf(whole) + whole.length - numeral.length;
    const isBare = !/[:：.．、—–-]/u.test(match[0].slice(text.length));
    const isWeak = weak === 'bare' ? isBare : weak;
    return { text, length: match[0].length, numeral, at, parts: numbers, form, weak: isWeak };
  }
  return undefined;
}

/**
 * The numbers that titles side by side begin with, in their order. Weak ones count only where at
 * least two titles, and at least half of them, are numbered in the same form.
 */
export function typedNumbersOf(
  titles: readonly (string | undefined)[],
): readonly (TypedNumber | undefined)[] {
  const found = titles.map((title) => (title === undefined ? undefined : typedNumber(title)));
  const counts = new Map<string, number>();
  for (const each of found) if (each) counts.set(each.form, (counts.get(each.form) ?? 0) + 1);
  return found.map((each) => {
    if (each === undefined || !each.weak) return each;
    const count = counts.get(each.form) ?? 0;
    return count >= 2 && count * 2 >= titles.length ? each : undefined;
  });
}

/** A number out of sequence: what was expected in its place, and what stands before it. */
export interface OutOfSequence {
  readonly typed: TypedNumber;
  readonly expected: number;
  readonly before: TypedNumber | undefined;
}

/**
 * The numbers that do not go on from the highest one before them, by their place in the list. The
 * first may be 0 or 1. Each form is counted by itself.
 */
export function outOfSequence(
  numbers: readonly (TypedNumber | undefined)[],
): ReadonlyMap<number, OutOfSequence> {
  const last = new Map<string, TypedNumber>();
  const wrong = new Map<number, OutOfSequence>();
  for (const [index, typed] of numbers.entries()) {
    if (typed === undefined) continue;
    const before = last.get(typed.form);
    const number = valueOf(typed);
    const highest = before === undefined ? 0 : valueOf(before);
    const isFirst = before === undefined && number === 0;
    if (!isFirst && number !== highest + 1)
      wrong.set(index, { typed, expected: highest + 1, before });
    if (before === undefined || number > highest) last.set(typed.form, typed);
  }
  return wrong;
}

function valueOf({ parts }: TypedNumber): number {
  return parts.at(-1) ?? 0;
}
