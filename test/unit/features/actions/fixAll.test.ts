import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findingsOf } from '../../../../server/src/rules/findings.ts';
import { reportsOf, uriOf } from '../../../support/reports.ts';
import { codesOf, offered, type Texts } from './support.ts';

const manifest =
  'reportwright: 1\ntitle: R\nlanguage: en\nperiod: 2019..2023\nchapters: [a.chapter.yaml]\n';
const metrics =
  'metrics:\n  - id: csat\n    name: Satisfaction\n    unit: percent\n    values: { 2023: 35 }\n';

function chapter(id: string, body: string): string {
  return `id: ${id}\ntitle: ${id.replace('$0', '').toUpperCase()}\nsections:\n  - id: s\n    title: S\n    body: |\n      ${body}\n`;
}

/** The report to practise on, with each common mistake once. */
function example(): Record<string, string> {
  const folder = fileURLToPath(new URL('../../../../examples/first-steps/', import.meta.url));
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith('.yaml'))
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(folder + path, 'utf8')]),
  );
}

/** The codes of what is left that has one right answer. */
function fixable(files: Texts, path?: string): string[] {
  const { report } = reportsOf(files);
  return [...report.files.values()]
    .filter(({ uri }) => path === undefined || uri === uriOf(path))
    .flatMap((file) => findingsOf(report, file))
    .filter(({ fixes }) => fixes?.some(({ preferred }) => preferred === true))
    .map(({ code }) => code);
}

describe('fixing what has one right answer', () => {
  it('changes other files where the fix is there', () => {
    const { after } = offered({
      'reportwright.yaml': manifest,
      'a.chapter.yaml': chapter('a', 'Text.'),
      'b.chapter.yaml': chapter('$0b', 'Text.'),
    });
    const texts = after('Add `b.chapter.yaml` to the manifest');
    assert.match(texts['reportwright.yaml'] ?? '', /chapters: \[a.chapter.yaml, b.chapter.yaml\]/);
    assert.deepEqual(codesOf(texts), []);
  });

  it('replaces by the id that was meant, and pins what is ambiguous', () => {
    const { after } = offered({
      'reportwright.yaml': manifest,
      'm.metrics.yaml': metrics,
      'a.chapter.yaml': chapter('a', '{{csta$0@2023}}'),
    });
    assert.match(after(/^Change to `csat`$/)['a.chapter.yaml'] ?? '', /\{\{csat@2023\}\}/);
    const two = metrics.replace(
      'values: { 2023: 35 }',
      'observations:\n      - { owner: x, period: 2023, value: 1 }\n      - { owner: y, period: 2023, value: 2 }',
    );
    const pinned = offered({
      'reportwright.yaml': `${manifest}dimensions: { owner: [x, y] }\n`,
      'm.metrics.yaml': two,
      'a.chapter.yaml': chapter('a', '{{csat$0@2023}}'),
    });
    assert.deepEqual(pinned.titles, ['Change to `csat[x]@2023`', 'Change to `csat[y]@2023`']);
  });

  it('mends all of one kind in the file, and in the report', () => {
    const texts: Texts = {
      'reportwright.yaml': manifest.replace(']', ', b.chapter.yaml]'),
      'm.metrics.yaml': metrics,
      'a.chapter.yaml': chapter('a', '{{csta$0@2023}} and {{csta@2023}}'),
      'b.chapter.yaml': chapter('b', '{{csatt@2023}}'),
    };
    for (const resolves of [false, true]) {
      const { after, changed } = offered(texts, { resolves });
      const one = changed('Fix all 2 of this kind in the file (reference-unknown)');
      assert.deepEqual(Object.keys(one), ['a.chapter.yaml']);
      const all = after('Fix all of this kind in the report (reference-unknown)');
      assert.deepEqual(codesOf(all), []);
    }
  });

  it('gives no edit before the action is chosen where it is dear', () => {
    const texts: Texts = {
      'reportwright.yaml': manifest.replace(']', ', b.chapter.yaml]'),
      'm.metrics.yaml': metrics,
      'a.chapter.yaml': chapter('a', '{{csta$0@2023}}'),
      'b.chapter.yaml': chapter('b', '{{csatt@2023}}'),
    };
    const { actions } = offered(texts, { resolves: true });
    const lazy = actions.filter(({ edit }) => edit === undefined);
    assert.deepEqual(
      lazy.map(({ title }) => title),
      ['Fix all of this kind in the report (reference-unknown)'],
    );
  });

  it('adds several chapters in one place', () => {
    for (const list of ['chapters: [a.chapter.yaml]', 'chapters:\n  - a.chapter.yaml']) {
      const { after } = offered(
        {
          'reportwright.yaml': `reportwright: 1\ntitle: R\nlanguage: en\n${list}\n`,
          'a.chapter.yaml': chapter('a', 'Text.'),
          'b.chapter.yaml': chapter('$0b', 'Text.'),
          'c.chapter.yaml': chapter('c', 'Text.'),
        },
        { only: ['source'] },
      );
      const texts = after(/in the report/);
      assert.deepEqual(codesOf(texts), [], list);
      assert.match(texts['reportwright.yaml'] ?? '', /b\.chapter\.yaml[^]*c\.chapter\.yaml/);
    }
  });

  it('goes on until the file has nothing left that has one right answer', () => {
    const text = 'id: a\ntitel：A$0\nsections:\n  - id: one\n    titel：One\n    body: {{x}}\n';
    const { after } = offered({ 'a.chapter.yaml': text }, { only: ['source.fixAll'] });
    const once = after(/^Fix everything that/);
    assert.match(once['a.chapter.yaml'] ?? '', /^id: a\ntitle: A\n[^]*title: One/);
    const again = offered(
      { 'a.chapter.yaml': (once['a.chapter.yaml'] ?? '').replace('id: a', 'id: a$0') },
      { only: ['source.fixAll'] },
    );
    assert.deepEqual(again.titles, []);
  });

  it('leaves nothing to mend in a report full of mistakes, file by file and at once', () => {
    const files = example();
    assert.ok(fixable(files).length > 10);
    for (const path of Object.keys(files).filter((each) => fixable(files, each).length > 0)) {
      const marked = { ...files, [path]: `$0${files[path]}` };
      const after = offered(marked, { only: ['source.fixAll'] }).after(/^Fix everything that/);
      assert.deepEqual(fixable(after, path), [], path);
    }
    const marked = { ...files, 'reportwright.yaml': `$0${files['reportwright.yaml']}` };
    const after = offered(marked, { only: ['source'], resolves: true }).after(/in the report/);
    assert.deepEqual(fixable(after), []);
    assert.ok(codesOf(after).length < codesOf(files).length);
  });
});
