import type { Span } from '../../syntax/finding.ts';
import type { SketchContainer, Step } from './sketch.ts';

/**
 * Something that may be written at the caret.
 * - `key`: a key of the mapping at `steps`
 * - `value`: the value at `steps`, on the line of its key or between brackets
 * - `item`: a new item of a block sequence; `before` holds its `- ` unless it stands there already
 * - `below`: the value at `steps`, on the lines below its key
 */
export interface Slot {
  readonly as: 'key' | 'value' | 'item' | 'below';
  readonly steps: readonly Step[];
  /** The collection in which it is written, where it exists already. */
  readonly inside: SketchContainer | undefined;
  /** What is replaced: on one line, around the caret. */
  readonly range: Span;
  readonly style: 'block' | 'flow' | 'json';
  /** Column of the new key or dash; for a value, of the key or dash it stands behind. */
  readonly column: number;
  /** Put in front of what is written, such as missing indentation. */
  readonly before: string;
  /** Put behind it, such as a comma. */
  readonly after: string;
  /** Where a comma is missing above. */
  readonly comma?: number;
  /** The quote that the replaced text begins with. */
  readonly quote: '' | '"' | "'";
  /** Where the space behind the `:` or `-` starts; what goes on new lines replaces it too. */
  readonly gap: number;
  /** The caret stands at another column, so that only whole things are worth offering. */
  readonly guessed: boolean;
  /** Keys or items stand below already, by their indentation if not by the writer's will. */
  readonly filled: boolean;
  /** The word may go on with the text of this key, above and less indented. */
  readonly continues?: Step;
  /** Only the key's name is replaced: its `:` is there. */
  readonly named: boolean;
}

/** Fills in what most slots have in common. */
export function slot(part: Pick<Slot, 'as' | 'steps' | 'range' | 'column'> & Partial<Slot>): Slot {
  return {
    inside: undefined,
    style: 'block',
    before: '',
    after: '',
    quote: '',
    gap: part.range.start,
    guessed: false,
    filled: false,
    named: false,
    ...part,
  };
}
