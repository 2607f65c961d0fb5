import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
} from 'vscode-languageserver';
import type { Serving } from './answer.ts';
import { type Checked, checkNow, checkOpen } from './check.ts';
import { watchOthers } from './others.ts';
import type { Watcher } from './sync.ts';
import { WorkspacePulls } from './workspacePull.ts';

/**
 * Answers for the newest text, even when it came after the question. The client is asked to ask
 * again only when findings that it has are not what they were.
 */
export function answerPulls(serving: Serving): Watcher {
  const { connection, client, service, guard, turns } = serving;
  const told = new Map<string, string>();
  const workspace = new WorkspacePulls(serving, told);
  const answer = async (params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    const { uri } = params.textDocument;
    await turns.quiet();
    const { diagnostics: items, id: resultId } = await checkNewest(serving, uri);
    told.set(uri, resultId);
    return resultId === params.previousResultId
      ? { kind: 'unchanged', resultId }
      : { kind: 'full', items, resultId };
  };
  const { method } = DocumentDiagnosticRequest;
  connection.onRequest(
    DocumentDiagnosticRequest.type,
    guard.request(method, { kind: 'full', items: [] }, answer),
  );
  let isOutdated = false;
  watchOthers(serving, {
    wants: (uri) => told.has(uri) || service.files.version(uri) === undefined,
    found: (uri, { id, diagnostics }) => {
      const before = told.get(uri);
      if (before === id || (before === undefined && diagnostics.length === 0)) return;
      if (!workspace.changed(uri) && before !== undefined) isOutdated = true;
    },
    done: () => {
      if (isOutdated && client.refreshes.diagnostics) {
        void connection.languages.diagnostics.refresh();
      }
      isOutdated = false;
      workspace.flush();
    },
  });
  return {
    // The client asks again by itself for a file that it has changed.
    changed: (uri) => void told.delete(uri),
    closed: (uri) => void told.delete(uri),
  };
}

/** Starts again when the text changes while it is checked. */
async function checkNewest(serving: Serving, uri: string): Promise<Checked> {
  const { files } = serving.service;
  let checked = await checkOpen(serving, uri);
  while (checked === undefined && files.version(uri) !== undefined) {
    checked = await checkOpen(serving, uri);
  }
  return checked ?? checkNow(serving, uri);
}
