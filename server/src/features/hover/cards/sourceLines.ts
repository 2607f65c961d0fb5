import { sourceReference } from '../../../model/sourceReference.ts';
import type { Report } from '../../../model/report.ts';
import type { SourceRef } from '../../../model/values/metricFacts.ts';
import { codeSpan, escapeMarkdown } from '../markdown.ts';

/** Sources by their titles, each with its place: `消费者问卷, p. 12`. */
export function sourceNames(report: Report, sources: readonly SourceRef[]): string {
  const names = sources.map(({ id, at }) => {
    const name = report.find('source', id)[0]?.item.name;
    const words = name === undefined ? codeSpan(id) : escapeMarkdown(name);
    return at === undefined ? words : `${words}, ${escapeMarkdown(at)}`;
  });
  return [...new Set(names)].join('; ');
}

/** A source as an entry of a list of references. */
export function referenceText(report: Report, data: Readonly<Record<string, unknown>>): string {
  return sourceReference(data, report.settings.language)
    .map(({ text, italic }) =>
      italic && text !== '' ? `*${escapeMarkdown(text)}*` : escapeMarkdown(text),
    )
    .join('');
}
