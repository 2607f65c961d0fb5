import type { FigureExpression, Formula, Part } from './mark.ts';

/** A figure as it stands between braces, behind `figure=` or in a formula. */
export function printExpression({
  metric,
  members,
  from,
  to,
  format,
}: Pick<FigureExpression, 'metric' | 'members' | 'from' | 'to' | 'format'>): string {
  const brackets = members.length === 0 ? '' : `[${members.map(textOf).join(', ')}]`;
  const until = to === undefined ? '' : `..${to.text}`;
  const period = from === undefined ? '' : `@${from.text}${until}`;
  return `${metric.text}${brackets}${period}${format === undefined ? '' : `:${format.text}`}`;
}

function textOf({ text }: Part): string {
  return text;
}

const ranks: Readonly<Record<Formula['type'], number>> = {
  '+': 1,
  '-': 1,
  '*': 2,
  '/': 2,
  negate: 3,
  number: 4,
  figure: 4,
};

/** A formula with no more brackets than it needs. */
export function printFormula(formula: Formula): string {
  if (formula.type === 'number') return formula.text;
  if (formula.type === 'figure') return printExpression(formula.expression);
  if (formula.type === 'negate') return `-${within(formula.of, ranks.negate)}`;
  const rank = ranks[formula.type];
  // What binds from the left needs brackets on the right.
  const right = within(formula.right, rank + 1);
  return `${within(formula.left, rank)} ${formula.type} ${right}`;
}

function within(formula: Formula, rank: number): string {
  const text = printFormula(formula);
  return ranks[formula.type] < rank ? `(${text})` : text;
}
