import type { Change, Finding, Span } from './finding.ts';
import { indentMends, standsOddly, tabMends } from './indentMends.ts';
import { lineMends } from './lineMends.ts';
import { type LineParts, lineParts } from './lineParts.ts';
import type { Mend } from './mend.ts';
import { lineStart } from './pieces.ts';

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
  return [
    mendTrials(text, reached, changes),
    changes.length === 0 && lines.some((line) => startsWithTab(text, line))
      ? tabMends(text).map(asTrial)
      : [],
    others.filter((line) => isCloser(text, line)).flatMap((line) => moves(text, line)),
    words.filter(isOdd).flatMap((line) => moves(text, line)),
    words.flatMap((line) => masks(text, line, reason)),
    [
      ...others.flatMap((line) => moves(text, line)),
      ...words.filter((line) => !isOdd(line)).flatMap((line) => moves(text, line)),
      ...others.flatMap((line) => masks(text, line, reason)),
    ],
  ];
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
  const lines: LineParts[] = [];
  let at = lineStart(text, Math.min(offset, text.length));
  for (let count = 0; count < 200 && lines.length < 2; count++) {
    const line = lineParts(text, at);
    const filler = line.content >= line.end || (text[line.content] === '#' && lines.length > 0);
    if (!filler && !changes.some((change) => overlaps(change, line))) lines.push(line);
    if (at === 0) break;
    at = lineStart(text, text[at - 1] === '\n' && text[at - 2] === '\r' ? at - 2 : at - 1);
  }
  return lines;
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
  return spans.map((span) => ({
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
