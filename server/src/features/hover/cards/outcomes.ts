import { say } from '../../../messages/texts.ts';
import type { Locale } from '../../../messages/message.ts';
import type { Placed, Report } from '../../../model/report.ts';
import type { CaseDeclaration } from '../../../model/symbols.ts';
import { figureText } from '../../../model/values/figureText.ts';
import { findFigure } from '../../../model/values/findObservations.ts';
import { dataOf } from '../../../syntax/data.ts';
import { valueOf } from '../../../syntax/pieces.ts';
import { figureOptions, latestWords } from '../../reportWords.ts';
import { escapeMarkdown } from '../markdown.ts';
import { itemOf } from './findPair.ts';

const most = 5;

/** What came of a case, in short: `- 退货率 18%`. */
export function outcomeLines(
  report: Report,
  { item, file, base }: Placed<CaseDeclaration>,
  locale: Locale,
): string {
  const list = dataOf(valueOf(itemOf(file, base + item.extent.start), 'outcomes'));
  if (!Array.isArray(list)) return '';
  const lines = list
    .slice(0, most)
    .map((outcome: unknown) => `- ${outcomeLine(report, item, outcome)}`);
  const count = list.length - most;
  if (count > 0) lines.push(`- ${say({ id: 'hover-more-rows', args: { count } }, locale)}`);
  return lines.join('\n');
}

function outcomeLine(report: Report, item: CaseDeclaration, outcome: unknown): string {
  if (typeof outcome !== 'object' || outcome === null) return '';
  const at = (key: string): string => {
    const value: unknown = Reflect.get(outcome, key);
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  if (at('metric') === '') return escapeMarkdown(stated(at));
  return escapeMarkdown(taken(report, item, at));
}

/** An outcome that is told where it stands. */
function stated(at: (key: string) => string): string {
  const levels = [at('before'), at('after')].filter(Boolean).join(' → ');
  return [at('label'), levels || at('value') || at('change') || at('text')]
    .filter(Boolean)
    .join(' ');
}

/** An outcome that is taken from a metric. */
function taken(report: Report, item: CaseDeclaration, at: (key: string) => string): string {
  const metric = report.metric(at('metric').normalize('NFC'));
  if (metric === undefined) return at('metric');
  const members = ['owner', 'market', 'channel', 'product', 'segment'].map(at).filter(Boolean);
  const own = members.length > 0 ? members : item.organization ? [item.organization] : undefined;
  const [from, to] = at('period').split('..');
  const { fiscalYearStart } = report.settings;
  const wanted = { members: own, from: from || undefined, to };
  const figure = findFigure(metric, wanted, { about: undefined, fiscalYearStart });
  const isSigned = figure.type === 'change';
  const printed = figureText(metric, figure, undefined, { ...figureOptions(report), isSigned });
  const value = 'text' in printed ? printed.text : latestWords(report, metric)?.value;
  return [metric.name, value].filter(Boolean).join(' ');
}
