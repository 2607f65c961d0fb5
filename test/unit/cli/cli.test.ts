import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { run } from '../../../server/src/cli/run.ts';

const good = 'id: a\ntitle: One\n';
const bad = 'id: a\ntitel: 一二\n';

function chapterWith(metric: string): string {
  return `id: a\ntitle: One\nsummary: |\n  {{${metric}@2024}}\n`;
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

describe('command line', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'reportwright-cli-'))));
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function write(name: string, content: string | Buffer): void {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }

  async function call(args: readonly string[], settings = {}): Promise<Ran> {
    let [out, error] = ['', ''];
    const code = await run(args, {
      cwd: folder,
      terminal: false,
      locale: 'en',
      out: (text) => void (out += text),
      error: (text) => void (error += text),
      ...settings,
    });
    return { code, out, error };
  }

  describe('check', () => {
    it('finds nothing in good files and ends with 0', async () => {
      write('chapters/a.chapter.yaml', good);
      write('notes.yaml', 'not: [ours');
      const { code, out } = await call(['check']);
      assert.deepEqual([code, out], [0, 'Files: 1. Errors: 0. Warnings: 0.\n']);
    });

    it('prints a finding a line with its place, counted from one, and ends with 1', async () => {
      write('chapters/a.chapter.yaml', bad);
      const { code, out } = await call(['check', '.']);
      const [first = '', ...rest] = out.split('\n');
      assert.match(first, /^chapters\/a\.chapter\.yaml:2:1 error schema-unknown-key .*`?titel/);
      assert.equal(rest.at(-2), 'Files: 1. Errors: 1. Warnings: 0.');
      assert.equal(code, 1);
    });

    it('prints JSON that holds the marked range, and nothing else on standard output', async () => {
      write('a.chapter.yaml', `\ufeff${bad.replace('\n', '\r\n')}`);
      const { code, out } = await call(['check', 'a.chapter.yaml', '--format', 'json']);
      const [finding, ...more] = JSON.parse(out) as Record<string, unknown>[];
      assert.deepEqual(Object.keys(finding ?? {}).sort(), [
        'code',
        'file',
        'message',
        'range',
        'severity',
      ]);
      assert.deepEqual(finding?.['range'], {
        start: { line: 1, character: 0 },
        end: { line: 1, character: 5 },
      });
      assert.deepEqual([finding?.['file'], finding?.['severity']], ['a.chapter.yaml', 'error']);
      assert.deepEqual([more, code], [[], 1]);
    });

    it('speaks Chinese when told so', async () => {
      write('a.chapter.yaml', bad);
      const { out } = await call(['check', '--lang', 'zh']);
      assert.match(out, /[\u4e00-\u9fff].*\n文件 1 个，错误 1 处，警告 0 处。/);
      assert.doesNotMatch((await call(['check', '--lang', 'en'])).out, /[\u4e00-\u9fff]/);
    });

    it('marks the place at a terminal, under wide characters too', async () => {
      write('a.chapter.yaml', `id: a\ntitle: 一二\nstatus: 三\n`);
      const { out } = await call(['check'], { terminal: true });
      const plain = stripVTControlCharacters(out);
      assert.match(plain, /\n3 \| status: 三\n {12}\^\^\n/);
    });

    it('looks below folders, but not into those of others, and follows no link twice', async () => {
      write('one/a.chapter.yaml', good);
      write('node_modules/x/b.chapter.yaml', bad);
      write('.git/c.chapter.yaml', bad);
      symlinkSync('..', join(folder, 'one', 'loop'));
      symlinkSync('nowhere', join(folder, 'broken.chapter.yaml'));
      const { code, out } = await call(['check']);
      assert.deepEqual([code, out], [0, 'Files: 1. Errors: 0. Warnings: 0.\n']);
    });

    describe('in a report', () => {
      const metrics =
        'metrics:\n  - id: visits\n    name: Visits\n    unit: percent\n    values: { 2024: 1 }\n';

      beforeEach(() => {
        write('one/reportwright.yaml', 'reportwright: 1\ntitle: One\nlanguage: en\n');
        write('one/m.metrics.yaml', metrics);
        write('one/chapters/a.chapter.yaml', chapterWith('visits'));
      });

      it('knows the files around the one that it is given', async () => {
        const fine = await call(['check', 'one/chapters/a.chapter.yaml']);
        assert.deepEqual([fine.code, fine.out], [0, 'Files: 1. Errors: 0. Warnings: 0.\n']);
        write('one/chapters/a.chapter.yaml', chapterWith('vists'));
        const wrong = await call(['check', 'one/chapters/a.chapter.yaml']);
        assert.match(
          wrong.out,
          /^one\/chapters\/a\.chapter\.yaml:4:5 error reference-unknown .*visits/,
        );
        assert.match(wrong.out, /\nFiles: 1\. Errors: 1\./);
        assert.equal(wrong.code, 1);
      });

      it('knows the report above a folder, and prints nothing about it', async () => {
        write('one/chapters/a.chapter.yaml', chapterWith('visits'));
        write('one/m.metrics.yaml', `${metrics}    colour: red\n`);
        const { code, out } = await call(['check', 'one/chapters']);
        assert.deepEqual([code, out], [0, 'Files: 1. Errors: 0. Warnings: 0.\n']);
      });

      it('keeps the reports below a folder apart', async () => {
        write('two/reportwright.yaml', 'reportwright: 1\ntitle: Two\nlanguage: en\n');
        write('two/a.chapter.yaml', chapterWith('visits'));
        const { code, out } = await call(['check']);
        assert.match(out, /^two\/a\.chapter\.yaml:4:5 error reference-unknown/m);
        assert.equal(out.split('\n').filter((line) => line.includes(' error ')).length, 1);
        assert.equal(code, 1);
      });

      it('sees no file outside the report through a link', async () => {
        write('secret.metrics.yaml', metrics.replace('visits', 'secret'));
        symlinkSync('../secret.metrics.yaml', join(folder, 'one', 's.metrics.yaml'));
        write('one/chapters/a.chapter.yaml', chapterWith('secret'));
        const { out } = await call(['check', 'one']);
        assert.match(out, /reference-unknown/);
        assert.match(out, /\nFiles: 3\./);
      });
    });

    it('checks a file once that is named twice', async () => {
      write('one/a.chapter.yaml', good);
      const { out } = await call(['check', '.', 'one', 'one/a.chapter.yaml']);
      assert.match(out, /^Files: 1\./);
    });

    it('ends with 2 for a path without anything, and checks the others', async () => {
      write('a.chapter.yaml', bad);
      const { code, out, error } = await call(['check', 'missing', 'a.chapter.yaml']);
      assert.equal(code, 2);
      assert.match(out, /a\.chapter\.yaml:2:1/);
      assert.equal(error, 'reportwright: missing: there is no such file or folder.\n');
    });

    it('ends with 2 for a file that is no report file or not UTF-8, and for none at all', async () => {
      write('b.metrics.yaml', Buffer.from([0x61, 0xff]));
      write('notes.txt', 'x');
      assert.match((await call(['check', 'b.metrics.yaml'])).error, /is not UTF-8/);
      assert.match((await call(['check', 'notes.txt'])).error, /is not a report file/);
      rmSync(join(folder, 'b.metrics.yaml'));
      const nothing = await call(['check']);
      assert.deepEqual(
        [nothing.code, nothing.error],
        [2, 'reportwright: No report files found.\n'],
      );
    });
  });

  it('prints the schema of a kind, with what it refers to inside', async () => {
    const { code, out } = await call(['schema', 'chapter']);
    const schema = JSON.parse(out) as { $id: string; $defs: Record<string, { $id?: string }> };
    assert.deepEqual([code, schema.$id], [0, 'chapter.schema.json']);
    assert.equal(schema.$defs['definitions.schema.json']?.$id, 'definitions.schema.json');
    const wrong = await call(['schema', 'poem']);
    assert.equal(wrong.code, 2);
    assert.match(wrong.error, /"poem".*report, chapter, metrics, cases, sources/);
  });

  it('tells how it is used, and its version', async () => {
    assert.match((await call(['--help'])).out, /^Usage: reportwright/);
    assert.match((await call(['-v'])).out, /^\d+\.\d+\.\d+\n$/);
    assert.match((await call(['--help'], { locale: 'zh-Hans' })).out, /^用法/);
    assert.equal((await call([])).code, 2);
  });

  it('says what was not understood', async () => {
    for (const args of [['poem'], ['check', '--fromat'], ['check', '--format', 'xml'], ['--bad']]) {
      const { code, out, error } = await call(args);
      assert.deepEqual([code, out], [2, ''], args.join(' '));
      assert.match(error, /^reportwright: .+\.\n$/);
    }
  });
});
