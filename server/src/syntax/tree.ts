import type { Span } from './finding.ts';

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';
export type CollectionStyle = 'block' | 'flow';

/**
 * A node of a block's tree. `start` and `end` are offsets in the block's text; they cover the
 * value without its anchor and tag. The end of a block collection is the end of its last child.
 */
interface NodeBase extends Span {
  readonly anchor?: Span & { readonly name: string };
  readonly tag?: Span & { readonly name: string };
}

export interface ScalarNode extends NodeBase {
  readonly type: 'scalar';
  readonly style: ScalarStyle;
  /**
   * The text that the writer meant: escapes resolved, indentation removed, lines folded. The span
   * covers quotes, and for literal and folded the header (`|2-`) up to the end of the last line.
   */
  readonly text: string;
  /** The first code unit inside quotes or below the header, and the one past the last. */
  readonly content: Span;
  /** Indentation in spaces of literal and folded content; -1 for the others. */
  readonly indent: number;
}

export interface Pair extends Span {
  readonly key: Node;
  readonly value: Node;
}

export interface MappingNode extends NodeBase {
  readonly type: 'mapping';
  readonly style: CollectionStyle;
  readonly pairs: readonly Pair[];
}

export interface SequenceNode extends NodeBase {
  readonly type: 'sequence';
  readonly style: CollectionStyle;
  readonly items: readonly Node[];
}

export interface AliasNode extends NodeBase {
  readonly type: 'alias';
  readonly name: string;
}

/** A value left out (`key:`) is a plain scalar with an empty span right behind the `:` or `-`. */
export type Node = ScalarNode | MappingNode | SequenceNode | AliasNode;

/** A `# comment` with its `#`, without the line break. */
export interface Comment extends Span {
  readonly text: string;
}

/** The steps from the root of a file to a node: keys and zero-based item numbers. */
export type Path = readonly (string | number)[];
