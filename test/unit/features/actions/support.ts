import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { codeActions, resolveCodeAction } from '../../../../server/src/features/codeAction.ts';
import { diagnostics } from '../../../../server/src/features/diagnostics.ts';
import { openFileOf } from '../../../../server/src/features/reportFile.ts';
import type { Locale } from '../../../../server/src/messages/message.ts';
import { contextWith } from '../../../support/context.ts';
import { reportsOf, root, uriOf } from '../../../support/reports.ts';

export type Texts = Readonly<Record<string, string>>;

export interface Wishes {
  readonly only?: readonly string[];
  readonly locale?: Locale;
  /** The client asks for edits when an action is chosen. */
  readonly resolves?: boolean;
}

/** What is offered at the caret or the one range of a fixture. */
export interface Offered {
  readonly actions: readonly CodeAction[];
  readonly titles: readonly string[];
  readonly files: Texts;
  /** All texts after the action whose title fits, asked for its edit where it has none. */
  after(title: RegExp | string): Texts;
  /** Only those that differ from before. */
  changed(title: RegExp | string): Texts;
}

export function offered(marked: Texts, wishes: Wishes = {}): Offered {
  const { reports, files, caret, ranges } = reportsOf(marked);
  const place = caret ? { uri: caret.uri, start: caret.offset, end: caret.offset } : ranges[0];
  assert.ok(place, 'The fixture has neither $0 nor «»');
  const context = contextWith({ reports, locale: wishes.locale ?? 'en' });
  const known = reports.file(place.uri);
  assert.ok(known);
  const file = openFileOf(known);
  const { lines } = file;
  const range = { start: lines.positionAt(place.start), end: lines.positionAt(place.end) };
  const { only, resolves = false } = wishes;
  const shown = diagnostics(file, context);
  const request = { diagnostics: shown, resolves, ...(only && { only: [...only] }) };
  const actions = codeActions(file, range, request, context);
  const find = (title: RegExp | string): CodeAction => {
    const found = actions.filter((each) =>
      typeof title === 'string' ? each.title === title : title.test(each.title),
    );
    const [action] = found;
    const titles = actions.map((each) => each.title).join('\n');
    assert.ok(
      action !== undefined && found.length === 1,
      `${found.length} of ${title} in\n${titles}`,
    );
    return action.edit ? action : resolveCodeAction(action, () => file, context);
  };
  const after = (title: RegExp | string): Texts => edited(files, find(title));
  return {
    actions,
    titles: actions.map(({ title }) => title),
    files,
    after,
    changed: (title) =>
      Object.fromEntries(
        Object.entries(after(title)).filter(([path, text]) => files[path] !== text),
      ),
  };
}

/** The texts after the edit of an action. */
export function edited(files: Texts, { edit }: CodeAction): Texts {
  assert.ok(edit, 'The action has an edit');
  const after: Record<string, string> = { ...files };
  for (const change of edit.documentChanges ?? []) {
    if ('kind' in change) {
      assert.equal(change.kind, 'create');
      assert.ok(!(pathOf(change.uri) in after), `${change.uri} is there already`);
      after[pathOf(change.uri)] = '';
    } else write(after, change.textDocument.uri, change.edits as TextEdit[]);
  }
  for (const [uri, edits] of Object.entries(edit.changes ?? {})) write(after, uri, edits);
  return after;
}

function write(after: Record<string, string>, uri: string, edits: TextEdit[]): void {
  const before = after[pathOf(uri)];
  assert.ok(before !== undefined, `${uri} is not there`);
  after[pathOf(uri)] = TextDocument.applyEdits(TextDocument.create(uri, 'yaml', 1, before), edits);
}

function pathOf(uri: string): string {
  assert.ok(uri.startsWith(root));
  return uri.slice(root.length).split('/').map(decodeURIComponent).join('/');
}

/** The findings of all files, as `path: code`, without hints that something is not used. */
export function codesOf(files: Texts): string[] {
  const { reports } = reportsOf(files);
  const context = contextWith({ reports });
  return Object.keys(files).flatMap((path) => {
    const file = reports.file(uriOf(path));
    if (file === undefined) return [];
    return diagnostics(openFileOf(file), context)
      .filter(({ severity }) => severity !== 4)
      .map(({ code, message }) => `${path}: ${String(code)} ${String(message)}`);
  });
}
