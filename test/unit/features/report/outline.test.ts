import assert from 'node:assert/strict';
import { outline } from '../../../../server/src/features/outline.ts';
import { outlineAt } from '../../../../server/src/features/outlineAt.ts';
import { openFileOf } from '../../../../server/src/features/reportFile.ts';
import type { OutlineNode } from '../../../../server/src/protocol.ts';
import { type Fixture, reportsOf } from '../../../support/reports.ts';
import { allNodes, below, context, keyOf, treeText } from './tree.ts';

const files = {
  'reportwright.yaml': `reportwright: 1
title: Five years
language: en
chapters: [b.chapter.yaml, a.chapter.yaml]
numbering: { chapter: arabic, section: decimal }
`,
  'a.chapter.yaml': 'id: a\ntitle: After\nstatus: final\n',
  'b.chapter.yaml': `id: b
title: Before
status: draft
sections:
  - id: one
    title: One
    sections:
      - id: deep
        title: Deep
        status: review
        body: Te$0xt.
  - id: one
    title: One again
`,
  'c.chapter.yaml': 'id: c\n',
  'm.metrics.yaml': `title: Happiness
metrics:
  - { id: csat, name: Satisfaction, unit: point, good: up, values: { 2019: 3.5, 2024: 4.2 } }
  - { id: returns, name: Returns, unit: percent, good: down, group: Trouble, values: { 2019: 18, 2024: 25 } }
  - { id: plan, name: Plan, unit: percent, observations: [{ period: 2030, value: 5, status: target }] }
  - { id: gain, name: Gain, derived: csat@2024 - csat@2019, unit: point }
`,
  'x.cases.yaml': 'cases:\n  - { id: shop, title: A shop, organization: nobody }\n',
  'y.sources.yaml': 'sources:\n  - { id: survey, type: report, title: A survey }\n',
};

function shown({ label, description, status, trend, better, mark }: OutlineNode): string {
  const way =
    trend === undefined ? '' : `${trend}${better === undefined ? '' : better ? '+' : '-'}`;
  return [label, description ?? '', status ?? '', way, mark ?? ''].join('|');
}

