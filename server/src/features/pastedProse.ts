import type { Range, TextEdit } from 'vscode-languageserver-types';
import { checkFile } from '../rules/check.ts';
import { lineEnd, lineStart } from '../syntax/pieces.ts';
import type { OpenFile } from './feature.ts';
import { proseIndent } from './lineShape.ts';

/** One line of the range that fell out of the prose. */
interface Fallen {
  readonly line: number;
  /** Its white space, in UTF-16 code units. */
  readonly lead: number;
  /** The columns that its white space takes. */
  readonly width: number;
}

/**
 * Brings paragraphs that were pasted into prose to the column of the prose: only the first line of
 * a paste stands where the caret was, the others where they stood in the place they come from.
 * Nothing where the range begins outside of prose, or where its lines can be read as they are.
 */
export function placePastedProse(file: OpenFile, range: Range, step: number): TextEdit[] {
  const { text } = file.syntax;
  const start = file.lines.offsetAt({ line: range.start.line, character: 0 });
  const column = proseIndent(file, start)?.column;
  if (column === undefined || text.slice(start, start + column).trim() !== '') return [];
  const lines = fallenLines(file, range, column, step);
  if (!lines.some(({ line }) => isFaulty(file, line))) return [];
  const least = Math.min(...lines.map(({ width }) => width));
  return lines.map(({ line, lead, width }) => ({
    range: { start: { line, character: 0 }, end: { line, character: lead } },
    newText: ' '.repeat(column + width - least),
  }));
}

/** The lines below the first that hold words, up to one that is a key of the file. */
function fallenLines(file: OpenFile, range: Range, column: number, step: number): Fallen[] {
  const { text } = file.syntax;
  const found: Fallen[] = [];
  for (let line = range.start.line + 1; line <= range.end.line; line++) {
    const start = file.lines.offsetAt({ line, character: 0 });
    const words = text.slice(start, lineEnd(text, start));
    const lead = /^[ \t]*/.exec(words)?.[0] ?? '';
    if (lead.length === words.trimEnd().length) continue;
    const width = [...lead].reduce((sum, sign) => sum + (sign === '\t' ? step : 1), 0);
    if (width < column && isKey(words)) break;
    // What stands deep enough still is prose where it is.
    if (found.length === 0 && width >= column) continue;
    if (line === range.end.line && range.end.character <= lead.length) break;
    found.push({ line, lead: lead.length, width });
  }
  return found;
}

function isKey(line: string): boolean {
  return /^\s*(?:- +)*["']?[\w$.-]+["']?:(?:\s|$)/.test(line);
}

/** Whether the line cannot be read where it stands. */
function isFaulty(file: OpenFile, line: number): boolean {
  const { text } = file.syntax;
  const from = lineStart(text, file.lines.offsetAt({ line, character: 0 }));
  const to = lineEnd(text, from);
  return checkFile(file).some(
    ({ code, start, end }) => code.startsWith('yaml-') && start <= to && from <= end,
  );
}
