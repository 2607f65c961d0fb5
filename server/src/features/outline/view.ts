import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location } from 'vscode-languageserver-types';
import type { Placed, Report, ReportFile } from '../../model/report.ts';
import type { Span } from '../../syntax/finding.ts';
import type { FeatureContext } from '../feature.ts';
import { rangeOf } from '../nodes.ts';
import { openFileOf } from '../reportFile.ts';
import type { ProblemsOf } from './problems.ts';

/** What the makers of nodes work with. */
export interface View {
  readonly report: Report;
  readonly context: FeatureContext;
  readonly problems: ProblemsOf;
}

/** A span of a unit as a place that editors understand. */
export function locationOf(placed: Pick<Placed<unknown>, 'file' | 'base'>, span: Span): Location {
  const { file, base } = placed;
  return { uri: file.uri, range: rangeOf(openFileOf(file), span, base) };
}

/** The same for what stands near the top of a file, whose lines need not all be counted for it. */
export function locationNearTop(
  { file, base }: Pick<Placed<unknown>, 'file' | 'base'>,
  { start, end }: Span,
): Location {
  const head = TextDocument.create(file.uri, '', 0, file.text.slice(0, base + end));
  const range = { start: head.positionAt(base + start), end: head.positionAt(base + end) };
  return { uri: file.uri, range };
}

/** The first line of a file, for things that have no better place. */
export function topOf(file: ReportFile): Location {
  const start = { line: 0, character: 0 };
  return { uri: file.uri, range: { start, end: start } };
}

/** A text that Markdown shows as it is. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]()<>#+\-.!|~&]/g, '\\$&');
}

/** Lines of a tooltip, those that are undefined left out. */
export function tooltip(...lines: readonly (string | undefined)[]): string {
  return lines.filter((line) => line !== undefined && line !== '').join('\n\n');
}
