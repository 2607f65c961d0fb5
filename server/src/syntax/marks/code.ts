import { isEnd } from './letters.ts';

/** Finds what Markdown takes literally; asks about places in the order of the text only. */
export class CodeFinder {
  private readonly text: string;
  private readonly end: number;
  /** Where the paragraph ends whose runs of backticks are known. */
  private known = -1;
  /** Where runs of backticks stand in it, by their length. */
  private runs = new Map<number, { readonly starts: number[]; next: number }>();

  /** From here on no comment is closed. */
  private unclosed = Number.POSITIVE_INFINITY;

  constructor(text: string, end: number) {
    this.text = text;
    this.end = end;
  }

  /** Where the HTML comment ends that begins here; undefined where it does not end. */
  afterComment(start: number): number | undefined {
    if (start >= this.unclosed) return undefined;
    for (let at = start + 4; at + 2 < this.end; at++) {
      if (this.text.charCodeAt(at) === 45 && this.text.startsWith('-->', at)) return at + 3;
    }
    this.unclosed = start;
    return undefined;
  }

  /** Where the code ends whose backticks begin here; behind the backticks where they are alone. */
  afterBackticks(start: number): number {
    const length = runLength(this.text, start, this.end);
    if (start >= this.known) this.readParagraph(start);
    const found = this.runs.get(length);
    if (found === undefined) return start + length;
    while ((found.starts[found.next] ?? this.end) < start + length) found.next++;
    const close = found.starts[found.next];
    return (close ?? start) + length;
  }

  /** Code spans end with their paragraph at the latest. */
  private readParagraph(start: number): void {
    this.runs = new Map();
    let at = start;
    do at = this.readLine(at);
    while (at < this.end && !beginsBlock(this.text, at, this.end));
    this.known = Math.max(at, start + 1);
  }

  /** Notes the backticks of a line and returns where the next one begins. */
  private readLine(from: number): number {
    const { text, end, runs } = this;
    let at = from;
    while (at < end && !isEnd(text.charCodeAt(at))) {
      if (text.charCodeAt(at) !== 96) {
        at++;
        continue;
      }
      const length = runLength(text, at, end);
      const found = runs.get(length);
      if (found === undefined) runs.set(length, { starts: [at], next: 0 });
      else found.starts.push(at);
      at += length;
    }
    return afterBreak(text, at, end);
  }
}

/** How many times the character at an offset stands there in a row. */
export function runLength(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  let at = start + 1;
  while (at < end && text.charCodeAt(at) === code) at++;
  return at - start;
}

/** Where the line behind the line break at an offset begins. */
export function afterBreak(text: string, at: number, end: number): number {
  if (at >= end) return end;
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

const block = /[ \t]*(?:[\r\n]|#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\||`{3}|~{3})/y;

/** Whether a line is blank or begins something new, so that the paragraph before is over. */
function beginsBlock(text: string, at: number, end: number): boolean {
  block.lastIndex = at;
  return at >= end || block.test(text);
}

/**
 * Where fenced code ends that opens here, at least three backticks or tildes; undefined where they
 * open none.
 */
export function afterFence(
  text: string,
  { start, from, end }: { readonly start: number; readonly from: number; readonly end: number },
): number | undefined {
  const length = runLength(text, start, end);
  if (length < 3 || !leadsLine(text, start, from)) return undefined;
  const code = text.charCodeAt(start);
  let at = start + length;
  for (; at < end && !isEnd(text.charCodeAt(at)); at++) {
    if (code === 96 && text.charCodeAt(at) === 96) return undefined;
  }
  at = afterBreak(text, at, end);
  while (at < end) {
    const line = readFenceLine(text, { at, end, code, length });
    if (line.closes) return line.end;
    at = afterBreak(text, line.end, end);
  }
  return end;
}

interface FenceLine {
  readonly at: number;
  readonly end: number;
  readonly code: number;
  readonly length: number;
}

/** A line within fenced code: where it ends, and whether it closes the fence. */
function readFenceLine(
  text: string,
  { at, end, code, length }: FenceLine,
): { readonly end: number; readonly closes: boolean } {
  let sign = at;
  while (sign < end && /[ \t>]/.test(text.charAt(sign))) sign++;
  const run = text.charCodeAt(sign) === code ? runLength(text, sign, end) : 0;
  let rest = sign + run;
  while (rest < end && /[ \t]/.test(text.charAt(rest))) rest++;
  const closes = run >= length && (rest >= end || isEnd(text.charCodeAt(rest)));
  while (rest < end && !isEnd(text.charCodeAt(rest))) rest++;
  return { end: rest, closes };
}

/** Whether nothing but space, quote signs and list markers stands before an offset on its line. */
export function leadsLine(text: string, start: number, from: number): boolean {
  let at = start;
  while (at > from && /[ \t>]/.test(text.charAt(at - 1))) at--;
  if (at === from || isEnd(text.charCodeAt(at - 1))) return true;
  if (at === start) return false;
  return /(?:^|[\r\n])[ \t>]*(?:[-*+]|\d{1,9}[.)])$/.test(text.slice(Math.max(from, at - 40), at));
}
