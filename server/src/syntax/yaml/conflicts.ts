import type { Damage } from './damage.ts';
import type { Change, Finding, Fix, Span } from '../finding.ts';
import { lineEnd, nextLine } from '../pieces.ts';

const marker = /^(?:<{7} .*|\|{7} .*|={7}|>{7} .*)$/;
const anyMarker = /^(?:<{7} |={7}$|={7}\r|>{7} )/m;
const marks = ['<<<<<<<', '=======', '>>>>>>>'];

/** Looks for the marks before it looks at lines: all texts are searched, and few have any. */
function hasMarker(text: string): boolean {
  return mayConflict(text) && anyMarker.test(text);
}

/** Whether a text holds what a marker of a merge begins with. */
export function mayConflict(text: string): boolean {
  return marks.some((mark) => text.includes(mark));
}

/**
 * Blanks the markers that a merge leaves behind. The first side is kept, so that the file stays
 * alive; the second is left out as far as it lies in the same text.
 */
export function clearConflicts(text: string): Damage {
  if (!hasMarker(text)) return { text, findings: [], masked: [] };
  const masked: Span[] = [];
  const parts: string[] = [];
  let dropping = false;
  for (let at = 0, next = 0; at < text.length; at = next) {
    next = nextLine(text, at);
    const line = { start: at, end: lineEnd(text, at) };
    const written = text.slice(line.start, line.end);
    const isMarker = marker.test(written);
    if (isMarker) dropping = written.startsWith('=') || written.startsWith('|');
    if (isMarker || dropping) masked.push(line);
    parts.push(
      isMarker || dropping ? ' '.repeat(written.length) : written,
      text.slice(line.end, next),
    );
  }
  return { text: parts.join(''), findings: [], masked };
}

/** A conflict that is not yet read to its end, in file offsets; lines with their line breaks. */
export interface Conflict {
  readonly first: Span;
  readonly finding: Finding;
  /** Where the first side ends. */
  readonly middle?: number;
  readonly second?: Span;
}

/**
 * Goes over the markers in a block's text. A conflict may begin in one block and end in another.
 * @param report is given each finding, when its conflict ends or stays open
 */
export function followConflicts(
  text: string,
  base: number,
  open: Conflict | undefined,
  report: (finding: Finding) => void,
): Conflict | undefined {
  if (!hasMarker(text)) return open;
  let conflict = open;
  for (let at = 0, next = 0; at < text.length; at = next) {
    next = nextLine(text, at);
    const end = lineEnd(text, at);
    const written = text.slice(at, end);
    if (!marker.test(written)) continue;
    const finding = { code: 'yaml-conflict-marker', start: base + at, end: base + end };
    const line = { start: base + at, end: base + next };
    conflict = afterMarker(conflict, written[0] ?? '', line, finding, report);
  }
  return conflict;
}

function afterMarker(
  open: Conflict | undefined,
  mark: string,
  line: Span,
  finding: Finding,
  report: (finding: Finding) => void,
): Conflict | undefined {
  if (mark === '<' || open === undefined) {
    if (open) report(open.finding);
    if (mark === '>') report(finding);
    return mark === '>' ? undefined : { first: line, finding };
  }
  const middle = open.middle ?? line.start;
  if (mark !== '>') return { ...open, middle, ...(mark === '=' && { second: line }) };
  const fixes = open.second && sides(open.first, middle, open.second, line);
  report({ ...open.finding, ...(fixes && { fixes }) });
  return undefined;
}

/** Neither side is the right one by itself, so neither fix is preferred. */
function sides(first: Span, middle: number, second: Span, last: Span): Fix[] {
  const keepFirst = [first, { start: middle, end: last.end }];
  const keepSecond = [{ start: first.start, end: second.end }, last];
  return [
    { title: { id: 'fix-keep-first' }, changes: keepFirst.map(remove) },
    { title: { id: 'fix-keep-second' }, changes: keepSecond.map(remove) },
  ];
}

function remove({ start, end }: Span): Change {
  return { start, end, newText: '' };
}
