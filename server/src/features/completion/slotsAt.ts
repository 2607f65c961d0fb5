import type { Block, SyntaxDocument } from '../../syntax/block.ts';
import { blockAt } from '../../syntax/locate.ts';
import { blockSlots, scalarAt } from './blockSlots.ts';
import { flowSlots } from './flowSlots.ts';
import { openContainer, type SketchContainer, type SketchMapping } from './sketch.ts';
import { columnOf } from './sketchLine.ts';
import { type BlockSketch, sketchBlock } from './sketchBlock.ts';
import { sketchPiece } from './sketchFlow.ts';
import { lineEnd, skipBlanks } from './sketchScalar.ts';
import { type Slot, slot } from './slot.ts';
import { textInFlow, textInLines, type WrittenText } from './writtenText.ts';

/** The slots at a caret, and where the text they were read from starts in the file. */
export interface SlotsAt {
  /** Their ranges are relative to `base`. */
  readonly slots: readonly Slot[];
  readonly base: number;
  /** The text that the caret stands in, where it has begun. */
  readonly text: WrittenText | undefined;
}

/** A run of blocks that is read as one. */
interface Piece {
  readonly block: Block | undefined;
  readonly base: number;
  readonly text: string;
}

type Found = Pick<SlotsAt, 'slots' | 'text'>;

/** Far more stray lines than this in a row are no report any more. */
const strayLimit = 50;

/** What may be written at an offset of the file, the likeliest first. Never throws. */
export function slotsAt(document: SyntaxDocument, offset: number): SlotsAt {
  const piece = pieceAt(document, offset);
  const caret = offset - piece.base;
  const { slots: found, text } =
    document.format === 'json'
      ? jsonSlots(document, piece, caret)
      : yamlSlots(document, piece, caret);
  const onOneLine = ({ range }: Slot): boolean =>
    range.start <= caret &&
    caret <= range.end &&
    !/[\r\n]/.test(piece.text.slice(range.start, range.end));
  return { slots: found.filter(onOneLine), base: piece.base, text };
}

/** The block around an offset, with the stray lines that a half-typed word makes of its parts. */
function pieceAt(document: SyntaxDocument, offset: number): Piece {
  const { blocks, starts, text } = document;
  const at = blockAt(document, offset);
  let first = at;
  while (first > 0 && at - first < strayLimit && isStray(blocks[first])) first--;
  let last = at;
  while (last - at < strayLimit && isStray(blocks[last + 1])) last++;
  // Whether a list's key has items yet is told by the block below it.
  if (blocks[last]?.place.type === 'head') last++;
  const base = starts[first] ?? 0;
  return { block: blocks[first], base, text: text.slice(base, starts[last + 1] ?? text.length) };
}

function isStray(block: Block | undefined): boolean {
  // Blank lines and comments below a stray line are cut off like those at the head of a file.
  return block?.place.type === 'stray' || block?.place.type === 'preamble';
}

function yamlSlots(document: SyntaxDocument, piece: Piece, caret: number): Found {
  const { text, block, base } = piece;
  if (block?.place.type === 'whole' && /^\s*\{/.test(text))
    return bracketSlots(document, piece, caret, 'flow');
  const sketch = sketchBlock(text, openAbove(text, block), caret);
  const flow = sketch.flows.findLast((node) => surrounds(node, caret));
  if (flow) {
    const slots = flowSlots(document.text, base, flow, caret, 'flow');
    return { slots, text: textInFlow(flow, caret) };
  }
  return { slots: linesSlots(document, piece, sketch, caret), text: textInLines(sketch, caret) };
}

function linesSlots(
  document: SyntaxDocument,
  { text, base }: Piece,
  sketch: BlockSketch,
  caret: number,
): Slot[] {
  const scalar = scalarAt(sketch.scalars, caret)?.scalar;
  if (scalar && /[\r\n]/.test(text.slice(scalar.span.start, scalar.span.end))) return [];
  if (sketch.prose.some(({ start, end }) => start < caret && caret <= end)) return [];
  const end = base + text.length;
  // What stands below is only asked for its indentation, so a few lines are enough.
  return blockSlots(text, sketch, caret, document.text.slice(end, end + 2000));
}

/** The collections that are open where a block starts. */
function openAbove(text: string, block: Block | undefined): SketchContainer[] {
  const root = openContainer('mapping', 'block', 0, 0, undefined);
  if (block?.place.type !== 'item') return [root];
  openKey(root as SketchMapping, block.place.key);
  return [root, openContainer('sequence', 'block', firstColumn(text), 0, root)];
}

function openKey(root: SketchMapping, key: string): void {
  // The key stands above the text that is read, so it has no place in it.
  root.pairs.push({ key, keySpan: { start: -1, end: -1 }, quote: '', colon: -1, value: undefined });
}

/** The column of the first dash. */
function firstColumn(text: string): number {
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const start = skipBlanks(text, at, end);
    if (text[start] === '-') return columnOf(text, at, start);
    at = text.indexOf('\n', at) + 1 || text.length;
  }
  return 0;
}

function jsonSlots(document: SyntaxDocument, piece: Piece, caret: number): Found {
  const { text, block } = piece;
  if (block?.place.type === 'whole' && !/[{[]/.test(text))
    return { slots: emptyJson(text, caret), text: undefined };
  const column = ownColumn(text, caret);
  const found = bracketSlots(document, piece, caret, 'json');
  return { ...found, slots: found.slots.map((each) => ({ ...each, column })) };
}

/** A JSON file without brackets gets the object that it has to hold. */
function emptyJson(text: string, caret: number): Slot[] {
  if (text.trim() !== '') return [];
  const range = { start: caret, end: caret };
  return [slot({ as: 'value', steps: [], range, column: 0, style: 'json' })];
}

/** Slots in a text of which all stands between brackets. */
function bracketSlots(
  document: SyntaxDocument,
  { text, block, base }: Piece,
  caret: number,
  style: 'flow' | 'json',
): Found {
  const { opened } = sketchPiece(text, jsonInside(block), style === 'json');
  const inside = opened.findLast((node) => surrounds(node, caret));
  if (inside === undefined) return { slots: [], text: undefined };
  const slots = flowSlots(document.text, base, inside, caret, style);
  return { slots, text: textInFlow(inside, caret) };
}

/** The column of a caret that stands alone on its line, where there is room for several lines. */
function ownColumn(text: string, caret: number): number {
  const start = text.lastIndexOf('\n', caret - 1) + 1;
  const blank = text.slice(start, lineEnd(text, caret)).trim() === '';
  return blank ? columnOf(text, start, caret) : -1;
}

/** The brackets that a piece of JSON stands in. */
function jsonInside(block: Block | undefined): SketchContainer {
  const root = openContainer('mapping', 'flow', -1, -1, undefined);
  if (block?.place.type !== 'item') return root;
  openKey(root as SketchMapping, block.place.key);
  return openContainer('sequence', 'flow', -1, -1, root);
}

function surrounds(node: SketchContainer, caret: number): boolean {
  return caret > node.start && (node.closed ? caret < node.end : caret <= node.end);
}
