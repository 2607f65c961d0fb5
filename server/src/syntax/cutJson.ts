import type { BlockPlace } from './block.ts';
import type { Cut, CutState } from './cutter.ts';

/**
 * Reads the next block of a JSON file. A block begins at a key of the root object or at an item of
 * a list in it, and reaches up to the next one; commas and closing brackets belong to the block
 * above. The list's state has no meaning of its own for `indent` but to be inside (1).
 */
export function nextJsonBlock(text: string, start: number, before: CutState): Cut {
  const scan: Scan = { text, at: start };
  if (start === 0) return opening(scan);
  return before ? item(scan, before) : member(scan);
}

interface Scan {
  readonly text: string;
  at: number;
}

/** The brace of the root, up to the first key. */
function opening(scan: Scan): Cut {
  skipFiller(scan);
  scan.at++;
  skipFiller(scan);
  return cut(scan, 0, { type: 'preamble' }, undefined, undefined);
}

function member(scan: Scan): Cut {
  const start = scan.at;
  const key = readString(scan);
  skipFiller(scan);
  if (scan.text[scan.at] === ':') scan.at++;
  skipFiller(scan);
  if (scan.text[scan.at] === '[') {
    const value = scan.at++;
    skipFiller(scan);
    const first = scan.text[scan.at];
    if (first !== undefined && first !== ']') {
      return cut(scan, start, { type: 'head', key }, undefined, { key, indent: 1 });
    }
    scan.at = value;
  }
  skipValue(scan, start);
  skipBetween(scan, start);
  return cut(scan, start, { type: 'entry', key }, undefined, undefined);
}

function item(scan: Scan, list: NonNullable<CutState>): Cut {
  const start = scan.at;
  skipValue(scan, start);
  const closed = skipBetween(scan, start);
  return cut(scan, start, { type: 'item', key: list.key }, list, closed ? undefined : list);
}

function cut(scan: Scan, start: number, place: BlockPlace, before: CutState, after: CutState): Cut {
  return { place, start, end: Math.min(scan.at, scan.text.length), before, after };
}

/** Goes to the next key or item; true when a bracket closed the list on the way. */
function skipBetween(scan: Scan, start: number): boolean {
  let closed = false;
  for (; ; scan.at++) {
    skipFiller(scan);
    const char = scan.text[scan.at];
    if (char === ']') closed = true;
    else if (char !== ',' && char !== '}') break;
  }
  if (scan.at === start) scan.at++;
  return closed;
}

function skipValue(scan: Scan, start: number): void {
  let depth = 0;
  while (scan.at < scan.text.length) {
    skipFiller(scan);
    const char = scan.text[scan.at];
    if (char === undefined) return;
    if (depth === 0 && (char === ',' || char === ']' || char === '}')) return;
    if (char === '"') readString(scan);
    else scan.at++;
    if (char === '{' || char === '[') depth++;
    if (char === '}' || char === ']') depth--;
    if (depth === 0 && !isWord(char)) break;
    if (depth === 0 && !isWord(scan.text[scan.at] ?? ' ')) break;
  }
  if (scan.at === start) scan.at++;
}

function isWord(char: string): boolean {
  return !/[\s,:[\]{}"]/.test(char);
}

/** Reads a string, or a word where a string should be; both end with their line at the latest. */
function readString(scan: Scan): string {
  const start = scan.at;
  if (scan.text[start] !== '"') {
    while (scan.at < scan.text.length && isWord(scan.text[scan.at] ?? ' ')) scan.at++;
    if (scan.at === start) scan.at++;
    return scan.text.slice(start, scan.at);
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
  const scan: Scan = { text, at: 0 };
  skipFiller(scan);
  return text[scan.at] !== '{';
}
