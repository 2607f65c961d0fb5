import { say } from '../../../messages/texts.ts';
import type { Locale } from '../../../messages/message.ts';
import type { Placed, Report } from '../../../model/report.ts';
import type { MetricDeclaration } from '../../../model/symbols.ts';
import type { Metric } from '../../../model/values/metric.ts';
import { units } from '../../../schema/vocabulary.ts';
import { latestWords } from '../../reportWords.ts';
import { chartImage } from '../chart/chartImage.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { sourceNames } from './sourceLines.ts';
import { usageLine } from './usage.ts';
import { valuesTable } from './values.ts';

/** Everything about a metric: what it is, its values, a picture of them, where it is used. */
export function metricCard(
  report: Report,
  placed: Placed<MetricDeclaration>,
  locale: Locale,
): string {
  const metric = report.metric(placed.item.id);
  return [
    heading(placed.item),
    escapeMarkdown(placed.item.facts.definition ?? ''),
    formula(report, placed.item, locale),
    metric ? chartImage(report, metric, locale) : '',
    metric ? valuesTable(report, metric, locale) : '',
    factLine(report, placed.item, locale),
    sourceLine(report, placed.item, metric, locale),
    escapeMarkdown(placed.item.facts.note ?? ''),
    usageLine(report, placed, locale),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The same for the list of suggestions, where there is less room. */
export function shortMetricCard(
  report: Report,
  placed: Placed<MetricDeclaration>,
  locale: Locale,
): string {
  const metric = report.metric(placed.item.id);
  return [
    heading(placed.item),
    escapeMarkdown(placed.item.facts.definition ?? ''),
    metric ? valuesTable(report, metric, locale) : '',
    factLine(report, placed.item, locale),
    sourceLine(report, placed.item, metric, locale),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

export function heading({ id, name }: Pick<MetricDeclaration, 'id' | 'name'>): string {
  return name === undefined ? `**${codeSpan(id)}**` : `**${escapeMarkdown(name)}** ${codeSpan(id)}`;
}

/** Unit, scale and which way is better, on one line. */
function factLine(report: Report, { facts }: MetricDeclaration, locale: Locale): string {
  const parts = [unitName(report, facts.unit, locale)];
  const { scale, good } = facts;
  if (scale !== undefined) {
    const args = { low: scale.min ?? '', high: scale.max };
    parts.push(
      say({ id: scale.min === undefined ? 'hover-scale-to' : 'hover-scale', args }, locale),
    );
  }
  if (good === 'up' || good === 'down') parts.push(say({ id: `hover-good-${good}` }, locale));
  return parts.filter((part) => part !== '').join(' · ');
}

function unitName(report: Report, unit: string | undefined, locale: Locale): string {
  if (unit === undefined) return '';
  const known = units.find(({ id }) => id === unit)?.name[locale];
  const own = report.find('unit', unit.replace(/^other:/, ''))[0]?.item.name;
  const name = known ?? own;
  const words = name === undefined ? codeSpan(unit) : escapeMarkdown(name);
  return say({ id: 'hover-unit', args: { unit: words } }, locale);
}

function sourceLine(
  report: Report,
  { facts }: MetricDeclaration,
  metric: Metric | undefined,
  locale: Locale,
): string {
  const own = metric?.observations.flatMap(({ sources }) => sources) ?? [];
  const file = metric === undefined ? [] : fileSources(report, metric);
  const all = [...own, ...facts.sources];
  const sources = all.length > 0 ? all : file;
  const names = sourceNames(report, sources.slice(0, 3));
  return names === '' ? '' : say({ id: 'hover-sources', args: { names } }, locale);
}

/** What `sources:` at the top of the file says of all its metrics. */
function fileSources(report: Report, { declaration }: Metric): { id: string; at: undefined }[] {
  const data = report.entry(declaration.file, 'sources')?.item.data;
  const list: unknown[] = Array.isArray(data) ? data : [data];
  return list.flatMap((each) => {
    const id: unknown = typeof each === 'object' && each !== null ? Reflect.get(each, 'id') : each;
    return typeof id === 'string' ? [{ id, at: undefined }] : [];
  });
}

/** The formula of a derived metric, and what its inputs are now. */
function formula(report: Report, { facts, id }: MetricDeclaration, locale: Locale): string {
  if (facts.derived === undefined) return '';
  const inputs = inputsOf(report, id).map((input) => {
    const metric = report.metric(input);
    const latest = metric && latestWords(report, metric);
    const value = latest === undefined ? '' : ` ${latest.value}`;
    return `${escapeMarkdown(metric?.name ?? input)}${escapeMarkdown(value)}`;
  });
  const line = `= ${codeSpan(facts.derived.text)}`;
  if (inputs.length === 0) return line;
  const args = { inputs: inputs.join(locale === 'en' ? '; ' : '；') };
  return `${line}  \n${say({ id: 'hover-inputs', args }, locale)}`;
}

function inputsOf(report: Report, id: string): string[] {
  const [placed] = report.find('metric', id);
  if (placed === undefined) return [];
  const { extent } = placed.item;
  const inputs = placed.unit.references.filter(
    ({ wants, from, start }) =>
      wants === 'metric' && from === 'formula' && start >= extent.start && start <= extent.end,
  );
  return [...new Set(inputs.map((input) => input.id))].slice(0, 6);
}
