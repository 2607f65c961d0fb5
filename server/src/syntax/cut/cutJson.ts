import type { BlockPlace } from '../block.ts';
import type { Cut, CutState } from './cutter.ts';

/**
 * Reads the next block of a JSON file. A block begins at a key of the root object or at an item of
 * a list in it, and reaches up to the next one; commas and closing brackets belong to the block
 * above. Where a bracket is never closed, the next line that is indented like the block and begins
 * like one ends it; `loose` says that this has happened.
 */
export function nextJsonBlock(text: string, start: number, before: CutState): Cut {
  const loose = isLoose(before);
  const scan: Scan = { text, at: start, loose };
  if (start === 0) return opening(scan);
  const listed = before !== undefined && before.indent !== looseOnly;
  const block = listed && !isMember(text, start) ? item(scan, before) : member(scan);
  return { ...block, before };
}

/** What `indent` of a state says in JSON. */
const inList = 1;
const looseInList = 2;
const looseOnly = 0;

/** True where a bracket above was never closed: then all that follows depends on the file's end. */
export function isLoose(state: CutState): boolean {
  return state !== undefined && state.indent !== inList;
}

function stateOf({ loose }: Scan, list: string | undefined): CutState {
  if (list !== undefined) return { key: list, indent: loose ? looseInList : inList };
  return loose ? { key: '', indent: looseOnly } : undefined;
}

/** A key where an item should be: the list above was never closed. */
function isMember(text: string, start: number): boolean {
  if (text[start] !== '"') return false;
  const scan: Scan = { text, at: start, loose: false };
  readString(scan);
  skipFiller(scan);
  return isColon(text[scan.at]);
}

function isColon(char: string | undefined): boolean {
  return char === ':' || char === '：';
}

interface Scan {
  readonly text: string;
  at: number;
  /** A bracket above was never closed, so indentation tells where blocks begin. */
  loose: boolean;
}

/** The brace of the root, up to the first key. */
function opening(scan: Scan): Cut {
  skipFiller(scan);
  scan.at++;
  skipBetween(scan, 0);
  return cut(scan, 0, { type: 'preamble' }, undefined);
}

function member(scan: Scan): Cut {
  const start = scan.at;
  const key = readString(scan);
  const behind = scan.at;
  skipFiller(scan);
  if (isNextKey(scan, behind)) return cut(scan, start, { type: 'entry', key }, undefined);
  if (isColon(scan.text[scan.at])) scan.at++;
  skipFiller(scan);
  if (scan.text[scan.at] === '[') {
    const value = scan.at++;
    skipFiller(scan);
    const first = scan.text[scan.at];
    if (first !== undefined && first !== ']') {
      return cut(scan, start, { type: 'head', key }, key);
    }
    scan.at = value;
  }
  skipValue(scan, start);
  skipBetween(scan, start);
  return cut(scan, start, { type: 'entry', key }, undefined);
}

/** True when a key has nothing behind it but the text that begins on a line below. */
function isNextKey({ text, at }: Scan, behind: number): boolean {
  return text[at] === '"' && /[\r\n]/.test(text.slice(behind, at));
}

function item(scan: Scan, list: NonNullable<CutState>): Cut {
  const start = scan.at;
  skipValue(scan, start);
  const closed = skipBetween(scan, start);
  return cut(scan, start, { type: 'item', key: list.key }, closed ? undefined : list.key);
}

function cut(scan: Scan, start: number, place: BlockPlace, list: string | undefined): Cut {
  const after = stateOf(scan, list);
  const end = Math.min(Math.max(scan.at, start + 1), scan.text.length);
  return { place, start, end, before: undefined, after };
}

/** Goes to the next key or item; true when a bracket closed the list on the way. */
function skipBetween(scan: Scan, start: number): boolean {
  let closed = false;
  for (; ; scan.at++) {
    skipFiller(scan);
    const char = scan.text[scan.at];
    if (char === ']') closed = true;
    else if (char !== ',' && char !== '，' && char !== '}') break;
  }
  if (scan.at === start) scan.at++;
  return closed;
}

