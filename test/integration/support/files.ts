import assert from 'node:assert/strict';
import {
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
  WorkspaceEdit,
} from 'vscode';

/** A file of the workspace that the tests work on: a copy of their own. */
export function inWorkspace(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  assert.ok(folder, 'the tests need a folder');
  return Uri.joinPath(folder.uri, path);
}

export async function open(path: string): Promise<TextEditor> {
  return window.showTextDocument(inWorkspace(path), { preview: false });
}

/** Replaces the whole text of an open file, as one edit, without saving it. */
export async function setText(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  edit.replace(document.uri, new Range(new Position(0, 0), end), text);
  assert.ok(await workspace.applyEdit(edit));
}

/** Replaces the only place where `old` stands; the place of the new text is returned. */
export async function replace(document: TextDocument, old: string, text: string): Promise<Range> {
  const whole = document.getText();
  const at = whole.indexOf(old);
  assert.ok(at >= 0 && whole.indexOf(old, at + 1) < 0, `${old} must stand there once`);
  const range = new Range(document.positionAt(at), document.positionAt(at + old.length));
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, text);
  assert.ok(await workspace.applyEdit(edit));
  return new Range(range.start, document.positionAt(at + text.length));
}

/** The place right behind a text that stands once in the file. */
export function behind(document: TextDocument, text: string): Position {
  const at = document.getText().indexOf(text);
  assert.ok(at >= 0, `${text} must stand in the file`);
  return document.positionAt(at + text.length);
}

export function putCaret(editor: TextEditor, position: Position): void {
  editor.selection = new Selection(position, position);
}
