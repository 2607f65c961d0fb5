import { type Disposable, type TextEditor, type TreeView, window, workspace } from 'vscode';
import { isReportFile } from '../languages.ts';
import type { OutlineModel } from './outlineModel.ts';

export const followSetting = 'reportwright.report.autoReveal';

/** How long the caret has to rest before the tree follows, in milliseconds. */
const rest = 150;

/** Selects the line of the tree that the caret of the active editor stands in, unless switched off. */
export function followEditor(model: OutlineModel, tree: TreeView<string>): Disposable {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void reveal(model, tree), rest);
  };
  const listeners = [
    window.onDidChangeActiveTextEditor(follow),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) follow();
    }),
    tree.onDidChangeVisibility(follow),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(followSetting)) follow();
    }),
  ];
  follow();
  return {
    dispose: () => {
      clearTimeout(timer);
      for (const listener of listeners) listener.dispose();
    },
  };
}

async function reveal(model: OutlineModel, tree: TreeView<string>): Promise<void> {
  const editor = window.activeTextEditor;
  if (editor === undefined || !isFollowing(editor, tree)) return;
  const key = await model.at(editor.document, editor.selection.active);
  // The caret may have gone on, and what the user has selected in the tree by hand stays.
  if (key === undefined || editor !== window.activeTextEditor || !tree.visible) return;
  if (tree.selection.includes(key)) return;
  // A line that has just gone cannot be revealed, which is nothing to tell anybody.
  await Promise.resolve(tree.reveal(key, { select: true, focus: false })).catch(() => undefined);
}

function isFollowing({ document }: TextEditor, tree: TreeView<string>): boolean {
  return (
    tree.visible && isReportFile(document) && workspace.getConfiguration().get(followSetting, true)
  );
}
