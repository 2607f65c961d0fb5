import { type InlayHint, MarkupKind } from 'vscode-languageserver-types';
import { aboutAt } from '../../model/aboutAt.ts';
import type { FeatureContext } from '../feature.ts';
import { figureCard } from '../hover/cards/figureCard.ts';
import { symbolAt } from '../symbolAt.ts';
import type { ValueHint } from './values.ts';

/** A hint with its tooltip: what the figure is, and where it comes from. */
export function resolveHint(hint: InlayHint, { reports, locale }: FeatureContext): InlayHint {
  const { uri, offset } = Object(hint.data) as Partial<ValueHint>;
  if (typeof uri !== 'string' || typeof offset !== 'number') return hint;
  const symbol = symbolAt(reports, uri, offset);
  const figure = symbol?.figure;
  const metric = figure && symbol.report.metric(figure.item.expression.metric.text);
  if (symbol === undefined || figure === undefined || metric === undefined) return hint;
  const { report, file, unit } = symbol;
  const about = aboutAt(report, file, unit, figure.item.section);
  const { fiscalYearStart } = report.settings;
  const context = { about, fiscalYearStart };
  const value = figureCard(report, metric, figure.item.expression, context, locale);
  return { ...hint, tooltip: { kind: MarkupKind.Markdown, value } };
}
