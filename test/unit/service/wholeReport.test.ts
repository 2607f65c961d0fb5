import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidRenameFilesNotification,
  DidSaveTextDocumentNotification,
  DocumentDiagnosticRequest,
  FileChangeType,
  RegistrationRequest,
  type RegistrationParams,
  RequestType,
  type WorkspaceDiagnosticReport,
  WorkspaceDiagnosticRequest,
} from 'vscode-languageserver/node';
import { memoryFiles } from '../../../server/src/workspace/memory.ts';
import { type Session, type SessionOptions, startSession } from './session.ts';

const folder = 'file:///home/report';
const manifest = `reportwright: 1
title: A year
language: en
date: 2024-12-31
chapters: [chapters/01.chapter.yaml]
`;
const metrics = `metrics:
  - id: visits
    name: Visits
    unit: visit
    values: { 2023: 100, 2024: 120 }
`;
const chapter = `id: first
title: First
sections:
  - id: one
    title: One
    body: |
      There were {{visits@2024}} visits.
`;

const at = (path: string): string => `${folder}/${path}`;
const chapterUri = at('chapters/01.chapter.yaml');
const metricsUri = at('m.metrics.yaml');

type Files = Map<string, string | Uint8Array>;

function filesOf(given: Record<string, string | Uint8Array> = {}): Files {
  const all = {
    'reportwright.yaml': manifest,
    'm.metrics.yaml': metrics.replace('visit\n', '"other:visit"\n'),
    'chapters/01.chapter.yaml': chapter,
    ...given,
  };
  return new Map(Object.entries(all).map(([path, text]) => [at(path), text]));
}

const pulls: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
  },
};
const pushes: ClientCapabilities = {
  workspace: { didChangeWatchedFiles: { dynamicRegistration: true }, workspaceFolders: true },
};

let session: Session;
let files: Files;
let registered: RegistrationParams[];

async function start(given: Files, options: SessionOptions = {}): Promise<void> {
  files = given;
  registered = [];
  session = await startSession({
    disk: memoryFiles(files),
    params: { workspaceFolders: [{ uri: folder, name: 'report' }] },
    capabilities: pushes,
    ...options,
  });
  session.client.onRequest(RegistrationRequest.type, (params) => void registered.push(params));
  // Answered once everything is read.
  await session.client.sendRequest('reportwright/outline', {});
}

async function watched(changes: Record<string, string | undefined>): Promise<void> {
  for (const [path, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(at(path));
    else files.set(at(path), text);
  }
  const events = Object.keys(changes).map((path) => ({
    uri: at(path),
    type: changes[path] === undefined ? FileChangeType.Deleted : FileChangeType.Changed,
  }));
  const params = { changes: events };
  const { method } = DidChangeWatchedFilesNotification;
  await session.client.sendNotification(method, params);
}

/** Waits until what was pushed last about a file has these codes. */
async function told(uri: string, codes: readonly string[]): Promise<readonly Diagnostic[]> {
  const end = Date.now() + 4000;
  for (;;) {
    const last = session.pushed.findLast((each) => each.uri === uri);
    const found = last?.diagnostics.map(({ code }) => code) ?? [];
    if (last !== undefined && found.join() === codes.join()) return last.diagnostics;
    if (Date.now() > end) assert.deepEqual(found, codes, uri);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Long enough for everything to be said that will be said. */
const calm = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 400));

async function pullAll(ids: WorkspaceDiagnosticReport['items'] = []) {
  const previousResultIds = ids.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
  const params = { previousResultIds };
  return (await session.client.sendRequest(WorkspaceDiagnosticRequest.type, params)).items;
}

async function pull(uri: string, previousResultId?: string) {
  return session.client.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });
}

function codesOf(items: WorkspaceDiagnosticReport['items']): Record<string, unknown[]> {
  return Object.fromEntries(
    items.map((item) => [
      item.uri.slice(folder.length + 1),
      item.kind === 'full' ? item.items.map(({ code }) => code) : ['unchanged'],
    ]),
  );
}

/** A chapter with an id made from its path, which shows a metric. */
function chapterAt(path: string, metric: string): string {
  return chapter.replace('first', path.replaceAll(/\W/g, '-')).replace('visits@', `${metric}@`);
}

function toVirtual<T>([uri, content]: readonly [string, T]): [string, T] {
  return [uri.replace('file:///', 'vscode-vfs://host/'), content];
}

const unknownMetric = chapter.replace('visits@', 'vists@');

