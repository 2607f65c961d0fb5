import type { Block, Format, SyntaxDocument } from './block.ts';
import { cutAll, cutters, isMember, recut } from './cut.ts';
import { type Cut, type CutState, samePlace } from './cutter.ts';
import type { Change } from './finding.ts';
import { LazyBlock } from './lazyBlock.ts';
import { blockAt } from './locate.ts';

/** A document that also knows what the cutter knew at each border. */
interface CutDocument extends SyntaxDocument {
  readonly states: readonly CutState[];
}

/** Cuts a text into blocks. Never throws, whatever the text. */
export function openDocument(text: string, format: Format): SyntaxDocument {
  return assemble(text, format, cutAll(text, cutters[format]), []);
}

/**
 * The document after one edit; blocks that the edit did not touch keep their identity. Always
 * equal to a document opened with the new text.
 */
export function editDocument(document: SyntaxDocument, change: Change): SyntaxDocument {
  const old = document as CutDocument;
  const text = old.text.slice(0, change.start) + change.newText + old.text.slice(change.end);
  const cutter = cutters[old.format];
  const first = Math.max(0, blockAt(old, change.start) - 1);
  if (!cutter.local || isWhole(old) || (first === 0 && cutter.isUncuttable(text)))
    return reopen(text, old);
  const settled = change.start + change.newText.length + 1;
  const delta = text.length - old.text.length;
  const start = { at: old.starts[first] ?? 0, before: old.states[first], settled };
  const known = { starts: old.starts, states: old.states, first: first + 1, delta };
  const { cuts, rest } = recut(text, cutter, start, known);
  const edited = splice(text, old, { first, rest, cuts, delta });
  return edited.blocks.some(isMember) ? edited : reopen(text, old);
}

function isWhole({ blocks }: SyntaxDocument): boolean {
  return blocks[0] === undefined || blocks[0].place.type === 'whole';
}

/** Cuts afresh and keeps the blocks that are the same as before. */
function reopen(text: string, old: CutDocument): SyntaxDocument {
  return assemble(text, old.format, cutAll(text, cutters[old.format]), old.blocks);
}

function assemble(
  text: string,
  format: Format,
  cuts: readonly Cut[],
  old: readonly Block[],
): CutDocument {
  const blocks = makeBlocks(text, format, cuts, old);
  const starts = cuts.map((cut) => cut.start);
  return { format, text, blocks, starts, states: cuts.map((cut) => cut.before) };
}

interface Splice {
  readonly first: number;
  readonly rest: number;
  readonly cuts: readonly Cut[];
  readonly delta: number;
}

function splice(text: string, old: CutDocument, { first, rest, cuts, delta }: Splice): CutDocument {
  const replaced = old.blocks.slice(first, rest);
  const fresh = assemble(text, old.format, cuts, replaced);
  const moved =
    delta === 0 ? old.starts.slice(rest) : old.starts.slice(rest).map((at) => at + delta);
  return {
    format: old.format,
    text,
    blocks: [...old.blocks.slice(0, first), ...fresh.blocks, ...old.blocks.slice(rest)],
    starts: [...old.starts.slice(0, first), ...fresh.starts, ...moved],
    states: [...old.states.slice(0, first), ...fresh.states, ...old.states.slice(rest)],
  };
}

/** Blocks for cuts; an old block with the same text and place is taken over, each one once. */
function makeBlocks(
  text: string,
  format: Format,
  cuts: readonly Cut[],
  old: readonly Block[],
): Block[] {
  const known = new Map<string, Block[]>();
  for (const block of old.toReversed()) {
    const same = known.get(block.text);
    if (same) same.push(block);
    else known.set(block.text, [block]);
  }
  return cuts.map((cut) => {
    const part = text.slice(cut.start, cut.end);
    const same = known.get(part);
    const block = same?.at(-1);
    if (block && samePlace(block.place, cut.place)) return same?.pop() ?? block;
    return new LazyBlock(cut.place, old.length > 0 ? detach(part) : part, format);
  });
}

/** A copy that does not keep the whole file's text alive, as a slice of it does. */
function detach(part: string): string {
  return ` ${part}`.slice(1);
}