describe('the tree of a report', () => {
  it('stands in reading order, with values and marks', () => {
    assert.equal(
      treeText(reportsOf(files).reports, shown),
      `Five years||||
  1 Before||draft||[[b]]
    1.1 One||||[[b/one]]
      Deep||review||[[b/deep]]
    1.2 One again||||[[b/one]]
  2 After||final||[[a]]
  c|not in the manifest|||[[c]]
  Metrics|4|||
    Happiness|3|||
      Satisfaction|4.2 points · 2024||up+|{{csat@2024}}
      Plan|5% · 2030|||{{plan@2030}}
      Gain|0.7 points · 2019–2024|||{{gain@2019..2024}}
    Trouble|1|||
      Returns|25% · 2024||up-|{{returns@2024}}
  Cases|1|||
    A shop|nobody|||[[case:shop]]
  Sources|1|||
    A survey|report|||[@survey]`,
    );
  });

  it('gives every line a key of its own that stays while the text changes', () => {
    const { reports } = reportsOf(files);
    const keys = allNodes(reports).map(({ key }) => key);
    assert.equal(new Set(keys).size, keys.length);
    const changed = { ...files, 'b.chapter.yaml': `# New.\n${files['b.chapter.yaml']}` };
    assert.deepEqual(
      allNodes(reportsOf(changed).reports).map(({ key }) => key),
      keys,
    );
  });

  it('has one root for each report with a manifest', () => {
    const { reports } = reportsOf({
      ...files,
      'second/reportwright.yaml': 'reportwright: 1\ntitle: Second\n',
      'second/z.chapter.yaml': 'id: z\ntitle: Z\n',
    });
    assert.deepEqual(
      below(reports).map(({ label }) => label),
      ['Five years', 'Second'],
    );
    assert.ok(!treeText(reports, shown).split('\nSecond')[0]?.includes('|[[z]]'));
  });

  it('has chapters below no manifest beside them, which cannot be moved', () => {
    const { reports, file } = reportsOf({
      'second/reportwright.yaml': 'reportwright: 1\ntitle: Second\n',
      'a.chapter.yaml': 'id: a\ntitle: Alone\nsections:\n  - { id: s, title: Inside }\n',
      'm.metrics.yaml': 'metrics: []\n',
    });
    assert.equal(
      treeText(reports, shown),
      'Second||||\nAlone|in no report|||[[a]]\n  Inside||||[[a/s]]',
    );
    assert.deepEqual(
      below(reports).map(({ movable, unlisted }) => [movable, unlisted]),
      [
        [false, undefined],
        [false, undefined],
      ],
    );
    const uri = file('a.chapter.yaml').uri;
    const lines = outlineAt(reports, uri, { line: 3, character: 8 }, context, () => []);
    assert.deepEqual(
      lines.map(({ label }) => label),
      ['Alone', 'Inside'],
    );
    const metrics = file('m.metrics.yaml').uri;
    assert.deepEqual(
      outlineAt(reports, metrics, { line: 0, character: 0 }, context, () => []),
      [],
    );
  });

  it('has nothing below what is gone, and below what is no key', () => {
    const { reports } = reportsOf(files);
    for (const key of [
      '',
      '[]',
      '{"a":1}',
      '["section"]',
      '["report","file:///other/"]',
      '__proto__',
    ])
      assert.deepEqual(below(reports, key), []);
  });

  it('counts problems where they are and above', () => {
    const { reports, file } = reportsOf(files);
    const chapter = file('b.chapter.yaml');
    const at = chapter.text.indexOf('Text.');
    const problems = [
      { start: 0, severity: 'warning' as const },
      { start: at, severity: 'error' as const },
      { start: at + 1, severity: 'hint' as const },
    ];
    const counts = (parent: string | undefined): string[] =>
      outline(reports, parent, context, (each) => (each === chapter ? problems : [])).map(
        ({ label, problems: { errors, warnings } }) => `${label}: ${errors}, ${warnings}`,
      );
    assert.deepEqual(counts(undefined), ['Five years: 1, 1']);
    assert.deepEqual(counts(keyOf(reports, 'b')), ['1.1 One: 1, 0', '1.2 One again: 0, 0']);
    assert.equal(counts(keyOf(reports, 'Five years'))[1], '2 After: 0, 0');
  });
});

describe('the line that a place belongs to', () => {
  it('is that of the innermost section', () => {
    assert.deepEqual(path(reportsOf(files)), ['Five years', '1 Before', '1.1 One', 'Deep']);
  });

  it('is that of the chapter above its sections, and of the report in the manifest', () => {
    const head = { ...files, 'b.chapter.yaml': files['b.chapter.yaml'].replace('$0', '') };
    const inHead = { ...head, 'b.chapter.yaml': `i$0${head['b.chapter.yaml'].slice(1)}` };
    assert.deepEqual(path(reportsOf(inHead)), ['Five years', '1 Before']);
    const manifest = { ...head, 'reportwright.yaml': `${files['reportwright.yaml']}$0` };
    assert.deepEqual(path(reportsOf(manifest)), ['Five years']);
  });

  it('is that of a metric below its group', () => {
    const marked = {
      ...files,
      'b.chapter.yaml': 'id: b\n',
      'm.metrics.yaml': files['m.metrics.yaml'].replace('id: returns', 'id: ret$0urns'),
    };
    assert.deepEqual(path(reportsOf(marked)), ['Five years', 'Metrics', 'Trouble', 'Returns']);
  });
});

function path({ reports, caret }: Fixture): string[] {
  assert.ok(caret);
  const file = reports.file(caret.uri);
  assert.ok(file);
  const position = openFileOf(file).lines.positionAt(caret.offset);
  const nodes = outlineAt(reports, caret.uri, position, context, () => []);
  const keys = new Set(allNodes(reports).map(({ key }) => key));
  for (const { key } of nodes) assert.ok(keys.has(key), `${key} is in the tree`);
  return nodes.map(({ label }) => label);
}
