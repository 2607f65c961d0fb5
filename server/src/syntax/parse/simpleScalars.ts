import { CHOMPING_MODE, EVENT_ID, getScalarValue, SCALAR_STYLE } from 'js-yaml';
import type { ScalarNode } from '../tree.ts';
import { isBreak, isEnd, isGap, type LineReader } from './lineReader.ts';

/** A text that stands on one line as it is. */
export function simpleScalar(text: string, start: number, end: number): ScalarNode {
  const content = { start, end };
  return {
    type: 'scalar',
    style: 'plain',
    text: text.slice(start, end),
    indent: -1,
    start,
    end,
    content,
  };
}

/** `[` and `{` and what else may not begin a plain text. */
const indicators: ReadonlySet<number> = new Set(
  [...'!"#%&\'*,:>?@[]`{|}'].map((one) => one.charCodeAt(0)),
);

/** An unquoted text up to the end of its line or, between brackets, to what ends it there. */
export function readPlain(reader: LineReader, inFlow: boolean): ScalarNode | undefined {
  const { text, at: start } = reader;
  const first = text.charCodeAt(start);
  if (indicators.has(first) || isEnd(first)) return undefined;
  if (first === 45 && endsWord(text.charCodeAt(start + 1), inFlow)) return undefined;
  let at = start;
  let end = start;
  for (let code = first; !endsPlain(code, inFlow); ) {
    if (code === 58 && endsWord(text.charCodeAt(at + 1), inFlow)) {
      if (!inFlow) return undefined;
      break;
    }
    if (code === 35 && end < at) break;
    at++;
    if (code !== 32) end = at;
    code = text.charCodeAt(at);
  }
  reader.at = end;
  return simpleScalar(text, start, end);
}

function endsPlain(code: number, inFlow: boolean): boolean {
  return isEnd(code) || (inFlow && isFlowMark(code));
}

function endsWord(code: number, inFlow: boolean): boolean {
  return isGap(code) || (inFlow && isFlowMark(code));
}

function isFlowMark(code: number): boolean {
  return code === 44 || code === 91 || code === 93 || code === 123 || code === 125;
}

/** A text in quotes on one line, without escapes. */
export function readQuoted(reader: LineReader): ScalarNode | undefined {
  const { text, at: start } = reader;
  const quote = text.charCodeAt(start);
  let end = start + 1;
  for (let code = text.charCodeAt(end); code !== quote; code = text.charCodeAt(++end)) {
    if (isEnd(code) || code === 92) return undefined;
  }
  if (text.charCodeAt(end + 1) === quote) return undefined;
  reader.at = end + 1;
  const content = { start: start + 1, end };
  const style = quote === 34 ? 'double' : 'single';
  const written = text.slice(start + 1, end);
  return { type: 'scalar', style, text: written, indent: -1, start, end: end + 1, content };
}

interface BlockLines {
  readonly indent: number;
  readonly start: number;
  /** Where the first line with content begins, behind its indentation. */
  readonly first: number;
  /** Where the last line with content ends, before its line break. */
  readonly last: number;
  readonly end: number;
  /** True where a line holds nothing but spaces. */
  readonly blanks: boolean;
}

/**
 * A text below `|` or `>`, for a value of something at the indentation `parent`. Goes on to the
 * line behind it.
 */
export function readBlockText(reader: LineReader, parent: number): ScalarNode | undefined {
  const { text, at: start } = reader;
  const chomping = chompingAt(text, start + 1);
  reader.at += chomping === CHOMPING_MODE.CLIP ? 1 : 2;
  if (!isBreak(reader.skipSpaces())) return undefined;
  reader.skipBreak();
  const lines = readLines(reader, parent);
  if (lines === undefined) return undefined;
  const folded = text.charCodeAt(start) === 62;
  reader.at = lines.end;
  reader.toContent();
  return {
    type: 'scalar',
    style: folded ? 'folded' : 'literal',
    text:
      folded || lines.blanks ? decode(text, lines, chomping, folded) : join(text, lines, chomping),
    indent: lines.indent,
    start,
    end: trimmedEnd(text, lines.last),
    content: { start: lines.start, end: lines.end },
  };
}

type Chomping = (typeof CHOMPING_MODE)[keyof typeof CHOMPING_MODE];

function chompingAt(text: string, at: number): Chomping {
  const code = text.charCodeAt(at);
  if (code === 45) return CHOMPING_MODE.STRIP;
  return code === 43 ? CHOMPING_MODE.KEEP : CHOMPING_MODE.CLIP;
}

/** The lines that are indented as far as the first one, and blank ones between and behind them. */
function readLines({ text, at: start }: LineReader, parent: number): BlockLines | undefined {
  let [indent, first, last, blanks] = [-1, start, start, false];
  let at = start;
  while (at < text.length) {
    let content = at;
    while (text.charCodeAt(content) === 32) content++;
    const column = content - at;
    const code = text.charCodeAt(content);
    if (isEnd(code)) {
      if (column > 0) blanks = true;
      // Spaces above the first line or at the end of the text are read in ways of their own.
      if (column > 0 && (indent < 0 || Number.isNaN(code))) return undefined;
      at = behindBreak(text, content);
      continue;
    }
    if (column <= parent || column < indent) break;
    if (indent < 0) [indent, first] = [column, content];
    const next = text.indexOf('\n', content);
    last = next < 0 ? text.length : next;
    if (text.charCodeAt(last - 1) === 13) last--;
    at = next < 0 ? text.length : next + 1;
  }
  return indent < 0 ? undefined : { indent, start, first, last, end: at, blanks };
}

function behindBreak(text: string, at: number): number {
  return at + (text.charCodeAt(at) === 13 ? 2 : 1);
}

/** The text of lines none of which is folded: they only lose their indentation. */
function join(text: string, lines: BlockLines, chomping: Chomping): string {
  const { start, first, last, end, indent } = lines;
  const above = '\n'.repeat(countBreaks(text, start, first));
  const below =
    chomping === CHOMPING_MODE.KEEP ? '\n'.repeat(Math.max(1, countBreaks(text, last, end))) : '\n';
  const written = text.slice(first, last);
  const clean = written.includes('\r') ? written.replaceAll('\r\n', '\n') : written;
  const content = clean.includes('\n') ? clean.replaceAll(`\n${' '.repeat(indent)}`, '\n') : clean;
  return above + content + (chomping === CHOMPING_MODE.STRIP ? '' : below);
}

function countBreaks(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 10) count++;
  return count;
}

function decode(text: string, lines: BlockLines, chomping: Chomping, folded: boolean): string {
  return getScalarValue(text, {
    type: EVENT_ID.SCALAR,
    valueStart: lines.start,
    valueEnd: lines.end,
    anchorStart: -1,
    anchorEnd: -1,
    tagStart: -1,
    tagEnd: -1,
    style: folded ? SCALAR_STYLE.FOLDED_BLOCK : SCALAR_STYLE.LITERAL_BLOCK,
    chomping,
    indent: lines.indent,
    fast: false,
  });
}

function trimmedEnd(text: string, last: number): number {
  let end = last;
  while (text.charCodeAt(end - 1) === 32) end--;
  return end;
}
