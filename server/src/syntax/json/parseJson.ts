import { nodesOf } from '../pieces.ts';
import type { BlockPlace, ParsedBlock } from '../block.ts';
import { JsonReader } from './jsonReader.ts';
import { treeFindings } from '../yaml/treeFindings.ts';
import type { Node, Pair } from '../tree.ts';

/**
 * Parses a block of a JSON file: a piece of an object or a list, with the comma and the brackets
 * that follow it. Strict JSON: what only some readers accept has a finding. Never throws.
 */
export function parseJsonBlock(text: string, place: BlockPlace): ParsedBlock {
  const reader = new JsonReader(text);
  const root = readRoot(reader, place);
  if (place.type === 'whole') reader.expectEnd();
  else reader.readTail();
  const { comments, findings } = reader;
  const tree = { root, comments, anchors: [], aliases: [], next: undefined };
  const all = [...findings, ...treeFindings(tree, nodesOf(root), 'json')];
  return {
    root,
    comments,
    findings: all.toSorted((one, other) => one.start - other.start),
    masked: reader.masked,
    anchors: [],
    aliases: [],
  };
}

function readRoot(reader: JsonReader, place: BlockPlace): Node | undefined {
  if (place.type === 'whole') return reader.readValue(0);
  if (place.type === 'preamble') {
    reader.take('{');
    return undefined;
  }
  if (place.type === 'item') {
    const item = reader.readValue(0);
    return (
      item && { type: 'sequence', style: 'flow', items: [item], start: item.start, end: item.end }
    );
  }
  const pair = place.type === 'head' ? readHead(reader) : reader.readPair(0);
  if (pair === undefined) return undefined;
  return { type: 'mapping', style: 'flow', pairs: [pair], start: pair.start, end: pair.end };
}

/** A key whose items are blocks of their own: its value is left out. */
function readHead(reader: JsonReader): Pair | undefined {
  const key = reader.readKey();
  if (key === undefined) return undefined;
  reader.readColon(key);
  const at = reader.position;
  reader.take('[');
  const span = { start: at, end: at };
  const value: Node = {
    type: 'scalar',
    style: 'plain',
    text: '',
    indent: -1,
    content: span,
    ...span,
  };
  return { key, value, start: key.start, end: at };
}
