import type { Change } from '../../syntax/finding.ts';
import { lineEnd, lineStart, nextLine } from '../../syntax/pieces.ts';
import type { MappingNode, Node, Pair } from '../../syntax/tree.ts';

/**
 * Takes a pair out of its mapping, with its lines or its comma; undefined where something else would
 * have to go too, such as the only key of a list item.
 */
export function removePair(text: string, mapping: MappingNode, pair: Pair): Change | undefined {
  const index = mapping.pairs.indexOf(pair);
  // At the top of JSON every pair is a block; the braces and the commas before it are elsewhere.
  if (mapping.style === 'flow' && mapping.start === pair.start) return removeWithComma(text, pair);
  return mapping.style === 'flow'
    ? removeItem(mapping.pairs, index)
    : removeLines(text, mapping, index);
}

/** Undefined for the last pair, whose comma stands in front of it. */
function removeWithComma(text: string, pair: Pair): Change | undefined {
  const comma = /^\s*,\s*/.exec(text.slice(pair.end, pair.end + 200));
  return comma ? { start: pair.start, end: pair.end + comma[0].length, newText: '' } : undefined;
}

/** Takes an item out of a flow list or mapping, together with one comma. */
export function removeItem(items: readonly (Node | Pair)[], index: number): Change | undefined {
  const item = items[index];
  const next = items[index + 1];
  const last = items[index - 1];
  if (item === undefined) return undefined;
  if (last !== undefined) return { start: last.end, end: item.end, newText: '' };
  return { start: item.start, end: next?.start ?? item.end, newText: '' };
}

function removeLines(text: string, mapping: MappingNode, index: number): Change | undefined {
  const pair = mapping.pairs[index];
  const next = mapping.pairs[index + 1];
  if (pair === undefined) return undefined;
  const start = lineStart(text, pair.start);
  const alone = /^[\uFEFF ]*$/.test(text.slice(start, pair.start));
  if (!alone) return next && { start: pair.start, end: next.start, newText: '' };
  if (mapping.pairs.length === 1 && start > 0) return undefined;
  const last = text[pair.end - 1];
  const lineIsOver = last === '\n' || last === '\r';
  const end = lineIsOver ? pair.end : nextLine(text, lineEnd(text, pair.end));
  return { start, end, newText: '' };
}
