import type { Span } from '../../syntax/finding.ts';
import type { FigureExpression, Part } from '../../syntax/marks/mark.ts';
import type { PeriodOptions } from '../period.ts';
import type { About, Context } from '../symbols.ts';
import { askedKey } from './known.ts';
import type { Metric } from './metric.ts';

/** What a figure shows of the level or levels that it names. */
export type FigureFormat = 'change' | 'points' | 'times' | 'number';

/** A figure that is asked for, in a mark, a chart, a case or by a rule. */
export interface Wanted {
  /** Undefined where no members are named at all; then the context decides. */
  readonly members: readonly string[] | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly format?: FigureFormat | undefined;
}

export interface FigureContext extends PeriodOptions {
  /** What `about:` around the figure says; `mergeAbout` joins those of section and chapter. */
  readonly about: About | undefined;
}

/** What an expression asks for; a format that is none counts as left out. */
export function wantedOf(expression: FigureExpression): Wanted {
  const { members, brackets, from, to, format } = expression;
  return {
    members: brackets === undefined ? undefined : members.map((part) => part.text),
    from: textOf(from),
    to: textOf(to),
    format: isFormat(format?.text) ? format?.text : undefined,
  };
}

function textOf(part: Part | undefined): string | undefined {
  return part === undefined || part.text === '' ? undefined : part.text;
}

export function isFormat(text: string | undefined): text is FigureFormat {
  return text === 'change' || text === 'points' || text === 'times' || text === 'number';
}

/** True for formats that tell how far two levels lie apart. */
export function isChange(format: FigureFormat | undefined): boolean {
  return format !== undefined && format !== 'number';
}

/** The key of a period that is wanted of a metric; undefined for a text that is no period. */
export function periodKeyOf(
  metric: Metric,
  text: string,
  options: PeriodOptions,
): string | undefined {
  if (text === 'before' || text === 'after') return text;
  return askedKey(metric, text, options);
}

/** Where the periods of an expression stand, from the first to the last. */
export function periodSpan({ from, to, metric }: FigureExpression): Span {
  return { start: (from ?? to ?? metric).start, end: (to ?? from ?? metric).end };
}

/**
 * What several `about:` say together.
 * @param abouts the innermost first: for each dimension and for the period the first one counts
 */
export function mergeAbout(abouts: readonly (About | undefined)[]): About | undefined {
  const given = abouts.filter((about) => about !== undefined);
  if (given.length < 2) return given[0];
  const members = new Map<string, readonly string[]>();
  for (const about of given) addMembers(members, about.members);
  return { members, period: given.find((about) => about.period !== undefined)?.period };
}

function addMembers(members: Map<string, readonly string[]>, more: Context): void {
  for (const [dimension, ids] of more) if (!members.has(dimension)) members.set(dimension, ids);
}
