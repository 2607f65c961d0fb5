import { parsePeriod, type Period, type PeriodOptions } from '../period.ts';
import type { ReportFile } from '../report.ts';
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

interface ReadPeriod {
  /** Undefined for a text that is no period. */
  readonly period: Period | undefined;
  readonly key: string;
}

/** Periods by their texts, as they are read with one start of the fiscal year. */
interface Periods {
  readonly fiscalYearStart: string | undefined;
  readonly byText: Map<string, ReadPeriod>;
}

interface Prepared {
  readonly known: readonly Known[];
  readonly periods: Periods;
}

const prepared = new WeakMap<Metric, Prepared>();

/** The metrics of one file are known of the same few periods. */
const periodsOfFiles = new WeakMap<ReportFile, Periods>();

/** So many are kept in mind; ever new ones are written while somebody types. */
const manyPeriods = 2000;

/** The observations of a metric, ready for being looked up. */
export function knownOf(metric: Metric, options: PeriodOptions): readonly Known[] {
  return preparedOf(metric, options).known;
}

/** A period that is asked for of a metric; the same question comes again and again. */
export function askedPeriod(
  metric: Metric,
  text: string,
  options: PeriodOptions,
): Period | undefined {
  return periodIn(preparedOf(metric, options).periods, text).period;
}

/** The key of such a period; undefined for a text that is none. */
export function askedKey(metric: Metric, text: string, options: PeriodOptions): string | undefined {
  const { period, key } = periodIn(preparedOf(metric, options).periods, text);
  return period && key;
}

function preparedOf(metric: Metric, options: PeriodOptions): Prepared {
  const { fiscalYearStart } = options;
  const before = prepared.get(metric);
  if (before && before.periods.fiscalYearStart === fiscalYearStart) return before;
  const periods = periodsOf(metric.declaration.file, fiscalYearStart);
  const known = metric.observations.map((observation) => {
    const { period } = observation;
    const read = period === undefined ? undated : periodIn(periods, period);
    return prepare(observation, read, metric.facts.status);
  });
  const made = { known, periods };
  prepared.set(metric, made);
  return made;
}

const undated: ReadPeriod = { period: undefined, key: '' };

function periodsOf(file: ReportFile, fiscalYearStart: string | undefined): Periods {
  const before = periodsOfFiles.get(file);
  if (before && before.fiscalYearStart === fiscalYearStart) return before;
  const periods = { fiscalYearStart, byText: new Map<string, ReadPeriod>() };
  periodsOfFiles.set(file, periods);
  return periods;
}

function periodIn({ fiscalYearStart, byText }: Periods, text: string): ReadPeriod {
  const known = byText.get(text);
  if (known !== undefined) return known;
  const period = parsePeriod(text, { fiscalYearStart });
  const read = { period, key: keyOf(text, period) };
  if (byText.size > manyPeriods) byText.clear();
  byText.set(text, read);
  return read;
}

function prepare(
  observation: Observation,
  { period, key }: ReadPeriod,
  status: string | undefined,
): Known {
  return {
    observation,
    period,
    periodKey: key,
    memberKey: memberKeyOf(observation.members),
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
  if (members.size === 1) {
    for (const [dimension, ids] of members)
      if (ids.length === 1) return `${dimension}=${ids[0] ?? ''}`;
  }
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
  if (wanted.length === 0) return ofAll(known);
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

/** Without wanted members: what is known of all together, else everything. */
function ofAll(known: readonly Known[]): readonly Known[] {
  const exact = known.filter((each) => namesNobody(each.observation.members));
  return exact.length > 0 ? exact : known;
}

function namesNobody(members: Context): boolean {
  for (const ids of members.values()) if (ids.length > 0) return false;
  return true;
}

function countMembers(
  members: Context,
  ids: ReadonlySet<string>,
): { readonly named: number; readonly unnamed: number } {
  let named = 0;
  let unnamed = 0;
  for (const list of members.values()) {
    let count = 0;
    for (const id of list) if (ids.has(id)) count++;
    if (count === list.length) named += count;
    else unnamed++;
  }
  return { named, unnamed };
}
