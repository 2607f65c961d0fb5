import assert from 'node:assert/strict';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
} from 'vscode-languageserver/node';
import { memoryFiles } from '../../../server/src/workspace/memory.ts';
import { type Session, startSession } from './session.ts';

const folder = 'file:///home/report';
const at = (path: string): string => `${folder}/${path}`;
const chapter =
  'id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: |\n      {{vists@2024}} {{gone-rate@2024}}\n';
const files: Readonly<Record<string, string>> = {
  'reportwright.yaml':
    'reportwright: 1\ntitle: R\nlanguage: en\nperiod: 2024\nchapters: [a.chapter.yaml, b.chapter.yaml, c.chapter.yaml]\n',
  'm.metrics.yaml':
    'metrics:\n  - id: visits\n    name: Visits\n    unit: count\n    values: { 2024: 7 }\n  - id: age\n    name: Age\n    unit: year\n    values: { 2024: 7 }\n',
  'a.chapter.yaml': chapter,
  'b.chapter.yaml':
    'id: b\ntitle: B\nsections:\n  - id: s\n    title: S\n    body: |\n      {{vsits@2024}}\n',
};

const plain: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};
const able: ClientCapabilities = {
  textDocument: {
    codeAction: {
      ...plain.textDocument?.codeAction,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
};

function named(actions: readonly CodeAction[], title: RegExp): CodeAction {
  const found = actions.find((action) => title.test(action.title));
  return found ?? assert.fail(`no ${title} in ${actions.map((each) => each.title).join('; ')}`);
}

describe('code actions over the protocol', () => {
  let session: Session;
  afterEach(() => session.dispose());

  async function start(capabilities: ClientCapabilities): Promise<void> {
    const disk = new Map(Object.entries(files).map(([path, text]) => [at(path), text]));
    session = await startSession({
      capabilities,
      disk: memoryFiles(disk),
      params: { workspaceFolders: [{ uri: folder, name: 'report' }] },
    });
    // Answered once everything is read.
    await session.client.sendRequest('reportwright/outline', {});
  }

  /** The actions at the first place of a word, opened in version 3. */
  async function actionsAt(path: string, word: string): Promise<readonly CodeAction[]> {
    const text = files[path] ?? '';
    session.open(at(path), text, 3);
    const before = text.slice(0, text.indexOf(word) + 1).split('\n');
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const actions = await session.client.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: at(path) },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return (actions ?? []) as CodeAction[];
  }

  it('change files that nobody has open, each named with its version', async () => {
    await start(able);
    const actions = await actionsAt('a.chapter.yaml', 'gone-rate');
    const { edit } = named(actions, /^Create metric `gone-rate`/);
    assert.deepEqual(
      edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [{ uri: at('m.metrics.yaml'), version: null }],
    );
    const fix = named(actions, /^Create/);
    assert.equal(fix.kind, 'quickfix');
    assert.deepEqual(session.errors, []);
  });

  it('leave dear edits until they are chosen, where the client can wait', async () => {
    await start(able);
    const lazy = named(await actionsAt('a.chapter.yaml', 'vists'), /in the report/);
    assert.equal(lazy.edit, undefined);
    const { edit } = await session.client.sendRequest(CodeActionResolveRequest.type, lazy);
    assert.deepEqual(
      edit?.documentChanges?.map((change) => 'textDocument' in change && change.textDocument),
      [
        { uri: at('a.chapter.yaml'), version: 3 },
        { uri: at('b.chapter.yaml'), version: null },
      ],
    );
    assert.deepEqual(session.errors, []);
  });

  it('come with their edits where the client cannot wait', async () => {
    await start(plain);
    const all = named(await actionsAt('a.chapter.yaml', 'vists'), /in the report/);
    assert.deepEqual(Object.keys(all.edit?.changes ?? {}), [
      at('a.chapter.yaml'),
      at('b.chapter.yaml'),
    ]);
    const sort = named(await actionsAt('m.metrics.yaml', 'visits'), /^Sort by id/);
    assert.equal(sort.edit?.changes?.[at('m.metrics.yaml')]?.length, 2);
  });

  it('make a file for clients that can', async () => {
    await start(able);
    const { edit } = named(await actionsAt('reportwright.yaml', 'c.chapter'), /^Create chapter/);
    assert.deepEqual(edit?.documentChanges?.[0], { kind: 'create', uri: at('c.chapter.yaml') });
    assert.equal(edit?.documentChanges?.length, 2);
    session.dispose();
    await start(plain);
    const actions = await actionsAt('reportwright.yaml', 'c.chapter');
    assert.ok(!actions.some(({ title }) => title.startsWith('Create')));
  });
});
