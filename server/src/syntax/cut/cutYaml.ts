import type { BlockPlace } from '../block.ts';
import type { Cut, CutState } from './cutter.ts';
import { lineEnd, nextLine } from '../pieces.ts';
import { isGap, readTopLine, type TopLine } from './topLine.ts';

/** Reads the next block of a YAML file. Borders are told by indentation alone. */
export function nextYamlBlock(text: string, start: number, before: CutState): Cut {
  const from = start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
  const line = readTopLine(text, from);
  const below = nextLine(text, from);
  if (line.type === 'dash' && before) return item(text, start, below, before);
  // A lone `:` in the midst of a list is a slip, not a key without a text.
  const slip = before !== undefined && text[start] === ':';
  if (line.type === 'key' && !slip) return entry(text, start, below, line, before);
  if (line.type === 'marker' || line.type === 'filler') {
    const cut = { place: { type: 'preamble' } as const, start, before };
    return {
      ...cut,
      end: skipPreamble(text, below),
      after: line.type === 'filler' ? before : undefined,
    };
  }
  return stray(text, start, below, line, before);
}

/** Comments, directives and a marker stand together above what they introduce. */
function skipPreamble(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const { type } = readTopLine(text, at);
    if (type !== 'filler' && type !== 'marker') break;
    at = nextLine(text, at);
  }
  return at;
}

function entry(
  text: string,
  start: number,
  below: number,
  line: TopLine & { type: 'key' },
  before: CutState,
): Cut {
  const { key } = line;
  const complex = text[start] === '?';
  const list = line.empty ? listBelow(text, below) : undefined;
  if (list) return { ...head(key, start, list.start, list.indent), before };
  const spoiled = spoiledValue.test(text.slice(start, below))
    ? keyedListBelow(text, below)
    : undefined;
  if (spoiled && before?.indent !== spoiled.indent) {
    return { ...head(key, start, spoiled.start, spoiled.indent), before };
  }
  const listed = line.empty && isPropertyLine(text, below);
  const interrupted = before && plainValue.test(text.slice(start, below)) ? before : undefined;
  const end = skipWhile(text, below, (next, at) => {
    if (interrupted && resumes(text, at, next, interrupted)) return false;
    if (isInside(next)) return true;
    return (complex && isValueLine(text, at)) || (listed && next.type === 'dash');
  });
  const after = interrupted && end < text.length && text[end] === ' ' ? interrupted : undefined;
  return { place: { type: 'entry', key }, start, end, before, after };
}

/** A key with an unquoted text behind it. */
const plainValue = /^[^\s:][^:]*:[ \t]+[^\s|>"'[{&!*#]/;
/** The same, or with a bracket that is not closed. */
const spoiledValue = /^[^\s:][^:]*:[ \t]+(?:[^\s|>"'[{&!*#]|[[{][^\]}]*$)/;

/** A list of things with keys below a key that has a value already: it was meant to have none. */
function keyedListBelow(text: string, below: number): ReturnType<typeof listBelow> {
  const list = listBelow(text, below);
  return list && list.indent > 0 && isKeyedItem(text, list.start + list.indent) ? list : undefined;
}

function isKeyedItem(text: string, dash: number): boolean {
  return /^-[ \t]+[\p{L}_][\p{L}\p{N}_-]*:(?:\s|$)/u.test(text.slice(dash, dash + 80));
}

/**
 * An item with a key can be no part of an unquoted text. So where a key was typed at the margin in
 * the midst of a list, the list goes on below it.
 */
function resumes(text: string, at: number, line: TopLine, list: NonNullable<CutState>): boolean {
  if (line.type !== 'dash' || line.indent !== list.indent || line.indent === 0) return false;
  return isKeyedItem(text, at + line.indent);
}

function head(key: string, start: number, end: number, indent: number): Cut {
  const place: BlockPlace = { type: 'head', key };
  return { place, start, end, before: undefined, after: { key, indent } };
}

/** The first item of the list that begins below an empty key. */
function listBelow(text: string, from: number): { start: number; indent: number } | undefined {
  const start = skipWhile(text, from, (line) => line.type === 'filler');
  const line = start < text.length ? readTopLine(text, start) : undefined;
  return line?.type === 'dash' ? { start, indent: line.indent } : undefined;
}

function item(text: string, start: number, below: number, list: NonNullable<CutState>): Cut {
  const end = skipWhile(
    text,
    below,
    (line) => isInside(line) && !(line.type === 'dash' && line.indent <= list.indent),
  );
  return { place: { type: 'item', key: list.key }, start, end, before: list, after: list };
}

/**
 * A line that is no key takes what hangs below it, but never the next item of a list: a word typed
 * between two items must not swallow the second. A lone word above a list is its key without colon.
 */
function stray(text: string, start: number, below: number, line: TopLine, before: CutState): Cut {
  const word = line.type === 'other' ? loneWord(text, start) : undefined;
  const list = word !== undefined && !before ? listBelow(text, below) : undefined;
  if (word !== undefined && list) return { ...head(word, start, list.start, list.indent), before };
  const end = skipWhile(text, below, (next) => {
    if (next.type === 'dash') return before ? next.indent > before.indent : true;
    return next.type === 'filler' || next.type === 'inner';
  });
  return { place: { type: 'stray' }, start, end, before, after: before };
}

function loneWord(text: string, start: number): string | undefined {
  const line = text.slice(start, Math.min(lineEnd(text, start), start + 100)).trimEnd();
  return /^[\p{L}\p{N}_-]+$/u.test(line) ? line : undefined;
}

function isInside(line: TopLine): boolean {
  if (line.type === 'dash') return line.indent > 0;
  return line.type === 'inner' || line.type === 'filler';
}

/** An anchor or a tag alone on its line: the list below belongs to the key above. */
function isPropertyLine(text: string, from: number): boolean {
  const start = skipWhile(text, from, (line) => line.type === 'filler');
  return /^[ \t]+(?:[&!]\S*(?:[ \t]+|$))+$/.test(text.slice(start, lineEnd(text, start)));
}

function isValueLine(text: string, at: number): boolean {
  return text[at] === ':' && isGap(text, at + 1);
}

function skipWhile(
  text: string,
  from: number,
  test: (line: TopLine, start: number) => boolean,
): number {
  let at = from;
  while (at < text.length && test(readTopLine(text, at), at)) at = nextLine(text, at);
  return at;
}

/** Begins something in brackets, a text that may go on below, or properties of the root. */
const rootStart = /^(?:[{[|>*&!]|"[^"\\]*(?:\\.[^"\\]*)*$|'[^']*$)/;

/**
 * True for a file whose root is no mapping of lines at the margin: a list, something in brackets, a
 * lone text; or in which tag handles are declared, which every block would have to know.
 */
export function isUncuttable(text: string): boolean {
  const from = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const start = skipPreamble(text, from);
  if (start >= text.length) return false;
  const opening = text.slice(from, start);
  if (/^(?:%TAG|---[ \t]+[^\s#])/m.test(opening)) return true;
  const line = readTopLine(text, start);
  if (line.type === 'dash') return true;
  return line.type === 'other' && rootStart.test(text.slice(start, lineEnd(text, start)));
}
