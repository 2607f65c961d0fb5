import type { LocationLink, Position } from 'vscode-languageserver-types';
import { aboutAt } from '../model/aboutAt.ts';
import type { Placed, ReportFile } from '../model/report.ts';
import type { Declaration, FigureUse } from '../model/symbols.ts';
import { findObservations } from '../model/values/findObservations.ts';
import type { Metric } from '../model/values/metric.ts';
import type { Span } from '../syntax/finding.ts';
import { touches } from '../syntax/pieces.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeIn, topOf } from './places.ts';
import { meantBy, type SymbolAt, symbolAtPosition, wordOf } from './symbolAt.ts';

/**
 * Where that is declared which the id at a position names: the whole item, with its id to be marked.
 * A path leads to its file, the period of a figure to the value that it takes; all places where an id
 * stands twice.
 */
export function definition(
  file: OpenFile,
  position: Position,
  { reports }: FeatureContext,
): LocationLink[] {
  const symbol = symbolAtPosition(reports, file, position);
  if (symbol === undefined) return [];
  const word = wordOf(symbol);
  if (word === undefined) return symbol.figure ? periodLinks(symbol, symbol.figure) : [];
  const originSelectionRange = rangeIn(symbol, word);
  const { found, file: target } = meantBy(symbol);
  const links = target ? [linkToFile(target)] : found.map(linkTo);
  return links.map((link) => ({ originSelectionRange, ...link }));
}

/** A link to a declaration. */
export function linkTo(placed: Placed<Declaration>): LocationLink {
  return linkToSpan(placed, placed.item.extent, placed.item);
}

function linkToSpan(placed: Placed<unknown>, whole: Span, marked: Span): LocationLink {
  return {
    targetUri: placed.file.uri,
    targetRange: rangeIn(placed, whole),
    targetSelectionRange: rangeIn(placed, marked),
  };
}

function linkToFile(file: ReportFile): LocationLink {
  const { uri, range } = topOf(file);
  return { targetUri: uri, targetRange: range, targetSelectionRange: range };
}

/** On one of the periods of a figure: the value of this period. */
function periodLinks(symbol: SymbolAt, figure: Placed<FigureUse>): LocationLink[] {
  const { from, to } = figure.item.expression;
  const part = [from, to].find((each) => each !== undefined && touches(each, symbol.offset));
  if (part === undefined) return [];
  const origin = rangeIn(symbol, part);
  return observationsOf(symbol, figure, part === to ? 'to' : 'from').map((link) => ({
    originSelectionRange: origin,
    ...link,
  }));
}

/** The values that a figure takes; of two the first or the second alone, where one is wanted. */
export function observationsOf(
  { report }: Pick<SymbolAt, 'report'>,
  { file, unit, item }: Omit<Placed<FigureUse>, 'base'>,
  which?: 'from' | 'to',
): LocationLink[] {
  const metric = report.metric(item.expression.metric.text);
  if (metric === undefined) return [];
  const about = aboutAt(report, file, unit, item.section);
  const { fiscalYearStart } = report.settings;
  const figure = findObservations(metric, item.expression, { about, fiscalYearStart });
  if (figure.type === 'one' || figure.type === 'change') return [value(metric, figure.observation)];
  if (figure.type !== 'pair') return [];
  const both = which === undefined ? [figure.from, figure.to] : [figure[which]];
  return both.map((each) => value(metric, each));
}

/** A value of a metric; one that a formula gives stands where the formula does. */
function value({ declaration, facts }: Metric, observation: Span): LocationLink {
  const span = facts.derived ?? observation;
  return linkToSpan(declaration, span, span);
}
