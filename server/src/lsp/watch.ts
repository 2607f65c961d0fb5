import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
  type FileSystemWatcher,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver';
import { canonical } from '../workspace/uris.ts';
import type { Serving } from './answer.ts';
import type { Watcher } from './sync.ts';

/** Report files whatever happens to them; of all others, folders too, that they come and go. */
const watchers: FileSystemWatcher[] = [
  { globPattern: '**/{reportwright,*.chapter,*.metrics,*.cases,*.sources}.{yaml,yml,json}' },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** So often, at most, everything is read again for clients that watch nothing, in milliseconds. */
const rescanEvery = 2000;

/** The folders that the client has open when it starts. */
export function foldersOf({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => canonical(uri));
  return rootUri === null || rootUri === undefined ? [] : [canonical(rootUri)];
}

/** Keeps the files that no editor has open equal to what is on disk. */
export function watchWorkspace(serving: Serving, folders: readonly string[]): Watcher {
  const { connection, client, guard, service } = serving;
  const { reportFiles } = service;
  const look = (uris: readonly string[]): Promise<void> => reportFiles.changedOnDisk(uris);
  connection.onInitialized(
    guard.task('initialized', async () => {
      if (client.watchesFiles) {
        void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
      }
      if (client.watchesFolders) watchFolders(serving);
      await reportFiles.foldersChanged(folders, []);
    }),
  );
  connection.onDidChangeWatchedFiles(
    guard.task('workspace/didChangeWatchedFiles', ({ changes }) =>
      look(changes.map(({ uri }) => uri)),
    ),
  );
  watchOperations(connection, serving, look);
  if (client.watchesAnywhere) {
    watchBorrowed(serving);
    return { changed: () => {}, closed: () => {} };
  }
  const rescan = client.watchesFiles
    ? () => reportFiles.rescanBorrowed()
    : () => reportFiles.rescan();
  return lookOften(serving, rescan);
}

/** Reports outside the workspace are watched as long as one of their files is open. */
function watchBorrowed({ connection, service }: Serving): void {
  const watched = new Map<string, Promise<Disposable>>();
  service.reportFiles.onBorrowed((folders) => {
    for (const [folder, registered] of watched) {
      if (folders.has(folder)) continue;
      watched.delete(folder);
      registered.then(
        (each) => each.dispose(),
        () => undefined,
      );
    }
    for (const baseUri of folders) {
      if (watched.has(baseUri)) continue;
      const own = watchers.map(({ globPattern, ...rest }) => ({
        ...rest,
        globPattern: { baseUri, pattern: String(globPattern) },
      }));
      const { type } = DidChangeWatchedFilesNotification;
      watched.set(baseUri, connection.client.register(type, { watchers: own }));
    }
  });
}

/** Called once the client is ready; it must not be told of this earlier. */
function watchFolders({ connection, guard, service }: Serving): void {
  connection.workspace.onDidChangeWorkspaceFolders(
    guard.task('workspace/didChangeWorkspaceFolders', ({ added, removed }) =>
      service.reportFiles.foldersChanged(
        added.map(({ uri }) => uri),
        removed.map(({ uri }) => uri),
      ),
    ),
  );
}

/** What the client does to files itself, it says at once; a watcher may need its time. */
function watchOperations(
  connection: Connection,
  { guard }: Serving,
  look: (uris: readonly string[]) => Promise<void>,
): void {
  const { workspace } = connection;
  workspace.onDidCreateFiles(
    guard.task('workspace/didCreateFiles', ({ files }) => look(files.map(({ uri }) => uri))),
  );
  workspace.onDidDeleteFiles(
    guard.task('workspace/didDeleteFiles', ({ files }) => look(files.map(({ uri }) => uri))),
  );
  workspace.onDidRenameFiles(
    guard.task('workspace/didRenameFiles', ({ files }) =>
      look(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])),
    ),
  );
}

/** Reads again when a file is saved or opened: something else may have changed, too. */
function lookOften({ connection, guard, turns }: Serving, read: () => Promise<void>): Watcher {
  const open = new Set<string>();
  let last = turns.now();
  const rescan = guard.task('rescan', async () => {
    if (turns.now() - last < rescanEvery) return;
    last = turns.now();
    await read();
  });
  connection.onDidSaveTextDocument(() => {
    last = -Infinity;
    rescan(undefined);
  });
  return {
    changed: (uri) => {
      if (!open.has(uri)) rescan(undefined);
      open.add(uri);
    },
    closed: (uri) => void open.delete(uri),
  };
}
