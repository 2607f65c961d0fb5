import {
  fillOpen,
  openContainer,
  type SketchContainer,
  type SketchMapping,
  type SketchScalar,
} from './sketch.ts';
import { isBlank, lineEnd, plainScalar, readQuoted } from './sketchScalar.ts';

/** Reading brackets: where the reader is, and the collection it is in. */
interface FlowReader {
  readonly text: string;
  readonly lines: FlowLines;
  readonly opened: SketchContainer[];
  /** Reading ends when this collection is reached again. */
  readonly outer: SketchContainer | undefined;
  at: number;
  depth: number;
  top: SketchContainer | undefined;
}

/** No report is nested deeper; brackets beyond that are passed over. */
const deepest = 100;

/** Whether what began on one line may go on in the next; asked at the offset where that starts. */
export interface FlowLines {
  readonly brackets: (lineStart: number) => boolean;
  readonly quotes: (lineStart: number) => boolean;
  /** Blank lines below that are not indented deeper are outside brackets never closed. */
  readonly column: number;
}

/** What was read between brackets: where it ended, and its collections as they opened. */
export interface FlowSketch {
  readonly end: number;
  readonly opened: readonly SketchContainer[];
}

/**
 * Reads the flow collection whose bracket stands at `start`, as the value of the open place of
 * `outer`. One that is never closed ends where `lines` says so.
 */
export function sketchFlow(
  text: string,
  start: number,
  outer: SketchContainer,
  lines: FlowLines,
): FlowSketch {
  const reader: FlowReader = { text, lines, opened: [], outer, at: start, depth: 0, top: outer };
  readToken(reader);
  return readAll(reader);
}

/** Reads a piece of text that stands inside the brackets of `inside`; in JSON, no text goes on. */
export function sketchPiece(text: string, inside: SketchContainer, json: boolean): FlowSketch {
  const opened: SketchContainer[] = [];
  for (let node: SketchContainer | undefined = inside; node; node = node.parent) opened.push(node);
  const lines = { brackets: () => true, quotes: () => !json, column: -1 };
  opened.reverse();
  return readAll({ text, lines, opened, outer: undefined, at: 0, depth: 0, top: inside });
}

function readAll(reader: FlowReader): FlowSketch {
  const { text, lines, outer } = reader;
  while (reader.at < text.length && reader.top !== outer) {
    if (text[reader.at] === '\n' && !lines.brackets(reader.at + 1)) break;
    readToken(reader);
  }
  const end = reader.top === outer ? reader.at : withoutBlankLines(text, reader.at, lines.column);
  while (reader.top !== undefined && reader.top !== outer) closeTop(reader, end);
  return { end, opened: reader.opened };
}

/** The end of a text without the blank lines at it that are no deeper than `column`. */
function withoutBlankLines(text: string, end: number, column: number): number {
  let at = end;
  for (;;) {
    const start = text.lastIndexOf('\n', at - 1) + 1;
    const blank = start > 0 && text.slice(start, at).trim() === '';
    if (!blank || at - start > column) return at;
    at = start - 1;
  }
}

function readToken(reader: FlowReader): void {
  const { text, at } = reader;
  const sign = text[at];
  if (sign === '\n' || isBlank(sign)) reader.at++;
  else if (sign === '{' || sign === '[') open(reader, sign);
  else if (sign === '}' || sign === ']') close(reader, sign);
  else if (sign === ',') comma(reader);
  else if (sign === ':') colon(reader);
  else if (sign === '#') reader.at = lineEnd(text, at);
  else readScalar(reader);
}

function open(reader: FlowReader, sign: string): void {
  const type = sign === '{' ? 'mapping' : 'sequence';
  const parent = reader.top;
  if (type === 'mapping' && parent !== undefined && isBareRoot(parent)) {
    parent.start = reader.at++;
    return;
  }
  if (parent?.type === 'sequence' && parent.style === 'flow') parent.items.push(undefined);
  if (reader.depth >= deepest) {
    reader.at++;
    return;
  }
  reader.depth++;
  reader.top = openContainer(type, 'flow', -1, reader.at, parent);
  reader.opened.push(reader.top);
  reader.at++;
}

/** The bracket of a whole JSON file is read where its mapping is open already. */
function isBareRoot(node: SketchContainer): boolean {
  return (
    node.type === 'mapping' &&
    node.style === 'flow' &&
    node.start < 0 &&
    node.parent === undefined &&
    node.pairs.length === 0
  );
}

function close(reader: FlowReader, sign: string): void {
  const type = sign === '}' ? 'mapping' : 'sequence';
  reader.at++;
  let match = reader.top;
  while (match !== undefined && match !== reader.outer && match.type !== type) match = match.parent;
  if (match === undefined || match === reader.outer || match.style === 'block') return;
  while (reader.top !== match) closeTop(reader, reader.at - 1);
  match.closed = true;
  closeTop(reader, reader.at);
}

function closeTop(reader: FlowReader, end: number): void {
  if (reader.top === undefined) return;
  reader.top.end = end;
  reader.depth--;
  reader.top = reader.top.parent;
}

function comma(reader: FlowReader): void {
  reader.top?.commas.push(reader.at);
  reader.at++;
}

function colon(reader: FlowReader): void {
  const pair = reader.top?.type === 'mapping' ? reader.top.pairs.at(-1) : undefined;
  if (pair !== undefined && pair.colon < 0) pair.colon = reader.at;
  reader.at++;
}

function readScalar(reader: FlowReader): void {
  const { text, at, top } = reader;
  const quoted = text[at] === '"' || text[at] === "'";
  const value = quoted
    ? readQuoted(text, at, reader.lines.quotes)
    : plainScalar(text, at, plainEnd(text, at));
  reader.at = Math.max(value.span.end, at + 1);
  if (top === undefined) return;
  if (top.type === 'sequence') top.items.push(value);
  else addToMapping(top, value);
}

function addToMapping(mapping: SketchMapping, scalar: SketchScalar): void {
  const last = mapping.pairs.at(-1);
  const lastComma = mapping.commas.at(-1) ?? -1;
  const waits = last !== undefined && last.colon > lastComma && last.value === undefined;
  if (waits) fillOpen(mapping, scalar);
  else {
    const { span: keySpan, quote, text: key } = scalar;
    mapping.pairs.push({ key, keySpan, quote, colon: -1, value: undefined });
  }
}

/** Where a plain scalar between brackets ends: at punctuation, a comment or the end of its line. */
function plainEnd(text: string, start: number): number {
  // Looked for sign by sign: a line may be very long, and hold very many scalars.
  let at = start;
  while (at < text.length && !endsPlain(text, at, start)) at++;
  return at;
}

function endsPlain(text: string, at: number, start: number): boolean {
  const sign = text[at] ?? '';
  if (',[]{}\n\r'.includes(sign)) return true;
  if (sign === '#') return at > start && isBlank(text[at - 1]);
  const next = text[at + 1] ?? ' ';
  return sign === ':' && (next === '\n' || isBlank(next) || ',[]{}'.includes(next));
}
