import type { Block } from '../syntax/block.ts';

/**
 * A function of a block that is computed once for each block. A block keeps its identity while its
 * text stays the same, so an edit costs the blocks that it touched, and a block that is gone takes
 * its result along.
 */
export function perBlock<T>(compute: (block: Block) => T): (block: Block) => T {
  const results = new WeakMap<Block, { readonly value: T }>();
  return (block) => {
    const known = results.get(block);
    if (known !== undefined) return known.value;
    const value = compute(block);
    results.set(block, { value });
    return value;
  };
}

/** As `perBlock`, where the result also depends on one of a few words, such as a language. */
export function perBlockAnd<Word extends string, T>(
  compute: (block: Block, word: Word) => T,
): (block: Block, word: Word) => T {
  const results = perBlock(() => new Map<Word, { readonly value: T }>());
  return (block, word) => {
    const known = results(block).get(word);
    if (known !== undefined) return known.value;
    const value = compute(block, word);
    results(block).set(word, { value });
    return value;
  };
}

/** Turns the line breaks of a block into lines counted from the block's first one. */
export interface LineMap {
  /** Where each line starts in the block; the first entry is 0. */
  readonly starts: readonly number[];
}

/** The lines of a block's text; `\r\n`, `\n` and `\r` end a line. */
export const lineMap: (block: Block) => LineMap = perBlock(({ text }) => {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) starts.push(at + 1);
  }
  return { starts };
});

/** The zero-based line, counted from the block's start, that holds an offset of the block. */
export function lineAt(map: LineMap, offset: number): number {
  let low = 0;
  let high = map.starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((map.starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
