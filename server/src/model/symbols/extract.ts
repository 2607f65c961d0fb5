import type { Kind } from '../../schema/kind.ts';
import type { Block } from '../../syntax/block.ts';
import type { BlockSymbols } from '../symbols.ts';
import { entriesOf } from './entries.ts';
import { createGathering, type Gathering } from './gathering.ts';
import { planOf } from './plan.ts';
import { visit } from './visit.ts';

/** Symbols hang on their blocks, so that an edit costs the blocks that it touched. */
const known = new WeakMap<Block, { readonly kind: Kind; readonly symbols: BlockSymbols }>();

const nothing: BlockSymbols = {
  declarations: [],
  references: [],
  figures: [],
  entries: new Map(),
};

/**
 * What a block gives to its report: the ids that it declares and refers to, the figures that its
 * prose takes from data, and its top-level keys. What cannot be read is left out; never throws.
 */
export function symbolsOf(block: Block, kind: Kind): BlockSymbols {
  const before = known.get(block);
  if (before?.kind === kind) return before.symbols;
  const symbols = readSymbols(block, kind);
  known.set(block, { kind, symbols });
  return symbols;
}

/** The same without being kept: for a block that nobody asks again. */
export function readSymbols(block: Block, kind: Kind): BlockSymbols {
  const { root } = block.parsed;
  const plan = planOf(kind);
  if (root === undefined || plan === undefined) return nothing;
  const gathering = createGathering(block);
  if (block.place.type === 'item') {
    const items = plan.key(block.place.key)?.items();
    if (items === undefined) return nothing;
    for (const item of root.type === 'sequence' ? root.items : [root]) {
      visit(item, items, gathering);
    }
    return gathered(gathering, nothing.entries);
  }
  visit(root, plan, gathering);
  return gathered(gathering, entriesOf(root, plan));
}

function gathered(
  { symbols, mentions }: Gathering,
  entries: BlockSymbols['entries'],
): BlockSymbols {
  const declarations = kept(symbols.declarations);
  const references = kept(symbols.references);
  const figures = kept(symbols.figures);
  return mentions.length > 0
    ? { declarations, references, figures, entries, mentions }
    : { declarations, references, figures, entries };
}

/** A report has many empty lists; one will do for all. */
function kept<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list : none;
}

const none: readonly never[] = [];
