import { say } from '../../../messages/texts.ts';
import type { Locale } from '../../../messages/message.ts';
import type { Placed, Report } from '../../../model/report.ts';
import type {
  CaseDeclaration,
  MemberDeclaration,
  PlacedDeclaration,
  SourceDeclaration,
} from '../../../model/symbols.ts';
import { latestWords } from '../../reportWords.ts';
import { factsAt } from '../../../schema/facts.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';
import { chartImage } from '../chart/chartImage.ts';
import { firstLines } from './firstLines.ts';
import { heading } from './metricCard.ts';
import { outcomeLines } from './outcomes.ts';
import { referenceText } from './sourceLines.ts';
import { usageLine } from './usage.ts';

/** A case: title, whose, and its outcomes in short. */
export function caseCard(report: Report, placed: Placed<CaseDeclaration>, locale: Locale): string {
  const { item, file, base } = placed;
  const who = [item.organization, ...item.markets].filter((id) => id !== undefined);
  const names = who.map((id) => report.find('member', id)[0]?.item.name ?? id);
  const about = firstLines(file, base + item.extent.start, 'summary');
  return lines([
    heading(item),
    escapeMarkdown([...names, item.period ?? ''].filter(Boolean).join(' · ')),
    about || firstLines(file, base + item.extent.start, 'challenge'),
    outcomeLines(report, placed, locale),
    usageLine(report, placed, locale),
  ]);
}

/** A source as the list of references has it, and how many were asked. */
export function sourceCard(
  report: Report,
  placed: Placed<SourceDeclaration>,
  locale: Locale,
): string {
  const { data } = placed.item;
  const n = data['n'];
  const asked = typeof n === 'number' ? `n = ${n.toLocaleString('en')}` : '';
  const method = typeof data['method'] === 'string' ? escapeMarkdown(data['method']) : '';
  return lines([
    referenceText(report, data),
    [method, asked].filter(Boolean).join(' · '),
    typeof data['note'] === 'string' ? escapeMarkdown(data['note']) : '',
    usageLine(report, placed, locale),
  ]);
}

/** A member: name, aliases, dimension. */
export function memberCard(
  report: Report,
  placed: Placed<MemberDeclaration>,
  locale: Locale,
): string {
  const { item } = placed;
  const whole = item.partOf && (report.find('member', item.partOf)[0]?.item.name ?? item.partOf);
  const aliases = item.aliases.join(locale === 'en' ? ', ' : '、');
  return lines([
    heading(item),
    [
      say(
        { id: 'hover-dimension', args: { dimension: dimensionName(item.dimension, locale) } },
        locale,
      ),
      whole ? say({ id: 'hover-part-of', args: { whole: escapeMarkdown(whole) } }, locale) : '',
    ]
      .filter(Boolean)
      .join(' · '),
    aliases === ''
      ? ''
      : say({ id: 'hover-aliases', args: { aliases: escapeMarkdown(aliases) } }, locale),
    usageLine(report, placed, locale),
  ]);
}

/** The built-in dimensions have names in both languages, a team's own only their ids. */
function dimensionName(dimension: string, locale: Locale): string {
  const about = factsAt('chapter', ['about']);
  const builtin = about?.properties.find(({ name }) => name === dimension);
  return builtin?.facts.title[locale] ?? codeSpan(dimension);
}

/** A chart, table or picture: its title and what it shows. */
export function placedCard(
  report: Report,
  placed: Placed<PlacedDeclaration>,
  locale: Locale,
): string {
  const { item } = placed;
  const metrics = item.metrics.slice(0, 6).map(({ text }) => {
    const metric = report.metric(text);
    const latest = metric && latestWords(report, metric);
    return escapeMarkdown([metric?.name ?? text, latest?.value].filter(Boolean).join(' '));
  });
  const [first] = item.metrics;
  const metric = first && item.metrics.length === 1 ? report.metric(first.text) : undefined;
  return lines([
    `${heading(item)} · ${say({ id: `kind-${item.kind}` }, locale)}`,
    metrics.join(' · '),
    metric === undefined ? '' : chartImage(report, metric, locale),
    item.file === undefined ? '' : imageLine(report, item.file.text, item.name ?? item.id, locale),
    usageLine(report, placed, locale),
  ]);
}

/** The picture itself, where it is there; nothing outside the report's folder is ever shown. */
function imageLine(report: Report, path: string, name: string, locale: Locale): string {
  const isInside = !/^\/|(?:^|\/)\.\.(?:\/|$)|[\\:]/.test(path);
  if (report.folder === undefined || !isInside || !report.exists(path))
    return say({ id: 'hover-no-picture', args: { path: escapeMarkdown(path) } }, locale);
  const address = path.split('/').map(encodeURIComponent).join('/').replace(/[()]/g, escape);
  return `![${escapeMarkdown(name)}](${report.folder}${address}|width=320)`;
}

function escape(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16)}`;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
