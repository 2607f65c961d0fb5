import type { Block, SyntaxDocument } from '../syntax/block.ts';
import { type Anchors, anchorsOf } from '../syntax/data.ts';

interface Table {
  readonly blocks: readonly Block[];
  readonly anchors: Anchors;
}

const tables = new WeakMap<Block, Table>();

/** What a block without aliases needs to know of anchors. */
export const noAnchors: Anchors = new Map();

/**
 * The anchors of a file; the same object from version to version as long as the blocks that hold
 * anchors are the same, so that what depends on it can be kept.
 */
export function anchorsOfFile(document: SyntaxDocument): Anchors {
  const blocks = document.blocks.filter((block) => block.parsed.anchors.length > 0);
  const first = blocks[0];
  if (first === undefined) return noAnchors;
  const known = tables.get(first);
  if (known !== undefined && sameBlocks(known.blocks, blocks)) return known.anchors;
  const table = { blocks, anchors: anchorsOf(document) };
  tables.set(first, table);
  return table.anchors;
}

function sameBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return a.length === b.length && a.every((block, index) => block === b[index]);
}
