import type { Block } from '../../../../server/src/syntax/block.ts';
import { openDocument } from '../../../../server/src/syntax/document.ts';
import type { Span } from '../../../../server/src/syntax/finding.ts';
import type {
  FigureExpression,
  Formula,
  Mark,
  MarkFault,
  Part,
} from '../../../../server/src/syntax/marks/mark.ts';
import { marksOf } from '../../../../server/src/syntax/marks/marksOf.ts';
import { nodesOf } from '../../../../server/src/syntax/pieces.ts';
import type { ScalarNode } from '../../../../server/src/syntax/tree.ts';

/** A mark as a line: its type, then the source of each of its parts. */
export function told(text: string, mark: Mark): string {
  const source = ({ start, end }: Span): string => text.slice(start, end);
  const parts = namedParts(mark).map(([name, part]) => `${name} ${source(part)}`.trimEnd());
  const faults = mark.faults.map((fault) => `! ${faultText(text, fault)}`);
  return [`${mark.type} ${source(mark)}`, ...parts, ...faults].join(' | ');
}

export function faultText(text: string, { code, wording, start, end }: MarkFault): string {
  return `${code}${wording === undefined ? '' : `/${wording}`} «${text.slice(start, end)}»`;
}

type Named = readonly (readonly [string, Part | Span])[];

export function namedParts(mark: Mark): Named {
  if (mark.type === 'citation') {
    return mark.items.flatMap(({ id, locator }) => [...named('id', id), ...named('at', locator)]);
  }
  if (mark.type === 'reference') {
    return [
      ...named('kind', mark.kind),
      ...named('chapter', mark.chapter),
      ...named('id', mark.id),
    ];
  }
  const words: Named = mark.type === 'binding' ? [['words', mark.words]] : [];
  return mark.expression === undefined ? words : [...words, ...figureParts(mark.expression)];
}

export function figureParts(figure: FigureExpression): Named {
  return [
    ...named('metric', figure.metric),
    ...figure.members.map((member) => ['member', member] as const),
    ...named('from', figure.from),
    ...named('to', figure.to),
    ...named('format', figure.format),
  ];
}

function named(name: string, part: Part | undefined): Named {
  return part === undefined ? [] : [[name, part]];
}

/** Every part that says something, with its text. */
export function textParts(parts: Named): readonly Part[] {
  return parts.flatMap(([, part]) => ('text' in part ? [part] : []));
}

/** The marks of the scalar behind `body:`, with the text that their offsets count in. */
export function marksInFile(
  source: string,
  format: 'yaml' | 'json' = 'yaml',
): { readonly text: string; readonly marks: readonly Mark[] } {
  const document = openDocument(source, format);
  for (const block of document.blocks) {
    const scalar = bodyIn(block);
    if (scalar !== undefined) return { text: block.text, marks: marksOf(block, scalar) };
  }
  throw new Error('There is no body');
}

function bodyIn(block: Block): ScalarNode | undefined {
  for (const node of nodesOf(block.parsed.root)) {
    if (node.type !== 'mapping') continue;
    for (const { key, value } of node.pairs) {
      if (key.type === 'scalar' && key.text === 'body' && value.type === 'scalar') return value;
    }
  }
  return undefined;
}

/** A formula with brackets around everything that is computed. */
export function bracketed(formula: Formula | undefined): string {
  if (formula === undefined) return '?';
  if (formula.type === 'number') return formula.text;
  if (formula.type === 'figure') return formula.expression.metric.text;
  if (formula.type === 'negate') return `(-${bracketed(formula.of)})`;
  return `(${bracketed(formula.left)} ${formula.type} ${bracketed(formula.right)})`;
}
