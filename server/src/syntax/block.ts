import type { Finding, Span } from './finding.ts';
import type { AliasNode, Comment, Node } from './tree.ts';

/** How a report file is written. */
export type Format = 'yaml' | 'json';

/**
 * Where a block stands in its file.
 * - `preamble`: comments, directives and `---` above the first key
 * - `entry`: a top-level key with its whole value
 * - `head`: a top-level key whose items are blocks of their own, without them
 * - `item`: one item of such a list
 * - `stray`: a line at the top level that is no key (half typed, a conflict marker), with what hangs
 *   below it
 * - `whole`: a file that cannot be cut is one block
 */
export type BlockPlace =
  | { readonly type: 'preamble' | 'stray' }
  | { readonly type: 'entry' | 'head' | 'item'; readonly key: string }
  | { readonly type: 'whole' };

/**
 * What a block's text means. `root` is the tree of the text as it stands: for `entry` and `head` a
 * mapping of one pair, for `item` a sequence of one item, for `whole` whatever the file holds.
 * All offsets are relative to the block's start.
 */
export interface ParsedBlock {
  readonly root: Node | undefined;
  readonly findings: readonly Finding[];
  readonly comments: readonly Comment[];
  /** Lines left out of the tree because they could not be read; each has a finding. */
  readonly masked: readonly Span[];
  /** The nodes with an anchor, and the aliases, both in the order of the text. */
  readonly anchors: readonly Node[];
  readonly aliases: readonly AliasNode[];
}

/** A block keeps its identity from version to version while its text and its place stay the same. */
export interface Block {
  readonly place: BlockPlace;
  readonly text: string;
  /** Parsed at the first use, then kept. */
  readonly parsed: ParsedBlock;
}

/**
 * A file cut into blocks: their texts, joined, are the file's text. An immutable value; an edit
 * gives a new one that shares the blocks it did not touch.
 */
export interface SyntaxDocument {
  readonly format: Format;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where each block starts in the file. */
  readonly starts: readonly number[];
}

/** The length of a file in UTF-16 code units, known without putting its text together. */
export function lengthOf({ blocks, starts }: SyntaxDocument): number {
  return (starts.at(-1) ?? 0) + (blocks.at(-1)?.text.length ?? 0);
}
