import {
  fillOpen,
  isOpen,
  openContainer,
  openStep,
  type SketchContainer,
  type SketchScalar,
} from './sketch.ts';
import { sketchFlow } from './sketchFlow.ts';
import { columnOf, isDash, isDeeper, isHeader, keyEnd, skipProperties } from './sketchLine.ts';
import {
  commentStart,
  lineEnd,
  nextLine,
  plainScalar,
  readQuoted,
  skipBlanks,
} from './sketchScalar.ts';
import type { Span } from '../../syntax/finding.ts';

/** Literal or folded text with its header, without the blank lines below it. */
export interface SketchProse extends Span {
  /** Column of the key or dash it belongs to; deeper lines are prose. */
  readonly column: number;
  /** The collection in which it is the value of a key or an item. */
  readonly at: SketchContainer;
  readonly step: string | number;
}

/** The line in which the caret stands, as it was read. */
export interface CaretLine extends Span {
  /** The block collections that were open above the line, outermost first. */
  readonly open: readonly SketchContainer[];
  /** Those that were open behind its last dash or key. */
  opened: readonly SketchContainer[];
  /** Text without a `:` that stands alone on its line or behind a dash. */
  loose: SketchScalar | undefined;
  /** Where the comment of the line starts, or the end of the line. */
  readonly comment: number;
}

/** A block of YAML, read line by line. */
export interface BlockSketch {
  readonly text: string;
  readonly root: SketchContainer;
  readonly prose: readonly SketchProse[];
  readonly scalars: readonly { scalar: SketchScalar; at: SketchContainer }[];
  readonly flows: readonly SketchContainer[];
  readonly caretLine: CaretLine | undefined;
}

interface Reader {
  readonly text: string;
  readonly caret: number;
  stack: SketchContainer[];
  readonly root: SketchContainer;
  readonly prose: SketchProse[];
  readonly scalars: { scalar: SketchScalar; at: SketchContainer }[];
  readonly flows: SketchContainer[];
  caretLine: CaretLine | undefined;
}

/**
 * Reads block YAML below the open collections `stack` (outermost first), and keeps what stands
 * around `caret`. Linear in the text.
 */
export function sketchBlock(
  text: string,
  stack: readonly SketchContainer[],
  caret: number,
): BlockSketch {
  const reader: Reader = {
    text,
    caret,
    stack: [...stack],
    root: stack[0] as SketchContainer,
    prose: [],
    scalars: [],
    flows: [],
    caretLine: undefined,
  };
  let at = 0;
  while (at < text.length) at = readLine(reader, at);
  // The caret behind the last line break stands on a line that has no text at all.
  if (reader.caretLine === undefined && caret >= text.length)
    markCaret(reader, text.length, text.length);
  return reader;
}

/** Reads one line and what its value takes of the lines below; gives the start of the next. */
function readLine(reader: Reader, lineStart: number): number {
  const { text, caret } = reader;
  const end = lineEnd(text, lineStart);
  const start = skipBlanks(text, lineStart, end);
  if (caret >= lineStart && caret <= end) markCaret(reader, lineStart, end);
  if (start === end || text[start] === '#') return nextLine(text, end);
  if (/^(?:---|\.\.\.)(?:\s|$)|^%/.test(text.slice(lineStart, lineStart + 4)))
    return nextLine(text, end);
  const tabs = text.slice(lineStart, start).includes('\t');
  // How deep a tab goes nobody can say; most likely as deep as the line above.
  const above = reader.stack.at(-1) as SketchContainer;
  return readContent(reader, start, end, tabs ? above.column : columnOf(text, lineStart, start));
}

function markCaret(reader: Reader, start: number, end: number): void {
  const content = skipBlanks(reader.text, start, end);
  reader.caretLine = {
    start,
    end,
    open: [...reader.stack],
    opened: reader.stack,
    loose: undefined,
    comment: commentStart(reader.text, content, end),
  };
}

/** More dashes than this on one line are no list of lists that anybody writes. */
const mostDashes = 50;

/** Reads the dashes, the key and the value of a line whose text starts at `from`. */
function readContent(reader: Reader, from: number, end: number, indent: number): number {
  const { text } = reader;
  let start = from;
  for (let dashes = 0; isDash(text, start, end); dashes++) {
    const column = indent + start - from;
    if (dashes > mostDashes || !openItem(reader, start, column)) return nextLine(text, end);
    start = skipBlanks(text, start + 1, end);
    if (start === end || text[start] === '#') return leaveLine(reader, start, end);
  }
  const column = indent + start - from;
  const colon = keyEnd(text, start, end);
  if (colon >= 0) {
    openKey(reader, start, colon, column);
    return readValue(reader, skipBlanks(text, colon + 1, end), end);
  }
  return readLoose(reader, start, end, column);
}

/** Remembers which collections are open behind the last dash of the caret's line. */
function leaveLine(reader: Reader, content: number, end: number): number {
  const { caretLine } = reader;
  if (caretLine !== undefined && content >= caretLine.start && content <= caretLine.end) {
    caretLine.opened = [...reader.stack];
  }
  return nextLine(reader.text, end);
}

