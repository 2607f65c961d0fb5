import type { Connection } from 'vscode-languageserver';
import type { OpenFiles } from '../openFiles.ts';
import type { Guard } from './guard.ts';

/** Told of each file that is new, has changed or is gone, after the files know. */
export interface Watcher {
  changed(uri: string): void;
  closed(uri: string): void;
}

/** Keeps the open files equal to what the client shows. */
export function syncFiles(
  connection: Connection,
  guard: Guard,
  files: OpenFiles,
  watchers: readonly Watcher[],
): void {
  const changed = (uri: string): void => watchers.forEach((watcher) => watcher.changed(uri));
  connection.onDidOpenTextDocument(
    guard.task('textDocument/didOpen', ({ textDocument }) => {
      files.open(textDocument);
      changed(textDocument.uri);
    }),
  );
  connection.onDidChangeTextDocument(
    guard.task('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      files.change(uri, version, contentChanges);
      changed(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.task('textDocument/didClose', ({ textDocument: { uri } }) => {
      files.close(uri);
      watchers.forEach((watcher) => watcher.closed(uri));
    }),
  );
}
