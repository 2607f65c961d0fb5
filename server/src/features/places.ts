import type { Location, Range } from 'vscode-languageserver-types';
import type { Placed, ReportFile } from '../model/report.ts';
import type { Span } from '../syntax/finding.ts';
import { rangeOf } from './nodes.ts';
import { openFileOf } from './reportFile.ts';

/** Where something of the report stands, in lines and characters of its file. */
export function rangeIn({ file, base }: Omit<Placed<unknown>, 'item' | 'unit'>, span: Span): Range {
  return rangeOf(openFileOf(file), span, base);
}

/** The place of the id of a declaration, of the text of a reference. */
export function locationOf(placed: Placed<Span>): Location {
  return { uri: placed.file.uri, range: rangeIn(placed, placed.item) };
}

/** The first character of a file: where a path leads to. */
export function topOf(file: ReportFile): Location {
  const start = { line: 0, character: 0 };
  return { uri: file.uri, range: { start, end: start } };
}
