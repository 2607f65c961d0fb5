import type { Node, Pair, ScalarNode } from '../tree.ts';
import type { Tree } from './buildTree.ts';
import { isEnd, isGap, LineReader } from './lineReader.ts';
import { readFlow } from './simpleFlow.ts';
import { readBlockText, readPlain, readQuoted, simpleScalar } from './simpleScalars.ts';

/** Deeper ones are left to js-yaml, which knows where to stop. */
const maxDepth = 24;

/**
 * Reads YAML as nearly all of it is written, several times faster than js-yaml: keys that are words,
 * lists, texts on one line, brackets closed on their line, `|` and `>`. For everything else, and for
 * everything that might be wrong, it gives up at once, and js-yaml decides. Where it gives a tree, it
 * is the one that js-yaml's events make.
 * @param text without control characters and lone surrogates
 */
export function readSimple(text: string): Tree | undefined {
  return isOdd(text) ? undefined : readOrdinary(text);
}

/** The same for a text that is known to hold no tabs, byte order marks and lone carriage returns. */
export function readOrdinary(text: string): Tree | undefined {
  const reader = new LineReader(text);
  reader.toContent();
  const root = reader.indent < 0 ? undefined : readBelow(reader);
  const { comments } = reader;
  if (reader.indent >= 0) return undefined;
  return { root, comments, anchors: [], aliases: [], next: undefined };
}

/** Tabs, byte order marks, lone carriage returns: they make a text anything but simple. */
function isOdd(text: string): boolean {
  if (text.includes('\t') || text.includes('\ufeff')) return true;
  return text.includes('\r') && /\r(?!\n)/.test(text);
}

/** A collection whose first line the reader is at. */
function readBelow(reader: LineReader): Node | undefined {
  const { indent } = reader;
  if (++reader.depth > maxDepth) return undefined;
  const node = reader.atDash() ? readList(reader, indent) : readMap(reader, indent);
  reader.depth--;
  // Lines between two indentations are errors.
  return reader.indent > indent ? undefined : node;
}

function readMap(reader: LineReader, column: number): Node | undefined {
  const start = reader.at;
  const pairs: Pair[] = [];
  let end = start;
  do {
    const pair = readPair(reader, column);
    if (pair === undefined) return undefined;
    pairs.push(pair);
    ({ end } = pair);
  } while (reader.indent === column);
  return { type: 'mapping', style: 'block', pairs, start, end };
}

function readPair(reader: LineReader, column: number): Pair | undefined {
  const key = readKey(reader);
  const value = key && readValue(reader, column, true);
  return value && { key, value, start: key.start, end: Math.max(key.end, value.end) };
}

/** A word with its colon, which is read over. */
function readKey(reader: LineReader): ScalarNode | undefined {
  const start = reader.at;
  const end = keyEnd(reader.text, start);
  if (end < 0) return undefined;
  reader.at = end + 1;
  return simpleScalar(reader.text, start, end);
}

/** Where a key that is a single word ends, at its colon; -1 where there is none. */
function keyEnd(text: string, start: number): number {
  let at = start;
  while (isKeyPart(text.charCodeAt(at)) || (at > start && text.charCodeAt(at) === 45)) at++;
  return at > start && text.charCodeAt(at) === 58 && isGap(text.charCodeAt(at + 1)) ? at : -1;
}

/** Letters, digits, `_`, `$`, and everything beyond ASCII. */
function isKeyPart(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 48 && code <= 57) ||
    code === 95 ||
    code === 36 ||
    code > 127
  );
}

function readList(reader: LineReader, column: number): Node | undefined {
  const start = reader.at;
  const items: Node[] = [];
  do {
    const dash = reader.at++;
    const item = readItem(reader, column, dash);
    if (item === undefined) return undefined;
    items.push(item);
  } while (reader.indent === column && reader.atDash());
  return { type: 'sequence', style: 'block', items, start, end: items.at(-1)?.end ?? start };
}

function readItem(reader: LineReader, column: number, dash: number): Node | undefined {
  const behind = reader.at;
  reader.skipSpaces();
  const inner = column + reader.at - dash;
  if (keyEnd(reader.text, reader.at) < 0) {
    reader.at = behind;
    return readValue(reader, column, false);
  }
  if (++reader.depth > maxDepth) return undefined;
  const map = readMap(reader, inner);
  reader.depth--;
  return reader.indent > column ? undefined : map;
}

/**
 * The value behind a colon or a dash, on the same line or below it.
 * @param parent the indentation of what it is the value of
 * @param withList true where a list may begin right below, as far indented as its key
 */
function readValue(reader: LineReader, parent: number, withList: boolean): Node | undefined {
  const behind = reader.at;
  const code = reader.skipSpaces();
  if (isEnd(code) || code === 35) {
    reader.at = behind;
    if (!reader.endLine()) return undefined;
    if (reader.indent > parent) return readBelow(reader);
    if (withList && reader.indent === parent && reader.atDash()) return readList(reader, parent);
    return simpleScalar(reader.text, behind, behind);
  }
  const value =
    code === 124 || code === 62 ? readBlockText(reader, parent) : readLine(reader, code);
  // A line that is further in might go on with the value.
  return reader.indent > parent ? undefined : value;
}

function readLine(reader: LineReader, code: number): Node | undefined {
  const value = readOneLine(reader, code);
  return value && reader.endLine() ? value : undefined;
}

function readOneLine(reader: LineReader, code: number): Node | undefined {
  if (code === 34 || code === 39) return readQuoted(reader);
  if (code === 91 || code === 123) return readFlow(reader);
  return readPlain(reader, false);
}
