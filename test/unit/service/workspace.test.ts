import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';
import { nodeFiles } from '../../../server/src/cli/nodeFiles.ts';
import { createWorkspace, type Workspace } from '../../../server/src/workspace.ts';
import { type Link, memoryFiles } from '../../../server/src/workspace/memory.ts';
import { canonical } from '../../../server/src/workspace/uris.ts';

type Given = Readonly<Record<string, string | Uint8Array | Link>>;

/** A workspace with these files below its folder. */
interface Place {
  readonly workspace: Workspace;
  readonly folder: string;
  readonly dispose: () => void;
}

const limit = 1000;

function inMemory(given: Given): Place {
  const folder = 'file:///work/a%20folder';
  const files = new Map(
    Object.entries(given).map(([path, content]) => [
      at(path),
      typeof content === 'object' && 'to' in content
        ? { to: at(join(dirname(path), content.to)) }
        : content,
    ]),
  );
  return { workspace: createWorkspace(memoryFiles(files), limit), folder, dispose: () => {} };
}

function at(path: string): string {
  return URI.file(join('/work/a folder', path)).toString();
}

function onDisk(given: Given): Place {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'reportwright-workspace-')));
  const root = join(top, 'a folder');
  for (const [path, content] of Object.entries(given)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    if (typeof content === 'object' && 'to' in content) symlinkSync(content.to, join(root, path));
    else writeFileSync(join(root, path), content);
  }
  const dispose = (): void => rmSync(top, { recursive: true, force: true });
  const folder = URI.file(root).toString();
  return { workspace: createWorkspace(nodeFiles(), limit), folder, dispose };
}

