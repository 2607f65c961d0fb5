import assert from 'node:assert/strict';
import {
  CodeLensRefreshRequest,
  CodeLensRequest,
  DefinitionRequest,
  DidChangeConfigurationNotification,
  InlayHintRefreshRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  RenameRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver';
import { memoryFiles } from '../../../server/src/workspace/memory.ts';
import { type Session, type SessionOptions, startSession } from './session.ts';

const folder = 'file:///home/report';
const chapterUri = `${folder}/a.chapter.yaml`;
const metricsUri = `${folder}/m.metrics.yaml`;
const chapter = 'id: a\ntitle: A\nbody: "{{visits@2024}}"\n';
const metrics = 'metrics:\n  - { id: visits, name: Visits, unit: count, values: { 2024: 7 } }\n';

let session: Session;

async function start(options: SessionOptions = {}): Promise<void> {
  const files = new Map([
    [
      `${folder}/reportwright.yaml`,
      'reportwright: 1\ntitle: T\nlanguage: en\nnumbering: { chapter: arabic }\nchapters: [a.chapter.yaml]\n',
    ],
    [chapterUri, chapter],
    [metricsUri, metrics],
  ]);
  session = await startSession({
    disk: memoryFiles(files),
    ...options,
    params: { workspaceFolders: [{ uri: folder, name: 'report' }], ...options.params },
  });
  session.open(chapterUri, chapter, 3);
}

const at = {
  textDocument: { uri: chapterUri },
  position: { line: 2, character: 10 },
};
const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

describe('navigation over the wire', () => {
  afterEach(() => session.dispose());

  it('announces what the client can take', async () => {
    await start();
    const { capabilities } = session.initialized;
    assert.equal(capabilities.renameProvider, true);
    assert.deepEqual(capabilities.workspaceSymbolProvider, { resolveProvider: false });
    assert.ok(capabilities.workspace?.fileOperations?.willRename);
    assert.ok(capabilities.workspace?.fileOperations?.didRename, 'beside what others announce');
    session.dispose();
    await start({ capabilities: { textDocument: { rename: { prepareSupport: true } } } });
    assert.deepEqual(session.initialized.capabilities.renameProvider, { prepareProvider: true });
  });

  it('gives plain places and plain edits to a client that knows no more', async () => {
    await start();
    const found = await session.client.sendRequest(DefinitionRequest.type, at);
    const id = { start: { line: 1, character: 10 }, end: { line: 1, character: 16 } };
    assert.deepEqual(found, [{ uri: metricsUri, range: id }]);
    const edit = await session.client.sendRequest(RenameRequest.type, { ...at, newName: 'guests' });
    assert.deepEqual(Object.keys(edit ?? {}), ['changes']);
    const [symbol] =
      (await session.client.sendRequest(WorkspaceSymbolRequest.type, { query: 'visits' })) ?? [];
    assert.deepEqual(symbol?.location, { uri: metricsUri, range: id });
  });

  it('names versions and why, to a client that can show it', async () => {
    const workspaceEdit = { documentChanges: true, changeAnnotationSupport: {} };
    await start({
      capabilities: {
        textDocument: { definition: { linkSupport: true } },
        workspace: {
          workspaceEdit,
          symbol: { resolveSupport: { properties: ['location.range'] } },
        },
      },
    });
    const [link] = ((await session.client.sendRequest(DefinitionRequest.type, at)) ??
      []) as object[];
    assert.ok(link && 'originSelectionRange' in link);
    const edit = await session.client.sendRequest(RenameRequest.type, { ...at, newName: 'guests' });
    const versions = edit?.documentChanges?.map(
      (each) => 'textDocument' in each && each.textDocument,
    );
    assert.deepEqual(versions, [
      { uri: metricsUri, version: null },
      { uri: chapterUri, version: 3 },
    ]);
    assert.match(edit?.changeAnnotations?.['rename']?.label ?? '', /visits.*guests/);
    const [symbol] =
      (await session.client.sendRequest(WorkspaceSymbolRequest.type, { query: 'visits' })) ?? [];
    assert.ok(symbol && !('range' in symbol.location));
    const resolved = await session.client.sendRequest(WorkspaceSymbolResolveRequest.type, symbol);
    assert.ok('range' in resolved.location);
  });

  it('refuses with words, in the language of the reader', async () => {
    await start({ params: { locale: 'zh-CN' } });
    const refused = session.client.sendRequest(RenameRequest.type, { ...at, newName: 'a b' });
    await assert.rejects(refused, /“a b”.*[\u4e00-\u9fff]/);
    const words = { ...at, position: { line: 1, character: 8 } };
    assert.equal(await session.client.sendRequest(PrepareRenameRequest.type, words), null);
    assert.deepEqual(session.errors, []);
  });

  it('writes paths before files are renamed, however the client writes its URIs', async () => {
    await start();
    const edit = await session.client.sendRequest(WillRenameFilesRequest.type, {
      files: [{ oldUri: `${folder}/%61.chapter.yaml`, newUri: `${folder}/%E7%AB%A0.chapter.yaml` }],
    });
    assert.deepEqual(
      Object.values(edit?.changes ?? {})
        .flat()
        .map(({ newText }) => newText),
      ['章.chapter.yaml'],
    );
  });

  it('shows hints and lenses as the settings have it, and asks the client to ask again', async () => {
    const refreshSupport = true;
    await start({
      capabilities: { workspace: { codeLens: { refreshSupport }, inlayHint: { refreshSupport } } },
    });
    const asked: string[] = [];
    session.client.onRequest(CodeLensRefreshRequest.type, () => void asked.push('lens'));
    session.client.onRequest(InlayHintRefreshRequest.type, () => void asked.push('hint'));
    session.open(metricsUri, metrics);
    const count = async (): Promise<readonly [number, number]> => {
      const textDocument = { uri: metricsUri };
      const lenses = await session.client.sendRequest(CodeLensRequest.type, { textDocument });
      const hints = await session.client.sendRequest(InlayHintRequest.type, {
        textDocument: at.textDocument,
        range: whole,
      });
      return [lenses?.length ?? 0, hints?.length ?? 0];
    };
    await session.service.reportFiles.settled();
    assert.deepEqual(await count(), [1, 2]);
    const tell = async (reportwright: unknown): Promise<void> => {
      asked.length = 0;
      await session.client.sendNotification(DidChangeConfigurationNotification.type, {
        settings: { reportwright },
      });
    };
    // What other files say may make the server ask, too; that is over before the settings change.
    await new Promise((resolve) => setTimeout(resolve, 400));
    await tell({ codeLens: { enable: false }, inlayHints: { values: false, numbers: true } });
    assert.deepEqual(await count(), [0, 1]);
    assert.deepEqual(
      asked.toSorted((a, b) => a.localeCompare(b)),
      ['hint', 'lens'],
    );
    for (const odd of [undefined, null, 7, { codeLens: 'no', inlayHints: [] }]) {
      await tell(odd);
      assert.deepEqual(await count(), [1, 2]);
    }
    assert.deepEqual(session.errors, []);
  });
});
