import {
  type Disposable,
  EventEmitter,
  FileDecoration,
  type FileDecorationProvider,
  ThemeColor,
  Uri,
  window,
} from 'vscode';
import type { OutlineModel } from './outlineModel.ts';
import { problemWords } from './nodeWords.ts';
import { treeItem } from './treeItem.ts';

/** The badges of reports and sections, in the way of the Explorer: a count, and a colour. */
export function problemBadges(model: OutlineModel): Disposable {
  const changed = new EventEmitter<Uri[]>();
  const listener = model.onDidChange((keys) => {
    const nodes = keys.map((key) => (key === undefined ? undefined : model.node(key)));
    const uris = nodes.map((node) => node && treeItem(node).resourceUri);
    changed.fire(uris.filter((uri) => uri !== undefined));
  });
  const provider: FileDecorationProvider = {
    onDidChangeFileDecorations: changed.event,
    provideFileDecoration: (uri) => decoration(model, uri),
  };
  const registered = window.registerFileDecorationProvider(provider);
  return {
    dispose: () => {
      listener.dispose();
      registered.dispose();
      changed.dispose();
    },
  };
}

function decoration(model: OutlineModel, { fragment }: Uri): FileDecoration | undefined {
  const node = fragment.startsWith('["') ? model.node(fragment) : undefined;
  if (node === undefined) return undefined;
  const { errors, warnings } = node.problems;
  const count = errors + warnings;
  if (count === 0) return undefined;
  const colour = errors > 0 ? 'list.errorForeground' : 'list.warningForeground';
  const badge = count > 9 ? '9+' : String(count);
  return new FileDecoration(badge, problemWords(node.problems), new ThemeColor(colour));
}
