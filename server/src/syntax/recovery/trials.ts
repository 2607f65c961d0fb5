import type { Change, Finding, Span } from '../finding.ts';
import { indentMends, standsOddly, tabMends } from './indentMends.ts';
import { lineMends, openMends } from './lineMends.ts';
import { type LineParts, lineParts } from './lineParts.ts';
import type { Mend } from './mend.ts';
import { linesAbove } from './linesAbove.ts';
import { columnOf, indentOf, lineEnd, lineStart, nextLine } from '../pieces.ts';

/** Where the reading of a text ended, and why. */
interface Fault {
  readonly reached: number;
  readonly reason: string;
}

/** One way around a fault: a mend, or leaving out a line. */
export interface Trial {
  readonly changes: readonly Change[];
  readonly findings: readonly Finding[];
  readonly masked?: Span;
}

/**
 * The ways around a fault in groups, the likeliest group first: a later one is for where no way of
 * an earlier one gets any further. The fault shows at an offset, but it may lie in the line above: a
 * half-typed key is noticed where the next key should end.
 */
export function* suspectTrials(
  text: string,
  { reached, reason }: Fault,
  changes: readonly Change[],
): Generator<readonly Trial[]> {
  yield mendTrials(text, reached, changes);
  const lines = suspects(text, reached, changes);
  const words = lines.filter((line) => isWord(text, line)).toReversed();
  const others = lines.filter((line) => !isWord(text, line));
  const isOdd = (line: LineParts) => line.content === line.indent && standsOddly(text, line);
  const tabs = changes.length === 0 && lines.some((line) => startsWithTab(text, line));
  if (tabs) yield tabMends(text).map(asTrial);
  const astray = lines.filter((line) => isCloser(text, line) || isOdd(line));
  yield astray.flatMap((line) => moves(text, line));
  yield openerTrials(text, reached, changes);
  yield words.flatMap((line) => masks(text, line, reason));
  yield wordRun(text, lines, reason);
  yield [
    ...others.flatMap((line) => moves(text, line)),
    ...words.filter((line) => !isOdd(line)).flatMap((line) => moves(text, line)),
    ...others.flatMap((line) => masks(text, line, reason)),
  ];
}

/** How many lines above a fault may be the one that is to blame for it. */
const reach = 40;

/**
 * Each line from that of a fault upwards left out by itself; where it begins a text on the lines
 * below, once with it. For a fault that one line explains, however far from it the fault shows.
 */
export function* loneTrials(
  text: string,
  { reached, reason }: Fault,
  changes: readonly Change[],
): Generator<Trial> {
  const here = lineParts(text, lineStart(text, Math.min(reached, text.length)));
  for (const line of [here, ...linesAbove(text, here.start, reach)]) {
    if (line.content >= line.end || isRemark(text, line)) continue;
    if (changes.some((change) => overlaps(change, line))) continue;
    if (isMovedOut(text, line)) yield* moves(text, line);
    for (const change of withoutFirst(text, line)) {
      yield { changes: [change], findings: [maskFinding(text, line, reason)] };
    }
    const spans = [
      ...maskSpans(line),
      ...behindText(text, line).map((end) => ({ start: line.content, end })),
    ];
    for (const span of spans) if (!orphans(text, span)) yield maskTrial(text, line, span, reason);
  }
}

/** A comment, but not one that a line has been made which begins a text. */
function isRemark(text: string, { content, end }: LineParts): boolean {
  return text[content] === '#' && !textHeader.test(text.slice(content, end));
}

