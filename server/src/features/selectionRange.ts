import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Block } from '../syntax/block.ts';
import type { Span } from '../syntax/finding.ts';
import { blockAt } from '../syntax/locate.ts';
import type { Node, ScalarNode } from '../syntax/tree.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { fullStart, itemSpan, listEnd, rangeOf, trimEnd } from './nodes.ts';
import { proseUnits } from './proseUnits.ts';

/**
 * For each position the ranges that "expand selection" walks through: word, mark, sentence,
 * paragraph, the scalar's content, the scalar, the pair, the item, the list, the file. Each range
 * truly holds the one before. Always one answer a position, at least the whole file.
 */
export function selectionRanges(
  file: OpenFile,
  positions: readonly Position[],
  _context: FeatureContext,
): SelectionRange[] {
  return positions.map((position) => {
    const spans = nested(spansAt(file, file.lines.offsetAt(position)));
    return spans.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: rangeOf(file, span), ...(parent && { parent }) }),
      undefined,
    ) as SelectionRange;
  });
}

/** Only the spans that hold the one before and are longer than it. */
function nested(spans: readonly Span[]): readonly Span[] {
  const chain: Span[] = [];
  for (const span of spans) {
    const inner = chain.at(-1);
    const holds = inner === undefined || (span.start <= inner.start && span.end >= inner.end);
    const longer = inner === undefined || span.end - span.start > inner.end - inner.start;
    if (holds && longer) chain.push(span);
  }
  return chain;
}

function spansAt(file: OpenFile, offset: number): readonly Span[] {
  const { blocks, starts, text } = file.syntax;
  const number = blockAt(file.syntax, offset);
  const block = blocks[number];
  const base = starts[number] ?? 0;
  const whole = { start: 0, end: text.length };
  if (block === undefined) return [whole];
  const inside = spansInBlock(block, offset - base).map((span) => moved(span, base));
  return [...inside, ...listSpans(file, number), whole].filter(
    (span) => span.start <= offset && offset <= span.end && span.end <= text.length,
  );
}

function moved(span: Span, base: number): Span {
  return { start: span.start + base, end: span.end + base };
}

function spansInBlock(block: Block, offset: number): readonly Span[] {
  const { comments, root } = block.parsed;
  const comment = comments.find((entry) => entry.start <= offset && offset <= entry.end);
  const spans = root === undefined ? [] : [...around(block.text, root, offset)].reverse();
  if (comment === undefined) return spans;
  return [...proseUnits(block.text, comment, offset), comment, ...spans];
}

/** From the outermost span that holds the offset to the innermost. */
function* around(text: string, node: Node, offset: number): Generator<Span> {
  const span = trimEnd(text, { start: fullStart(node), end: node.end });
  if (offset < span.start || offset > node.end) return;
  yield span;
  yield { start: node.start, end: span.end };
  if (node.type === 'scalar') yield* inScalar(text, node, offset);
  if (node.type === 'sequence') {
    for (const item of node.items) {
      const whole = trimEnd(text, itemSpan(text, item));
      if (offset < whole.start || offset > item.end) continue;
      yield whole;
      yield* around(text, item, offset);
    }
  }
  if (node.type !== 'mapping') return;
  for (const pair of node.pairs) {
    if (offset < pair.start || offset > pair.end) continue;
    yield trimEnd(text, pair);
    yield* around(text, pair.key, offset);
    yield* around(text, pair.value, offset);
  }
}

function* inScalar(text: string, node: ScalarNode, offset: number): Generator<Span> {
  const content = trimEnd(text, node.content);
  const indented = /^\s*/.exec(text.slice(content.start, content.end))?.[0].length ?? 0;
  yield { start: content.start + indented, end: content.end };
  yield* [...proseUnits(text, content, offset)].reverse();
}

/** The list around an item block and the pair that the list is the value of. */
function listSpans(file: OpenFile, number: number): readonly Span[] {
  const { blocks, starts, text } = file.syntax;
  const place = blocks[number]?.place;
  if (place?.type !== 'item' && place?.type !== 'head') return [];
  const { key } = place;
  const isItem = (at: number) => {
    const other = blocks[at]?.place;
    return other?.type === 'item' && other.key === key;
  };
  let first = place.type === 'head' ? number + 1 : number;
  let last = number;
  while (isItem(first - 1)) first--;
  while (isItem(last + 1)) last++;
  const final = blocks[last];
  if (final === undefined) return [];
  const end = (starts[last] ?? 0) + listEnd(final, file.syntax.format);
  const head = blocks[first - 1];
  const root = head?.place.type === 'head' ? head.parsed.root : undefined;
  const items = trimmed(text, { start: listStart(file, first), end });
  if (root === undefined) return [items];
  return [items, { start: (starts[first - 1] ?? 0) + root.start, end: items.end }];
}

/** Where a list begins whose first item is this block; in JSON at its bracket. */
function listStart({ syntax }: OpenFile, first: number): number {
  const start = syntax.starts[first] ?? 0;
  if (syntax.format === 'yaml') return start;
  const bracket = /\[\s*$/.exec(syntax.blocks[first - 1]?.text ?? '');
  return start - (bracket?.[0].length ?? 0);
}

function trimmed(text: string, span: Span): Span {
  const blank = /^\s*/.exec(text.slice(span.start, span.end))?.[0].length ?? 0;
  return trimEnd(text, { start: span.start + blank, end: span.end });
}
