import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { FeatureContext, OpenFile } from '../../../../server/src/features/feature.ts';
import { openFileOf } from '../../../../server/src/features/reportFile.ts';
import { contextWith } from '../../../support/context.ts';
import { type Fixture, reportsOf, root } from '../../../support/reports.ts';

/** The files of a fixture with what features are given. */
export interface Scene extends Fixture {
  readonly context: FeatureContext;
  open(path: string): OpenFile;
  /** The file and the position of `$0`. */
  readonly at: readonly [OpenFile, Position];
}

/** A report made of files; see `reportsOf`. */
export function sceneOf(
  files: Readonly<Record<string, string>>,
  parts: Partial<FeatureContext> = {},
): Scene {
  const fixture = reportsOf(files);
  const open = (path: string): OpenFile => openFileOf(fixture.file(path));
  const context = contextWith({ reports: fixture.reports, ...parts });
  return {
    ...fixture,
    context,
    open,
    get at() {
      const { caret } = fixture;
      assert.ok(caret, 'The fixture has no $0');
      const file = open(pathOf(caret.uri));
      return [file, file.lines.positionAt(caret.offset)] as const;
    },
  };
}

/** The path of a file of a fixture. */
export function pathOf(uri: string): string {
  return decodeURIComponent(uri.slice(root.length));
}

/** The texts with places written as `«…»`, which may stand in any order. */
export function marked(
  scene: Scene,
  places: readonly { readonly uri: string; readonly range: Range }[],
): Record<string, string> {
  return Object.fromEntries(
    Object.keys(scene.files).map((path) => {
      const { lines, uri } = scene.open(path);
      const edits = places
        .filter((place) => place.uri === uri)
        .map(({ range }) => ({ range, newText: `«${lines.getText(range)}»` }));
      return [path, TextDocument.applyEdits(lines, edits)];
    }),
  );
}

/** Every text after an edit. */
export function after(
  files: Readonly<Record<string, string>>,
  edit: WorkspaceEdit | undefined,
): Record<string, string> {
  const changed: Record<string, string> = { ...files };
  for (const change of edit?.documentChanges ?? []) {
    assert.ok('edits' in change);
    const path = pathOf(change.textDocument.uri);
    const document = TextDocument.create('', 'yaml', 1, changed[path] ?? '');
    const edits = change.edits.map((each) => {
      assert.ok('newText' in each);
      return each;
    });
    changed[path] = TextDocument.applyEdits(document, edits);
  }
  return changed;
}
