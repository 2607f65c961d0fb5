import {
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { semanticTokensLegend } from '../features/semanticTokens.ts';
import type { Client } from './client.ts';
import { rows } from './features.ts';

/** Any file or folder: a folder that is renamed takes its report files along. */
const everything = { filters: [{ pattern: { glob: '**/*' } }] };

/** What the server announces: what is there, and what the client can take. */
export function serverCapabilities(client: Client): ServerCapabilities {
  const basic: ServerCapabilities = {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: everything, didRename: everything, didDelete: everything },
    },
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'reportwright',
        interFileDependencies: true,
        workspaceDiagnostics: true,
      },
    }),
  };
  return rows.map((row) => row.announce(client)).reduce(merge, basic);
}

/** Two rows may announce something below the same key, such as `workspace`. */
function merge<T extends object>(first: T, second: T): T {
  const merged = { ...first } as Record<string, unknown>;
  for (const [key, value] of Object.entries(second)) {
    const before = merged[key];
    merged[key] = isPlain(before) && isPlain(value) ? merge(before, value) : value;
  }
  return merged as T;
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
