import assert from 'node:assert/strict';
import { markFor } from '../../../../server/src/features/markFor.ts';
import { openFileOf } from '../../../../server/src/features/reportFile.ts';
import { reportsOf } from '../../../support/reports.ts';
import { context, keyOf } from './tree.ts';

const data = {
  'reportwright.yaml': 'reportwright: 1\ntitle: Report\nchapters: [a.chapter.yaml]\n',
  'm.metrics.yaml': `metrics:
  - id: csat
    name: Satisfaction
    unit: point
    observations:
      - { owner: shop, period: 2024, value: 3 }
      - { owner: tent, period: 2022, value: 2 }
      - { owner: mill, period: 2019, value: 4 }
      - { owner: mill, period: 2024, value: 5 }
`,
  'x.cases.yaml': 'cases:\n  - { id: fair, title: A fair }\n',
};

/** What a thing becomes where `$0` stands in a chapter. */
function put(name: string, chapter: string): ReturnType<typeof markFor> {
  const { reports, caret } = reportsOf({
    ...data,
    'a.chapter.yaml': `id: a\ntitle: A\n${chapter}`,
  });
  assert.ok(caret);
  const file = reports.file(caret.uri);
  assert.ok(file);
  const position = openFileOf(file).lines.positionAt(caret.offset);
  const textDocument = { uri: caret.uri };
  return markFor(reports, { textDocument, position, key: keyOf(reports, name) }, context);
}

/** A section that is about one owner. */
function within(owner: string): string {
  return `sections:\n  - id: s\n    title: S\n    about: { owner: ${owner} }\n    body: |\n      It is $0.\n`;
}

describe('what is dropped into a text', () => {
  it('is a mark in prose', () => {
    assert.deepEqual(put('fair', 'body: |\n  See $0.\n'), { text: '[[case:fair]]', type: 'mark' });
    assert.deepEqual(put('csat', 'body: |\n  It is $0.\n')?.text, '{{csat[shop]@2024}}');
  });

  it('leaves out what the section says of its figures', () => {
    assert.equal(put('csat', within('mill'))?.text, '{{csat@2024}}');
    assert.equal(put('csat', within('tent'))?.text, '{{csat@2022}}');
  });

  it('names the section of the same chapter without it', () => {
    const chapter = 'sections:\n  - { id: s, title: S, body: "See $0." }\n';
    assert.equal(put('s', chapter)?.text, '[[s]]');
  });

  it('is an id in a list of ids of its kind', () => {
    assert.deepEqual(put('csat', 'metrics: [$0]\n'), { text: 'csat', type: 'id' });
    assert.equal(put('fair', 'metrics: [$0]\n'), undefined);
  });

  it('is nothing where it would be read as something else', () => {
    assert.equal(put('csat', 'body: $0Words.\n'), undefined);
    assert.equal(put('csat', 'role: $0\n'), undefined);
    assert.equal(put('csat', 'sta$0tus: draft\n'), undefined);
  });
});
