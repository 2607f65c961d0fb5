import type { RunWriter } from './runWriter.ts';
import type { ScalarNode } from '../tree.ts';

interface Reader {
  readonly source: string;
  readonly end: number;
  readonly writer: RunWriter;
  at: number;
  /** What is read but not yet written: from here up to the last character that is no space. */
  from: number;
  solid: number;
}

/** Writes the runs of a plain or quoted scalar: escapes, doubled quotes, folded lines. */
export function flowRuns(source: string, scalar: ScalarNode, writer: RunWriter): void {
  const { start, end } = scalar.content;
  const reader: Reader = { source, end, writer, at: start, from: start, solid: start };
  while (reader.at < end) readUnit(reader, scalar.style);
  writer.copy(reader.from, scalar.style === 'plain' ? reader.solid : end);
}

function readUnit(reader: Reader, style: ScalarNode['style']): void {
  const code = reader.source.charCodeAt(reader.at);
  if (code === 10 || code === 13) return readFold(reader);
  if (code === 39 && style === 'single') return readDoubledQuote(reader);
  if (code === 92 && style === 'double') return readEscape(reader);
  reader.at++;
  if (code !== 32 && code !== 9) reader.solid = reader.at;
}

function readDoubledQuote(reader: Reader): void {
  reader.writer.copy(reader.from, reader.at);
  reader.writer.produce(1, reader.at, reader.at + 2);
  restart(reader, reader.at + 2);
}

/** One line break becomes a space, of several all but the first stay. */
function readFold(reader: Reader): void {
  reader.writer.copy(reader.from, reader.solid);
  const [first, ...others] = readBreaks(reader);
  if (others.length > 0) for (const span of others) produceBreak(reader, span);
  else if (first) reader.writer.produce(1, first[0], first[1]);
  restart(reader, reader.at);
}

function produceBreak(reader: Reader, [start, end]: readonly [number, number]): void {
  const exact = end - start === 1 && reader.source.charCodeAt(start) === 10;
  reader.writer.produce(1, start, end, exact);
}

function readBreaks(reader: Reader): [number, number][] {
  const breaks: [number, number][] = [];
  for (; reader.at < reader.end; reader.at++) {
    const code = reader.source.charCodeAt(reader.at);
    if (code === 10 || code === 13) {
      const start = reader.at;
      if (code === 13 && reader.source.charCodeAt(start + 1) === 10) reader.at++;
      breaks.push([start, reader.at + 1]);
    } else if (code !== 32 && code !== 9) break;
  }
  return breaks;
}

function readEscape(reader: Reader): void {
  const start = reader.at;
  reader.writer.copy(reader.from, start);
  const code = reader.source.charCodeAt(start + 1);
  reader.at = start + 1;
  if (code === 10 || code === 13) readBreaks(reader);
  else {
    const digits = { 120: 2, 117: 4, 85: 8 }[code] ?? 0;
    reader.at = Math.min(start + 2 + digits, reader.end);
    reader.writer.produce(unitsOf(reader.source, start, digits), start, reader.at);
  }
  restart(reader, reader.at);
}

/** Only `\U` can stand for two code units. */
function unitsOf(source: string, start: number, digits: number): number {
  const point = digits === 8 ? Number.parseInt(source.slice(start + 2, start + 10), 16) : 0;
  return point > 0xffff ? 2 : 1;
}

function restart(reader: Reader, at: number): void {
  reader.at = at;
  reader.from = at;
  reader.solid = at;
}
