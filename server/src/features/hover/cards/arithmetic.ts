import type { Report } from '../../../model/report.ts';
import { figureText } from '../../../model/values/figureText.ts';
import type { Figure } from '../../../model/values/findObservations.ts';
import type { Metric } from '../../../model/values/metric.ts';
import type { FigureFormat } from '../../../model/values/wanted.ts';
import { figureOptions } from '../../reportWords.ts';
import { escapeMarkdown } from '../markdown.ts';
import { levelText } from '../../../model/values/figureText.ts';

/** How a change comes about: `(35 − 18) ÷ 18 = 94.4%`; empty for what needs no reckoning. */
export function arithmetic(
  report: Report,
  metric: Metric,
  figure: Figure,
  format: FigureFormat | undefined,
): string {
  if (figure.type !== 'pair' || format === undefined || format === 'number') return '';
  const options = figureOptions(report);
  const printed = figureText(metric, figure, format, options);
  if (!('text' in printed)) return '';
  const [a, b] = [figure.from, figure.to].map((each) =>
    bracketed(levelText(metric, each, 'number', options)),
  );
  return escapeMarkdown(`${steps(format, a ?? '', b ?? '')} = ${printed.text}`);
}

function steps(format: Exclude<FigureFormat, 'number'>, a: string, b: string): string {
  if (format === 'points') return `${b} − ${a}`;
  return format === 'times' ? `${b} ÷ ${a}` : `(${b} − ${a}) ÷ ${a}`;
}

/** A negative number or a range stands in brackets. */
function bracketed(text: string): string {
  return /^[\d.,\s]+$/.test(text) ? text : `(${text})`;
}
