import type { LocatedFigure } from '../../model/values/findObservations.ts';
import type { Part } from '../../syntax/marks/mark.ts';
import { allInWords, code } from '../../schema/words.ts';
import type { Fix } from '../../syntax/finding.ts';
import { someInWords } from './kindWords.ts';
import type { NamedFigure } from './figures.ts';
import { choosing, type Draft } from './reportRule.ts';
import { wordsOf, writeFigure } from './writeFigure.ts';

type Of<T extends LocatedFigure['type']> = Extract<LocatedFigure, { readonly type: T }>;

/** A message names so many periods at most, and as many fixes are offered. */
const most = 6;

/** A period for which nothing is known of the metric, or not of the members that are asked for. */
export function noPeriod({ at, wanted, periods }: Of<'no-period'>, named: NamedFigure): Draft {
  const { use, metric } = named;
  const dated = periods.filter((period) => period !== '');
  const part = partSaying(use.expression, wanted[0]);
  const members = use.expression.members.map(({ text }) => text);
  const wording = wordingFor(named, dated, members);
  return {
    code: 'reference-period',
    ...(wording !== undefined && { wording }),
    start: part?.start ?? at.start,
    end: part?.end ?? at.end,
    args: {
      metric: code(metric.id),
      period: allInWords(wanted),
      periods: someInWords(dated),
      members: allInWords(members),
      written: code(`{{${writeFigure({ ...wordsOf(use.expression), periods: [] })}}}`),
    },
    fixes: fixesFor(named, part, dated),
  };
}

function wordingFor(
  { metric }: NamedFigure,
  dated: readonly string[],
  members: readonly string[],
): string | undefined {
  if (metric.observations.every(({ level }) => level === undefined)) return 'change';
  if (dated.length === 0) return 'undated';
  if (dated.every((period) => period === 'before' || period === 'after')) return 'pair';
  return members.length > 0 ? 'of' : undefined;
}

/** Each period that there is, or no period at all where the value has none. */
function fixesFor(
  { use }: NamedFigure,
  part: Part | undefined,
  dated: readonly string[],
): readonly Fix[] {
  const { expression } = use;
  if (dated.length === 0) {
    const written = writeFigure({ ...wordsOf(expression), periods: [] });
    return [choosing(expression, written)];
  }
  if (part === undefined) return [];
  return dated
    .slice(-most)
    .reverse()
    .map((period) => choosing(part, period));
}

function partSaying(
  { from, to }: NamedFigure['use']['expression'],
  text: string | undefined,
): Part | undefined {
  return [from, to].find((part) => part !== undefined && part.text === text);
}
