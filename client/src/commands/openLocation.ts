import { Range, Uri, ViewColumn, window } from 'vscode';
import type { Location } from 'vscode-languageserver-types';
import type { CommandHost } from './host.ts';

/** Opens a file at a place; named by lines of the tree and by the texts of the server. */
export const openLocationCommand = 'reportwright.openLocation';

export interface OpenOptions {
  readonly preserveFocus?: boolean;
  readonly preview?: boolean;
  readonly beside?: boolean;
}

/** Opens a file with the place selected. */
export async function openLocation(
  _host: CommandHost,
  { uri, range }: Location,
  { preserveFocus = false, preview = true, beside = false }: OpenOptions = {},
): Promise<void> {
  const { start, end } = range;
  await window.showTextDocument(Uri.parse(uri), {
    preserveFocus,
    preview,
    selection: new Range(start.line, start.character, end.line, end.character),
    ...(beside && { viewColumn: ViewColumn.Beside }),
  });
}
