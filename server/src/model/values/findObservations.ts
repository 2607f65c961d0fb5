import type { Span } from '../../syntax/finding.ts';
import type { FigureExpression } from '../../syntax/marks/mark.ts';
import { covers } from '../period.ts';
import type { About, Context } from '../symbols.ts';
import { askedPeriod, firmest, type Known, knownOf, ofMembers } from './known.ts';
import type { Metric } from './metric.ts';
import type { Observation } from './metricFacts.ts';
import { distinct } from './distinct.ts';
import { changesFor, type Lookup, pairsOf } from './lookup.ts';
import { periodsOf } from './tell.ts';
import {
  type FigureContext,
  isChange,
  periodKeyOf,
  periodSpan,
  type Wanted,
  wantedOf,
} from './wanted.ts';

/**
 * What a figure is: exactly one of these.
 * - `one`: a level
 * - `pair`: two levels, of `@a..b` and `@before..after`
 * - `change`: a change or multiple whose ends are not known
 * - `bad-period`: a period that is none
 * - `no-period`, `no-member`: the metric is known for other periods, other members
 * - `ambiguous`: several would fit
 * - `unfit`: the format tells of a change, and there is a level alone, or a change of another kind
 * - `no-values`: nothing is known of the metric
 */
export type Figure =
  | { readonly type: 'one' | 'change'; readonly observation: Observation }
  | { readonly type: 'pair'; readonly from: Observation; readonly to: Observation }
  | { readonly type: 'bad-period'; readonly wanted: readonly string[] }
  | {
      readonly type: 'no-period';
      readonly wanted: readonly string[];
      /** As they are written, from the earliest on, each once; empty where all is undated. */
      readonly periods: readonly string[];
    }
  | {
      readonly type: 'no-member';
      readonly wanted: readonly string[];
      /** What the metric is known for, each once. */
      readonly members: readonly Context[];
    }
  | { readonly type: 'ambiguous'; readonly candidates: readonly Observation[] }
  | { readonly type: 'unfit'; readonly candidates: readonly Observation[] }
  | { readonly type: 'no-values' };

/** A figure with the place that a finding about it should stand at. */
export type LocatedFigure = Figure & { readonly at: Span };

/**
 * Finds what a figure of a mark or a formula means. Offsets are those of the expression.
 * - Members named win over those of `about:`, and these over none. Just the wanted members win over
 *   the wanted ones among others.
 * - Of several levels of the same members and period the firmest counts: a restatement, then what
 *   was measured, then estimates, then forecasts and targets.
 * - Everything else that fits more than once is ambiguous.
 */
export function findObservations(
  metric: Metric,
  expression: FigureExpression,
  context: FigureContext,
): LocatedFigure {
  return located(findFigure(metric, wantedOf(expression), context), expression);
}

/** A figure that an expression asked for, with the place for a finding about it. */
export function located(figure: Figure, expression: FigureExpression): LocatedFigure {
  return { ...figure, at: placeOf(figure, expression) };
}

function placeOf({ type }: Figure, expression: FigureExpression): Span {
  const { metric, brackets, format } = expression;
  const { start, end } =
    type === 'no-period' || type === 'bad-period'
      ? periodSpan(expression)
      : type === 'no-member'
        ? (brackets ?? metric)
        : type === 'unfit'
          ? (format ?? metric)
          : type === 'ambiguous'
            ? expression
            : metric;
  return { start, end };
}

/** The same for a figure that is not written as an expression: of a chart, a case, a rule. */
export function findFigure(metric: Metric, wanted: Wanted, context: FigureContext): Figure {
  const all = knownOf(metric, context);
  if (all.length === 0) return { type: 'no-values' };
  const isBad = (text: string | undefined): text is string =>
    text !== undefined && periodKeyOf(metric, text, context) === undefined;
  const { from, to } = wanted;
  if (isBad(from) || isBad(to)) return { type: 'bad-period', wanted: [from, to].filter(isBad) };
  const known = forMembers(all, wanted, context.about);
  if (known.length === 0) {
    const members = distinct(all, (each) => each.memberKey).map((each) => each.observation.members);
    return { type: 'no-member', wanted: wanted.members ?? [], members };
  }
  const lookup: Lookup = { metric, known, wanted, context };
  if (from === undefined) return withoutPeriod(lookup);
  return to === undefined ? atPeriod(lookup, from) : fromTo(lookup, from, to);
}

