import type { Connection, DidOpenTextDocumentParams } from 'vscode-languageserver';
import type { Service } from '../service.ts';
import type { Guard } from './guard.ts';
import type { Spelling } from './spelling.ts';

/** Told of each file that an editor opens, changes or closes, after the service knows. */
export interface Watcher {
  changed(uri: string): void;
  closed(uri: string): void;
}

/** What keeping in step rests on. */
export interface SyncParts {
  readonly connection: Connection;
  readonly guard: Guard;
  readonly spelling: Spelling;
  readonly service: Service;
}

/** Keeps the open files equal to what the client shows. */
export function syncFiles(parts: SyncParts, watchers: readonly Watcher[]): void {
  const { connection, guard, spelling, service } = parts;
  const changed = (uri: string): void => {
    for (const watcher of watchers) watcher.changed(uri);
  };
  const open = guard.task('textDocument/didOpen', ({ textDocument }: DidOpenTextDocumentParams) => {
    const taken = service.open(textDocument);
    changed(textDocument.uri);
    return taken;
  });
  connection.onDidOpenTextDocument((params) => {
    // What the guard hands on is in our spelling already.
    spelling.note(params.textDocument?.uri);
    open(params);
  });
  connection.onDidChangeTextDocument(
    guard.task('textDocument/didChange', ({ textDocument: { uri, version }, contentChanges }) => {
      service.change(uri, version, contentChanges);
      changed(uri);
    }),
  );
  connection.onDidCloseTextDocument(
    guard.task('textDocument/didClose', ({ textDocument: { uri } }) => {
      const taken = service.close(uri);
      for (const watcher of watchers) watcher.closed(uri);
      return taken;
    }),
  );
}
