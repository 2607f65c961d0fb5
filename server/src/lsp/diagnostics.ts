import {
  type Diagnostic,
  type DocumentDiagnosticParams,
  DocumentDiagnosticRequest,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { OpenFile } from '../features/feature.ts';
import type { Status } from '../protocol.ts';
import type { Serving } from './answer.ts';
import { shapeDiagnostic } from './shape.ts';
import type { Watcher } from './sync.ts';

interface Report {
  readonly version: number;
  readonly diagnostics: Diagnostic[];
}

/** The way that the client wants: it asks, or it is told. Never both. */
export function reportDiagnostics(serving: Serving): Watcher {
  return serving.client.pullsDiagnostics ? answerPulls(serving) : push(serving);
}

/** Tells the client after each change, as soon as no message is waiting. */
function push(serving: Serving): Watcher {
  const { connection, service, guard, turns } = serving;
  const waiting = new Set<string>();
  const send = async (uri: string): Promise<void> => {
    await turns.quiet();
    waiting.delete(uri);
    const report = await check(serving, uri);
    if (report !== undefined) await connection.sendDiagnostics({ uri, ...report });
  };
  const start = guard.task('textDocument/publishDiagnostics', send);
  return {
    changed: (uri) => {
      if (waiting.has(uri) || service.files.version(uri) === undefined) return;
      waiting.add(uri);
      start(uri);
    },
    closed: (uri) => void connection.sendDiagnostics({ uri, diagnostics: [] }),
  };
}

/**
 * Answers for the newest text, even when it came after the question. A result id stands for one
 * version: "unchanged" for another text with the same diagnostics would leave the client's
 * markers where typing has moved them.
 */
function answerPulls(serving: Serving): Watcher {
  const { connection, service, guard, turns } = serving;
  const ids = new WeakMap<OpenFile, string>();
  let count = 0;
  const idOf = (file: OpenFile | undefined): { resultId?: string } => {
    if (file === undefined) return {};
    const resultId = ids.get(file) ?? String(++count);
    ids.set(file, resultId);
    return { resultId };
  };
  const answer = async (params: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> => {
    const { uri } = params.textDocument;
    await turns.quiet();
    const report = await checkNewest(serving, uri);
    const { resultId } = idOf(service.files.get(uri));
    if (resultId !== undefined && resultId === params.previousResultId) {
      return { kind: 'unchanged', resultId };
    }
    const items = report?.diagnostics ?? [];
    return { kind: 'full', items, ...(resultId !== undefined && { resultId }) };
  };
  connection.onRequest(
    DocumentDiagnosticRequest.type,
    guard.request(DocumentDiagnosticRequest.method, { kind: 'full', items: [] }, answer),
  );
  return { changed: () => undefined, closed: () => undefined };
}

/** Starts again when the text changes while it is checked. */
async function checkNewest(serving: Serving, uri: string): Promise<Report | undefined> {
  const { files } = serving.service;
  let report = await check(serving, uri);
  while (report === undefined && files.version(uri) !== undefined) {
    report = await check(serving, uri);
  }
  return report;
}

/** @returns undefined when the file is not open any more or has changed meanwhile */
async function check(serving: Serving, uri: string): Promise<Report | undefined> {
  const { client, service } = serving;
  const version = service.files.version(uri);
  if (version === undefined) return undefined;
  const file = service.files.get(uri);
  if (file !== undefined && !(await prepare(serving, file))) return undefined;
  const diagnostics = (service.diagnostics(uri) ?? []).map((each) => shapeDiagnostic(each, client));
  return { version, diagnostics };
}

/** Does the long part of a check, with a word to clients that show what the server is doing. */
async function prepare(serving: Serving, file: OpenFile): Promise<boolean> {
  const { connection, client, service, turns } = serving;
  const method = 'reportwright/status';
  const files = service.files.size;
  const tell = (state: Status['state']): void =>
    void connection.sendNotification(method, { state, files } satisfies Status);
  let told = false;
  const onLong = (): void => {
    if (client.status && !told) tell('checking');
    told = true;
  };
  const wanted = (): boolean => service.files.get(file.uri) === file;
  const done = await turns.slices(service.prepare(file), wanted, onLong);
  if (client.status && told) tell('ready');
  return done;
}
