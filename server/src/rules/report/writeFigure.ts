import type { Context } from '../../model/symbols.ts';
import type { FigureExpression } from '../../syntax/marks/mark.ts';

/** What a figure asks for, in the words of a mark. */
export interface FigureWords {
  readonly metric: string;
  readonly members: readonly string[];
  readonly periods: readonly string[];
  readonly format: string | undefined;
}

/** What an expression says. */
export function wordsOf({ metric, members, from, to, format }: FigureExpression): FigureWords {
  return {
    metric: metric.text,
    members: members.map(({ text }) => text),
    periods: [from, to].flatMap((part) => (part === undefined ? [] : [part.text])),
    format: format?.text,
  };
}

/** An expression as it is written inside a mark: `return-rate[amazon]@2019..2024:change`. */
export function writeFigure({ metric, members, periods, format }: FigureWords): string {
  const whose = members.length > 0 ? `[${members.join(', ')}]` : '';
  const when = periods.length > 0 ? `@${periods.join('..')}` : '';
  return `${metric}${whose}${when}${format === undefined ? '' : `:${format}`}`;
}

/** The ids of all members of a context, in its order. */
export function idsOf(members: Context): readonly string[] {
  return [...members.values()].flat();
}
