import type { LocationLink, Position } from 'vscode-languageserver-types';
import type { Placed, Report } from '../model/report.ts';
import type { Declaration } from '../model/symbols.ts';
import type { Span } from '../syntax/finding.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeIn } from './places.ts';
import { meantBy, symbolAtPosition, wordOf } from './symbolAt.ts';

/**
 * What stands behind an id, where that is another place than its declaration: the values of a metric,
 * the places where a chart, a table, an image or a case is put into the text.
 */
export function implementation(
  file: OpenFile,
  position: Position,
  { reports }: FeatureContext,
): LocationLink[] {
  const symbol = symbolAtPosition(reports, file, position);
  const word = symbol && wordOf(symbol);
  if (symbol === undefined || word === undefined) return [];
  const originSelectionRange = rangeIn(symbol, word);
  return meantBy(symbol)
    .found.flatMap((placed) => behind(symbol.report, placed))
    .map((each) => ({ originSelectionRange, ...each }));
}

function behind(report: Report, placed: Placed<Declaration>): LocationLink[] {
  const { item } = placed;
  if (item.kind === 'metric') {
    const { derived, observations } = item.facts;
    return (derived ? [derived] : observations).map((span) => link(placed, span));
  }
  return report
    .referencesTo(placed)
    .filter((reference) => reference.item.from === 'embed')
    .map((reference) => link(reference, reference.item));
}

function link(placed: Placed<unknown>, span: Span): LocationLink {
  const range = rangeIn(placed, span);
  return { targetUri: placed.file.uri, targetRange: range, targetSelectionRange: range };
}
