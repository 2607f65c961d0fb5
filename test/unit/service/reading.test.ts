import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  InlayHintRefreshRequest,
  type Registration,
  RegistrationRequest,
  UnregistrationRequest,
} from 'vscode-languageserver/node';
import type { Status } from '../../../server/src/protocol.ts';
import { createService } from '../../../server/src/service.ts';
import type { FileSystem } from '../../../server/src/workspace/fileSystem.ts';
import { memoryFiles } from '../../../server/src/workspace/memory.ts';
import { contextWith } from '../../support/context.ts';
import { type Session, startSession } from './session.ts';

const folder = 'file:///home/report/';
const chapterUri = `${folder}a.chapter.yaml`;
const metricsUri = `${folder}m.metrics.yaml`;
const chapter = (metric: string): string =>
  `id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: |\n      {{${metric}@2024}}\n`;
const metrics = (id: string): string =>
  `metrics:\n  - id: ${id}\n    name: Visits\n    unit: percent\n    values: { 2024: 1 }\n`;

function filesOf(others = 0): Map<string, string> {
  const files = new Map([
    [
      `${folder}reportwright.yaml`,
      'reportwright: 1\ntitle: A year\nlanguage: en\nchapters: [a.chapter.yaml]\n',
    ],
    [chapterUri, chapter('visits')],
    [metricsUri, metrics('visits')],
  ]);
  for (let number = 0; number < others; number++) {
    // Each would be at fault while the chapter behind it is not read.
    files.set(
      `${folder}n${number}.chapter.yaml`,
      `id: n${number}\ntitle: N\nbody: See [[n${(number + 1) % others}]].\n`,
    );
  }
  return files;
}

/** Waits until something holds, for a few seconds at most. */
async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 8000; !holds(); ) {
    assert.ok(Date.now() < end, what);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function codes(diagnostics: readonly Diagnostic[] | undefined): unknown[] | undefined {
  return diagnostics?.map(({ code }) => code);
}

describe('while the files of a folder are read', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('says how far it has come, and nothing that other files may prove wrong', async () => {
    const files = filesOf(100);
    const memory = memoryFiles(files);
    let isHeld = true;
    const disk: FileSystem = {
      ...memory,
      // The metrics come last.
      bytes: async (uri, limit) => {
        if (uri === metricsUri) await until(() => !isHeld, 'let through');
        return memory.bytes(uri, limit);
      },
    };
    session = await startSession({
      disk,
      params: {
        workspaceFolders: [{ uri: folder, name: 'report' }],
        initializationOptions: { status: true },
      },
    });
    const statuses: Status[] = [];
    session.client.onNotification('reportwright/status', (status: Status) => {
      statuses.push(status);
    });
    session.open(chapterUri, `${chapter('visits')}titel: x\n`);
    assert.deepEqual(codes((await session.pushOf(chapterUri, 1)).diagnostics), [
      'schema-unknown-key',
    ]);
    await new Promise((resolve) => setTimeout(resolve, 300));
    isHeld = false;
    await session.service.reportFiles.settled();
    session.edit(chapterUri, 0, 0, '# Now everything is known.\n');
    await session.pushOf(chapterUri, 2);
    await until(() => session.pushed.some(({ uri }) => uri.includes('/n1')), 'unlisted chapters');
    const said = session.pushed.flatMap(({ diagnostics }) => codes(diagnostics) ?? []);
    assert.deepEqual(new Set(said), new Set(['chapter-unlisted', 'schema-unknown-key']));
    const reading = statuses.filter(({ state }) => state === 'reading');
    assert.ok(reading.length > 0, 'said that it reads');
    for (const each of reading) {
      assert.equal(each.reading?.total, 103);
      assert.ok((each.reading?.done ?? 103) < 103);
    }
    await until(() => statuses.at(-1)?.state === 'ready', 'ready at last');
  });
});

describe('what a client is told to ask for again', () => {
  let session: Session;
  afterEach(() => session.dispose());

  it('is the tree at each news, lenses and hints when files see something else of each other', async () => {
    const asked: string[] = [];
    session = await startSession({
      disk: memoryFiles(filesOf()),
      capabilities: {
        workspace: { codeLens: { refreshSupport: true }, inlayHint: { refreshSupport: true } },
      },
      params: {
        workspaceFolders: [{ uri: folder, name: 'report' }],
        initializationOptions: { outline: true },
      },
    });
    const { client } = session;
    client.onRequest(CodeLensRefreshRequest.type, () => void asked.push('lenses'));
    client.onRequest(InlayHintRefreshRequest.type, () => void asked.push('hints'));
    client.onNotification('reportwright/outlineChanged', () => void asked.push('tree'));
    const text = chapter('visits');
    session.open(chapterUri, text);
    await session.service.reportFiles.settled();
    await until(() => asked.includes('hints'), 'asked again when all is read');
    await new Promise((resolve) => setTimeout(resolve, 400));
    asked.length = 0;
    session.edit(chapterUri, text.indexOf('{{'), text.indexOf('{{'), 'There were ');
    await until(() => asked.length > 0, 'told of the text');
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual([...new Set(asked)], ['tree'], 'prose changes nothing elsewhere');
    asked.length = 0;
    session.open(metricsUri, metrics('guests'));
    await until(() => asked.includes('lenses') && asked.includes('hints'), 'a metric changed');
  });

  it('is nothing for a client that shows none of it', async () => {
    session = await startSession({ disk: memoryFiles(filesOf()) });
    const asked: string[] = [];
    session.client.onRequest(CodeLensRefreshRequest.type, () => void asked.push('lenses'));
    session.client.onRequest(InlayHintRefreshRequest.type, () => void asked.push('hints'));
    session.client.onNotification('reportwright/outlineChanged', () => void asked.push('tree'));
    session.open(chapterUri, chapter('guests'));
    await session.pushOf(chapterUri, 1);
    await new Promise((resolve) => setTimeout(resolve, 400));
    assert.deepEqual(asked, []);
  });
});

