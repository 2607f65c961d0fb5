import type { Formula } from '../../syntax/marks/mark.ts';
import type { PeriodOptions } from '../period.ts';
import { compute, settle } from './compute.ts';
import { fault, figuresOf, type FindMetric, type Input, inputOf } from './formulaInputs.ts';
import { type End, type Interval, levelOf } from './interval.ts';
import type { Known } from './known.ts';
import { measureOf } from './measure.ts';
import type { DerivedFault, Metric } from './metric.ts';
import type { MetricFacts, Observation } from './metricFacts.ts';
import { possible } from './possible.ts';
import { exactSize } from './readLevel.ts';
import { measured, type Quantity } from './quantity.ts';
import { combinationsOf, type Combination, resultOf } from './combinations.ts';
import { membersText } from './tell.ts';

export interface Evaluation {
  readonly observations: readonly Observation[];
  readonly faults: readonly DerivedFault[];
}

/**
 * The values of a derived metric.
 *
 * A figure of the formula that names members or a period keeps to them; one that does not is taken
 * for every member, or every period, that all such figures share. A metric that is not divided by
 * members at all goes with every member of the others.
 *
 * The members of a result are those of its open figures; where all figures name theirs, those that
 * they have in common. Its period is that of its open figures; where all name one, that period if
 * it is the same one, else the range from the earliest to the latest; `before` with `after` gives an
 * undated result. Its status is that of its least firm input.
 * @param facts of the derived metric; a formula that could not be read gives nothing
 * @param find says what an id means, and whether it leads back to the metric itself
 */
export function evaluate(
  facts: MetricFacts,
  find: FindMetric,
  options: PeriodOptions = {},
): Evaluation {
  const formula = facts.derived?.formula;
  if (facts.derived === undefined || formula === undefined) return { observations: [], faults: [] };
  const faults: DerivedFault[] = [];
  const inputs = figuresOf(formula).map((node) => {
    const metric = found(find, node.expression.metric, faults);
    return metric && inputOf(node, metric, options, faults);
  });
  const ready = inputs.filter((input) => input !== undefined);
  if (ready.length < inputs.length) return { observations: [], faults };
  if (!agreesInUnits(formula, ready, facts, faults)) return { observations: [], faults };
  const combinations = combinationsOf(ready);
  if (combinations.length === 0) {
    const metrics = [...new Set(ready.map((input) => input.metric.id))].join(', ');
    return { observations: [], faults: [fault('nothing-shared', formula, { metrics })] };
  }
  const observations = combinations.flatMap(
    (combination) => computed(formula, combination, facts, faults) ?? [],
  );
  return { observations, faults: eachOnce(faults) };
}

function found(
  find: FindMetric,
  { text, start, end }: { readonly text: string; readonly start: number; readonly end: number },
  faults: DerivedFault[],
): Metric | undefined {
  const result = find(text);
  if (result === 'unknown') faults.push(fault('unknown-input', { start, end }, { metric: text }));
  else if (result === 'cycle' || 'cycle' in result) {
    const ids = result === 'cycle' ? [text] : result.cycle;
    faults.push(fault('cycle', { start, end }, { metric: text, path: ids.join(' → ') }));
  } else return result;
  return undefined;
}

/** Looks at the units alone, so that a clash is told once, and where no value is known too. */
function agreesInUnits(
  formula: Formula,
  inputs: readonly Input[],
  facts: MetricFacts,
  faults: DerivedFault[],
): boolean {
  const metrics = new Map(inputs.map((input) => [input.node, input.metric]));
  const result = compute(formula, {
    figure: (node) => quantity(undefined, metrics.get(node)?.facts.unit),
    faults,
    place: { period: '', members: '' },
  });
  return result !== undefined && settle(result, facts.unit, formula, faults) !== undefined;
}

/** A metric whose unit is missing, which is a fault of its own, goes with any unit. */
function quantity(amount: Interval | undefined, unit: string | undefined): Quantity {
  const result = measured(amount, measureOf(unit));
  return { ...result, isLiteral: unit === undefined };
}

function computed(
  formula: Formula,
  combination: Combination,
  facts: MetricFacts,
  faults: DerivedFault[],
): Observation | undefined {
  const values = new Map<Formula, { readonly source: Metric; readonly known: Known }>();
  for (const { input, cell } of combination.values) {
    const [first, ...others] = cell;
    if (first === undefined) return undefined;
    if (others.length > 0) {
      faults.push(ambiguous(input, first));
      return undefined;
    }
    values.set(input.node, { source: input.metric, known: first });
  }
  const frame = resultOf(combination, facts);
  const place = { period: frame.period ?? '', members: membersText(frame.members) };
  const result = compute(formula, {
    figure: (node) => {
      const { source, known } = values.get(node) ?? {};
      const { level, unit } = known?.observation ?? {};
      const amount = level && source && possible(level, source.facts, unit);
      return quantity(amount, unit ?? source?.facts.unit);
    },
    faults,
    place,
  });
  const settled = result && settle(result, facts.unit, formula, faults);
  if (settled?.amount === undefined) return undefined;
  const about = [...values.values()].some(({ known }) => known.observation.level?.approximate);
  const level = levelOf(tidied(settled.amount), about);
  if (level === undefined) faults.push(fault('unbounded', formula, place));
  return level && { ...frame, level };
}

/** Quotients have 20 decimals; without the last two a third times three is one again. */
function tidied({ low, high }: Interval): Interval {
  const end = rounded(low);
  return { low: end, high: low === high ? end : rounded(high) };
}

function rounded(end: End): End {
  return typeof end.at === 'number' ? end : { at: exactSize(end.at.round(18)), open: end.open };
}

function ambiguous({ node, metric }: Input, { observation }: Known): DerivedFault {
  const { members, period = '' } = observation;
  const args = { metric: metric.id, period, members: membersText(members) };
  return fault('ambiguous', node, args);
}

/** What is wrong in the same way at the same place for many periods is told for the first. */
function eachOnce(faults: readonly DerivedFault[]): readonly DerivedFault[] {
  const seen = new Set<string>();
  return faults.filter(({ type, start, end }) => {
    const key = `${type} ${start} ${end}`;
    return !seen.has(key) && seen.add(key);
  });
}
