import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { Reader } from '../features/feature.ts';
import { localeOf } from '../messages/message.ts';
import type { InitializationOptions } from '../protocol.ts';
import { createService, type Service, type Surroundings } from '../service.ts';
import type { FileSystem } from '../workspace/fileSystem.ts';
import type { Serving } from './answer.ts';
import { serverCapabilities } from './capabilities.ts';
import { type Client, readClient } from './client.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { chooseDisk } from './disk.ts';
import { answerFeatures } from './features.ts';
import { createGuard } from './guard.ts';
import { createPreferences, type Preferences, watchPreferences } from './preferences.ts';
import { refreshViews } from './refresh.ts';
import { createSpelling } from './spelling.ts';
import { createStatus } from './status.ts';
import { syncFiles } from './sync.ts';
import { type Clock, createTurns } from './turns.ts';
import { foldersOf, watchWorkspace } from './watch.ts';

/** What differs between a process of its own, a browser worker and a test. */
export interface Host extends Clock {
  readonly version: string;
  /** Where the pages of the rules are, when the client does not say: a URI that ends in `/`. */
  readonly ruleDocs: string;
  /** The files with the scheme `file`; in a browser there are none. */
  readonly disk?: FileSystem;
}

type Create = (reader: Reader, around: Surroundings) => Service;

/** Serves one client until the connection ends. Tests may put a service of theirs in. */
export function serve(connection: Connection, host: Host, create: Create = createService): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    const turns = createTurns(host);
    const spelling = createSpelling();
    const preferences = createPreferences();
    const reader = { ...readerOf(params, client, host), shows: preferences.shows };
    const guard = createGuard({ connection, turns, spelling, locale: reader.locale });
    const disk = chooseDisk(connection, client, host.disk);
    const service = create(reader, { disk, rest: turns.rest });
    const status = createStatus({ connection, client, service, turns });
    const serving = { connection, client, service, guard, turns, spelling, status };
    start(serving, preferences, foldersOf(params));
    return {
      capabilities: serverCapabilities(client),
      serverInfo: { name: 'reportwright', version: host.version },
    };
  });
  connection.listen();
}

function start(serving: Serving, preferences: Preferences, folders: readonly string[]): void {
  watchPreferences(serving, preferences);
  refreshViews(serving);
  syncFiles(serving, [
    reportDiagnostics(serving),
    answerFeatures(serving),
    watchWorkspace(serving, folders),
  ]);
}

function readerOf(params: InitializeParams, client: Client, host: Host): Reader {
  const { locale, ruleDocs, suggestCommand, referencesCommand, schemas } = optionsOf(
    params.initializationOptions,
  );
  return {
    locale: localeOf(locale ?? params.locale),
    snippets: client.snippets,
    ruleDocs: ruleDocs ?? host.ruleDocs,
    ...(suggestCommand !== undefined && { suggestCommand }),
    ...(referencesCommand !== undefined && { referencesCommand }),
    ...(schemas !== undefined && { schemas }),
  };
}

/** The options that are well formed; a wrong one is as good as none. */
function optionsOf(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { locale, ruleDocs, suggestCommand, referencesCommand, schemas } = options as Record<
    string,
    unknown
  >;
  return {
    ...(typeof locale === 'string' && { locale }),
    ...(typeof ruleDocs === 'string' && ruleDocs.endsWith('/') && { ruleDocs }),
    ...(typeof suggestCommand === 'string' && { suggestCommand }),
    ...(typeof referencesCommand === 'string' && { referencesCommand }),
    ...(typeof schemas === 'string' && schemas.endsWith('/') && { schemas }),
  };
}
