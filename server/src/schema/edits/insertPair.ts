import type { Change, Span } from '../../syntax/finding.ts';
import { columnOf, keyText, lineEnd, lineStart } from '../../syntax/pieces.ts';
import type { MappingNode, Pair } from '../../syntax/tree.ts';
import { inline, pairLines, type Style } from './emit.ts';

/**
 * Puts a pair into a mapping, where `order`, the keys as the schema lists them, has it: behind the
 * nearest key that stands before it, or in front of all.
 */
export function insertPair(
  text: string,
  mapping: MappingNode,
  pair: { readonly key: string; readonly value: unknown },
  order: readonly string[],
  style: Style,
): Change {
  const before = neighbour(mapping, pair.key, order);
  if (mapping.style === 'flow') return insertInFlow(text, mapping, pair, before, style);
  const first = mapping.pairs[0];
  const indent = first === undefined ? 0 : columnOf(text, first.start);
  const lines = pairLines(pair.key, pair.value, indent, style);
  const margin = ' '.repeat(indent);
  if (before === undefined) {
    return at(first?.start ?? mapping.start, `${lines}${style.lineBreak}${margin}`);
  }
  const end = lineEnd(text, Math.max(before.start, endOf(text, before)));
  return at(end, `${style.lineBreak}${margin}${lines}`);
}

/** The pair of the mapping that the key goes behind; undefined where it goes in front. */
export function neighbour(
  mapping: MappingNode,
  key: string,
  order: readonly string[],
): Pair | undefined {
  const rank = order.indexOf(key);
  if (rank < 0) return mapping.pairs.at(-1);
  const ranked = mapping.pairs.filter((pair) => {
    const other = order.indexOf(keyText(pair.key));
    return other >= 0 && other < rank;
  });
  const best = ranked.toSorted((a, b) => orderOf(b, order) - orderOf(a, order))[0];
  return best ?? (isId(mapping.pairs[0]) ? mapping.pairs[0] : undefined);
}

/** An id stays in front whatever the schema says, since people look for it there. */
function isId(pair: Pair | undefined): boolean {
  return pair !== undefined && keyText(pair.key) === 'id';
}

function orderOf(pair: Pair, order: readonly string[]): number {
  return order.indexOf(keyText(pair.key));
}

/** A block scalar may end with its line break; the line that counts is the one before. */
function endOf(text: string, span: Span): number {
  let end = span.end;
  while (end > span.start && /[\r\n]/.test(text[end - 1] ?? '')) end--;
  return end;
}

function insertInFlow(
  text: string,
  mapping: MappingNode,
  pair: { readonly key: string; readonly value: unknown },
  before: Pair | undefined,
  style: Style,
): Change {
  const written = `${inline(pair.key, style, true)}: ${inline(pair.value, style)}`;
  const first = mapping.pairs[0];
  if (first === undefined) return at(mapping.start + 1, ` ${written} `);
  const ownLine = /^[\s]*$/.test(text.slice(lineStart(text, first.start), first.start));
  const gap = ownLine ? style.lineBreak + ' '.repeat(columnOf(text, first.start)) : ' ';
  if (before === undefined) return at(first.start, `${written},${gap}`);
  return at(endOf(text, before), `,${gap}${written}`);
}

function at(offset: number, newText: string): Change {
  return { start: offset, end: offset, newText };
}
