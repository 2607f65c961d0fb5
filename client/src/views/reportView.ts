import {
  commands,
  type Disposable,
  type Event,
  EventEmitter,
  type TreeDataProvider,
  TreeItem,
  type TreeView,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { outlineChanged } from '../../../server/src/protocol.ts';
import { CopiedNodes } from './copied.ts';
import { followEditor } from './followEditor.ts';
import { nodeDrag } from './nodeDrag.ts';
import { OutlineModel } from './outlineModel.ts';
import { problemBadges } from './problemBadges.ts';
import { treeItem } from './treeItem.ts';

export const reportViewId = 'reportwright.report';

/** The context in which the view says how to begin a report. */
const emptyKey = 'reportwright.noReport';

/** The tree of the report in the side bar; its elements are the keys of the nodes. */
export interface ReportView extends Disposable {
  readonly model: OutlineModel;
  readonly copied: CopiedNodes;
  readonly tree: TreeView<string>;
  /** What the view shows, for the tests. */
  readonly provider: TreeDataProvider<string>;
}

/** Shows the tree and keeps it as it should be. */
export function createReportView(client: BaseLanguageClient): ReportView {
  const model = new OutlineModel(client);
  const changed = new EventEmitter<string | undefined>();
  const provider = createProvider(model, changed.event);
  const tree = window.createTreeView(reportViewId, {
    treeDataProvider: provider,
    dragAndDropController: nodeDrag(client, model),
    showCollapseAll: true,
    canSelectMany: true,
  });
  const parts = [
    tree,
    changed,
    problemBadges(model),
    followEditor(model, tree),
    model.onDidChange((keys) => keys.forEach((key) => changed.fire(key))),
    client.onNotification(outlineChanged, () => refreshWhenSeen(model, tree)),
    client.onDidChangeState(() => void model.refresh()),
    tree.onDidChangeVisibility(() => refreshWhenSeen(model, tree)),
    tree.onDidCollapseElement(({ element }) => model.forget(element)),
  ];
  return {
    model,
    copied: new CopiedNodes(),
    tree,
    provider,
    dispose: () => parts.forEach((part) => void part.dispose()),
  };
}

function createProvider(
  model: OutlineModel,
  onDidChangeTreeData: Event<string | undefined>,
): TreeDataProvider<string> {
  return {
    onDidChangeTreeData,
    getChildren: async (key) => {
      const keys = [...(await model.children(key))];
      // Nothing is said before it is known, so that no greeting flashes up.
      if (key === undefined)
        await commands.executeCommand('setContext', emptyKey, keys.length === 0);
      return keys;
    },
    getParent: (key) => model.parent(key),
    getTreeItem: (key) => {
      const node = model.node(key);
      return node === undefined ? new TreeItem('') : treeItem(node);
    },
  };
}

/** A tree that nobody sees is brought up to date when it is shown again. */
function refreshWhenSeen(model: OutlineModel, tree: TreeView<string>): void {
  if (tree.visible) void model.refresh();
}
