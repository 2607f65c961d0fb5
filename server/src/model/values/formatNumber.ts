import type { Big } from 'big.js';
import type { Script } from './language.ts';

/** A number as it is printed, and the word that it counts in: 万, million; empty for none. */
export interface NumberText {
  readonly digits: string;
  readonly scale: string;
}

export interface NumberOptions {
  readonly script: Script;
  /** Units told in words are short for lists and margins: `20m`. */
  readonly isShort?: boolean | undefined;
  /** How many decimals the report prints. */
  readonly decimals?: number | undefined;
  /** The digits as they are written; a number without them was computed. */
  readonly literal?: string | undefined;
  /** How many digits of a computed number mean anything. */
  readonly significant?: number | undefined;
}

type Scale = readonly [exponent: number, word: string, short: string];

const chinese: readonly Scale[] = [
  [12, '万亿', '万亿'],
  [8, '亿', '亿'],
  [4, '万', '万'],
];
const english: readonly Scale[] = [
  [12, 'trillion', 'tn'],
  [9, 'billion', 'bn'],
  [6, 'million', 'm'],
];

/**
 * A number in the digits that are known, `−` in front of a negative one. Large round numbers count
 * in 万 and 亿, million and billion, as long as not more than two decimals arise; others have
 * separators between thousands (in Chinese from five digits on, as four read well without).
 */
export function formatNumber(value: Big, options: NumberOptions): NumberText {
  const { script, isShort } = options;
  const shown = roundedTo(value, options);
  const sign = shown.startsWith('-') ? '−' : '';
  const digits = shown.replace('-', '');
  const length = digits.replace(/\..*$/, '').length;
  for (const [exponent, word, short] of script === 'en' ? english : chinese) {
    const scaled = length > exponent ? shifted(digits, exponent) : undefined;
    if (scaled !== undefined) {
      return { digits: sign + grouped(scaled, script), scale: isShort ? short : word };
    }
  }
  return { digits: sign + grouped(digits, script), scale: '' };
}

/** The decimal point moved to the left; undefined where more than two decimals would be left. */
function shifted(digits: string, exponent: number): string | undefined {
  const [whole = '', fraction = ''] = digits.split('.');
  if (/[1-9]/.test(fraction)) return undefined;
  const decimals = whole.slice(-exponent).replace(/0+$/, '');
  if (decimals.length > 2) return undefined;
  const front = whole.slice(0, -exponent);
  return decimals === '' ? front : `${front}.${decimals}`;
}

function grouped(digits: string, script: Script): string {
  const [whole = '', fraction] = digits.split('.');
  const apart =
    whole.length < (script === 'en' ? 4 : 5) ? whole : whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ',');
  return fraction === undefined ? apart : `${apart}.${fraction}`;
}

/**
 * The digits to print: those of the metric's decimals, but never more than are written or mean
 * anything. What is not zero does not become zero.
 */
function roundedTo(value: Big, options: NumberOptions): string {
  const places = placesFor(value, options);
  const text = value.toFixed(places);
  if (/[1-9]/.test(text) || value.eq(0)) return text.replace(/^-(?=[0.]*$)/, '');
  return value.prec(1).toFixed();
}

function placesFor(value: Big, { decimals, literal, significant }: NumberOptions): number {
  if (literal !== undefined) return Math.min(decimals ?? Infinity, decimalsOf(literal));
  if (significant !== undefined) return neededFor(value, significant);
  if (decimals !== undefined) return decimals;
  const own = ownDecimals(value);
  return own <= 2 ? own : neededFor(value, 3);
}

/** How many decimals a number is written with. */
export function decimalsOf(literal: string): number {
  const match = /^[-+]?[0-9]*(?:\.([0-9]*))?(?:[eE]([-+]?[0-9]+))?$/.exec(literal);
  return Math.max(0, (match?.[1]?.length ?? 0) - Number(match?.[2] ?? 0));
}

function ownDecimals(value: Big): number {
  return Math.max(0, value.c.length - 1 - value.e);
}

/** The decimals for so many significant digits, without zeros at the end. */
function neededFor(value: Big, significant: number): number {
  if (value.eq(0)) return 0;
  const places = Math.max(0, significant - 1 - value.e);
  return ownDecimals(value.round(places));
}
