import {
  CodeActionKind,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { fixAllKind } from '../features/codeAction.ts';
import { completionTriggers } from '../features/completion.ts';
import { formatTriggers } from '../features/onType.ts';
import { semanticTokensLegend } from '../features/semanticTokens.ts';
import type { Client } from './client.ts';

/** What the server announces: what is there, and what the client can take. */
export function serverCapabilities(client: Client): ServerCapabilities {
  return {
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true },
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: {},
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    ...onType(formatTriggers),
    semanticTokensProvider: { legend: semanticTokensLegend, full: { delta: true }, range: true },
    ...(client.codeActions && {
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
    }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: 'reportwright',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
  };
}

function onType([first, ...more]: readonly string[]): ServerCapabilities {
  if (first === undefined) return {};
  const moreTriggerCharacter = more;
  return {
    documentOnTypeFormattingProvider: { firstTriggerCharacter: first, moreTriggerCharacter },
  };
}
