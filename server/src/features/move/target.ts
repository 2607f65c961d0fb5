import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Path } from '../../syntax/tree.ts';
import type { Carried } from './taken.ts';

/** Where items are put: a list by its path, in front of one of its items or behind the last. */
export interface Target {
  readonly document: SyntaxDocument;
  readonly path: Path;
  readonly before: number | undefined;
  /** The items of the list that are taken out of it in the same step. */
  readonly leaving: readonly number[];
}

/** What a line of its own keeps from the next one where nothing shows how it is done here. */
export function usualGap(carried: readonly Carried[], lineBreak: string): string {
  const long = carried.some(({ text }) => /[\r\n]/.test(text));
  return long ? lineBreak + lineBreak : lineBreak;
}

/** Items of block lists are carried from the start of their line. */
export function isDashed(text: string): boolean {
  return /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))*[ \t\ufeff]*-(?:[ \t\r\n]|$)/.test(text);
}