const none: readonly never[] = [];

function forMembers(
  all: readonly Known[],
  { members }: Wanted,
  about: About | undefined,
): readonly Known[] {
  if (members !== undefined) return ofMembers(all, members);
  if (about === undefined || about.members.size === 0) return ofMembers(all, none);
  let known = all;
  const applied: string[] = [];
  for (const ids of about.members.values()) {
    const fitting = known.filter((each) => hasAll(each.observation.members, ids));
    if (fitting.length === 0) continue;
    known = fitting;
    applied.push(...ids);
  }
  return ofMembers(known, applied);
}

function hasAll(members: Context, ids: readonly string[]): boolean {
  for (const list of members.values()) {
    if (list.length === ids.length && ids.every((id) => list.includes(id))) return true;
  }
  return false;
}

function withoutPeriod(lookup: Lookup): Figure {
  const { known } = lookup;
  const pool = poolOf(known, lookup);
  if (pool.length === 0)
    return { type: 'unfit', candidates: known.map((each) => each.observation) };
  return single(within(pool, lookup));
}

/** What the wanted format can show: levels where there are any, else changes. */
function poolOf(known: readonly Known[], lookup: Lookup): readonly Known[] {
  const levels = isChange(lookup.wanted.format) ? none : known.filter(hasLevel);
  return levels.length > 0 ? levels : changesFor(known, lookup);
}

function hasLevel({ observation }: Known): boolean {
  return observation.level !== undefined;
}

/** Where `about:` gives a period: what is of that period, else what lies in it, else all. */
function within(pool: readonly Known[], { metric, context }: Lookup): readonly Known[] {
  const text = context.about?.period;
  const around = text === undefined ? undefined : askedPeriod(metric, text, context);
  if (around === undefined) return pool;
  const key = `${around.first}/${around.last}`;
  const same = pool.filter((each) => each.periodKey === key);
  if (same.length > 0) return same;
  const inside = pool.filter(({ period }) => period !== undefined && covers(around, period));
  return inside.length > 0 ? inside : pool;
}

function single(pool: readonly Known[]): Figure {
  const all = firmest(pool);
  const [first] = all;
  if (first === undefined) return { type: 'no-values' };
  const { observation } = first;
  if (all.length > 1) {
    return { type: 'ambiguous', candidates: all.map((each) => each.observation) };
  }
  return { type: observation.level === undefined ? 'change' : 'one', observation };
}

function atPeriod(lookup: Lookup, from: string): Figure {
  const key = periodKeyOf(lookup.metric, from, lookup.context);
  const hits = lookup.known.filter((each) => each.periodKey === key);
  if (hits.length === 0) return noPeriod(lookup, [from]);
  const pool = poolOf(hits, lookup);
  if (pool.length === 0) return { type: 'unfit', candidates: hits.map((each) => each.observation) };
  return single(pool);
}

/**
 * Two levels of the same members; where there are none, what is known of the whole stretch: a
 * change from its start to its end, or a level of it as one period.
 */
function fromTo(lookup: Lookup, from: string, to: string): Figure {
  const keys = [from, to].map((text) => periodKeyOf(lookup.metric, text, lookup.context) ?? '');
  const pairs = pairsOf(lookup.known, keys[0] ?? '', keys[1] ?? '');
  const [pair] = pairs;
  if (pair !== undefined) {
    if (pairs.length === 1) return { type: 'pair', ...pair };
    return { type: 'ambiguous', candidates: pairs.flatMap((each) => [each.from, each.to]) };
  }
  const stretch = periodKeyOf(lookup.metric, `${from}..${to}`, lookup.context);
  const spanning = lookup.known.filter((each) => each.periodKey === stretch);
  if (spanning.length > 0) return atPeriod(lookup, `${from}..${to}`);
  const has = (key: string | undefined): boolean =>
    lookup.known.some((each) => each.periodKey === key && each.observation.level !== undefined);
  const missing = [from, to].filter((_, index) => !has(keys[index]));
  return noPeriod(lookup, missing.length > 0 ? missing : [from, to]);
}

function noPeriod({ known }: Lookup, wanted: readonly string[]): Figure {
  return { type: 'no-period', wanted, periods: periodsOf(known) };
}
