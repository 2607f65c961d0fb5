import type { Change, Finding, Span } from '../finding.ts';
import { indentMends, standsOddly, tabMends } from './indentMends.ts';
import { lineMends, openMends } from './lineMends.ts';
import { type LineParts, lineParts } from './lineParts.ts';
import type { Mend } from './mend.ts';
import { linesAbove } from './linesAbove.ts';
import { lineStart } from '../pieces.ts';

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
export function suspectTrials(
  text: string,
  { reached, reason }: { readonly reached: number; readonly reason: string },
  changes: readonly Change[],
): Trial[][] {
  const lines = suspects(text, reached, changes);
  const words = lines.filter((line) => isWord(text, line)).toReversed();
  const others = lines.filter((line) => !isWord(text, line));
  const isOdd = (line: LineParts) => line.content === line.indent && standsOddly(text, line);
  const tabs = changes.length === 0 && lines.some((line) => startsWithTab(text, line));
  return [
    mendTrials(text, reached, changes),
    tabs ? tabMends(text).map(asTrial) : [],
    lines
      .filter((line) => isCloser(text, line) || isOdd(line))
      .flatMap((line) => moves(text, line)),
    openerTrials(text, reached, changes),
    words.flatMap((line) => masks(text, line, reason)),
    wordRun(text, lines, reason),
    [
      ...others.flatMap((line) => moves(text, line)),
      ...words.filter((line) => !isOdd(line)).flatMap((line) => moves(text, line)),
      ...others.flatMap((line) => masks(text, line, reason)),
    ],
  ];
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
    const masked = { start: line.content, end: line.end };
    const { code, start, end, args = {} } = open.finding;
    return [
      { changes: [{ ...masked, newText: '' }], findings: [{ code, start, end, args }], masked },
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

/** A line left out: what stands behind its dashes, or all of it. */
function masks(text: string, line: LineParts, reason: string): Trial[] {
  const finding = maskFinding(text, line, reason);
  const spans = [{ start: line.content, end: line.end }];
  if (line.content > line.indent) spans.push({ start: line.start, end: line.end });
  return spans
    .filter((span) => span.end > span.start)
    .map((span) => ({
      changes: [{ ...span, newText: '' }],
      findings: [finding],
      masked: { start: line.start, end: line.end },
    }));
}

function maskFinding(text: string, line: LineParts, reason: string): Finding {
  const span = { start: line.content, end: Math.max(line.valueEnd, line.content + 1) };
  const written = text.slice(span.start, span.end).trim().slice(0, 60);
  if (line.colon < 0 && !/^["'[{]/.test(written)) {
    return { code: 'yaml-incomplete-line', ...span, args: { text: written } };
  }
  return { code: 'yaml-syntax', ...span, args: { text: written, reason } };
}
