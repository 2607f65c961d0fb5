import type { Block, Format } from '../block.ts';
import { type Cut, samePlace } from './cutter.ts';
import { LazyBlock } from '../lazyBlock.ts';

/** Blocks for cuts; an old block with the same text and place is taken over, each one once. */
export function makeBlocks(
  text: string,
  format: Format,
  cuts: readonly Cut[],
  old: readonly Block[],
): Block[] {
  const known = blocksByText(old);
  return cuts.map((cut) => {
    const part = text.slice(cut.start, cut.end);
    const same = known.get(part);
    const block = same?.at(-1);
    if (block && samePlace(block.place, cut.place)) return same?.pop() ?? block;
    return new LazyBlock(cut.place, old.length > 0 ? detach(part) : part, format);
  });
}

/** The blocks of each text, the first one last, so that they are taken in their order. */
function blocksByText(blocks: readonly Block[]): Map<string, Block[]> {
  const known = new Map<string, Block[]>();
  for (const block of blocks.toReversed()) {
    const same = known.get(block.text);
    if (same) same.push(block);
    else known.set(block.text, [block]);
  }
  return known;
}

/** A copy that does not keep the whole file's text alive, as a slice of it does. */
function detach(part: string): string {
  return ` ${part}`.slice(1);
}
