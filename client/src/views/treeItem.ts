import { l10n, MarkdownString, TreeItem, TreeItemCollapsibleState, Uri } from 'vscode';
import type { OutlineNode } from '../../../server/src/protocol.ts';
import { openLocationCommand } from '../commands/openLocation.ts';
import { nodeIcon } from './nodeIcon.ts';
import { problemWords, spokenWords, statusWords, trendWords } from './nodeWords.ts';

const branches: ReadonlySet<OutlineNode['type']> = new Set([
  'metrics',
  'metricGroup',
  'cases',
  'sources',
]);

/** A line of the tree as VS Code shows it. */
export function treeItem(node: OutlineNode): TreeItem {
  const item = new TreeItem(node.label, collapsible(node));
  item.id = node.key;
  item.contextValue = contextValue(node);
  item.iconPath = nodeIcon(node);
  item.tooltip = tooltip(node);
  item.accessibilityInformation = { label: spokenWords(node) };
  const description = describe(node);
  if (description !== '') item.description = description;
  const uri = resourceUri(node);
  if (uri !== undefined) item.resourceUri = uri;
  if (node.location !== undefined)
    item.command = {
      command: openLocationCommand,
      title: l10n.t('Open'),
      arguments: [node.location, { preserveFocus: true, preview: true }],
    };
  return item;
}

function collapsible({ type, hasChildren }: OutlineNode): TreeItemCollapsibleState {
  if (!hasChildren) return TreeItemCollapsibleState.None;
  return type === 'report' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

/** What menus ask for: the type, and what can be done, each as a word. */
function contextValue(node: OutlineNode): string {
  const words = [
    node.type,
    node.id === undefined ? '' : 'id',
    node.mark === undefined ? '' : 'mark',
    node.location === undefined ? '' : 'place',
    node.movable ? 'movable' : '',
    node.unlisted === true ? 'unlisted' : '',
  ];
  return words.filter((word) => word !== '').join(' ');
}

function describe(node: OutlineNode): string {
  const parts = [node.description ?? ''];
  if (node.better === false) parts.push(l10n.t('worse'));
  if (branches.has(node.type)) parts.push(problemWords(node.problems));
  return parts.filter((part) => part !== '').join(' · ');
}

function tooltip(node: OutlineNode): MarkdownString {
  const text = new MarkdownString(node.tooltip ?? '');
  const parts = [
    node.status === undefined ? '' : statusWords(node.status),
    trendWords(node),
    problemWords(node.problems),
  ].filter((part) => part !== '');
  if (parts.length > 0) text.appendMarkdown(`\n\n${parts.join(' · ')}`);
  return text;
}

/**
 * The file that a line stands for. A chapter has that of its file, so that it shows the same badge
 * as in the Explorer. A report and a section have a mark behind it, by which our own badge finds
 * them. Metrics, cases and sources have none: they can be dropped into a text, not opened by it.
 */
function resourceUri(node: OutlineNode): Uri | undefined {
  if (node.location === undefined) return undefined;
  if (node.type !== 'report' && node.type !== 'chapter' && node.type !== 'section')
    return undefined;
  const file = Uri.parse(node.location.uri);
  return node.type === 'chapter' ? file : file.with({ fragment: node.key });
}