function openItem(reader: Reader, start: number, column: number): boolean {
  const { stack } = reader;
  popTo(stack, column);
  let top = stack.at(-1) as SketchContainer;
  // A list may stand at the column of its key; any other list of a deeper column is closed.
  if (top.type === 'sequence' && top.column < column && !isOpen(top)) return false;
  if (top.type !== 'sequence' || top.column < column) {
    if (!isOpen(top)) return false;
    top = openContainer('sequence', 'block', column, start, top);
    stack.push(top);
  }
  if (top.type !== 'sequence') return false;
  top.items.push(undefined);
  top.dashes.push(start);
  return true;
}

function openKey(reader: Reader, start: number, colon: number, column: number): void {
  const { stack, text } = reader;
  popTo(stack, column);
  let top = stack.at(-1) as SketchContainer;
  if (top.type === 'sequence' && top.column === column && stack.length > 1) {
    stack.pop();
    top = stack.at(-1) as SketchContainer;
  }
  if (isOpen(top) && top.column < column) {
    top = openContainer('mapping', 'block', column, start, top);
    stack.push(top);
  }
  if (top.type !== 'mapping') return;
  const key = readKey(text, start, colon);
  top.pairs.push({ key: key.text, keySpan: key.span, quote: key.quote, colon, value: undefined });
}

function readKey(text: string, start: number, colon: number): SketchScalar {
  const quoted = text[start] === '"' || text[start] === "'";
  return quoted ? readQuoted(text, start, () => false) : plainScalar(text, start, colon);
}

/** Closes the collections that are deeper than a line at `column`. */
function popTo(stack: SketchContainer[], column: number): void {
  while (stack.length > 1 && (stack.at(-1) as SketchContainer).column > column) stack.pop();
}

/** Reads what stands behind a `:` or a dash; gives the start of the line below it. */
function readValue(reader: Reader, from: number, end: number): number {
  const { text, stack } = reader;
  const start = skipProperties(text, from, end);
  const sign = text[start] ?? '';
  const top = stack.at(-1) as SketchContainer;
  if (start >= end || sign === '#') return leaveLine(reader, start, end);
  if ((sign === '|' || sign === '>') && isHeader(text, start, end))
    return readProse(reader, top, start, end);
  if (sign === '{' || sign === '[') return readFlow(reader, top, start);
  if (sign === '"' || sign === "'") return readQuotedValue(reader, top, start);
  const scalar = plainScalar(text, start, commentStart(text, start, end));
  return addScalar(reader, top, scalar, end);
}

function addScalar(
  reader: Reader,
  top: SketchContainer,
  scalar: SketchScalar,
  end: number,
): number {
  fillOpen(top, scalar);
  reader.scalars.push({ scalar, at: top });
  return leaveLine(reader, scalar.span.start, end);
}

function readQuotedValue(reader: Reader, top: SketchContainer, start: number): number {
  const { text } = reader;
  const scalar = readQuoted(text, start, (line) => isDeeper(text, line, top.column));
  return addScalar(reader, top, scalar, lineEnd(text, scalar.span.end));
}

function readFlow(reader: Reader, top: SketchContainer, start: number): number {
  const { text } = reader;
  const goesOn = (line: number): boolean => isDeeper(text, line, top.column, ']}');
  const flow = sketchFlow(text, start, top, {
    brackets: goesOn,
    quotes: goesOn,
    column: top.column,
  });
  for (const opened of flow.opened) reader.flows.push(opened);
  return leaveLine(reader, start, lineEnd(text, flow.end));
}

function readProse(reader: Reader, top: SketchContainer, start: number, end: number): number {
  const { text } = reader;
  let last = end;
  let line = nextLine(text, end);
  for (let at = line; at < text.length; at = nextLine(text, at)) {
    const stop = lineEnd(text, at);
    const blank = skipBlanks(text, at, stop) === stop;
    if (!blank && !isDeeper(text, at, top.column)) break;
    if (!blank) [last, line] = [stop, nextLine(text, stop)];
  }
  const step = openStep(top);
  fillOpen(top, { ...plainScalar(text, start, end), closed: true });
  reader.prose.push({ start, end: last, column: top.column, at: top, step });
  leaveLine(reader, start, end);
  return line;
}

/** Reads text that is no key: an item, a value below its key, or a word that is being typed. */
function readLoose(reader: Reader, from: number, end: number, column: number): number {
  const { text, stack, caretLine } = reader;
  const start = skipProperties(text, from, end);
  const top = stack.at(-1) as SketchContainer;
  const onCaretLine = caretLine !== undefined && caretLine.end === end;
  const structured = /^["'{[|>]/.test(text.slice(start, start + 1));
  if (isOpen(top) && top.column < column && structured) return readValue(reader, start, end);
  const stop = commentStart(text, start, end);
  const scalar = structured
    ? { ...readQuoted(text, start, () => false), quote: '' as const }
    : plainScalar(text, start, stop);
  if (!onCaretLine && top.column < column) fillOpen(top, scalar);
  if (onCaretLine) {
    caretLine.opened = [...stack];
    caretLine.loose = scalar;
  }
  return nextLine(text, end);
}
