import type { FormattingOptions, Position, TextEdit } from 'vscode-languageserver-types';
import { indentOf, lineEnd, lineStart } from '../syntax/pieces.ts';
import { builtinFacts, factsOf } from './completion/request.ts';
import { slotsAt } from './completion/slotsAt.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { stepOf } from './format.ts';
import { type LineShape, lineShape, proseIndent } from './lineShape.ts';

/**
 * What ends a sentence. Not what stands within one: the editor closes no bracket that is typed while
 * it waits for an answer, and marks often follow a space or a comma.
 */
const sentenceEnds: readonly string[] = ['.', '。', '！', '？'];

/** The characters after which `formatOnType` is asked. */
export const formatTriggers: readonly string[] = ['\n', '-', ...sentenceEnds];

/**
 * Puts the line that was just begun in its column: after Enter below what the line above opens, after
 * `-` in the column of the list that goes on, and behind a sentence that stands on a blank line of
 * prose in the column of that prose. Only white space in front of the caret changes.
 * @param position behind the character that was typed
 */
export function formatOnType(
  file: OpenFile,
  position: Position,
  character: string,
  options: FormattingOptions,
  _context: FeatureContext,
): TextEdit[] {
  if (file.syntax.format === 'json') return [];
  const { text } = file.syntax;
  const offset = file.lines.offsetAt(position);
  const start = lineStart(text, offset);
  const line = text.slice(start, lineEnd(text, offset));
  const above = lineAbove(text, start);
  if (above === undefined) return [];
  if (sentenceEnds.includes(character)) return intoProse(file, position, start, line);
  const twice = character === '-' ? doubleDash(file, start, line) : undefined;
  if (twice !== undefined) return [removal(position.line, twice.from, twice.to)];
  const column =
    character === '-'
      ? dashColumn(file, start, line, above, stepOf(options))
      : newLineColumn(file, start, line, above, stepOf(options));
  const old = /^[ \t]*/.exec(line)?.[0].length ?? 0;
  if (column === undefined || column === old) return [];
  const from = { line: position.line, character: 0 };
  const to = { line: position.line, character: old };
  return [{ range: { start: from, end: to }, newText: ' '.repeat(column) }];
}

/**
 * The second dash of a line that has nothing else. The first was put there by the editor when the
 * list went on; a writer who types the dash all the same means the same one, unless the
 * schema has a list of lists there, as in the rows of a table.
 */
function doubleDash(
  file: OpenFile,
  start: number,
  line: string,
): { readonly from: number; readonly to: number } | undefined {
  const both = /^( *-)( +-) *$/.exec(line);
  if (both === null || proseIndent(file, start) !== undefined) return undefined;
  const { slots } = slotsAt(file.syntax, start + line.length);
  if (slots.some(({ steps }) => factsOf({ facts: builtinFacts, kind: file.kind }, steps)))
    return undefined;
  const [, first = '', second = ''] = both;
  return { from: first.length, to: first.length + second.length };
}

function removal(line: number, from: number, to: number): TextEdit {
  const range = { start: { line, character: from }, end: { line, character: to } };
  return { range, newText: '' };
}

/**
 * A blank line between two paragraphs has no column of its own, so that what is typed there begins at
 * the edge and would end the text: it is moved to where the paragraphs around it stand.
 */
function intoProse(file: OpenFile, position: Position, start: number, line: string): TextEdit[] {
  const isPlain = /^[^\s#\-?&*!|>@%`"'{[\]},]/u.test(line) && !/:(?: |$)/.test(line);
  if (!isPlain) return [];
  const column = proseAround(file.syntax.text, start);
  if (column === undefined) return [];
  const at = { line: position.line, character: 0 };
  return [{ range: { start: at, end: at }, newText: ' '.repeat(column) }];
}

/** The column of the text in whose gap a line at the edge stands, read from the lines around it. */
function proseAround(text: string, start: number): number | undefined {
  const below = firstLine(text, lineEnd(text, start));
  if (below === undefined || below.indent === 0) return undefined;
  let column = below.indent;
  for (let end = start, looked = 0; end > 0 && looked < 200; looked++) {
    const from = lineStart(text, end - 1);
    const shape = lineShape(text.slice(from, lineEnd(text, from)), from);
    end = from;
    if (shape.blank) continue;
    if (shape.indent < column && shape.isKey) {
      return looked > 0 && column > shape.column && isText(text, shape) ? column : undefined;
    }
    column = Math.min(column, shape.indent);
    if (column === 0) return undefined;
  }
  return undefined;
}

/** True when a key heads a block scalar, as in `body: |`. */
function isText(text: string, shape: LineShape): boolean {
  return /[|>][-+0-9]{0,2}[ \t]*(?:#.*)?$/.test(
    text.slice(shape.start, lineEnd(text, shape.start)),
  );
}

/** The first line behind an offset that is not blank. */
function firstLine(text: string, offset: number): LineShape | undefined {
  let from = offset;
  for (let looked = 0; looked < 200; looked++) {
    from = text.indexOf('\n', from) + 1;
    if (from === 0) return undefined;
    const shape = lineShape(text.slice(from, lineEnd(text, from)), from);
    if (!shape.blank) return shape;
  }
  return undefined;
}

/** The last line above that is neither blank nor a comment; `adjacent` when none is in between. */
function lineAbove(
  text: string,
  start: number,
): (LineShape & { readonly adjacent: boolean }) | undefined {
  let end = start;
  for (let looked = 0; end > 0 && looked < 200; looked++) {
    const from = lineStart(text, end - 1);
    const line = text.slice(from, lineEnd(text, from));
    if (line.trim() !== '' && !line.trimStart().startsWith('#')) {
      return { ...lineShape(line, from), adjacent: looked === 0 };
    }
    end = from;
  }
  return undefined;
}

/** Below prose its column, below `key:` one level deeper, else the column of the key above. */
function newLineColumn(
  file: OpenFile,
  start: number,
  line: string,
  above: LineShape & { readonly adjacent: boolean },
  step: number,
): number | undefined {
  const prose = proseIndent(file, start);
  if (prose !== undefined) return prose.text && line.trim() !== '' ? prose.column : undefined;
  // After a blank line the writer has chosen the column already.
  if (line.trim() !== '' || !above.adjacent) return undefined;
  if (above.opens) return above.column + (above.isKey ? step : 2);
  // The editor continues lists of plain words by itself, and knows the column of a comment.
  return above.isKey ? above.column : undefined;
}

/** A dash alone on its line continues the nearest list above it or begins one below its key. */
function dashColumn(
  file: OpenFile,
  start: number,
  line: string,
  above: LineShape,
  step: number,
): number | undefined {
  if (line.trim() !== '-' || proseIndent(file, start) !== undefined) return undefined;
  const column = indentOf(file.syntax.text, start);
  if (above.opens && above.isKey && column >= above.column) return above.column + step;
  return listColumn(file.syntax.text, start, column);
}

/** The column of the innermost list above that is open at a column. */
function listColumn(text: string, start: number, column: number): number | undefined {
  let end = start;
  let least = Number.POSITIVE_INFINITY;
  for (let looked = 0; end > 0 && looked < 1000; looked++) {
    const from = lineStart(text, end - 1);
    const shape = lineShape(text.slice(from, lineEnd(text, from)), from);
    end = from;
    if (shape.blank || shape.indent >= least) continue;
    least = shape.indent;
    const dash = shape.dashes.findLast((at) => at <= column);
    if (dash !== undefined) return dash;
    if (shape.indent === 0) return undefined;
  }
  return undefined;
}
