import {
  Range,
  SnippetString,
  type TextDocument,
  type TextEditor,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ItemList, NewItem } from '../../../server/src/protocol.ts';

export interface ItemOptions {
  /** What the user has told already, by the key of the item. */
  readonly values?: Readonly<Record<string, string>>;
  /** The key of the section whose list it is, for a section within a section. */
  readonly within?: string;
}

/** Asks the server what to insert to add an item to a list of a file, which is opened for it. */
export async function requestItem(
  client: BaseLanguageClient,
  document: TextDocument,
  list: ItemList,
  { values = {}, within }: ItemOptions = {},
): Promise<{ range: Range; snippet: string } | undefined> {
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const params = { textDocument: { uri }, list, values, ...(within !== undefined && { within }) };
  const item = await client.sendRequest<NewItem | null>('reportwright/newItem', params);
  if (item === null) return undefined;
  const { start, end } = item.range;
  return {
    range: new Range(start.line, start.character, end.line, end.character),
    snippet: item.snippet,
  };
}

/** Adds an item to a list of a file; the caret stands in its first field, ready to be filled in. */
export async function insertItem(
  client: BaseLanguageClient,
  file: Uri,
  list: ItemList,
  options: ItemOptions = {},
): Promise<TextEditor | undefined> {
  const document = await workspace.openTextDocument(file);
  const editor = await window.showTextDocument(document, { preview: false });
  const item = await requestItem(client, document, list, options);
  if (item === undefined) return undefined;
  await ensureLine(editor, item.range.start.line);
  const snippet = withoutIndentation(document, item.range, item.snippet);
  await editor.insertSnippet(new SnippetString(snippet), item.range, {
    undoStopBefore: false,
    undoStopAfter: true,
  });
  editor.revealRange(editor.selection);
  return editor;
}

/** Begins the line that the item shall stand on, in a file that ends without a line break. */
async function ensureLine(editor: TextEditor, line: number): Promise<void> {
  const { lineCount, lineAt } = editor.document;
  if (line < lineCount) return;
  await editor.edit((edit) => edit.insert(lineAt(lineCount - 1).range.end, '\n'), {
    undoStopBefore: true,
    undoStopAfter: false,
  });
}

/** The editor indents a snippet like the line it stands on; ours is indented already. */
function withoutIndentation(document: TextDocument, range: Range, snippet: string): string {
  if (range.start.character === 0) return snippet;
  const before = document.lineAt(range.start.line).text.slice(0, range.start.character);
  const indentation = /^\s*/.exec(before)?.[0] ?? '';
  return snippet.replaceAll(`\n${indentation}`, '\n');
}
