import { Big } from 'big.js';
import { scaleAt, unitAt, unitBefore } from './unitWords.ts';
import type { Span } from '../../../syntax/finding.ts';

/** A number in prose with what it counts. Offsets are those of the text. */
export interface Literal extends Span {
  /** In digits alone, with those that are written: `3.50`, `20000000`. */
  readonly value: string;
  /** The upper end, of a range; `value` is the lower one. */
  readonly max: string | undefined;
  /** As `unit:` has it; undefined where nothing tells. */
  readonly unit: string | undefined;
}

const digits = String.raw`[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?|[0-9]+(?:\.[0-9]+)?`;
const dash = String.raw`[ ]?(?:[-–—~～至到]|to)[ ]?`;
const number = new RegExp(`(?<sign>[-−])?(?<low>${digits})`, 'gu');
const upper = new RegExp(`^(?<dash>${dash})(?<high>${digits})`, 'u');

/**
 * The numbers of a text that may be figures: no years, no parts of names, nothing that is counted
 * through such as `第 3 章`.
 */
export function* literalsIn(text: string): Generator<Literal> {
  let free = 0;
  for (const match of text.matchAll(number)) {
    if (match.index < free) continue;
    const literal = literalAt(text, match);
    if (literal === undefined) continue;
    free = literal.end;
    yield literal;
  }
}

/** Longer rows of digits are no amounts. */
const longest = 24;

function literalAt(text: string, match: RegExpExecArray): Literal | undefined {
  const { sign = '', low = '' } = match.groups ?? {};
  if (low.length > longest) return undefined;
  const digitsStart = match.index + sign.length;
  const before = unitBefore(text, digitsStart);
  const isSigned =
    sign !== '' && !/[\p{L}\p{N}%]$/u.test(text.slice(Math.max(0, match.index - 2), match.index));
  const start = before?.start ?? (isSigned ? match.index : digitsStart);
  if (isPartOfName(text, start)) return undefined;
  const first = digitsStart + low.length;
  const isMoney = before !== undefined;
  const range = rangeBehind(text, first);
  const end = range?.end ?? first;
  const scale = scaleAt(text, end, isMoney);
  const unit = unitAt(text, scale?.end ?? end) ?? (range && unitAt(text, first));
  const stop = Math.max(unit?.end ?? 0, scale?.end ?? end);
  if (isOther(text, { low, start, stop, unit: unit?.unit ?? before?.unit, isRange: !!range }))
    return undefined;
  const plain = (each: string): string => scaled(each.replaceAll(',', ''), scale?.exponent ?? 0);
  return {
    start,
    end: stop,
    value: (isSigned ? '-' : '') + plain(low),
    max: range && plain(range.high),
    unit: before?.unit ?? unit?.unit,
  };
}

function rangeBehind(
  text: string,
  first: number,
): { readonly high: string; readonly end: number } | undefined {
  // 3%-5% has its unit at both ends.
  const from = unitAt(text, first)?.end ?? first;
  const found = upper.exec(text.slice(from, from + 60));
  const high = found?.groups?.['high'];
  return found === null || high === undefined ? undefined : { high, end: from + found[0].length };
}

function scaled(value: string, exponent: number): string {
  return exponent === 0 ? value : new Big(value).times(new Big(10).pow(exponent)).toFixed();
}

/** `SKU-35`, `v3.5`, `第3`: a number that belongs to a word in front of it. */
function isPartOfName(text: string, start: number): boolean {
  return /(?:[A-Za-z0-9_][-.]?|第[ ]?|[0-9][.,:/])$/.test(
    text.slice(Math.max(0, start - 3), start),
  );
}

interface Seen {
  readonly low: string;
  readonly start: number;
  readonly stop: number;
  readonly unit: string | undefined;
  readonly isRange: boolean;
}

/** Years, months, days of the calendar, and numbers that a word goes on from. */
function isOther(text: string, { low, start, stop, unit, isRange }: Seen): boolean {
  const isYear = /^(?:19|20)[0-9]{2}$/.test(low);
  if (isYear && (unit === undefined || unit === 'year')) return true;
  const rest = text.slice(stop, stop + 2);
  // The number of an item in a list.
  if (leadsItsLine(text, start) && /^[.)、] ?/.test(rest)) return true;
  if (unit === undefined && /^(?:[月日号]|年|[A-Za-z0-9_]|[-.:/][0-9])/.test(rest)) return true;
  return !isRange && /^(?:分之|:[0-9])/.test(rest);
}

/** Whether nothing but space and quote signs, and not much of it, stands before an offset on its line. */
function leadsItsLine(text: string, start: number): boolean {
  let at = start;
  while (at > Math.max(0, start - 40) && /[ \t>]/.test(text.charAt(at - 1))) at--;
  return at === 0 || text.charAt(at - 1) === '\n';
}
