import type { LocatedFigure } from '../../model/values/findObservations.ts';
import type { Observation } from '../../model/values/metricFacts.ts';
import { allInWords, code, valuesInWords } from '../../schema/words.ts';
import { someInWords } from './kindWords.ts';
import type { Fix } from '../../syntax/finding.ts';
import type { NamedFigure } from './figures.ts';
import { choosing, type Draft, replacing } from './reportRule.ts';
import { idsOf, wordsOf, writeFigure } from './writeFigure.ts';

type Of<T extends LocatedFigure['type']> = Extract<LocatedFigure, { readonly type: T }>;

/** So many choices are offered at most. */
const most = 6;

/** Members for which nothing is known of the metric. */
export function noMember({ at, wanted, members }: Of<'no-member'>, named: NamedFigure): Draft {
  const { use, metric } = named;
  const known = members.map(idsOf);
  const shown = known.filter((ids) => ids.length > 0);
  const written = wordsOf(use.expression);
  const pins = known
    .slice(0, most)
    .map((ids) => choosing(use.expression, writeFigure({ ...written, members: ids })));
  const args = { metric: code(metric.id), members: allInWords(wanted) };
  if (shown.length > 0) {
    const names = shown.map((ids) => ids.join(', '));
    return {
      code: 'reference-member',
      ...at,
      args: { ...args, known: someInWords(names) },
      fixes: pins,
    };
  }
  const bare = writeFigure({ ...written, members: [] });
  const fixes = [replacing(use.expression, bare)];
  return { code: 'reference-member', wording: 'none', ...at, args, fixes };
}

/** Several values that fit: each can be pinned by naming its members and its period. */
export function ambiguous({ at, candidates }: Of<'ambiguous'>, named: NamedFigure): Draft {
  const pins = pinsFor(candidates, named);
  const metric = code(named.metric.id);
  // Where all say the same members and period, the data is at odds with itself.
  if (pins.length < 2) {
    const args = { metric, choice: code(pins[0] ?? named.metric.id) };
    return { code: 'reference-ambiguous', wording: 'same', ...at, args };
  }
  const fixes: readonly Fix[] = pins
    .slice(0, most)
    .map((pin) => choosing(named.use.expression, pin));
  return {
    code: 'reference-ambiguous',
    ...at,
    args: { metric, choices: valuesInWords(pins) },
    fixes,
  };
}

/** A message names eight, and one more tells that there are others. */
const mostPins = 9;

/** Expressions that name one candidate each, as far as the candidates can be told apart. */
function pinsFor(candidates: readonly Observation[], { use }: NamedFigure): readonly string[] {
  const written = wordsOf(use.expression);
  const pins = new Set<string>();
  for (const { members, period } of candidates) {
    const periods = written.periods.length > 0 || period === undefined ? written.periods : [period];
    pins.add(writeFigure({ ...written, members: idsOf(members), periods }));
    if (pins.size === mostPins) break;
  }
  return [...pins];
}
