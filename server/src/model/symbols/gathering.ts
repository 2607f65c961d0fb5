import type { Block } from '../../syntax/block.ts';
import type { Declaration, FigureUse, Mention, Reference } from '../symbols.ts';

/** What has been found in a block so far, and where the walk stands. */
export interface Gathering {
  readonly block: Block;
  readonly symbols: {
    readonly declarations: Declaration[];
    readonly references: Reference[];
    readonly figures: FigureUse[];
  };
  readonly mentions: Mention[];
  /** The section that is being walked through, by its number among the declarations. */
  section: number | undefined;
  /** How many sections are around. */
  level: number;
}

export function createGathering(block: Block): Gathering {
  const symbols = { declarations: [], references: [], figures: [] };
  return { block, symbols, mentions: [], section: undefined, level: 0 };
}
