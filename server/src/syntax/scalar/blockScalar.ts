import type { Span } from '../finding.ts';
import { lineEnd, nextLine } from '../pieces.ts';
import type { RunWriter } from './runWriter.ts';
import type { ScalarNode } from '../tree.ts';

interface Reader {
  readonly source: string;
  readonly scalar: ScalarNode;
  readonly writer: RunWriter;
  /** Line breaks read since the last line with content. */
  breaks: Span[];
  started: boolean;
  /** The last line with content began with a space, so its line breaks are not folded. */
  moreIndented: boolean;
}

/** Writes the runs of a literal or folded scalar. */
export function blockRuns(source: string, scalar: ScalarNode, writer: RunWriter): void {
  const reader: Reader = {
    source,
    scalar,
    writer,
    breaks: [],
    started: false,
    moreIndented: false,
  };
  for (let at = scalar.content.start; at < scalar.content.end; ) at = readLine(reader, at);
  writeTail(reader);
}

/** Reads one line and returns where the next one starts. */
function readLine(reader: Reader, start: number): number {
  const { source, scalar } = reader;
  const end = Math.min(lineEnd(source, start), scalar.content.end);
  const next = Math.min(nextLine(source, start), scalar.content.end);
  const indent = Math.max(scalar.indent, 0);
  const content = start + indent;
  if (scalar.indent >= 0 && content < end && isBlank(source, start, content)) {
    writeBreaks(reader, source.charCodeAt(content));
    reader.writer.copy(content, end);
    reader.started = true;
  }
  reader.breaks.push({ start: end, end: next });
  return next;
}

function isBlank(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (source.charCodeAt(at) !== 32) return false;
  return true;
}

/** The line breaks between two lines with content, or before the first one. */
function writeBreaks(reader: Reader, first: number): void {
  const { breaks } = reader;
  reader.breaks = [];
  const indented = first === 32 || first === 9;
  const kept = reader.scalar.style === 'literal' || indented || reader.moreIndented;
  reader.moreIndented = indented;
  if (!reader.started || kept) breaks.forEach((span) => writeBreak(reader, span));
  else if (breaks.length === 1)
    breaks.forEach((span) => reader.writer.produce(1, span.start, span.end));
  else breaks.slice(1).forEach((span) => writeBreak(reader, span));
}

/** What chomping leaves: the text is known already, so it is told by its length. */
function writeTail(reader: Reader): void {
  const last = reader.writer.runs.at(-1);
  const missing = reader.scalar.text.length - (last ? last.text + last.length : 0);
  const { end } = reader.scalar.content;
  for (let index = 0; index < missing; index++) {
    writeBreak(reader, reader.breaks[index] ?? { start: end, end });
  }
}

function writeBreak(reader: Reader, { start, end }: Span): void {
  const exact = end - start === 1 && reader.source.charCodeAt(start) === 10;
  reader.writer.produce(1, start, end, exact);
}
