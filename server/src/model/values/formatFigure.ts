import { Big } from 'big.js';
import { formatNumber, type NumberOptions, type NumberText } from './formatNumber.ts';
import { inScript, type Script, scriptOf } from './language.ts';
import type { Level } from './level.ts';
import { type OwnUnits, type UnitWords, unitWords } from './unitWords.ts';

export interface FormatOptions {
  /** Of the report, a BCP 47 tag: Chinese, or English for everything else. */
  readonly language: string;
  /** How many decimals the metric prints. */
  readonly decimals?: number | undefined;
  /** `number` leaves the unit out. */
  readonly format?: 'number' | undefined;
  /** For lists, hovers and margins, where signs do better than words: `≥200`, `€20m`, `17 pp`. */
  readonly isShort?: boolean | undefined;
  /** A rise gets its `+`, for tables of changes; prose says it in words. */
  readonly isSigned?: boolean | undefined;
  /** How many digits of a computed number mean anything. */
  readonly significant?: number | undefined;
  readonly ownUnits?: OwnUnits | undefined;
}

interface Style extends FormatOptions {
  readonly script: Script;
  readonly unit: string | undefined;
}

/** A bound in words: `{}` is where the figure goes. */
type Bound = 'over' | 'least' | 'under' | 'most';
type BoundWords = Readonly<Record<Bound, string>>;

const signs: BoundWords = { over: '>{}', least: '≥{}', under: '<{}', most: '≤{}' };
const englishBounds: BoundWords = {
  over: 'more than {}',
  least: 'at least {}',
  under: 'less than {}',
  most: 'at most {}',
};
const chineseBounds: BoundWords = {
  over: '超过 {}',
  least: '至少 {}',
  under: '不到 {}',
  most: '不超过 {}',
};
const warmth: Readonly<Record<'en' | 'zh', BoundWords>> = {
  en: { ...englishBounds, over: 'above {}', under: 'below {}' },
  zh: { over: '高于 {}', least: '不低于 {}', under: '低于 {}', most: '不高于 {}' },
};

/**
 * A level as a reader of the report wants to see it.
 *
 * House style: per cent and degrees close to the number in both languages (`35%`), every other
 * Chinese unit behind a space (`4.2 分`, `2000 万欧元`), as between any digits and Chinese
 * characters; ranges with an en dash (`3–7 天`), per cent at both of its ends in Chinese; `−` for
 * minus. A level in words is its words.
 */
export function formatFigure(
  level: Level,
  unit: string | undefined,
  options: FormatOptions,
): string {
  const style: Style = {
    ...options,
    script: scriptOf(options.language),
    unit: options.format === 'number' ? undefined : unit,
  };
  if (level.text !== undefined) return level.text;
  const { value, ratio, min, max } = level;
  const text =
    value === undefined
      ? boundsText(min, max, level.exclusive, unit === 'celsius', style)
      : ratio === undefined
        ? exactText(value, level.literal, style)
        : `${formatNumber(value, numberOptions(style, level.literal)).digits}:${ratio.toFixed()}`;
  return level.approximate ? about(text, style) : text;
}

function about(text: string, { script, isShort }: Style): string {
  if (isShort) return `≈${text}`;
  return script === 'en' ? `about ${text}` : inScript(`约 ${text}`, script);
}

function numberOptions(style: Style, literal?: string): NumberOptions {
  const { script, isShort, decimals, significant } = style;
  return { script, isShort, decimals, literal, significant };
}

function exactText(value: Big, literal: string | undefined, style: Style): string {
  const number = formatNumber(value, numberOptions(style, literal));
  const sign = style.isSigned && value.gt(0) ? '+' : '';
  if (style.unit === 'other:rank') return rankText(value, number.digits, style);
  const isOne = number.scale === '' && number.digits.replace('−', '') === '1';
  return sign + withUnit(number, wordsOf(style, isOne), style);
}

function wordsOf({ unit, script, isShort, ownUnits }: Style, isOne: boolean): UnitWords {
  return unitWords(unit, script, { isShort, isOne, ownUnits });
}

/** The first place is `第 1 位`, `1st`; a mean of places is a plain number. */
function rankText(value: Big, digits: string, { script }: Style): string {
  if (script !== 'en') return `第 ${digits} 位`;
  if (!value.eq(value.round(0)) || value.lt(1)) return digits;
  const ending = /1[1-3]$/.test(digits) ? 'th' : (/[123]$/.exec(digits)?.[0] ?? 'th');
  return digits + ending.replace('1', 'st').replace('2', 'nd').replace('3', 'rd');
}

/** A number with its unit; the sign stands in front of a currency. */
function withUnit(number: NumberText, unit: UnitWords, { script, isShort }: Style): string {
  const [, sign = '', digits = ''] = /^(−?)(.*)$/s.exec(number.digits) ?? [];
  if (script === 'en') {
    const scaled =
      number.scale === '' || isShort ? digits + number.scale : `${digits} ${number.scale}`;
    return `${sign}${unit.before}${scaled}${spaced(unit)}`;
  }
  const scale = inScript(number.scale, script);
  if (scale === '') return `${sign}${digits}${spaced(unit)}`;
  // Behind 万 only a unit in letters needs a space.
  return `${sign}${digits} ${scale}${/^[A-Za-z]/.test(unit.after) ? ' ' : ''}${unit.after}`;
}

function spaced({ after, isTight }: UnitWords): string {
  return after === '' || isTight ? after : ` ${after}`;
}

function boundsText(
  min: Big | undefined,
  max: Big | undefined,
  exclusive: Level['exclusive'],
  isWarmth: boolean,
  style: Style,
): string {
  if (min !== undefined && max !== undefined) return rangeText(min, max, style);
  const bound = min ?? max;
  if (bound === undefined) return '';
  const open = exclusive === 'both' || exclusive === (min === undefined ? 'max' : 'min');
  const kind: Bound = min === undefined ? (open ? 'under' : 'most') : open ? 'over' : 'least';
  const language = style.script === 'en' ? 'en' : 'zh';
  const plain = language === 'en' ? englishBounds : chineseBounds;
  const words = style.isShort ? signs : isWarmth ? warmth[language] : plain;
  const figure = exactText(bound, undefined, { ...style, isSigned: false });
  return inScript(words[kind], style.script).replace('{}', () => figure);
}

/** Both ends with one unit, which stands behind the second one where it can. */
function rangeText(min: Big, max: Big, style: Style): string {
  const [low, high] = [min, max].map((end) => formatNumber(end, numberOptions(style)));
  if (low === undefined || high === undefined) return '';
  const unit = wordsOf(style, false);
  const hasMinus = min.lt(0) || max.lt(0);
  const isEach =
    low.scale !== high.scale ||
    (unit.before !== '' && hasMinus) ||
    (style.script !== 'en' && unit.after === '%');
  const dash = hasMinus ? apart(style.script) : '–';
  if (isEach) return [low, high].map((end) => withUnit(end, unit, style)).join(dash);
  const digits = `${low.digits}${dash}${high.digits}`;
  return withUnit({ digits, scale: high.scale }, unit, style);
}

/** A dash in front of a minus could not be told from another minus. */
function apart(script: Script): string {
  return script === 'en' ? ' to ' : ' 至 ';
}
