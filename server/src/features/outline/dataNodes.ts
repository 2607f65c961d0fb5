import { say } from '../../messages/texts.ts';
import type { Placed, Report } from '../../model/report.ts';
import type {
  CaseDeclaration,
  Declaration,
  MetricDeclaration,
  SourceDeclaration,
} from '../../model/symbols.ts';
import type { OutlineNode } from '../../protocol.ts';
import { shown } from '../symbolLabels.ts';
import { metricDetails } from './metricDetails.ts';
import { steps, writeKey } from './nodeKey.ts';
import { noProblems, problemsIn, problemsInFile, sum } from './problems.ts';
import { locationOf, plain, tooltip, type View } from './view.ts';

/** Something declared, with what tells it from all others of its kind. */
interface Named<D> {
  readonly step: string;
  readonly placed: Placed<D>;
}

type DataKind = 'metric' | 'case' | 'source';

/** Everything of a kind in a report, in the order of files and places. */
function named<D extends Declaration>(placed: readonly Placed<D>[]): readonly Named<D>[] {
  const names = steps(placed.map(({ item }) => item.id));
  return placed.map((each, at) => ({ placed: each, step: names[at] ?? '' }));
}

const branches = [
  ['metrics', 'metric'],
  ['cases', 'case'],
  ['sources', 'source'],
] as const;

/** The branches of a report that hold something: metrics, cases and sources. */
export function branchNodes(view: View): OutlineNode[] {
  return branches.flatMap(([type, kind]) => {
    const count = view.report.declarations<DataKind>(kind).length;
    if (count === 0) return [];
    const files = [...view.report.files.values()].filter((file) => file.kind === type);
    return {
      key: writeKey(type, view.report),
      type,
      label: say({ id: `outline-${type}` }, view.context.locale),
      description: String(count),
      problems: sum(files.map((file) => problemsInFile(file, view.problems))),
      hasChildren: true,
      movable: false,
    };
  });
}

/** The heading under which a metric stands: its own, or that of its file. */
export function groupOf(report: Report, { item, file }: Placed<MetricDeclaration>): string {
  const { group } = item.facts;
  if (group !== undefined) return group;
  const title = report.entry(file, 'title')?.item.data;
  return typeof title === 'string' ? title : '';
}

/** The headings of the metrics, those without one behind them. */
export function metricGroups(view: View): OutlineNode[] {
  const groups = new Map<string, Named<MetricDeclaration>[]>();
  for (const metric of named(view.report.declarations('metric'))) {
    const name = groupOf(view.report, metric.placed);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [metric]);
    else group.push(metric);
  }
  const loose = groups.get('') ?? [];
  groups.delete('');
  const nodes = [...groups].map(([name, metrics]): OutlineNode => {
    const problems = metrics.map(({ placed }) => problemsOf(view, placed));
    return {
      key: writeKey('metricGroup', view.report, name),
      type: 'metricGroup',
      label: shown(name),
      description: String(metrics.length),
      problems: sum(problems),
      hasChildren: true,
      movable: false,
    };
  });
  return [...nodes, ...loose.map((metric) => metricNode(view, metric))];
}

/** The metrics under a heading. */
export function metricsOf(view: View, group: string): OutlineNode[] {
  return named(view.report.declarations('metric'))
    .filter(({ placed }) => groupOf(view.report, placed) === group)
    .map((metric) => metricNode(view, metric));
}

export function caseNodes(view: View): OutlineNode[] {
  return named(view.report.declarations('case')).map((each) => caseNode(view, each));
}

export function sourceNodes(view: View): OutlineNode[] {
  return named(view.report.declarations('source')).map((each) => sourceNode(view, each));
}

/** The node of a metric, case or source; undefined for anything else. */
export function dataNode(view: View, placed: Placed<Declaration>): OutlineNode | undefined {
  const { kind } = placed.item;
  if (kind !== 'metric' && kind !== 'case' && kind !== 'source') return undefined;
  return nodeWhere(view, kind, (each) => each.placed.item === placed.item);
}

/** The node of a metric, case or source by what tells it from the others of its kind. */
export function dataNodeOfKey(view: View, kind: DataKind, step: string): OutlineNode | undefined {
  return nodeWhere(view, kind, (each) => each.step === step);
}

function nodeWhere(
  view: View,
  kind: DataKind,
  isIt: (each: Named<Declaration>) => boolean,
): OutlineNode | undefined {
  const found = named<Declaration>(view.report.declarations<DataKind>(kind)).find(isIt);
  if (found === undefined) return undefined;
  if (kind === 'metric') return metricNode(view, found as Named<MetricDeclaration>);
  if (kind === 'case') return caseNode(view, found as Named<CaseDeclaration>);
  return sourceNode(view, found as Named<SourceDeclaration>);
}

function metricNode(view: View, metric: Named<MetricDeclaration>): OutlineNode {
  const { mark, ...details } = metricDetails(view, metric.placed);
  return { ...leaf(view, 'metric', metric, mark), ...details };
}

function caseNode(view: View, each: Named<CaseDeclaration>): OutlineNode {
  const { organization, id } = each.placed.item;
  const members = organization === undefined ? [] : view.report.find('member', organization);
  const description = members[0]?.item.name ?? organization;
  return {
    ...leaf(view, 'case', each, `[[case:${id}]]`),
    ...(description !== undefined && { description }),
    ...statusOf(each.placed.item.status),
  };
}

function sourceNode(view: View, each: Named<SourceDeclaration>): OutlineNode {
  const { data, id } = each.placed.item;
  const { type } = data;
  return {
    ...leaf(view, 'source', each, `[@${id}]`),
    ...(typeof type === 'string' && { description: type }),
  };
}

function leaf(
  view: View,
  type: DataKind,
  { step, placed }: Named<Declaration>,
  mark: string,
): OutlineNode {
  const { item } = placed;
  const label = shown(item.name ?? item.id);
  return {
    key: writeKey(type, view.report, step),
    type,
    ...(item.id !== '' && { id: item.id, mark }),
    label,
    tooltip: tooltip(`**${plain(label)}**`, plain(item.id)),
    problems: problemsOf(view, placed),
    hasChildren: false,
    movable: false,
    location: locationOf(placed, item),
    ...(item.id !== '' && { idLocation: locationOf(placed, item) }),
  };
}

function problemsOf(view: View, placed: Placed<Declaration>): OutlineNode['problems'] {
  const { item, base, file } = placed;
  if (view.problems(file).length === 0) return noProblems;
  const { start, end } = item.extent;
  return problemsIn(file, { start: base + start, end: base + end }, view.problems);
}

function statusOf(status: string | undefined): Pick<OutlineNode, 'status'> {
  return status === 'draft' || status === 'review' || status === 'final' ? { status } : {};
}
