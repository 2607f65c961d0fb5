import { say } from '../../../messages/texts.ts';
import type { Locale } from '../../../messages/message.ts';
import type { Report } from '../../../model/report.ts';
import type { Metric } from '../../../model/values/metric.ts';
import { escapeMarkdown } from '../markdown.ts';
import { barChart } from './barChart.ts';
import { lineChart } from './lineChart.ts';
import { type Picture, pictureOf } from './series.ts';

/** A small picture of a metric's values as Markdown; empty where there is nothing to compare. */
export function chartImage(report: Report, metric: Metric, locale: Locale): string {
  const picture = pictureOf(report, metric);
  if (picture === undefined) return '';
  const alt = say(
    { id: 'hover-chart', args: { name: metric.name, values: told(picture) } },
    locale,
  );
  return `![${escapeMarkdown(alt)}](${dataUri(chartSvg(picture))})`;
}

/** The picture itself. */
export function chartSvg({ type, series }: Picture): string {
  return type === 'line' ? lineChart(series) : barChart(series[0]?.points ?? []);
}

/** The values for those who do not see the picture. */
function told({ series }: Picture): string {
  return series
    .map(({ name, points }) =>
      [name, points.map((point) => `${point.name} ${point.label}`.trim()).join(', ')]
        .filter(Boolean)
        .join(': '),
    )
    .join('; ');
}

/** Brackets and apostrophes would end the address in Markdown. */
function dataUri(svg: string): string {
  const encoded = encodeURIComponent(svg).replace(
    /[()'!*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return `data:image/svg+xml,${encoded}`;
}
