import assert from 'node:assert/strict';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FeatureContext } from '../../../../server/src/features/feature.ts';
import { outline } from '../../../../server/src/features/outline.ts';
import type { Problem } from '../../../../server/src/features/outline/problems.ts';
import type { Reports } from '../../../../server/src/model/report.ts';
import type { OutlineNode } from '../../../../server/src/protocol.ts';
import { contextWith } from '../../../support/context.ts';
import { uriOf } from '../../../support/reports.ts';

export const context: FeatureContext = contextWith();

const noProblems = (): readonly Problem[] => [];

/** What is below a node, or at the top. */
export function below(reports: Reports, parent?: string): OutlineNode[] {
  return outline(reports, parent, context, noProblems);
}

/** The whole tree, from the top down. */
export function allNodes(reports: Reports, parent?: string): OutlineNode[] {
  return below(reports, parent).flatMap((node) => [node, ...allNodes(reports, node.key)]);
}

/** The key of the first node with this id, or with this label. */
export function keyOf(reports: Reports, name: string): string {
  const found = allNodes(reports).find(({ id, label }) => id === name || label === name);
  assert.ok(found, `There is no ${name} in the tree`);
  return found.key;
}

/** The tree as text: a line a node, two spaces a level. */
export function treeText(reports: Reports, show: (node: OutlineNode) => string): string {
  const lines = (parent: string | undefined, depth: number): string[] =>
    below(reports, parent).flatMap((node) => [
      '  '.repeat(depth) + show(node),
      ...lines(node.key, depth + 1),
    ]);
  return lines(undefined, 0).join('\n');
}

/** The files after an edit. */
export function applied(
  files: Readonly<Record<string, string>>,
  edit: WorkspaceEdit | undefined,
): Record<string, string> {
  assert.ok(edit, 'The move is refused');
  const changes = edit.changes ?? {};
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => {
      const document = TextDocument.create(uriOf(path), '', 0, text);
      return [path, TextDocument.applyEdits(document, changes[uriOf(path)] ?? [])];
    }),
  );
}
