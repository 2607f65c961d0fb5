import assert from 'node:assert/strict';
import { offered, type Texts } from './support.ts';

const metrics = `metrics: # all of them
  # What buyers say.
  - id: $0satisfaction
    name: 满意度
    unit: count
    values: { 2020: 1 }
    # still of satisfaction


  - id: m10
    name: 安全
    unit: count
    values: { 2020: 1 }
  # Two lines
  # of a comment.
  - { id: m9, name: 成本, unit: count, values: { 2020: 2 } }
note: The end.`;

function sorted(text: string, title: string, path = 'm.metrics.yaml'): string | undefined {
  const wishes = { resolves: true, only: ['refactor.rewrite.sort'] };
  return offered({ [path]: text }, wishes).after(title)[path];
}

function titlesIn(text: string): readonly string[] {
  return offered({ 'm.metrics.yaml': text }).titles;
}

describe('sorting a list', () => {
  it('moves whole items with their comments, by id', () => {
    assert.equal(
      sorted(metrics, 'Sort by id'),
      `metrics: # all of them
  # Two lines
  # of a comment.
  - { id: m9, name: 成本, unit: count, values: { 2020: 2 } }


  - id: m10
    name: 安全
    unit: count
    values: { 2020: 1 }
  # What buyers say.
  - id: satisfaction
    name: 满意度
    unit: count
    values: { 2020: 1 }
    # still of satisfaction
note: The end.`,
    );
  });

  it('sorts Chinese names by pinyin', () => {
    const text = sorted(metrics, 'Sort by name') ?? '';
    assert.deepEqual(text.match(/(?<=name: )\p{Script=Han}+/gu), ['安全', '成本', '满意度']);
  });

  it('sorts cases, sources and the members of a dimension, in brackets and in JSON', () => {
    assert.equal(
      sorted(
        'sources: [{ id: $0b, type: report, title: B }, { id: a, type: book, title: A }]\n',
        'Sort by id',
        'x.sources.yaml',
      ),
      'sources: [{ id: a, type: book, title: A }, { id: b, type: report, title: B }]\n',
    );
    assert.equal(
      sorted(
        '{\n  "$0cases": [\n    { "id": "b", "title": "B" },\n    {\n      "id": "a",\n      "title": "A"\n    }\n  ]\n}\n',
        'Sort by id',
        'x.cases.json',
      ),
      '{\n  "cases": [\n    {\n      "id": "a",\n      "title": "A"\n    },\n    { "id": "b", "title": "B" }\n  ]\n}\n',
    );
    assert.equal(
      sorted(
        'reportwright: 1\ndimensions:\n  market: [z, y]\n  $0owner:\n    - shopee # far away\n    - { id: amazon, name: Amazon }\n',
        'Sort by id',
        'reportwright.yaml',
      ),
      'reportwright: 1\ndimensions:\n  market: [z, y]\n  owner:\n    - { id: amazon, name: Amazon }\n    - shopee # far away\n',
    );
  });

  it('offers it at the key and at the head of an item, where there is something to sort', () => {
    const plain = metrics.replace('$0', '');
    assert.deepEqual(titlesIn(plain.replace('metrics:', 'met$0rics:')), [
      'Sort by id',
      'Sort by name',
    ]);
    assert.deepEqual(titlesIn(plain.replace('name: 安', 'name: 安$0')), [
      'Sort by id',
      'Sort by name',
    ]);
    assert.deepEqual(titlesIn(plain.replace('unit: c', 'unit: c$0')), []);
    assert.deepEqual(
      titlesIn(
        plain
          .replace('m10', 'm$010')
          .replace('satisfaction', 'm1')
          .replace('m9', 'm11')
          .replace('满意度', '阿'),
      ),
      [],
    );
    assert.deepEqual(
      titlesIn(plain.replace('m10', 'm$010').replace('satisfaction', 'm1').replace('m9', 'm11')),
      ['Sort by name'],
    );
  });

  it('is not offered where the file would say something else', () => {
    const anchored =
      'metrics:\n  - id: $0b\n    name: B\n    unit: &u count\n  - id: a\n    name: A\n    unit: *u\n';
    assert.deepEqual(offered({ 'm.metrics.yaml': anchored }, { only: ['refactor'] }).titles, []);
  });
});

function sourceActions(texts: Texts): readonly string[] {
  return offered(texts, { only: ['source.organizeManifest'] }).titles;
}

describe('organizing the manifest', () => {
  const chapters: Texts = {
    'a.chapter.yaml': 'id: a\ntitle: A\n',
    'x/b.chapter.yaml': 'id: b\ntitle: B\n',
  };
  const only = ['source.organizeManifest'];
  const organized = (manifest: string, path = 'reportwright.yaml'): string | undefined =>
    offered({ [path]: `${manifest}$0`, ...chapters }, { only }).after('Organize the manifest')[
      path
    ];

  it('tells each chapter once and plainly, adds those that are missing, orders the keys', () => {
    assert.equal(
      organized(`# The manifest.
reportwright: 1

# Where it begins.
chapters:
  - ./a.chapter.yaml # first
  # once more
  - a.chapter.yaml

x-own: kept
# The language.
language: en
title: R # of the report
`),
      `# The manifest.
reportwright: 1
title: R # of the report
# The language.
language: en

# Where it begins.
chapters:
  - a.chapter.yaml # first
  - x/b.chapter.yaml
  # once more

x-own: kept
`,
    );
  });

  it('does the same in brackets, in JSON, and without a line break at the end', () => {
    assert.equal(
      organized('chapters: [./a.chapter.yaml, a.chapter.yaml]\nreportwright: 1\ntitle: R'),
      'reportwright: 1\ntitle: R\nchapters: [a.chapter.yaml, x/b.chapter.yaml]',
    );
    assert.equal(
      organized(
        '{\n  "reportwright": 1,\n  "chapters": ["./a.chapter.yaml"]\n}\n',
        'reportwright.json',
      ),
      '{\n  "reportwright": 1,\n  "chapters": ["a.chapter.yaml", "x/b.chapter.yaml"]\n}\n',
    );
  });

  it('is not offered where there is nothing to do, and for nobody else', () => {
    const good =
      'reportwright: 1\ntitle: R$0\nchapters:\n  - a.chapter.yaml\n  - x/b.chapter.yaml\n';
    assert.deepEqual(sourceActions({ 'reportwright.yaml': good, ...chapters }), []);
    // Without a list the chapters stand in the order of their paths.
    assert.deepEqual(
      sourceActions({ 'reportwright.yaml': 'reportwright: 1\ntitle: R$0\n', ...chapters }),
      [],
    );
    const bad = {
      'reportwright.yaml': 'title: R\nreportwright: 1\n',
      'a.chapter.yaml': 'id: $0a\ntitle: A\n',
    };
    assert.deepEqual(sourceActions(bad), []);
  });

  it('leaves the keys where moving them would change what is said', () => {
    const manifest =
      'reportwright: 1\nsubtitle: &t Same\ntitle: *t\nchapters: [./a.chapter.yaml, x/b.chapter.yaml]\n';
    assert.equal(organized(manifest), manifest.replace('./', ''));
  });
});
