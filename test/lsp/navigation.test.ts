import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Location, WorkspaceEdit, WorkspaceSymbol } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { PlainClient } from './plainClient.ts';

const files: Readonly<Record<string, string>> = {
  'reportwright.yaml': 'reportwright: 1\ntitle: T\nlanguage: en\nchapters: [a.chapter.yaml]\n',
  'm.metrics.yaml':
    'metrics:\n  - { id: visits, name: Visits, unit: count, values: { 2023: 5, 2024: 7 } }\n',
  'a.chapter.yaml':
    'id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: |\n      We had {{visits@2024}}, see [[metric:visits]].\n',
};

/** A client that can do as little as a client can. */
describe('navigation with a plain client', () => {
  let folder = '';
  let client: PlainClient;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'reportwright-navigation-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    client = new PlainClient();
    const { href: rootUri } = pathToFileURL(folder);
    await client.request('initialize', { processId: null, rootUri, capabilities: {} });
    client.notify('initialized', {});
    client.open(uriOf('a.chapter.yaml'), files['a.chapter.yaml'] ?? '');
  });

  after(() => {
    client.process.kill();
    rmSync(folder, { recursive: true });
  });

  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  const mark = { line: 6, character: 16 };
  const at = (): object => ({ textDocument: { uri: uriOf('a.chapter.yaml') }, position: mark });

  it('goes from a mark to the metric and back to all its marks', async () => {
    const [target] = await client.request<Location[]>('textDocument/definition', at());
    assert.deepEqual(target, {
      uri: uriOf('m.metrics.yaml'),
      range: { start: { line: 1, character: 10 }, end: { line: 1, character: 16 } },
    });
    const context = { includeDeclaration: true };
    const all = await client.request<Location[]>('textDocument/references', { ...at(), context });
    assert.deepEqual(
      all.map(({ uri, range }) => `${uri.slice(uri.lastIndexOf('/') + 1)}:${range.start.line}`),
      ['m.metrics.yaml:1', 'a.chapter.yaml:6', 'a.chapter.yaml:6'],
    );
    const [symbol] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'vis' });
    assert.deepEqual(symbol?.location, target);
  });

  it('renames in files that nobody has open', async () => {
    const edit = await client.request<WorkspaceEdit>('textDocument/rename', {
      ...at(),
      newName: 'guests',
    });
    assert.equal(edit.documentChanges, undefined);
    const texts = Object.entries(edit.changes ?? {}).map(([uri, edits]) => {
      const path = new URL(uri);
      return TextDocument.applyEdits(
        TextDocument.create(uri, 'yaml', 1, readFileSync(path, 'utf8')),
        edits,
      );
    });
    assert.deepEqual(texts, [
      files['m.metrics.yaml']?.replace('id: visits', 'id: guests'),
      files['a.chapter.yaml']?.replaceAll('visits', 'guests'),
    ]);
  });

  it('says why something cannot be renamed', async () => {
    const refused = await client.refusal('textDocument/rename', { ...at(), newName: 'two words' });
    assert.match(refused, /“two words”/);
  });

  it('writes the paths of files that are renamed', async () => {
    const edit = await client.request<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [{ oldUri: uriOf('a.chapter.yaml'), newUri: uriOf('b.chapter.yaml') }],
    });
    const [change] = Object.values(edit.changes ?? {}).flat();
    assert.equal(change?.newText, 'b.chapter.yaml');
  });
});
