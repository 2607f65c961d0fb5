import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** From the lowest room to the highest; a room imports from itself and from lower ones only. */
const rooms: readonly (readonly string[])[] = [
  ['messages'],
  ['syntax'],
  ['schema'],
  ['model'],
  ['rules'],
  ['protocol', 'workspace', 'templates'],
  ['features'],
  ['editFile', 'openFiles', 'service'],
  ['lsp'],
  ['cli'],
  ['main.node', 'main.browser'],
];

interface Import {
  readonly from: string;
  readonly to: string;
}

function importsBelow(folder: string): Import[] {
  const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => relative(root, join(file.parentPath, file.name)).split(sep).join('/'))
    .flatMap(importsOf);
}

function importsOf(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm);
  const dynamic = text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g);
  return [...found, ...dynamic].map(([, to = '']) => ({ from, to }));
}

function roomOf(path: string): string | undefined {
  const inside = /^server\/src\/(.+)$/.exec(path)?.[1];
  return inside?.includes('/') ? inside.split('/')[0] : inside?.replace(/\.ts$/, '');
}

function rankOf(room: string): number {
  return rooms.findIndex((names) => names.includes(room));
}

function target({ from, to }: Import): string {
  return to.startsWith('.') ? posix.join(posix.dirname(from), to) : to;
}

const show = ({ from, to }: Import): string => `${from} imports ${to}`;

describe('architecture', () => {
  const server = importsBelow('server/src');
  const client = importsBelow('client/src');

  it('finds the imports', () => {
    assert.ok(
      server.some(({ from, to }) => from === 'server/src/service.ts' && to.endsWith('.ts')),
    );
    assert.ok(client.some(({ to }) => to === 'vscode'));
  });

  it('gives every room of the server a place', () => {
    const unknown = server.map(({ from }) => roomOf(from) ?? '').filter((room) => rankOf(room) < 0);
    assert.deepEqual([...new Set(unknown)], []);
  });

  it('points imports one way', () => {
    const wrong = server.filter((each) => {
      const to = roomOf(target(each));
      return to !== undefined && rankOf(to) > rankOf(roomOf(each.from) ?? '');
    });
    assert.deepEqual(wrong.map(show), []);
  });

  it('keeps node in the command line and the main of the process', () => {
    const wrong = server.filter(
      ({ from, to }) =>
        to.startsWith('node:') && !['cli', 'main.node'].includes(roomOf(from) ?? ''),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('keeps the language server library in the adapter', () => {
    const library = /^vscode-languageserver(?:-protocol)?(?:\/|$)/;
    const allowed = ['lsp', 'cli', 'main.node', 'main.browser'];
    const wrong = server.filter(
      ({ from, to }) => library.test(to) && !allowed.includes(roomOf(from) ?? ''),
    );
    assert.deepEqual(wrong.map(show), []);
  });

  it('keeps the editor in the client', () => {
    assert.deepEqual(server.filter(({ to }) => to === 'vscode').map(show), []);
  });

  it('lets the client know of the server only what goes over the wire and what to insert', () => {
    const allowed = ['protocol', 'templates', 'messages', 'schema'];
    const wrong = client.filter((each) => {
      const to = roomOf(target(each));
      return to !== undefined && !allowed.includes(to);
    });
    assert.deepEqual(wrong.map(show), []);
  });

  it('has no default export and no file that only hands on', () => {
    const files = [...new Set([...server, ...client].map(({ from }) => from))];
    const texts = files.map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
    const defaults = texts.filter(({ text }) => /^export default\b/m.test(text));
    assert.deepEqual(
      defaults.map(({ file }) => file),
      [],
    );
    const barrels = texts.filter(({ text }) => /^export \* from/m.test(text));
    assert.deepEqual(
      barrels.map(({ file }) => `${dirname(file)}: ${file}`),
      [],
    );
  });
});