for (const [name, make] of Object.entries({ 'in memory': inMemory, 'on disk': onDisk })) {
  describe(`workspace ${name}`, () => {
    let place: Place;
    afterEach(() => place.dispose());

    const uriOf = (path: string): string =>
      URI.parse(place.folder)
        .with({ path: join(URI.parse(place.folder).path, path) })
        .toString();
    const pathsOf = (uris: readonly string[]): string[] =>
      uris.map((uri) => decodeURIComponent(uri.slice(place.folder.length + 1)));

    it('lists report files, pictures and schemas in the order of their names', async () => {
      place = make({
        'reportwright.yaml': '',
        'chapters/b.chapter.yaml': '',
        'chapters/第一章 (1).chapter.yaml': '',
        'chapters/a.chapter.json': '',
        'notes.yaml': '',
        'images/shop.PNG': '',
        'team/chapter.schema.json': '',
        'package.json': '',
      });
      const { files, others, complete } = await place.workspace.list(place.folder);
      assert.deepEqual(pathsOf(files), [
        'chapters/a.chapter.json',
        'chapters/b.chapter.yaml',
        'chapters/第一章 (1).chapter.yaml',
        'reportwright.yaml',
      ]);
      assert.deepEqual(pathsOf(others), ['images/shop.PNG', 'team/chapter.schema.json']);
      assert.deepEqual([files.map(canonical), complete], [files, true]);
    });

    it('leaves the folders of tools alone', async () => {
      place = make({
        'node_modules/x/a.chapter.yaml': '',
        '.git/b.chapter.yaml': '',
        '.venv/c.chapter.yaml': '',
        'd.chapter.yaml': '',
      });
      assert.deepEqual(pathsOf((await place.workspace.list(place.folder)).files), [
        'd.chapter.yaml',
      ]);
    });

    it('follows a linked file inside the folder only, and no linked folder', async () => {
      place = make({
        '../outside/secret.chapter.yaml': 'id: secret',
        'real/a.chapter.yaml': 'id: a',
        'in.chapter.yaml': { to: 'real/a.chapter.yaml' },
        'out.chapter.yaml': { to: '../outside/secret.chapter.yaml' },
        'nowhere.chapter.yaml': { to: 'none' },
        'self.chapter.yaml': { to: 'self.chapter.yaml' },
        'folder.chapter.yaml': { to: 'real' },
        'real/loop': { to: '..' },
        outside: { to: '../outside' },
      });
      const { files } = await place.workspace.list(place.folder);
      assert.deepEqual(pathsOf(files), ['in.chapter.yaml', 'real/a.chapter.yaml']);
      const linked = await place.workspace.read(uriOf('in.chapter.yaml'));
      assert.deepEqual(linked, { text: 'id: a' });
      for (const uri of files) assert.ok(await place.workspace.holds(place.folder, uri), uri);
      for (const path of [
        'out.chapter.yaml',
        'nowhere.chapter.yaml',
        'self.chapter.yaml',
        'folder.chapter.yaml',
        'missing.chapter.yaml',
        'real',
      ]) {
        assert.ok(!(await place.workspace.holds(place.folder, uriOf(path))), path);
      }
    });

    it('says where a file is not UTF-8', async () => {
      const wrong = Buffer.concat([
        Buffer.from('id: a\r\ntitle: 一二'),
        Buffer.from([0xb6, 0xfe]),
        Buffer.from('\n'),
      ]);
      place = make({ 'a.chapter.yaml': wrong, 'cut.chapter.yaml': Buffer.from([0x61, 0xe4]) });
      assert.deepEqual(await place.workspace.read(uriOf('a.chapter.yaml')), {
        fault: 'not-utf8',
        at: { line: 1, character: 9 },
      });
      assert.deepEqual(await place.workspace.read(uriOf('cut.chapter.yaml')), {
        fault: 'not-utf8',
        at: { line: 0, character: 1 },
      });
    });

    it('reads a text without its byte order mark, unless it is too long', async () => {
      place = make({
        'a.chapter.yaml': '\ufeffid: a',
        'b.chapter.yaml': '一'.repeat(limit),
        'c.chapter.yaml': 'c'.repeat(limit + 1),
        'd.chapter.yaml': '一'.repeat(limit + 1),
      });
      assert.deepEqual(await place.workspace.read(uriOf('a.chapter.yaml')), { text: 'id: a' });
      assert.ok('text' in (await place.workspace.read(uriOf('b.chapter.yaml'))));
      const long = { fault: 'too-long' };
      assert.deepEqual(await place.workspace.read(uriOf('c.chapter.yaml')), long);
      assert.deepEqual(await place.workspace.read(uriOf('d.chapter.yaml')), long);
    });

    it('has no text for what is not there', async () => {
      place = make({ 'folder/a.chapter.yaml': '' });
      for (const path of ['none.chapter.yaml', 'folder/a.chapter.yaml/b.chapter.yaml']) {
        const content = await place.workspace.read(uriOf(path));
        assert.equal('fault' in content && content.fault, 'missing');
      }
      assert.ok('fault' in (await place.workspace.read(uriOf('folder'))));
      const nothing = { files: [], others: [], complete: true };
      assert.deepEqual(await place.workspace.list(uriOf('nowhere')), nothing);
    });
  });
}

describe('workspace on disk only', () => {
  it('passes over pipes, also when one is asked for by name', async function () {
    if (process.platform === 'win32') return;
    const place = onDisk({ 'b.chapter.yaml': '' });
    const pipe = join(URI.parse(place.folder).fsPath, 'a.chapter.yaml');
    execFileSync('mkfifo', [pipe]);
    assert.equal((await place.workspace.list(place.folder)).files.length, 1);
    const content = await place.workspace.read(URI.file(pipe).toString());
    assert.equal('fault' in content && content.fault, 'missing');
    place.dispose();
  });

  it('does not admit a file that is reached through a linked folder', async () => {
    const place = onDisk({ 'real/a.chapter.yaml': '', linked: { to: 'real' } });
    const { workspace, folder } = place;
    assert.ok(await workspace.holds(folder, `${folder}/real/a.chapter.yaml`));
    assert.ok(!(await workspace.holds(folder, `${folder}/linked/a.chapter.yaml`)));
    assert.ok(!(await workspace.holds(folder, `${folder}/real/../../a.chapter.yaml`)));
    place.dispose();
  });
});
