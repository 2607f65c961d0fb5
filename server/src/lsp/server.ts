import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { FeatureContext } from '../features/feature.ts';
import { localeOf } from '../messages/message.ts';
import type { InitializationOptions } from '../protocol.ts';
import { createService, type Service } from '../service.ts';
import { serverCapabilities } from './capabilities.ts';
import { type Client, readClient } from './client.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { answerFeatures } from './features.ts';
import { createGuard } from './guard.ts';
import { syncFiles } from './sync.ts';
import { type Clock, createTurns } from './turns.ts';

/** What differs between a process of its own, a browser worker and a test. */
export interface Host extends Clock {
  readonly version: string;
  /** Where the pages of the rules are, when the client does not say: a URI that ends in `/`. */
  readonly ruleDocs: string;
}

/** Serves one client until the connection ends. Tests may put a service of theirs in. */
export function serve(
  connection: Connection,
  host: Host,
  create: (context: FeatureContext) => Service = createService,
): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    const service = create(contextOf(params, client, host));
    start(connection, host, client, service);
    return {
      capabilities: serverCapabilities(client),
      serverInfo: { name: 'reportwright', version: host.version },
    };
  });
  connection.listen();
}

function start(connection: Connection, host: Host, client: Client, service: Service): void {
  const turns = createTurns(host);
  const guard = createGuard(connection, turns);
  const serving = { connection, client, service, guard, turns };
  const watchers = [reportDiagnostics(serving), answerFeatures(serving)];
  syncFiles(connection, guard, service.files, watchers);
}

function contextOf(params: InitializeParams, client: Client, host: Host): FeatureContext {
  const { locale, ruleDocs, suggestCommand } = optionsOf(params.initializationOptions);
  return {
    locale: localeOf(locale ?? params.locale),
    snippets: client.snippets,
    ruleDocs: ruleDocs ?? host.ruleDocs,
    ...(suggestCommand !== undefined && { suggestCommand }),
  };
}

/** The options that are well formed; a wrong one is as good as none. */
function optionsOf(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { locale, ruleDocs, suggestCommand } = options as Record<string, unknown>;
  return {
    ...(typeof locale === 'string' && { locale }),
    ...(typeof ruleDocs === 'string' && ruleDocs.endsWith('/') && { ruleDocs }),
    ...(typeof suggestCommand === 'string' && { suggestCommand }),
  };
}
