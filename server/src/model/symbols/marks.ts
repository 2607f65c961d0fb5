import type { FigureExpression, Mark, Part } from '../../syntax/marks/mark.ts';
import { readMarks } from '../../syntax/marks/marksOf.ts';
import { parseFormula } from '../../syntax/marks/parseFormula.ts';
import { referenceKinds } from '../../syntax/marks/reference.ts';
import type { ScalarNode } from '../../syntax/tree.ts';
import type { FigureUse, Reference, WantedKind } from '../symbols.ts';
import type { Gathering } from './gathering.ts';
import { mentionsIn } from './mentions.ts';
import { push } from './references.ts';

const kinds: ReadonlySet<string> = new Set(referenceKinds);

/** The references and figures of the marks in a text. */
export function visitProse(node: ScalarNode, to: Gathering): void {
  for (const mark of readMarks(to.block, node)) visitMark(mark, to);
  const { start, end } = node.content;
  // A number never runs over a line end or an escape, so that the source will do for the text.
  for (const mention of mentionsIn(to.block.text.slice(start, end))) {
    to.mentions.push({ ...mention, start: mention.start + start, end: mention.end + start });
  }
}

function visitMark(mark: Mark, to: Gathering): void {
  if (mark.type === 'citation') {
    for (const { id } of mark.items) name(id, 'source', 'citation', to);
  } else if (mark.type === 'reference') visitReference(mark, to);
  else if (mark.expression !== undefined) visitFigure(mark.expression, mark.type, mark, to);
}

function visitReference(mark: Extract<Mark, { type: 'reference' }>, to: Gathering): void {
  const { kind, chapter, id } = mark;
  const from = mark.embed ? 'embed' : 'reference';
  const wants = kind === undefined ? (chapter ? 'section' : 'place') : kind.text;
  if (chapter !== undefined) name(chapter, 'chapter', from, to);
  if (id !== undefined && (wants === 'place' || kinds.has(wants))) {
    name(id, wants as WantedKind, from, to, chapter?.text);
  }
}

function visitFigure(
  expression: FigureExpression,
  from: FigureUse['from'],
  { start, end }: { readonly start: number; readonly end: number },
  to: Gathering,
): void {
  name(expression.metric, 'metric', from, to);
  for (const member of expression.members) name(member, 'member', from, to);
  const { section } = to;
  if (expression.metric.text !== '')
    to.symbols.figures.push({ start, end, from, expression, section });
}

/** The inputs of a derived metric. */
export function visitFormula(node: ScalarNode, to: Gathering): void {
  for (const figure of parseFormula(to.block, node).figures) {
    visitFigure(figure, 'formula', figure, to);
  }
}

/** A word that is still to be typed names nothing. */
function name(
  part: Part,
  wants: WantedKind,
  from: Reference['from'],
  to: Gathering,
  chapter?: string,
): void {
  if (part.text !== '') push(to, wants, part.text, part, from, { chapter });
}
