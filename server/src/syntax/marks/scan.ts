import { readBinding } from './binding.ts';
import { readCitation } from './citation.ts';
import { afterFence, CodeFinder, leadsLine, runLength } from './code.ts';
import { readFigure } from './figure.ts';
import type { Read } from './finish.ts';
import { is } from './letters.ts';
import type { Mark } from './mark.ts';
import { readNearMiss } from './nearMiss.ts';
import { type Place, Reader } from './reader.ts';
import { readReference } from './reference.ts';

/** What a mark, code or a comment may begin with. All prose is searched for it. */
const sign = /[[{`~\\<「【［｛]/g;

/** Where the next sign stands in a text from an offset on; -1 without one. */
function nextSign(text: string, from: number): number {
  sign.lastIndex = from;
  return sign.test(text) ? sign.lastIndex - 1 : -1;
}

/** Where the first sign stands that a mark, code or a comment may begin with; -1 without one. */
export function firstSign(text: string, start: number, end: number): number {
  const found = nextSign(text.slice(start, end), 0);
  return found < 0 ? -1 : start + found;
}

/**
 * The marks in a piece of prose, in the order of the text. What Markdown takes literally holds none.
 * Takes time in proportion to the length of the piece.
 */
export function scanMarks(text: string, start: number, end: number, place: Place): readonly Mark[] {
  const first = firstSign(text, start, end);
  if (first < 0) return none;
  const scan = new Scan(text, start, end, place);
  scan.run(first);
  return scan.inOrder();
}

const none: readonly Mark[] = [];

class Scan {
  private readonly text: string;
  private readonly start: number;
  private readonly end: number;
  /** The text from the start to the end: a search in it does not run on behind them. */
  private readonly piece: string;
  private readonly reader: Reader;
  private readonly code: CodeFinder;
  private readonly marks: Mark[] = [];
  /** Behind the last character that a backslash takes the meaning from. */
  private escaped = -1;
  /** Behind the last mark that words may not reach into. */
  private bound: number;
  /** Behind the last mark. */
  private last = -1;
  private nested = false;

  constructor(text: string, start: number, end: number, place: Place) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.piece = text.slice(start, end);
    this.reader = new Reader(text, place);
    this.code = new CodeFinder(text, end);
    this.bound = start;
  }

  run(first: number): void {
    const { text, start, piece } = this;
    for (let found = first - start; found >= 0; ) {
      const at = start + found;
      found = nextSign(piece, this.read(at, text.charCodeAt(at)) - start);
    }
  }

  /** A binding begins before the marks in its words and is found after them. */
  inOrder(): readonly Mark[] {
    return this.nested ? this.marks.sort((one, other) => one.start - other.start) : this.marks;
  }

  /** Reads what begins at an offset and returns where to go on. */
  private read(at: number, code: number): number {
    if (code === 92) return this.escape(at);
    if (code === 96 || code === 126) return this.readCode(at, code);
    if (code === 60) return this.readComment(at);
    return is(code, '[') ? this.readBracket(at) : this.readBrace(at);
  }

  /** A backslash takes the meaning from a sign; from all of the same brackets in a row. */
  private escape(at: number): number {
    const next = this.text.charCodeAt(at + 1);
    const isBracket = next === 91 || next === 123;
    this.escaped = at + 1 + (isBracket ? runLength(this.text, at + 1, this.end) : 1);
    return next < 128 ? this.escaped : at + 1;
  }

  private readCode(at: number, code: number): number {
    const fence = afterFence(this.text, { start: at, from: this.start, end: this.end });
    if (fence !== undefined) return fence;
    return code === 96 ? this.code.afterBackticks(at) : at + runLength(this.text, at, this.end);
  }

  private readComment(at: number): number {
    if (!this.text.startsWith('<!--', at)) return at + 1;
    const end = this.code.afterComment(at);
    if (end === undefined) return leadsLine(this.text, at, this.start) ? this.end : at + 4;
    return end;
  }

  private readBracket(at: number): number {
    const { text, end, reader } = this;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : Number.NaN;
    if (is(next, '@')) return this.keep(readCitation(reader, at, end), at + 1);
    if (!is(next, '[')) return at + 1;
    let start = at;
    while (start + 2 < end && is(text.charCodeAt(start + 2), '[')) start++;
    const read = readReference(reader, { start, limit: end, embed: this.embeds(start) });
    if (read !== undefined) return this.keep(read, start + 2);
    // The second bracket may be that of a citation.
    return start + 1;
  }

  /** A full-width `！` in front of brackets ends a sentence, unless it begins the line. */
  private embeds(start: number): boolean {
    const { text } = this;
    if (start === this.start || this.escaped === start) return false;
    const before = text.charCodeAt(start - 1);
    if (before === 33) return true;
    return before === 0xff01 && leadsLine(text, start - 1, this.start);
  }

  private readBrace(at: number): number {
    const { text, end, reader } = this;
    const next = at + 1 < end ? text.charCodeAt(at + 1) : Number.NaN;
    if (at > this.start && is(text.charCodeAt(at - 1), ']')) {
      const from = this.last === at ? at : this.bound;
      const bound = readBinding(reader, { brace: at, from, limit: end });
      if (bound !== undefined) return this.keepBinding(bound);
    }
    if (!is(next, '{')) return this.keep(readNearMiss(reader, at, end), at + 1);
    let start = at;
    while (start + 2 < end && is(text.charCodeAt(start + 2), '{')) start++;
    return this.keep(readFigure(reader, start, end), start + 2);
  }

  private keep(read: Read | undefined, otherwise: number): number {
    if (read === undefined) return otherwise;
    this.marks.push(read.mark);
    this.last = read.end;
    // Brackets left open are no beginning of words.
    if (read.mark.faults.some(({ code }) => code === 'mark-unclosed')) this.bound = read.end;
    return read.end;
  }

  private keepBinding(read: Read): number {
    this.nested = true;
    this.bound = read.end;
    return this.keep(read, read.end);
  }
}