/** `"title: x`: a key behind a mark that does not belong there. The key is read, the mark reported. */
function withoutFirst(text: string, { content, end }: LineParts): Change[] {
  if (!/["'[\]{}`@%&*!?|>,]/.test(text[content] ?? '')) return [];
  if (!structure.test(text.slice(content + 1, end))) return [];
  return [{ start: content, end: content + 1, newText: '' }];
}

/** True for a line that no longer stands as far in as the text below it, which it began. */
function isMovedOut(text: string, line: LineParts): boolean {
  if (line.content > line.indent || structure.test(text.slice(line.start, line.end))) return false;
  const [above] = linesAbove(text, line.start, 1);
  if (above === undefined || !textHeader.test(text.slice(above.start, above.end))) return false;
  return behindText(text, line).length > 0;
}

/** True when keys or items are left below a mask and further in: they would fall to another key. */
function orphans(text: string, { start, end }: Span): boolean {
  let at = nextLine(text, end);
  while (at < text.length && at + indentOf(text, at) >= lineEnd(text, at)) at = nextLine(text, at);
  return (
    indentOf(text, at) > columnOf(text, start) && structure.test(text.slice(at, lineEnd(text, at)))
  );
}

/**
 * A half-typed key above deeper lines, which are then read as a part of it: all these lines are left
 * out with one finding, at the key.
 */
function wordRun(text: string, lines: readonly LineParts[], reason: string): Trial[] {
  const last = lines.find((line) => isWord(text, line));
  if (last === undefined) return [];
  let first = last;
  for (const line of linesAbove(text, last.start, 30)) {
    if (line.indent >= line.end) continue;
    if (!isWord(text, line) || line.content > line.indent) break;
    first = line;
  }
  if (first === last) return [];
  const span = { start: first.start, end: last.end };
  const findings = [maskFinding(text, first, reason)];
  return [{ changes: [{ ...span, newText: '' }], findings, masked: span }];
}

/** The nearest line above in which a quote or a bracket stays open, however far the reading got. */
function openerTrials(text: string, offset: number, changes: readonly Change[]): Trial[] {
  for (const line of linesAbove(text, offset, 200)) {
    if (changes.some((change) => overlaps(change, line))) continue;
    const [open] = openMends(text, line);
    if (open === undefined) continue;
    if (line.colon >= 0 || line.content > line.indent) return [asTrial(open)];
    const { code, start, end, args = {} } = open.finding;
    const findings = [{ code, start, end, args }];
    const ways = [line.end, ...behindText(text, line)].map((stop): Trial => {
      const masked = { start: line.content, end: stop };
      return { changes: [{ ...masked, newText: '' }], findings, masked };
    });
    return [
      ...withoutFirst(text, line).map((change) => ({ changes: [change], findings })),
      ...ways,
    ];
  }
  return [];
}

/** The mends of the suspected lines. */
export function mendTrials(text: string, offset: number, changes: readonly Change[]): Trial[] {
  return suspects(text, offset, changes).flatMap((line) => lineMends(text, line).map(asTrial));
}

function moves(text: string, line: LineParts): Trial[] {
  return indentMends(text, line).map(asTrial);
}

function asTrial({ changes, finding }: Mend): Trial {
  return { changes, findings: [finding] };
}

/** A line without a key may be half typed; a closing bracket is whole. */
function isWord(text: string, line: LineParts): boolean {
  return line.colon < 0 && !isCloser(text, line);
}

function startsWithTab(text: string, { start, indent }: LineParts): boolean {
  return text.slice(start, indent).includes('\t');
}

function isCloser(text: string, { content }: LineParts): boolean {
  return text[content] === ']' || text[content] === '}';
}

/** The line of the fault and the one above it; blank lines and lines already changed do not count. */
function suspects(text: string, offset: number, changes: readonly Change[]): LineParts[] {
  const found: LineParts[] = [];
  const here = lineParts(text, lineStart(text, Math.min(offset, text.length)));
  for (const line of [here, ...linesAbove(text, here.start, 200)]) {
    const comment = text[line.content] === '#' && found.length > 0;
    const filler = line.indent >= line.end || comment;
    if (!filler && !changes.some((change) => overlaps(change, line))) found.push(line);
    if (found.length === 2) break;
  }
  return found;
}

function overlaps(change: Change, line: LineParts): boolean {
  return (
    change.start <= line.end &&
    change.end >= line.start &&
    !(change.start === change.end && change.start === line.start && change.end < line.indent)
  );
}

function masks(text: string, line: LineParts, reason: string): Trial[] {
  return maskSpans(line).map((span) => maskTrial(text, line, span, reason));
}

/** A line left out: what stands behind its dashes, or all of it. */
function maskSpans({ start, end, indent, content }: LineParts): Span[] {
  const spans = [{ start: content, end }, ...(content > indent ? [{ start, end }] : [])];
  return spans.filter((span) => span.end > span.start);
}

function maskTrial(text: string, line: LineParts, span: Span, reason: string): Trial {
  return {
    changes: [{ ...span, newText: '' }],
    findings: [maskFinding(text, line, reason)],
    masked: { start: line.start, end: Math.max(span.end, line.end) },
  };
}

/**
 * Where the text ends that a line like `body: |` heads, or one that is half typed and stands above
 * prose: behind the lines that are as far in as the first one. Nothing where there is no such text.
 */
function behindText(text: string, line: LineParts): number[] {
  const written = text.slice(line.start, line.end);
  const isHeader = textHeader.test(written);
  if (!isHeader && (isCloser(text, line) || structure.test(written))) return [];
  let column = -1;
  let last = line.end;
  for (let at = nextLine(text, last); at < text.length; at = nextLine(text, at)) {
    const stop = lineEnd(text, at);
    const width = indentOf(text, at);
    if (at + width >= stop) continue;
    if (column < 0 && !isHeader && structure.test(text.slice(at, stop))) return [];
    if (column < 0) column = Math.max(width, line.indent - line.start + 1);
    if (width < column) break;
    last = stop;
  }
  return last > line.end ? [last] : [];
}

const textHeader = /[|>][-+0-9]*[ \t]*$/;

/** What no prose begins with, or hardly any. */
const structure = /^ *(?:- |[\w-]+:(?: |$))/;

function maskFinding(text: string, line: LineParts, reason: string): Finding {
  const span = { start: line.content, end: Math.max(line.valueEnd, line.content + 1) };
  const written = text.slice(span.start, span.end).trim().slice(0, 60);
  if (line.colon < 0 && !/^["'[{]/.test(written)) {
    return { code: 'yaml-incomplete-line', ...span, args: { text: written } };
  }
  return { code: 'yaml-syntax', ...span, args: { text: written, reason } };
}
