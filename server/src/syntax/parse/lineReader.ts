import { lineEnd } from '../pieces.ts';
import type { Comment } from '../tree.ts';

/** Goes over a text line by line, from one line that says something to the next. */
export class LineReader {
  readonly text: string;
  readonly comments: Comment[] = [];
  /** Everything before it is read. */
  at = 0;
  /** How far the line is indented whose first character `at` stands at; -1 at the end. */
  indent = -1;
  /** How many collections are open. */
  depth = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** From the start of a line to the first line that is neither blank nor a comment. */
  toContent(): void {
    for (;;) {
      const start = this.at;
      const code = this.skipSpaces();
      if (code === 35) this.readComment();
      else if (!isBreak(code)) {
        this.indent = Number.isNaN(code) ? -1 : this.at - start;
        return;
      }
      this.skipBreak();
    }
  }

  /** From behind a value to the next line; false where more than a comment follows the value. */
  endLine(): boolean {
    const start = this.at;
    const code = this.skipSpaces();
    if (code === 35 && this.at > start) this.readComment();
    else if (!isEnd(code)) return false;
    this.skipBreak();
    this.toContent();
    return true;
  }

  /** Goes over spaces and returns the code unit behind them, NaN at the end of the text. */
  skipSpaces(): number {
    let code = this.text.charCodeAt(this.at);
    while (code === 32) code = this.text.charCodeAt(++this.at);
    return code;
  }

  skipBreak(): void {
    if (this.text.charCodeAt(this.at) === 13) this.at++;
    if (this.text.charCodeAt(this.at) === 10) this.at++;
  }

  /** True at the dash of an item. */
  atDash(): boolean {
    return this.text.charCodeAt(this.at) === 45 && isGap(this.text.charCodeAt(this.at + 1));
  }

  private readComment(): void {
    const start = this.at;
    this.at = lineEnd(this.text, start);
    this.comments.push({ text: this.text.slice(start, this.at), start, end: this.at });
  }
}

export function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}

/** A line break or the end of the text. */
export function isEnd(code: number): boolean {
  return code === 10 || code === 13 || Number.isNaN(code);
}

/** What ends a word: a space, a line break, the end of the text. */
export function isGap(code: number): boolean {
  return code === 32 || isEnd(code);
}
