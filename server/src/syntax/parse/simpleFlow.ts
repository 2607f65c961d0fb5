import type { Node, Pair } from '../tree.ts';
import { isGap, type LineReader } from './lineReader.ts';
import { readPlain, readQuoted } from './simpleScalars.ts';

/** Deeper ones are left to js-yaml, which knows where to stop. */
const maxDepth = 24;

/** A value between brackets, all of it on one line. */
export function readFlow(reader: LineReader): Node | undefined {
  const code = reader.text.charCodeAt(reader.at);
  if (code === 34 || code === 39) return readQuoted(reader);
  if (code === 91) return readList(reader);
  if (code === 123) return readMap(reader);
  return readPlain(reader, true);
}

function readList(reader: LineReader): Node | undefined {
  const start = reader.at;
  const items: Node[] = [];
  const end = readEntries(reader, 93, () => {
    const item = readFlow(reader);
    if (item) items.push(item);
    return item !== undefined;
  });
  return end === undefined ? undefined : { type: 'sequence', style: 'flow', items, start, end };
}

function readMap(reader: LineReader): Node | undefined {
  const start = reader.at;
  const pairs: Pair[] = [];
  const end = readEntries(reader, 125, () => {
    const pair = readPair(reader);
    if (pair) pairs.push(pair);
    return pair !== undefined;
  });
  return end === undefined ? undefined : { type: 'mapping', style: 'flow', pairs, start, end };
}

function readPair(reader: LineReader): Pair | undefined {
  const key = readFlow(reader);
  if (key?.type !== 'scalar' || reader.text.charCodeAt(reader.at) !== 58) return undefined;
  if (!isGap(reader.text.charCodeAt(++reader.at))) return undefined;
  reader.skipSpaces();
  const value = readFlow(reader);
  return value && { key, value, start: key.start, end: value.end };
}

/** What stands between two brackets, with commas between; the end of the closing one. */
function readEntries(reader: LineReader, close: number, read: () => boolean): number | undefined {
  reader.at++;
  if (reader.skipSpaces() === close) return ++reader.at;
  if (++reader.depth > maxDepth) return undefined;
  for (;;) {
    if (!read()) return undefined;
    const code = reader.skipSpaces();
    reader.at++;
    if (code === close) {
      reader.depth--;
      return reader.at;
    }
    if (code !== 44) return undefined;
    reader.skipSpaces();
  }
}
