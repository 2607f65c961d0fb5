import { URI } from 'vscode-uri';
import type { Report, Reports } from '../model/report.ts';
import type { OutlineNode } from '../protocol.ts';
import type { FeatureContext } from './feature.ts';
import { chapterNodes, sectionNodes } from './outline/chapterNodes.ts';
import {
  branchNodes,
  caseNodes,
  metricGroups,
  metricsOf,
  sourceNodes,
} from './outline/dataNodes.ts';
import { readKey, reportOfKey, writeKey } from './outline/nodeKey.ts';
import { type ProblemsOf, problemsInFile, sum } from './outline/problems.ts';
import { locationOf, plain, tooltip, topOf, type View } from './outline/view.ts';
import { shown } from './symbolLabels.ts';

/**
 * The lines of the tree below a parent, or those of the top: one for each report with a manifest, and
 * the chapters below no manifest, which are read by themselves.
 * A parent that is gone has nothing below it.
 */
export function outline(
  reports: Reports,
  parent: string | undefined,
  context: FeatureContext,
  problems: ProblemsOf,
): OutlineNode[] {
  if (parent === undefined) {
    const views = reports.all().map((report) => ({ report, context, problems }));
    const whole = views.filter(({ report }) => report.manifest !== undefined);
    const alone = views.filter(({ report }) => report.manifest === undefined);
    return [...whole.map(reportNode), ...alone.flatMap(chapterNodes)];
  }
  const key = readKey(parent);
  const report = key && reportOfKey(reports, key);
  if (key === undefined || report === undefined) return [];
  const view = { report, context, problems };
  switch (key.type) {
    case 'report':
      return [...chapterNodes(view), ...branchNodes(view)];
    case 'chapter':
    case 'section':
      return sectionNodes(view, parent);
    case 'metrics':
      return metricGroups(view);
    case 'metricGroup':
      return metricsOf(view, key.path[0] ?? '');
    case 'cases':
      return caseNodes(view);
    case 'sources':
      return sourceNodes(view);
    default:
      return [];
  }
}

/** The line of a report as a whole. */
export function reportNode(view: View): OutlineNode {
  const { report, problems } = view;
  const { manifest, settings } = report;
  const files = [...report.files.values()];
  const entry = manifest && report.entry(manifest, 'title');
  const status = manifest && report.entry(manifest, 'status')?.item.data;
  const label = shown(settings.title ?? folderName(report));
  const location = entry ? locationOf(entry, entry.item) : manifest && topOf(manifest);
  return {
    key: writeKey('report', report),
    type: 'report',
    label,
    tooltip: tooltip(`**${plain(label)}**`, plain(folderName(report))),
    ...(status === 'draft' || status === 'review' || status === 'final' ? { status } : {}),
    problems: sum(files.map((file) => problemsInFile(file, problems))),
    hasChildren: true,
    movable: false,
    ...(location && { location }),
  };
}

function folderName({ folder }: Report): string {
  return folder === undefined ? '' : (URI.parse(folder).path.split('/').at(-2) ?? '');
}
