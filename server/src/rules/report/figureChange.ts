import type { Translated } from '../../messages/message.ts';
import type { Figure, LocatedFigure } from '../../model/values/findObservations.ts';
import {
  type Computation,
  difference,
  isComputed,
  multiple,
  type NotComputable,
  relativeChange,
} from '../../model/values/change.ts';
import type { Metric } from '../../model/values/metric.ts';
import type { Observation } from '../../model/values/metricFacts.ts';
import { code } from '../../schema/words.ts';
import type { NamedFigure } from './figures.ts';
import { choosing, type Draft } from './reportRule.ts';
import { wordsOf, writeFigure } from './writeFigure.ts';

type Of<T extends LocatedFigure['type']> = Extract<LocatedFigure, { readonly type: T }>;
type Pair = Extract<Figure, { readonly type: 'pair' }>;

const names: Readonly<Record<string, Translated>> = {
  change: { en: 'change', 'zh-Hans': '变化率' },
  points: { en: 'difference', 'zh-Hans': '差值' },
  times: { en: 'multiple', 'zh-Hans': '倍数' },
};

/** A change is asked for where there is one level, or a change that is known in another way only. */
export function unfit({ at, candidates }: Of<'unfit'>, { use, metric }: NamedFigure): Draft {
  const words = wordsOf(use.expression);
  const periods = periodsFor(candidates, metric.observations);
  const args = { format: nameOf(words.format), metric: code(metric.id) };
  if (words.periods.length === 2)
    return { code: 'reference-change', wording: 'words', ...at, args };
  if (periods === undefined) return { code: 'reference-change', wording: 'single', ...at, args };
  const written = writeFigure({ ...words, periods });
  return {
    code: 'reference-change',
    ...at,
    args: { ...args, written: code(`{{${written}}}`) },
    fixes: [choosing(use.expression, written)],
  };
}

function nameOf(format: string | undefined): Translated {
  return names[format ?? 'change'] ?? { en: 'change', 'zh-Hans': '变化率' };
}

/** From the first period to the last for which there is a level of the same members. */
function periodsFor(
  candidates: readonly Observation[],
  all: readonly Observation[],
): readonly string[] | undefined {
  const [candidate] = candidates;
  const of = JSON.stringify([...(candidate?.members ?? [])]);
  const periods = all
    .filter((each) => each.level !== undefined && JSON.stringify([...each.members]) === of)
    .flatMap(({ period }) => period ?? []);
  const [first, last] = [periods[0], periods.at(-1)];
  return first === undefined || last === undefined || first === last ? undefined : [first, last];
}

/** Two levels between which there is no change to compute. */
export function computable(figure: Pair, { use, metric }: NamedFigure): Draft | undefined {
  const { from, to, format } = use.expression;
  const span = { start: (from ?? use.expression).start, end: (to ?? from ?? use.expression).end };
  if (from !== undefined && to !== undefined && from.text === to.text) {
    const args = { period: code(from.text) };
    return { code: 'reference-change', wording: 'same', ...span, args };
  }
  if (format === undefined) return undefined;
  const wording = obstacle(figure, format.text, metric);
  if (wording === undefined) return undefined;
  const args = { format: nameOf(format.text), metric: code(metric.id) };
  const { start, end } = format;
  return { code: 'reference-change', wording, start, end, args };
}

const wordings: Readonly<Record<NotComputable, string>> = {
  'no-number': 'words',
  unit: 'unit',
  'zero-base': 'zero',
  'negative-base': 'sign',
  'sign-change': 'sign',
  unbounded: 'unbounded',
};

function obstacle({ from, to }: Pair, format: string, metric: Metric): string | undefined {
  if (isPlain(from) && isPlain(to)) return undefined;
  const compute = computations[format];
  const computed = compute?.(metric, from, to);
  return computed === undefined || isComputed(computed) ? undefined : wordings[computed.fault];
}

/** A plain number above zero in the metric's own unit, as most are: no need to reckon. */
function isPlain({ level, unit }: Observation): boolean {
  return unit === undefined && level?.ratio === undefined && level?.value?.gt(0) === true;
}

const computations: Readonly<
  Record<string, (metric: Metric, from: Observation, to: Observation) => Computation>
> = { change: relativeChange, points: difference, times: multiple };