describe('what is known to be wrong', () => {
  it('is told of when it is found, and not when it is found once more', () => {
    const { reports: _reports, isReading: _isReading, ...reader } = contextWith();
    const service = createService(reader);
    let calls = 0;
    service.onProblems(() => calls++);
    const wrong = 'id: a\ntitle: A\ntitel: x\n';
    void service.open({ uri: chapterUri, languageId: 'yaml', version: 1, text: wrong });
    assert.equal(calls, 0, 'nobody has looked yet');
    assert.deepEqual(codes(service.diagnostics(chapterUri)), ['schema-unknown-key']);
    assert.equal(calls, 1);
    service.diagnostics(chapterUri);
    assert.equal(calls, 1);
    service.change(chapterUri, 2, [{ text: 'id: a\ntitle: A\n' }]);
    assert.deepEqual(service.diagnostics(chapterUri), []);
    assert.equal(calls, 2);
  });
});

describe('a report outside the folders of the workspace', () => {
  const anywhere = {
    workspace: {
      didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
      workspaceFolders: true,
    },
  };
  let session: Session;
  let registered: Registration[];
  let files: Map<string, string>;
  afterEach(() => session.dispose());

  async function start(capabilities: object): Promise<void> {
    files = filesOf();
    registered = [];
    session = await startSession({
      disk: memoryFiles(files),
      capabilities,
      params: { workspaceFolders: [] },
    });
    session.client.onRequest(RegistrationRequest.type, ({ registrations }) => {
      registered.push(...registrations);
    });
    session.client.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      const gone = new Set(unregisterations.map(({ id }) => id));
      registered = registered.filter(({ id }) => !gone.has(id));
    });
  }

  /** What was pushed last about a file. */
  const last = (uri: string): unknown =>
    codes(session.pushed.findLast((each) => each.uri === uri)?.diagnostics)?.join();

  const bases = (): string[] => {
    const watchers = registered.flatMap(({ registerOptions }) => registerOptions.watchers);
    return watchers.flatMap(({ globPattern }) => globPattern.baseUri ?? []);
  };

  it('is watched as long as one of its files is open', async () => {
    await start(anywhere);
    session.open(chapterUri, chapter('visits'));
    await until(() => bases().length > 0, 'watched');
    assert.deepEqual([...new Set(bases())], [folder]);
    await until(() => last(chapterUri) === '', 'read');
    files.set(metricsUri, metrics('guests'));
    const changes = [{ uri: metricsUri, type: 2 }];
    void session.client.sendNotification(DidChangeWatchedFilesNotification.method, { changes });
    await until(() => last(chapterUri) === 'reference-unknown', 'told of the change');
    session.close(chapterUri);
    await until(() => bases().length === 0, 'not watched any more');
  });

  it('is read again at saving, where the client watches nothing there', async () => {
    await start({ workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } });
    session.open(chapterUri, chapter('visits'));
    await session.pushOf(chapterUri, 1);
    await until(() => session.service.context.reports.all().length === 1, 'read');
    files.set(metricsUri, metrics('guests'));
    const textDocument = { uri: chapterUri };
    void session.client.sendNotification('textDocument/didSave', { textDocument });
    await until(() => last(chapterUri) === 'reference-unknown', 'read again');
  });

  it('stays when its folder comes to the workspace, and is borrowed when it leaves', async () => {
    await start(anywhere);
    const here = [{ uri: folder.slice(0, -1), name: 'report' }];
    const folders = (added: typeof here, removed: typeof here): void =>
      void session.client.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added, removed },
      });
    session.open(chapterUri, chapter('guests'));
    await until(() => last(chapterUri) === 'reference-unknown', 'borrowed');
    folders(here, []);
    await until(() => bases().length === 0, 'watched as part of the workspace');
    session.close(chapterUri);
    await until(() => last(chapterUri) === '', 'as it is on disk');
    session.open(chapterUri, chapter('guests'));
    await until(() => last(chapterUri) === 'reference-unknown', 'the metrics are known');
    folders([], here);
    await until(() => bases().length > 0, 'borrowed once more');
    await session.service.reportFiles.settled();
    assert.equal(session.service.context.reports.reportOf(chapterUri)?.files.size, 3);
    session.close(chapterUri);
    await until(() => session.service.context.reports.all().length === 0, 'given back');
  });
});
