import { BlockDocument } from '../blockDocument.ts';
import { cutters, recut } from './cut.ts';
import type { Cut } from './cutter.ts';
import type { Change } from '../finding.ts';
import { makeBlocks } from './makeBlocks.ts';

/** The blocks from `first` up to `stop`, edited, as a text of their own. */
interface Window {
  readonly text: string;
  /** Where the first block starts in it, and what an offset in it has to be moved by. */
  readonly origin: number;
  readonly shift: number;
  readonly first: number;
}

/**
 * Cuts the blocks from `first` up to `stop` anew, with an edit made in them.
 * @returns the edited document; `further` when the last of the blocks is no longer what it was, so
 * that more of them are needed; `whole` when the root of the file may have changed
 */
export function recutWindow(
  old: BlockDocument,
  change: Change,
  first: number,
  stop: number,
): BlockDocument | 'further' | 'whole' {
  const window = openWindow(old, change, first, stop);
  const cutter = cutters[old.format];
  if (first === 0 && cutter.isUncuttable(window.text)) return 'whole';
  const delta = change.newText.length - (change.end - change.start);
  const { cuts, met } = recut(window.text, cutter, {
    at: window.origin,
    before: old.states[first],
    settled: change.start + change.newText.length + 1 - window.shift,
    borders: old.starts.slice(first + 1, stop).map((start) => start + delta - window.shift),
    states: old.states.slice(first + 1, stop),
  });
  if (met < 0 && stop < old.blocks.length) return 'further';
  if (cutter.isOpenEnded(cuts.at(-1)?.after)) return 'whole';
  return splice(old, window, cuts, met < 0 ? old.blocks.length : first + 1 + met);
}

/** Only the file itself starts at 0, so a window in its midst begins behind a line break. */
function openWindow(old: BlockDocument, change: Change, first: number, stop: number): Window {
  const base = old.starts[first] ?? 0;
  const lead = first > 0 ? '\n' : '';
  const before = old.blocks.slice(first, stop).map((block) => block.text);
  const text = before.join('');
  const edited =
    text.slice(0, change.start - base) + change.newText + text.slice(change.end - base);
  return { text: lead + edited, origin: lead.length, shift: base - lead.length, first };
}

function splice(
  old: BlockDocument,
  window: Window,
  cuts: readonly Cut[],
  rest: number,
): BlockDocument {
  const { first, shift } = window;
  const blocks = makeBlocks(window.text, old.format, cuts, old.blocks.slice(first, rest));
  const end = (cuts.at(-1)?.end ?? window.origin) + shift;
  const delta = end - (old.starts[rest] ?? end);
  return new BlockDocument(old.format, {
    blocks: [...old.blocks.slice(0, first), ...blocks, ...old.blocks.slice(rest)],
    starts: [
      ...old.starts.slice(0, first),
      ...cuts.map((cut) => cut.start + shift),
      ...old.starts.slice(rest).map((start) => start + delta),
    ],
    states: [
      ...old.states.slice(0, first),
      ...cuts.map((cut) => cut.before),
      ...old.states.slice(rest),
    ],
  });
}
