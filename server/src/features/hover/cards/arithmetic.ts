import type { Report } from '../../../model/report.ts';
import { difference, isComputed, multiple, relativeChange } from '../../../model/values/change.ts';
import { levelText } from '../../../model/values/figureText.ts';
import type { Figure } from '../../../model/values/findObservations.ts';
import { formatFigure } from '../../../model/values/formatFigure.ts';
import type { Metric } from '../../../model/values/metric.ts';
import type { FigureFormat } from '../../../model/values/wanted.ts';
import { figureOptions } from '../../reportWords.ts';
import { escapeMarkdown } from '../markdown.ts';

/**
 * How a change comes about: `(35 − 18) ÷ 18 = 94.4%`, with a digit more than prose would have. Empty
 * for what needs no reckoning.
 */
export function arithmetic(
  report: Report,
  metric: Metric,
  figure: Figure,
  format: FigureFormat | undefined,
): string {
  if (figure.type !== 'pair' || format === undefined || format === 'number') return '';
  const { from, to } = figure;
  const computation = computations[format](metric, from, to);
  if (!isComputed(computation)) return '';
  const options = figureOptions(report);
  const result = formatFigure(computation.level, computation.unit, { ...options, significant: 3 });
  const a = bracketed(levelText(metric, from, 'number', options));
  const b = bracketed(levelText(metric, to, 'number', options));
  return escapeMarkdown(`${steps(format, a, b)} = ${result}`);
}

const computations = { points: difference, times: multiple, change: relativeChange } as const;

function steps(format: Exclude<FigureFormat, 'number'>, a: string, b: string): string {
  if (format === 'points') return `${b} − ${a}`;
  return format === 'times' ? `${b} ÷ ${a}` : `(${b} − ${a}) ÷ ${a}`;
}

/** A negative number or a range stands in brackets. */
function bracketed(text: string): string {
  return /^[\d.,\s]+$/.test(text) ? text : `(${text})`;
}
