import { type CallHierarchyItem, SymbolKind } from 'vscode-languageserver-types';
import type { Placed, Report } from '../../model/report.ts';
import type { Declaration } from '../../model/symbols.ts';
import { rangeIn } from '../places.ts';
import { latestWords, periodText } from '../reportWords.ts';

type Asked = 'metric' | 'section' | 'case' | 'chapter';

const kinds: Readonly<Record<Asked, SymbolKind>> = {
  metric: SymbolKind.Variable,
  section: SymbolKind.Namespace,
  case: SymbolKind.Struct,
  chapter: SymbolKind.Module,
};

/** What an item tells of itself, to be found again by. */
export interface Carried {
  readonly uri: string;
  readonly kind: Asked;
  readonly id: string;
}

/** Whether data are those of an item. */
export function isCarried(data: unknown): data is Carried {
  const { uri, kind, id } = Object(data) as Partial<Carried>;
  return (
    typeof uri === 'string' &&
    typeof id === 'string' &&
    kind !== undefined &&
    Object.hasOwn(kinds, kind)
  );
}

/** A thing of the report as the tree of a call hierarchy shows it: a metric with its newest value. */
export function itemOf(report: Report, placed: Placed<Declaration>): CallHierarchyItem {
  const { item, file } = placed;
  const kind = (Object.hasOwn(kinds, item.kind) ? item.kind : 'section') as Asked;
  const data: Carried = { uri: file.uri, kind, id: item.id };
  const title = item.kind === 'chapter' ? report.chapterOf(file)?.title : item.name;
  return {
    name: title ?? item.id,
    kind: kinds[kind],
    detail: detailOf(report, placed),
    uri: file.uri,
    range: rangeIn(placed, item.extent),
    selectionRange: rangeIn(placed, item),
    data,
  };
}

function detailOf(report: Report, { item, file }: Placed<Declaration>): string {
  if (item.kind !== 'metric') return report.chapterOf(file)?.title ?? '';
  const metric = report.metric(item.id);
  const latest = metric && latestWords(report, metric);
  const formula = item.facts.derived && `= ${item.facts.derived.text.trim()}`;
  const when = latest && periodText(report, latest.observation.period);
  return [latest?.value, when, formula].filter(Boolean).join(' · ');
}
