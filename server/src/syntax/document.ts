import type { Block, Format, SyntaxDocument } from './block.ts';
import { BlockDocument } from './blockDocument.ts';
import { cutAll, cutters, isMember } from './cut/cut.ts';
import type { Change } from './finding.ts';
import { blockAt } from './locate.ts';
import { makeBlocks } from './cut/makeBlocks.ts';
import { recutWindow } from './cut/window.ts';

/** Cuts a text into blocks. Never throws, whatever the text. */
export function openDocument(text: string, format: Format): SyntaxDocument {
  return open(text, format, []);
}

/**
 * The document after one edit; blocks that the edit did not touch keep their identity. Always
 * equal to a document opened with the new text.
 */
export function editDocument(document: SyntaxDocument, change: Change): SyntaxDocument {
  const old = document as BlockDocument;
  const edited = needsAll(old) ? undefined : editBlocks(old, change);
  if (edited?.blocks.some(isMember)) return edited;
  const text = old.text.slice(0, change.start) + change.newText + old.text.slice(change.end);
  return open(text, old.format, old.blocks);
}

/** Cuts afresh; of the blocks before, those that are the same are taken over. */
function open(text: string, format: Format, before: readonly Block[]): BlockDocument {
  const cuts = cutAll(text, cutters[format]);
  const blocks = makeBlocks(text, format, cuts, before);
  const starts = cuts.map((cut) => cut.start);
  return new BlockDocument(format, { blocks, starts, states: cuts.map((cut) => cut.before) });
}

/** True where a border may depend on text that stands far from it. */
function needsAll({ blocks, states, format }: BlockDocument): boolean {
  const [first] = blocks;
  if (first === undefined || first.place.type === 'whole') return true;
  return cutters[format].isOpenEnded(states.at(-1));
}

/**
 * Cuts the block above the edit and those that the edit touches, and further ones until all is as
 * it was. Undefined where the file as a whole has to be looked at.
 */
function editBlocks(old: BlockDocument, change: Change): BlockDocument | undefined {
  const first = Math.max(0, blockAt(old, change.start) - 1);
  const last = blockAt(old, change.end);
  for (let more = 2; ; more *= 4) {
    const stop = Math.min(last + more, old.blocks.length);
    const result = recutWindow(old, change, first, stop);
    if (result === 'whole') return undefined;
    if (result !== 'further') return result;
  }
}