function skipValue(scan: Scan, start: number): void {
  const column = leadingColumn(scan.text, start);
  const open: string[] = [];
  let sibling = -1;
  while (scan.at < scan.text.length) {
    skipFiller(scan);
    const char = scan.text[scan.at];
    if (char === undefined) break;
    if (open.length === 0 && (char === ',' || char === '，' || char === ']' || char === '}'))
      return;
    if (open.length > 0 && sibling < 0 && isSibling(scan, column)) {
      sibling = scan.at;
      if (scan.loose) break;
    }
    if (!skipToken(scan, char, open)) break;
    if (open.length === 0 && !(isWord(char) && isWord(scan.text[scan.at] ?? ' '))) break;
  }
  if (open.length > 0 && sibling >= 0) {
    scan.at = sibling;
    scan.loose = true;
  }
  if (scan.at === start) scan.at++;
}

/** Goes over one token; false at a bracket that closes another than the last one opened. */
function skipToken(scan: Scan, char: string, open: string[]): boolean {
  const isText = char === '"' || isWord(char);
  if (isText) readString(scan);
  if ((char === '}' || char === ']') && open.pop() !== char) {
    open.push(char);
    return false;
  }
  if (!isText) scan.at++;
  if (char === '{') open.push('}');
  if (char === '[') open.push(']');
  return true;
}

/** True for a `{` or a key that leads a line at a column. */
function isSibling({ text, at }: Scan, column: number): boolean {
  const char = text[at];
  if (column < 0 || (char !== '{' && char !== '"')) return false;
  return leadingColumn(text, at) === column;
}

/** The column of an offset that only white space stands before on its line; else -1. */
function leadingColumn(text: string, offset: number): number {
  let at = offset - 1;
  while (text[at] === ' ' || text[at] === '\t') at--;
  return at < 0 || text[at] === '\n' || text[at] === '\r' ? offset - 1 - at : -1;
}

function isWord(char: string): boolean {
  return !/[\s,:[\]{}"，：]/.test(char);
}

/** Whether a word has more: a quote in it is the last one of a text that lacks the first. */
function goesOn({ text, at }: Scan, start: number): boolean {
  const char = text[at];
  if (char === undefined || (char === '/' && /[/*]/.test(text[at + 1] ?? ''))) return false;
  return isWord(char) || (char === '"' && at > start);
}

/** Reads a string, or a word where a string should be; both end with their line at the latest. */
function readString(scan: Scan): string {
  const start = scan.at;
  if (scan.text[start] !== '"') {
    while (goesOn(scan, start)) scan.at++;
    if (scan.at === start) scan.at++;
    return scan.text.slice(start, scan.at).replace(/"$/, '');
  }
  for (scan.at++; scan.at < scan.text.length; scan.at++) {
    const char = scan.text[scan.at];
    if (char === '\n' || char === '\r') break;
    if (char === '\\') scan.at++;
    if (char === '"') {
      scan.at++;
      break;
    }
  }
  return unescape(scan.text.slice(start, scan.at));
}

function unescape(token: string): string {
  try {
    return JSON.parse(token) as string;
  } catch {
    return token.slice(1);
  }
}

/** Goes over spaces, line breaks and the comments that JSON does not allow. */
function skipFiller(scan: Scan): void {
  const { text } = scan;
  for (; scan.at < text.length; scan.at++) {
    const code = text.charCodeAt(scan.at);
    if (code === 47) {
      if (!skipComment(scan)) return;
    } else if (code !== 32 && code !== 9 && code !== 10 && code !== 13 && code !== 0xfeff) return;
  }
}

/** Goes to the last code unit of a comment. */
function skipComment(scan: Scan): boolean {
  const mark = scan.text[scan.at + 1];
  if (mark !== '/' && mark !== '*') return false;
  const end =
    mark === '/' ? findBreak(scan.text, scan.at) : scan.text.indexOf('*/', scan.at + 2) + 2;
  scan.at = (end < scan.at + 2 ? scan.text.length : end) - 1;
  return true;
}

function findBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** True for a file whose root is not an object, or whose brackets do not match. */
export function isUncuttableJson(text: string): boolean {
  const scan: Scan = { text, at: 0, loose: false };
  skipFiller(scan);
  return text[scan.at] !== '{';
}
