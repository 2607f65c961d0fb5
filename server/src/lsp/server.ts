import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import type { FeatureContext } from '../features/feature.ts';
import { localeOf } from '../messages/message.ts';
import type { InitializationOptions } from '../protocol.ts';
import { createService } from '../service.ts';
import { serverCapabilities } from './capabilities.ts';
import { type Client, readClient } from './client.ts';
import { reportDiagnostics } from './diagnostics.ts';
import { createGuard } from './guard.ts';
import { syncFiles } from './sync.ts';
import { type Clock, createTurns } from './turns.ts';

/** What differs between a process of its own, a browser worker and a test. */
export interface Host extends Clock {
  readonly version: string;
  /** Where the pages of the rules are, when the client does not say: a URI that ends in `/`. */
  readonly ruleDocs: string;
}

/** Serves one client until the connection ends. */
export function serve(connection: Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    start(connection, host, client, contextOf(params, client, host));
    return {
      capabilities: serverCapabilities(client),
      serverInfo: { name: 'reportwright', version: host.version },
    };
  });
  connection.listen();
}

function start(connection: Connection, host: Host, client: Client, context: FeatureContext): void {
  const turns = createTurns(host);
  const guard = createGuard(connection, turns);
  const service = createService(context);
  const reporter = reportDiagnostics({ connection, client, service, guard, turns });
  syncFiles(connection, guard, service.files, [reporter]);
}

function contextOf(params: InitializeParams, client: Client, host: Host): FeatureContext {
  const { locale, ruleDocs } = optionsOf(params.initializationOptions);
  return {
    locale: localeOf(locale ?? params.locale),
    snippets: client.snippets,
    ruleDocs: ruleDocs ?? host.ruleDocs,
  };
}

/** The options that are well formed; a wrong one is as good as none. */
function optionsOf(options: unknown): InitializationOptions {
  if (typeof options !== 'object' || options === null) return {};
  const { locale, ruleDocs } = options as Record<string, unknown>;
  return {
    ...(typeof locale === 'string' && { locale }),
    ...(typeof ruleDocs === 'string' && ruleDocs.endsWith('/') && { ruleDocs }),
  };
}
