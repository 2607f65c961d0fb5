import { ThemeColor, ThemeIcon } from 'vscode';
import type { OutlineNode } from '../../../server/src/protocol.ts';

/** Every state has a shape of its own, so that nobody needs the colour to tell it. */
const statusIcons: Readonly<Record<NonNullable<OutlineNode['status']>, ThemeIcon>> = {
  draft: new ThemeIcon('edit'),
  review: new ThemeIcon('eye', new ThemeColor('charts.yellow')),
  final: new ThemeIcon('pass', new ThemeColor('charts.green')),
};

const typeIcons: Readonly<Record<OutlineNode['type'], string>> = {
  report: 'notebook',
  chapter: 'book',
  section: 'list-flat',
  metrics: 'graph',
  metricGroup: 'folder',
  metric: 'symbol-number',
  cases: 'briefcase',
  case: 'briefcase',
  sources: 'library',
  source: 'quote',
};

const trendIcons: Readonly<Record<NonNullable<OutlineNode['trend']>, string>> = {
  up: 'arrow-up',
  down: 'arrow-down',
  flat: 'arrow-right',
};

/** The things that no file stands for: their problems have no badge and take the icon's place. */
const withoutBadge: ReadonlySet<OutlineNode['type']> = new Set(['metric', 'case', 'source']);

/** The icon of a line: its problems where there is no badge, its state, its trend, or its type. */
export function nodeIcon(node: OutlineNode): ThemeIcon {
  const { errors, warnings } = node.problems;
  if (withoutBadge.has(node.type)) {
    if (errors > 0) return new ThemeIcon('error', new ThemeColor('list.errorForeground'));
    if (warnings > 0) return new ThemeIcon('warning', new ThemeColor('list.warningForeground'));
  }
  if (node.trend !== undefined) return trendIcon(node.trend, node.better);
  if (node.status !== undefined && node.type !== 'report') return statusIcons[node.status];
  return new ThemeIcon(typeIcons[node.type]);
}

function trendIcon(
  trend: NonNullable<OutlineNode['trend']>,
  better: boolean | undefined,
): ThemeIcon {
  if (better === undefined) return new ThemeIcon(trendIcons[trend]);
  return new ThemeIcon(trendIcons[trend], new ThemeColor(better ? 'charts.green' : 'charts.red'));
}
