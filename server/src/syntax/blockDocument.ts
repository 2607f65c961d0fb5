import type { Block, Format, SyntaxDocument } from './block.ts';
import type { CutState } from './cut/cutter.ts';

/** The parts of a document that lie side by side: one entry a block. */
export interface Parts {
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  /** What the cutter knew at the start of each block. */
  readonly states: readonly CutState[];
}

/**
 * A document made of its blocks. The whole text is put together when somebody asks for it: doing so
 * after every key would cost more than all the rest of an edit.
 */
export class BlockDocument implements SyntaxDocument {
  readonly format: Format;
  readonly blocks: readonly Block[];
  readonly starts: readonly number[];
  readonly states: readonly CutState[];
  private joined: string | undefined;

  constructor(format: Format, { blocks, starts, states }: Parts) {
    this.format = format;
    this.blocks = blocks;
    this.starts = starts;
    this.states = states;
  }

  get text(): string {
    this.joined ??= this.blocks.map((block) => block.text).join('');
    return this.joined;
  }
}
