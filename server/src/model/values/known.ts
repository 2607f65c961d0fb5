import { parsePeriod, type Period, type PeriodOptions } from '../period.ts';
import type { Context } from '../symbols.ts';
import type { Metric } from './metric.ts';
import type { Observation } from './metricFacts.ts';

/** An observation made ready for being looked up. */
export interface Known {
  readonly observation: Observation;
  readonly period: Period | undefined;
  /** The same for periods of the same days, however written; empty for an undated observation. */
  readonly periodKey: string;
  /** The same for the same members in any order; empty without members. */
  readonly memberKey: string;
  /** How firm it is: of two that say the same thing of the same time the higher one counts. */
  readonly firmness: string;
}

interface Prepared {
  readonly fiscalYearStart: string | undefined;
  readonly known: readonly Known[];
}

const prepared = new WeakMap<Metric, Prepared>();

/** The observations of a metric, ready for being looked up. */
export function knownOf(metric: Metric, options: PeriodOptions): readonly Known[] {
  const { fiscalYearStart } = options;
  const before = prepared.get(metric);
  if (before && before.fiscalYearStart === fiscalYearStart) return before.known;
  const known = metric.observations.map((each) => prepare(each, metric.facts.status, options));
  prepared.set(metric, { fiscalYearStart, known });
  return known;
}

function prepare(
  observation: Observation,
  status: string | undefined,
  options: PeriodOptions,
): Known {
  const { period: text, members } = observation;
  const period = text === undefined ? undefined : parsePeriod(text, options);
  return {
    observation,
    period,
    periodKey: keyOf(text, period),
    memberKey: memberKeyOf(members),
    firmness: firmnessOf(observation.status ?? status, observation.asOf),
  };
}

/** The same for all ways to write the same days. */
export function keyOf(text: string | undefined, period: Period | undefined): string {
  return period === undefined ? (text ?? '') : `${period.first}/${period.last}`;
}

/** The same for the same members in any order. */
export function memberKeyOf(members: Context): string {
  if (members.size === 0) return '';
  return [...members]
    .map(([dimension, ids]) => `${dimension}=${[...ids].sort().join(',')}`)
    .sort()
    .join(';');
}

/**
 * What was counts before what is reckoned, and that before what is planned; a restatement takes the
 * place of what it corrects, the later one that of the earlier. Compared as text.
 */
function firmnessOf(status: string | undefined, asOf = ''): string {
  if (status === 'restated') return `4 ${asOf}`;
  if (status === 'forecast' || status === 'target') return '1';
  return status === 'estimate' ? '2' : '3';
}

/** Of what is known of the same members and time, the firmest; all of them where several are. */
export function firmest(known: readonly Known[]): readonly Known[] {
  if (known.length < 2) return known;
  const best = new Map<string, string>();
  const cell = (each: Known): string => `${each.memberKey}|${each.periodKey}`;
  for (const each of known) {
    const before = best.get(cell(each));
    if (before === undefined || before < each.firmness) best.set(cell(each), each.firmness);
  }
  return known.filter((each) => best.get(cell(each)) === each.firmness);
}

/**
 * What is known of just these members; where there is nothing, what is known of these among others.
 * A figure of several members of one dimension together is not one of either of them.
 */
export function ofMembers(known: readonly Known[], wanted: readonly string[]): readonly Known[] {
  const ids = new Set(wanted);
  const more: Known[] = [];
  const exact: Known[] = [];
  for (const each of known) {
    const { named, unnamed } = countMembers(each.observation.members, ids);
    if (named !== ids.size) continue;
    if (unnamed === 0) exact.push(each);
    else more.push(each);
  }
  return exact.length > 0 ? exact : more;
}

function countMembers(
  members: Context,
  ids: ReadonlySet<string>,
): { readonly named: number; readonly unnamed: number } {
  let named = 0;
  let unnamed = 0;
  for (const list of members.values()) {
    const count = list.filter((id) => ids.has(id)).length;
    if (count === list.length) named += count;
    else unnamed++;
  }
  return { named, unnamed };
}
