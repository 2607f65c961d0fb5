import { commands, type Disposable, env, l10n, Position, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { OutlineNode } from '../../../server/src/protocol.ts';
import { insertItem } from '../lib/insertItem.ts';
import { openLocation } from '../commands/openLocation.ts';
import type { CommandHost } from '../commands/host.ts';
import type { CopiedNodes } from './copied.ts';
import { moveNodes, undoMove } from './moveNodes.ts';
import type { OutlineModel } from './outlineModel.ts';
import { placeAbove, placeBelow, placeInside, placeOutside } from './shift.ts';
import type { ReportView } from './reportView.ts';

/** What a command works with: the line it was called on, and all that are selected with it. */
interface Chosen {
  readonly node: OutlineNode;
  readonly all: readonly OutlineNode[];
}

type Work = (
  host: CommandHost,
  view: Pick<ReportView, 'model' | 'copied'>,
  chosen: Chosen,
) => Promise<unknown>;

const table: Readonly<Record<string, Work>> = {
  'reportwright.report.open': (host, _view, { all }) => open(host, all, {}),
  'reportwright.report.openToSide': (host, _view, { all }) => open(host, all, { beside: true }),
  'reportwright.report.newSection': newSection,
  'reportwright.report.addToManifest': ({ client }, { model }, { node, all }) =>
    addToManifest(client, model, node, all),
  'reportwright.report.rename': (host, _view, { node }) => atId(host, node, 'editor.action.rename'),
  'reportwright.report.findReferences': (host, _view, { node }) =>
    atId(host, node, 'references-view.findReferences'),
  'reportwright.report.copyId': (_host, { copied }, { all }) =>
    copy(copied, all, (node) => node.id),
  'reportwright.report.copyMark': (_host, { copied }, { all }) =>
    copy(copied, all, (node) => node.mark),
  'reportwright.report.moveUp': ({ client }, { model }, chosen) =>
    shift(client, placeAbove(model, keysOf(chosen))),
  'reportwright.report.moveDown': ({ client }, { model }, chosen) =>
    shift(client, placeBelow(model, keysOf(chosen))),
  'reportwright.report.moveInside': ({ client }, { model }, chosen) =>
    shift(client, placeInside(model, keysOf(chosen))),
  'reportwright.report.undoMove': ({ client }) => undoMove(client),
  'reportwright.report.moveOutside': ({ client }, { model }, chosen) =>
    shift(client, placeOutside(model, keysOf(chosen))),
};

/** Registers the commands of the tree's lines. Keys call them without a line: the selection counts. */
export function registerNodeCommands(host: CommandHost, view: ReportView): Disposable[] {
  const { model, tree } = view;
  return Object.entries(table).map(([id, work]) =>
    commands.registerCommand(id, async (key?: unknown, keys?: unknown) => {
      const chosen = chosenNodes(model, tree.selection, key, keys);
      if (chosen !== undefined) await work(host, view, chosen);
    }),
  );
}

function chosenNodes(
  model: OutlineModel,
  selection: readonly string[],
  key: unknown,
  keys: unknown,
): Chosen | undefined {
  const one = typeof key === 'string' ? key : selection[0];
  const several = Array.isArray(keys) ? keys : key === undefined ? selection : [one];
  const node = one === undefined ? undefined : model.node(one);
  const all = several.flatMap((each) => model.node(String(each)) ?? []);
  return node && { node, all: all.length > 0 ? all : [node] };
}

function keysOf({ all }: Chosen): readonly string[] {
  return all.filter(({ movable }) => movable).map(({ key }) => key);
}

async function open(
  host: CommandHost,
  nodes: readonly OutlineNode[],
  options: { readonly beside?: boolean },
): Promise<void> {
  const many = nodes.length > 1;
  for (const { location } of nodes)
    if (location !== undefined) await openLocation(host, location, { ...options, preview: !many });
}

/** A section at the end of a chapter or of a section, written as a snippet to be filled in. */
async function newSection(
  { client }: CommandHost,
  _view: unknown,
  { node }: Chosen,
): Promise<void> {
  if (node.location === undefined) return;
  const within = node.type === 'section' ? { within: node.key } : {};
  const editor = await insertItem(client, Uri.parse(node.location.uri), 'sections', within);
  if (editor !== undefined) return;
  const message = l10n.t('No section can be added here until the text around it is mended.');
  void window.showInformationMessage(message);
}

async function addToManifest(
  client: BaseLanguageClient,
  model: OutlineModel,
  node: OutlineNode,
  all: readonly OutlineNode[],
): Promise<void> {
  const parent = model.parent(node.key);
  const keys = all.filter(({ unlisted }) => unlisted === true).map(({ key }) => key);
  if (parent !== undefined && keys.length > 0) await moveNodes(client, { keys, parent });
}

/** Puts the caret on the id and runs a command of the editor there. */
async function atId(host: CommandHost, node: OutlineNode, command: string): Promise<void> {
  const { idLocation } = node;
  if (idLocation === undefined) return;
  const { uri, range } = idLocation;
  await openLocation(host, { uri, range: { start: range.start, end: range.start } });
  await commands.executeCommand(command, Uri.parse(uri), positionOf(range.start));
}

function positionOf({ line, character }: { line: number; character: number }): Position {
  return new Position(line, character);
}

async function copy(
  copied: CopiedNodes,
  nodes: readonly OutlineNode[],
  what: (node: OutlineNode) => string | undefined,
): Promise<void> {
  const text = nodes.flatMap((node) => what(node) ?? []).join('\n');
  if (text === '') return;
  await env.clipboard.writeText(text);
  copied.remember(
    text,
    nodes.map(({ key }) => key),
  );
  window.setStatusBarMessage(l10n.t('Copied: {0}', text.split('\n', 1)[0] ?? ''), 3000);
}

async function shift(
  client: BaseLanguageClient,
  params: Parameters<typeof moveNodes>[1] | undefined,
): Promise<void> {
  if (params !== undefined) await moveNodes(client, params);
}
