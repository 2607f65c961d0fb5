import type { InlayHint, Range } from 'vscode-languageserver-types';
import type { FeatureContext, OpenFile } from './feature.ts';
import { numberHints } from './inlayHints/numbers.ts';
import { valueHints } from './inlayHints/values.ts';

export { resolveHint } from './inlayHints/resolve.ts';

/**
 * What is not in the text but will be in print: behind each mark of a figure the value that it
 * prints, in front of the titles of chapters and sections their numbers. Only what lies in the range
 * is looked at. There is no hint where the report has no answer, as the findings say why.
 */
export function inlayHints(file: OpenFile, range: Range, context: FeatureContext): InlayHint[] {
  const { reports, shows } = context;
  const known = reports.file(file.uri);
  const report = reports.reportOf(file.uri);
  if (known === undefined || report === undefined) return [];
  const span = { start: file.lines.offsetAt(range.start), end: file.lines.offsetAt(range.end) };
  const at = { report, file: known, span };
  return [
    ...(shows?.('numbers') === false ? [] : numberHints(at, context.locale)),
    ...(shows?.('values') === false ? [] : valueHints(at)),
  ];
}
