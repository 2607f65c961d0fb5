import type { Range } from 'vscode-languageserver-types';
import type { Request } from '../request.ts';
import type { WrittenText } from '../writtenText.ts';
import { asciiMarks } from './asciiMarks.ts';
import { markSlot, type MarkSlot } from './markSlot.ts';
import { openMark, type OpenMark } from './openMark.ts';

/** A caret inside a mark or a formula, and the line that it stands in. */
export interface MarkPlace {
  readonly mark: OpenMark;
  readonly slot: MarkSlot;
  /** What stands on the line before the caret, and behind it. */
  readonly before: string;
  readonly after: string;
  /** Offset of the caret in the file. */
  readonly caret: number;
}

/** The place in a text that the caret stands in; undefined outside of marks. */
export function markPlace(
  { file, base }: Request,
  text: WrittenText,
  caret: number,
  isFormula: boolean,
): MarkPlace | undefined {
  const source = file.syntax.text;
  const before = lineBefore(source, base + text.start, caret);
  const after = lineAfter(source, base + text.end, caret);
  const mark: OpenMark | undefined = isFormula
    ? { type: 'formula', start: 0, inner: asciiMarks(before), close: '' }
    : openMark(before);
  const slot = mark && markSlot(mark);
  return mark && slot && { mark, slot, before, after, caret };
}

/** The text of the caret's line as far as it belongs to the prose; in quotes `\n` breaks it too. */
export function lineBefore(source: string, start: number, caret: number): string {
  const text = source.slice(Math.max(start, caret - 1000), caret);
  return text.slice(Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1);
}

function lineAfter(source: string, end: number, caret: number): string {
  return /^[^\r\n]*/.exec(source.slice(caret, Math.min(end, caret + 1000)))?.[0] ?? '';
}

/** A range on the caret's line, by how far it reaches before and behind the caret. */
export function rangeAround(
  { file }: Request,
  caret: number,
  before: number,
  behind: number,
): Range {
  const start = file.lines.positionAt(caret - before);
  return { start, end: file.lines.positionAt(caret + behind) };
}
