import type { SyntaxDocument } from './block.ts';
import type { Span } from './finding.ts';
import type { Node, Path } from './tree.ts';

/**
 * A place where something could be written at the caret: one for each column that the caret's line
 * may be indented to, innermost first.
 */
export interface Slot {
  /** The mapping or sequence that gets the new thing, or the value that is still empty. */
  readonly path: Path;
  /** Its node when it exists already, and where its block starts. */
  readonly node: Node | undefined;
  readonly base: number;
  /**
   * - `key`: a new key of the mapping
   * - `item`: a new item of the sequence; in block style it begins with `- `, unless `dash` is set
   * - `value`: anything that the empty value at `path` may be
   */
  readonly expects: 'key' | 'item' | 'value';
  /** The column at which it has to start in block style; -1 inside brackets. */
  readonly column: number;
  /** The caret stands behind the `- ` that it needs already. */
  readonly dash: boolean;
}

/** What could be written at a caret. */
export interface Slots {
  /** The word around the caret, in file offsets: a new thing takes its place. */
  readonly word: Span;
  /** The slots, innermost first. */
  readonly all: readonly Slot[];
  /** The one that the column of the word belongs to. */
  readonly here: Slot | undefined;
}

/** What could be written at an offset, in a blank, half-typed or broken line too. */
export function slotsAt(_document: SyntaxDocument, offset: number): Slots {
  return { word: { start: offset, end: offset }, all: [], here: undefined };
}
