import { comparePeriods, covers } from '../period.ts';
import type { Context } from '../symbols.ts';
import { cellKey, type Input } from './formulaInputs.ts';
import type { Known } from './known.ts';
import type { MetricFacts, Observation, SourceRef } from './metricFacts.ts';

/** One way to fill in a formula: a cell for each figure, whose values must be a single one. */
export interface Combination {
  readonly values: readonly { readonly input: Input; readonly cell: readonly Known[] }[];
}

/** Every way to fill in a formula: one for each member and period that its open figures share. */
export function combinationsOf(inputs: readonly Input[]): readonly Combination[] {
  const members = shared(inputs.filter(isDivided), (each) => each.memberKey);
  const periods = shared(
    inputs.filter((input) => input.isOpenInPeriod),
    (each) => each.periodKey,
  );
  return members.flatMap((member) =>
    periods.flatMap((period) => combinationAt(inputs, member, period) ?? []),
  );
}

/** Taken for all members, and known of some. */
function isDivided({ isOpenInMembers, known }: Input): boolean {
  return isOpenInMembers && known.some((each) => each.memberKey !== '');
}

/** What all inputs have, in the order of the first; without inputs the empty key alone. */
function shared(inputs: readonly Input[], key: (known: Known) => string): readonly string[] {
  const [first, ...others] = inputs.map((input) => new Set(input.known.map(key)));
  if (first === undefined) return [''];
  return [...first].filter((each) => others.every((other) => other.has(each)));
}

function combinationAt(
  inputs: readonly Input[],
  member: string,
  period: string,
): Combination | undefined {
  const values = [];
  for (const input of inputs) {
    const key = cellKey(isDivided(input) ? member : '', input.isOpenInPeriod ? period : '');
    const cell = input.cells.get(key);
    if (cell === undefined) return undefined;
    values.push({ input, cell });
  }
  return { values };
}

/** The observation that a combination gives, still without its level. */
export function resultOf({ values }: Combination, facts: MetricFacts): Observation {
  const { start, end } = facts.derived ?? { start: 0, end: 0 };
  const taken = values.flatMap(({ input, cell: [known] }) => (known ? [{ input, known }] : []));
  const open = taken.filter(({ input }) => isDivided(input));
  const dated = taken.filter(({ input }) => input.isOpenInPeriod);
  return {
    start,
    end,
    members: open[0]?.known.observation.members ?? common(taken.map(({ known }) => known)),
    period: dated.length > 0 ? shortest(dated) : spanned(taken.map((each) => each.known)),
    level: undefined,
    change: undefined,
    times: undefined,
    unit: undefined,
    versus: undefined,
    status: facts.status ?? leastFirm(taken),
    asOf: undefined,
    sources: sourcesOf(taken),
    note: undefined,
  };
}

const noMembers: Context = new Map();

/** Members that all have; those that are not divided by members at all do not count. */
function common(known: readonly Known[]): Context {
  const [first, ...others] = known
    .map((each) => each.observation.members)
    .filter((members) => members.size > 0);
  if (first === undefined) return noMembers;
  return new Map(
    [...first].filter(([dimension, ids]) =>
      others.every((members) => same(ids, members.get(dimension))),
    ),
  );
}

function same(a: readonly string[], b: readonly string[] | undefined): boolean {
  return b !== undefined && a.length === b.length && a.every((id) => b.includes(id));
}

/** Of the ways in which the inputs write the same period the plainest: 2024, not all its quarters. */
function shortest(taken: readonly Taken[]): string | undefined {
  const texts = taken.flatMap(({ known }) => known.observation.period ?? []);
  return texts.length === 0
    ? undefined
    : texts.reduce((best, text) => (text.length < best.length ? text : best));
}

/** One period for all: the same one, or the range over all of them. */
function spanned(known: readonly Known[]): string | undefined {
  const [first, ...others] = known;
  if (first === undefined) return undefined;
  if (others.every((each) => each.periodKey === first.periodKey)) return first.observation.period;
  const periods = known.flatMap(({ period }) => period ?? []);
  if (periods.length < known.length) return undefined;
  const [earliest] = [...periods].sort(comparePeriods);
  const [latest] = [...periods].sort((a, b) => b.last - a.last || b.first - a.first);
  if (earliest === undefined || latest === undefined) return undefined;
  if (covers(earliest, latest)) return earliest.text;
  const from = earliest.ends?.[0] ?? earliest;
  const to = latest.ends?.[1] ?? latest;
  return `${from.text}..${to.text}`;
}

interface Taken {
  readonly input: Input;
  readonly known: Known;
}

function leastFirm(taken: readonly Taken[]): string | undefined {
  const found = new Set(
    taken.map(({ input, known }) => known.observation.status ?? input.metric.facts.status),
  );
  return ['target', 'forecast', 'estimate'].find((status) => found.has(status));
}

/** The sources of all inputs, each once. */
function sourcesOf(taken: readonly Taken[]): readonly SourceRef[] {
  const [first, ...others] = taken.map(ownSources);
  // The inputs of a formula mostly stand in one file, and rest on its sources.
  if (first !== undefined && others.every((each) => each === first)) return first;
  const found = new Map<string, SourceRef>();
  for (const each of taken) {
    for (const source of ownSources(each)) found.set(`${source.id}\n${source.at ?? ''}`, source);
  }
  return [...found.values()];
}

function ownSources({ input, known }: Taken): readonly SourceRef[] {
  const own = known.observation.sources;
  return own.length > 0 ? own : input.metric.facts.sources;
}