describe('the whole report', () => {
  afterEach(() => session.dispose());

  describe('for a client that is told', () => {
    it('knows files that nobody has opened', async () => {
      await start(filesOf({ 'chapters/01.chapter.yaml': unknownMetric }));
      const [found] = await told(chapterUri, ['reference-unknown']);
      assert.equal(found?.range.start.line, 6);
      session.open(chapterUri, chapter);
      await told(chapterUri, []);
      assert.equal(session.pushed.at(-1)?.version, 1);
    });

    it('tells of other files only when their findings change', async () => {
      await start(filesOf());
      session.open(metricsUri, String(files.get(metricsUri)));
      await session.pushOf(metricsUri, 1);
      await calm();
      session.pushed.length = 0;
      const name = session.text(metricsUri).indexOf('Visits');
      session.edit(metricsUri, name, name + 6, 'People');
      await session.pushOf(metricsUri, 2);
      await calm();
      assert.deepEqual(
        session.pushed.map(({ uri }) => uri),
        [metricsUri],
      );
      const id = session.text(metricsUri).indexOf('visits');
      session.edit(metricsUri, id, id + 6, 'guests');
      await told(chapterUri, ['reference-unknown']);
      session.edit(metricsUri, id, id + 6, 'visits');
      await told(chapterUri, []);
    });

    it('lets the text on disk count again when an editor is closed', async () => {
      await start(filesOf());
      session.open(chapterUri, unknownMetric);
      await told(chapterUri, ['reference-unknown']);
      session.close(chapterUri);
      await told(chapterUri, []);
      assert.equal(session.pushed.at(-1)?.version, undefined);
      assert.equal(session.service.context.reports.file(chapterUri)?.text, chapter);
    });

    it('keeps the text of an editor when the file changes or goes on disk', async () => {
      await start(filesOf());
      session.open(chapterUri, unknownMetric);
      await told(chapterUri, ['reference-unknown']);
      await watched({ 'chapters/01.chapter.yaml': undefined });
      await calm();
      await told(chapterUri, ['reference-unknown']);
      assert.equal(session.service.context.reports.file(chapterUri)?.text, unknownMetric);
      session.close(chapterUri);
      await told(chapterUri, []);
      assert.equal(session.service.context.reports.file(chapterUri), undefined);
      await told(at('reportwright.yaml'), ['chapter-missing']);
    });

    it('sees files come, change and go', async () => {
      await start(filesOf());
      await watched({ 'chapters/02.chapter.yaml': 'id: second\ntitle: Second\n' });
      await told(at('chapters/02.chapter.yaml'), ['chapter-unlisted']);
      await watched({ 'reportwright.yaml': manifest.replace('01.', '02.') });
      await told(at('chapters/02.chapter.yaml'), []);
      await told(chapterUri, ['chapter-unlisted']);
      await watched({ 'chapters/01.chapter.yaml': undefined });
      await told(chapterUri, []);
    });

    it('sees a folder go as a whole, and one come', async () => {
      await start(filesOf());
      const moved = files.get(chapterUri) ?? '';
      files.delete(chapterUri);
      files.set(at('text/01.chapter.yaml'), moved);
      await session.client.sendNotification(DidRenameFilesNotification.type, {
        files: [{ oldUri: at('chapters'), newUri: at('text') }],
      });
      await told(at('reportwright.yaml'), ['chapter-missing']);
      assert.ok(session.service.context.reports.file(at('text/01.chapter.yaml')));
      assert.equal(session.service.context.reports.file(chapterUri), undefined);
    });

    it('takes a change of branch as one', async () => {
      const many = Array.from({ length: 200 }, (_, number) => `chapters/c${number}.chapter.yaml`);
      const listed = `${manifest.slice(0, manifest.indexOf('chapters:'))}chapters:\n${many
        .map((path) => `  - ${path}\n`)
        .join('')}`;
      const given = filesOf({ 'reportwright.yaml': listed });
      given.delete(chapterUri);
      for (const path of many) given.set(at(path), chapterAt(path, 'visits'));
      await start(given);
      await calm();
      assert.equal(session.pushed.length, 0);
      const all = many.map((path) => [path, chapterAt(path, 'guests')] as const);
      const renamed = String(files.get(metricsUri)).replace('visits', 'guests');
      await watched(Object.fromEntries(all));
      await watched({ 'm.metrics.yaml': renamed });
      await session.service.reportFiles.settled();
      await calm();
      const wrong = session.pushed.filter((each) => each.diagnostics.length > 0);
      for (const { uri } of wrong) await told(uri, []);
      assert.equal(session.service.context.reports.file(at(many[7] ?? ''))?.text, all[7]?.[1]);
    });

    it('reads folders that come, and forgets those that leave', async () => {
      await start(filesOf({ 'chapters/01.chapter.yaml': unknownMetric }), {
        params: { workspaceFolders: [] },
      });
      await calm();
      assert.deepEqual(session.pushed, []);
      const report = { uri: folder, name: 'report' };
      const type = DidChangeWorkspaceFoldersNotification.type;
      await session.client.sendNotification(type, { event: { added: [report], removed: [] } });
      await told(chapterUri, ['reference-unknown']);
      await session.client.sendNotification(type, { event: { added: [], removed: [report] } });
      await told(chapterUri, []);
      assert.deepEqual(session.service.context.reports.all(), []);
    });

    it('says what is the matter with a file that is not text', async () => {
      await start(filesOf({ 'chapters/01.chapter.yaml': Buffer.from([0x69, 0x0a, 0x64, 0xff]) }));
      const [found] = await told(chapterUri, ['file-not-utf8']);
      assert.deepEqual(found?.range.start, { line: 1, character: 1 });
      const listed = session.pushed.filter(({ uri }) => uri.endsWith('reportwright.yaml'));
      assert.deepEqual(listed, []);
      await watched({ 'chapters/01.chapter.yaml': chapter });
      await told(chapterUri, []);
    });

    it('reads the report around a file that lies in no folder of the workspace', async () => {
      await start(filesOf(), { params: { workspaceFolders: [] } });
      session.open(chapterUri, unknownMetric);
      await told(chapterUri, ['reference-unknown']);
      session.close(chapterUri);
      await told(chapterUri, []);
      await session.service.reportFiles.settled();
      assert.deepEqual(session.service.context.reports.all(), []);
    });

    it('serves a file without any report alone', async () => {
      await start(new Map(), { params: { workspaceFolders: null } });
      session.open('untitled:Untitled-1.chapter.yaml', 'id: a\ntitel: x\n');
      await told('untitled:Untitled-1.chapter.yaml', ['schema-unknown-key']);
      session.close('untitled:Untitled-1.chapter.yaml');
      await told('untitled:Untitled-1.chapter.yaml', []);
    });

    it('gives a client the URIs of its open files as it writes them', async () => {
      const theirs = 'file:///home/report/chapters/%30%31.chapter.yaml';
      await start(filesOf());
      session.open(theirs, unknownMetric);
      await told(theirs, ['reference-unknown']);
      assert.equal(session.service.context.reports.all()[0]?.files.size, 3);
      session.close(theirs);
      await told(theirs, []);
    });
  });

  it('asks a client that has the files for what is not on disk', async () => {
    const disk = memoryFiles(
      new Map([...filesOf({ 'chapters/01.chapter.yaml': unknownMetric })].map(toVirtual)),
    );
    session = await startSession({
      capabilities: pushes,
      params: {
        workspaceFolders: [{ uri: toVirtual([folder, ''])[0], name: 'report' }],
        initializationOptions: { files: true },
      },
    });
    const { client } = session;
    type Work = (params: { uri: string; limit: number }) => Promise<unknown>;
    const answer = (method: string, work: Work): void =>
      void client.onRequest(new RequestType<Parameters<Work>[0], unknown, void>(method), work);
    answer('reportwright/readDirectory', ({ uri }) => disk.entries(uri));
    answer('reportwright/stat', async ({ uri }) => {
      return (await disk.follow(uri))?.type ?? null;
    });
    answer('reportwright/readFile', async ({ uri, limit }) => {
      const bytes = await disk.bytes(uri, limit);
      return bytes instanceof Uint8Array
        ? { base64: Buffer.from(bytes).toString('base64') }
        : bytes;
    });
    await told(toVirtual([chapterUri, ''])[0], ['reference-unknown']);
  });

  it('asks the client to watch the files, where it can', async () => {
    await start(filesOf());
    while (registered.length === 0) await calm();
    const [registration] = registered[0]?.registrations ?? [];
    assert.equal(registration?.method, 'workspace/didChangeWatchedFiles');
    session.dispose();
    await start(filesOf(), { capabilities: {} });
    await calm();
    assert.deepEqual(registered, []);
  });

  it('looks itself after saving, for a client that watches nothing', async () => {
    await start(filesOf(), { capabilities: {} });
    session.open(chapterUri, chapter);
    await told(chapterUri, []);
    files.set(metricsUri, metrics.replace('visits', 'guests'));
    const textDocument = { uri: chapterUri };
    await session.client.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
    await told(chapterUri, ['reference-unknown']);
  });

  describe('for a client that asks', () => {
    it('answers for all files, and the next time for those that changed', async () => {
      await start(filesOf({ 'chapters/01.chapter.yaml': unknownMetric }), { capabilities: pulls });
      const first = await pullAll();
      assert.deepEqual(codesOf(first), {
        'chapters/01.chapter.yaml': ['reference-unknown'],
        'm.metrics.yaml': ['metric-unused'],
      });
      assert.deepEqual(await pullAll(first), []);
      await watched({ 'chapters/01.chapter.yaml': chapter });
      await session.service.reportFiles.settled();
      assert.deepEqual(codesOf(await pullAll(first)), {
        'chapters/01.chapter.yaml': [],
        'm.metrics.yaml': [],
      });
      assert.deepEqual(session.pushed, []);
    });

    it('forgets the findings of files that are gone', async () => {
      await start(filesOf({ 'chapters/01.chapter.yaml': unknownMetric }), { capabilities: pulls });
      const first = await pullAll();
      await watched({ 'chapters/01.chapter.yaml': undefined });
      await session.service.reportFiles.settled();
      assert.deepEqual(codesOf(await pullAll(first))['chapters/01.chapter.yaml'], []);
    });

    it('says the same of an open file however it is asked', async () => {
      await start(filesOf(), { capabilities: pulls });
      session.open(chapterUri, unknownMetric, 4);
      const single = await pull(chapterUri);
      const all = await pullAll();
      const same = all.find(({ uri }) => uri === chapterUri);
      assert.deepEqual([same?.resultId, same?.version], [single.resultId, 4]);
      assert.equal(same?.kind === 'full' && same.items.length, 1);
    });

    it('asks the client to ask again when an edit changes what is wrong elsewhere, then only', async () => {
      await start(filesOf(), { capabilities: pulls });
      let refreshes = 0;
      session.client.onRequest(DiagnosticRefreshRequest.type, () => void refreshes++);
      session.open(chapterUri, chapter);
      session.open(metricsUri, String(files.get(metricsUri)));
      const before = await pull(chapterUri);
      await pull(metricsUri);
      await calm();
      assert.equal(refreshes, 0);
      const text = session.text(metricsUri);
      session.edit(metricsUri, text.indexOf('Visits'), text.indexOf('Visits') + 1, 'v');
      await pull(metricsUri);
      await calm();
      assert.equal(refreshes, 0);
      assert.equal((await pull(chapterUri, before.resultId ?? '')).kind, 'unchanged');
      for (const letter of ['a', 'b', 'c']) {
        session.edit(metricsUri, text.indexOf('visits'), text.indexOf('visits'), letter);
      }
      await pull(metricsUri);
      await calm();
      assert.equal(refreshes, 1);
      const after = await pull(chapterUri, before.resultId ?? '');
      assert.deepEqual(after.kind === 'full' && after.items.map(({ code }) => code), [
        'reference-unknown',
      ]);
    });

    it('lets a client that takes parts wait for news', async () => {
      await start(filesOf({ 'chapters/01.chapter.yaml': unknownMetric }), { capabilities: pulls });
      const parts: WorkspaceDiagnosticReport['items'] = [];
      const partialResultToken = 'parts';
      session.client.onProgress(
        WorkspaceDiagnosticRequest.partialResult,
        partialResultToken,
        ({ items }) => void parts.push(...items),
      );
      const ask = (previousResultIds: { uri: string; value: string }[]) =>
        session.client.sendRequest(WorkspaceDiagnosticRequest.type, {
          previousResultIds,
          partialResultToken,
        });
      assert.deepEqual(await ask([]), { items: [] });
      assert.equal(parts.length, 2);
      const ids = parts.map(({ uri, resultId = '' }) => ({ uri, value: resultId }));
      assert.deepEqual((await ask(ids.slice(1))).items, []);
      let isAnswered = false;
      const waiting = ask(ids).finally(() => (isAnswered = true));
      await calm();
      assert.ok(!isAnswered);
      await watched({ 'chapters/01.chapter.yaml': chapter });
      assert.deepEqual(codesOf((await waiting).items), {
        'chapters/01.chapter.yaml': [],
        'm.metrics.yaml': [],
      });
    });
  });
});
