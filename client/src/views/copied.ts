/** What was copied from the tree last: its text, and the keys of the lines. */
interface Copied {
  readonly text: string;
  readonly keys: readonly string[];
}

/** Remembers what goes to the clipboard, which of itself holds nothing but text. */
export class CopiedNodes {
  #last: Copied | undefined;

  remember(text: string, keys: readonly string[]): void {
    this.#last = { text, keys };
  }

  /** The keys behind a text, when it is what was copied from the tree. */
  keysOf(text: string): readonly string[] {
    return this.#last?.text === text ? this.#last.keys : [];
  }
}
