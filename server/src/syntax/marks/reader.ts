import type { Change, Span } from '../finding.ts';
import { is, isAsciiWord, isEnd, isGap, isLetter, narrowed, widthAt } from './letters.ts';
import type { MarkFault, Part } from './mark.ts';

/** Where a span of the text that is read stands in the block; undefined where both are the same. */
export type Place = ((start: number, end: number) => Span) | undefined;

/** How the words of what is read end. */
export type Manner =
  /** Up to a closing bracket: every character up to the next sign belongs to a word. */
  | 'closed'
  /** Half typed: only what can stand in an id does, since prose follows. */
  | 'open'
  /** A formula: spaces end a word. */
  | 'formula';

const none: readonly MarkFault[] = [];

/** A piece of text that is read from its start to its end, and the faults found in it. */
export class Reader {
  readonly text: string;
  readonly place: Place;
  at = 0;
  end = 0;
  manner: Manner = 'closed';
  faults: MarkFault[] = [];
  /** Full-width characters to be replaced, in offsets of the text. */
  twins: Change[] = [];

  constructor(text: string, place: Place) {
    this.text = text;
    this.place = place;
  }

  /** Begins to read a piece; what was found in the piece before is forgotten. */
  begin(start: number, end: number, manner: Manner): void {
    this.at = start;
    this.end = end;
    this.manner = manner;
    if (this.faults.length > 0) this.faults = [];
    if (this.twins.length > 0) this.twins = [];
  }

  /** The faults found so far, for a mark to keep. */
  found(): readonly MarkFault[] {
    return this.faults.length === 0 ? none : this.faults;
  }

  /** The code unit at the place that is read; NaN at the end. */
  code(): number {
    return this.at < this.end ? this.text.charCodeAt(this.at) : Number.NaN;
  }

  /** Whether this sign comes next, full-width or not. */
  sees(char: string): boolean {
    return is(this.code(), char);
  }

  /** Passes over a sign if it comes next; a full-width one is noted. */
  takes(char: string): boolean {
    if (!this.sees(char)) return false;
    const isApart = (char === ',' || char === ';') && !isGap(this.text.charCodeAt(this.at + 1));
    this.note(this.at, isApart ? `${char} ` : char);
    this.at++;
    return true;
  }

  /** Notes a full-width character that has to become another. */
  note(at: number, char: string, length = 1): void {
    if (length === 1 && this.text.charCodeAt(at) < 128) return;
    this.twins.push({ start: at, end: at + length, newText: char });
  }

  skipGap(): void {
    while (isGap(this.code())) this.at++;
  }

  /** Where the word ends that begins at the place that is read. */
  wordEnd(): number {
    const { text, end } = this;
    let at = this.at;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code < 128 ? !isAsciiWord(code) && !this.isOddSign(code) : !this.isWordSign(at)) break;
      at += code < 0xd800 ? 1 : widthAt(text, at);
    }
    return this.manner === 'open' ? withoutDots(text, this.at, at) : at;
  }

  /** `csat!`, `a.b`: signs that mean nothing, taken for a part of the word that they stand in. */
  private isOddSign(code: number): boolean {
    return (
      code === 46 || (this.manner === 'closed' && '!?&$^~\\'.includes(String.fromCharCode(code)))
    );
  }

  private isWordSign(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) return true;
    if (isGap(code) || isEnd(code)) return false;
    const sign = narrowed(code);
    // A dash that was made long belongs to the id that it stands in.
    if (this.manner === 'closed') return sign === undefined || sign === '-';
    return sign === undefined && isLetter(this.text, at);
  }

  /** A piece of the text as a part. */
  part(start: number, end: number): Part {
    const text = nfc(this.text.slice(start, end));
    if (this.place === undefined) return { text, start, end };
    const span = this.place(start, end);
    return { text, start: span.start, end: span.end };
  }

  span(start: number, end: number): Span {
    return this.place === undefined ? { start, end } : this.place(start, end);
  }

  change(start: number, end: number, newText: string): Change {
    const span = this.span(start, end);
    return { start: span.start, end: span.end, newText };
  }

  fault(
    code: string,
    start: number,
    end: number,
    more: Omit<MarkFault, 'code' | keyof Span>,
  ): void {
    this.faults.push({ code, ...this.span(start, end), ...more });
  }
}

function withoutDots(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && text.charCodeAt(at - 1) === 46) at--;
  return at;
}

/** Ids of plain ASCII are what they are in every form. */
function nfc(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (text.charCodeAt(at) > 127) return text.normalize('NFC');
  }
  return text;
}

type MarkFix = NonNullable<MarkFault['fix']>;

/** A fix that writes something in another way. */
export function writing(text: string, changes: readonly Change[]): MarkFix {
  return { title: { id: 'fix-mark-write', args: { text } }, changes };
}

/** A fix that adds a bracket which is missing. */
export function closing(text: string, changes: readonly Change[]): MarkFix {
  return { title: { id: 'fix-mark-close', args: { text } }, changes };
}

/** A piece of text for a message, in one line and not too long. */
export function shown(text: string): string {
  const line = text.replaceAll('`', "'").replace(/\s+/g, ' ');
  const letters = Array.from(line.slice(0, 200));
  return letters.length > 40 ? `\`${letters.slice(0, 39).join('')}…\`` : `\`${line}\``;
}
