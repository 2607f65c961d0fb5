import type { Serving } from './answer.ts';
import { type Checked, checkOpen } from './check.ts';
import { watchOthers } from './others.ts';
import type { Watcher } from './sync.ts';

/**
 * Tells the client of the file that it changed as soon as no message is waiting, and a little later
 * of every other file whose findings are not what they were.
 */
export function pushDiagnostics(serving: Serving): Watcher {
  const { connection, service, guard, turns, spelling } = serving;
  const waiting = new Set<string>();
  const checking = new Set<string>();
  const told = new Map<string, string>();
  const tell = (uri: string, { version, diagnostics, id }: Checked): void => {
    // That a file is fine is news only for one that is open, or was not fine.
    const isNews = diagnostics.length > 0 || version !== undefined || told.has(uri);
    if (told.get(uri) === id || !isNews) return;
    if (diagnostics.length === 0 && version === undefined) told.delete(uri);
    else told.set(uri, id);
    const params = { uri, diagnostics, ...(version !== undefined && { version }) };
    void connection.sendDiagnostics(spelling.write(params));
  };
  const send = async (uri: string): Promise<void> => {
    await turns.quiet();
    waiting.delete(uri);
    checking.add(uri);
    const checked = await checkOpen(serving, uri).finally(() => checking.delete(uri));
    if (checked !== undefined) tell(uri, checked);
  };
  const start = guard.task('textDocument/publishDiagnostics', send);
  watchOthers(serving, {
    wants: (uri) => !waiting.has(uri) && !checking.has(uri),
    found: tell,
    done: () => {},
  });
  return {
    changed: (uri) => {
      if (waiting.has(uri) || service.files.version(uri) === undefined) return;
      waiting.add(uri);
      start(uri);
    },
    closed: () => undefined,
  };
}
