import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlainClient } from './plainClient.ts';

const manifest = 'reportwright: 1\ntitle: A year\nlanguage: en\nchapters: [a.chapter.yaml]\n';
const metricsWith = (id: string): string =>
  `metrics:\n  - id: ${id}\n    name: Visits\n    unit: percent\n    values: { 2024: 1 }\n`;
const chapterWith = (metric: string): string =>
  `id: a\ntitle: One\nsections:\n  - id: s\n    title: S\n    body: |\n      {{${metric}@2024}}\n`;

interface Item {
  readonly uri: string;
  readonly kind: string;
  readonly version: number | null;
  readonly resultId: string;
  readonly items: { readonly code: string }[];
}

/** The codes found in each file, by name. */
function codesOf(items: readonly Item[]): [string, string[]][] {
  return items
    .map(({ uri, items: found }): [string, string[]] => [
      uri.slice(uri.lastIndexOf('/') + 1),
      found.map(({ code }) => code),
    ])
    .sort(([a], [b]) => a.localeCompare(b));
}

const pulls = { textDocument: { diagnostic: {} } };

describe('a plain client over a folder on disk', function () {
  this.timeout(60_000);
  let folder: string;
  let client: PlainClient;

  const uriOf = (name: string): string => pathToFileURL(join(folder, 'report', name)).href;

  function write(name: string, content: string | Buffer): void {
    const path = join(folder, 'report', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'reportwright-lsp-')));
    write('reportwright.yaml', manifest);
    write('m.metrics.yaml', metricsWith('visits'));
    write('a.chapter.yaml', chapterWith('visits'));
  });
  afterEach(() => {
    client.process.kill();
    rmSync(folder, { recursive: true, force: true });
  });

  async function start(capabilities: object, rootUri: string | null = uriOf('')): Promise<void> {
    client = new PlainClient();
    await client.request('initialize', { processId: null, rootUri, capabilities });
    client.notify('initialized', {});
    // Answered once everything is read.
    await client.request('reportwright/outline', {});
  }

  async function pullAll(before: readonly Item[] = []): Promise<Item[]> {
    const previousResultIds = before.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const params = { previousResultIds };
    return (await client.request<{ items: Item[] }>('workspace/diagnostic', params)).items;
  }

  it('tells of files that are not open, and again when one that is open changes them', async () => {
    write('a.chapter.yaml', chapterWith('guests'));
    await start({});
    const pushed = await client.told(uriOf('a.chapter.yaml'), ['reference-unknown']);
    assert.equal(pushed.version, undefined);
    assert.deepEqual(pushed.diagnostics[0]?.range.start, { line: 6, character: 8 });
    client.open(uriOf('m.metrics.yaml'), metricsWith('guests'));
    await client.told(uriOf('a.chapter.yaml'), []);
    client.notify('textDocument/didClose', { textDocument: { uri: uriOf('m.metrics.yaml') } });
    await client.told(uriOf('a.chapter.yaml'), ['reference-unknown']);
  });

  it('sees what was saved elsewhere when the client saves, though it watches nothing', async () => {
    await start({});
    client.open(uriOf('a.chapter.yaml'), chapterWith('visits'));
    await client.told(uriOf('a.chapter.yaml'), []);
    write('m.metrics.yaml', metricsWith('guests'));
    const textDocument = { uri: uriOf('a.chapter.yaml') };
    client.notify('textDocument/didSave', { textDocument });
    await client.told(uriOf('a.chapter.yaml'), ['reference-unknown']);
  });

  it('answers for files that are not open, those that changed only', async () => {
    write('a.chapter.yaml', chapterWith('guests'));
    await start(pulls);
    const first = await pullAll();
    assert.deepEqual(codesOf(first), [
      ['a.chapter.yaml', ['reference-unknown']],
      ['m.metrics.yaml', ['metric-unused']],
    ]);
    assert.deepEqual(
      first.map(({ version }) => version),
      [null, null],
    );
    assert.deepEqual(await pullAll(first), []);
    write('a.chapter.yaml', chapterWith('visits'));
    const changes = [{ uri: uriOf('a.chapter.yaml'), type: 2 }];
    client.notify('workspace/didChangeWatchedFiles', { changes });
    await client.request('reportwright/outline', {});
    assert.deepEqual(codesOf(await pullAll(first)), [
      ['a.chapter.yaml', []],
      ['m.metrics.yaml', []],
    ]);
  });

  it('reads nothing outside the folder and ends in no loop', async function () {
    if (process.platform === 'win32') return;
    writeFileSync(join(folder, 'guests.metrics.yaml'), metricsWith('guests'));
    mkdirSync(join(folder, 'outside'));
    writeFileSync(join(folder, 'outside', 'm.metrics.yaml'), metricsWith('guests'));
    symlinkSync('../guests.metrics.yaml', join(folder, 'report', 'guests.metrics.yaml'));
    symlinkSync('../outside', join(folder, 'report', 'outside'));
    symlinkSync('.', join(folder, 'report', 'loop'));
    symlinkSync('gone.metrics.yaml', join(folder, 'report', 'dangling.metrics.yaml'));
    mkdirSync(join(folder, 'report', 'folder.metrics.yaml'));
    write('a.chapter.yaml', chapterWith('guests'));
    await start(pulls);
    assert.deepEqual(codesOf(await pullAll()), [
      ['a.chapter.yaml', ['reference-unknown']],
      ['m.metrics.yaml', ['metric-unused']],
    ]);
    const link = uriOf('guests.metrics.yaml');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: link, type: 1 }] });
    await client.request('reportwright/outline', {});
    assert.equal(codesOf(await pullAll())[0]?.[1][0], 'reference-unknown');
  });

  it('says which files are no text or too long, and checks the rest', async () => {
    write('bad.cases.yaml', Buffer.from([0x63, 0x3a, 0x0a, 0xff, 0xfe]));
    write('long.sources.yaml', '#'.repeat(16_000_001));
    await start(pulls);
    assert.deepEqual(codesOf(await pullAll()), [
      ['bad.cases.yaml', ['file-not-utf8']],
      ['long.sources.yaml', ['file-too-long']],
    ]);
  });

  it('reads the report around a file, when no folder is open', async () => {
    write('a.chapter.yaml', chapterWith('guests'));
    await start({}, null);
    client.open(uriOf('a.chapter.yaml'), chapterWith('visits'));
    await client.told(uriOf('a.chapter.yaml'), []);
    client.notify('textDocument/didChange', {
      textDocument: { uri: uriOf('a.chapter.yaml'), version: 2 },
      contentChanges: [{ text: chapterWith('guests') }],
    });
    await client.told(uriOf('a.chapter.yaml'), ['reference-unknown']);
    await client.told(uriOf('m.metrics.yaml'), ['metric-unused']);
  });
});
