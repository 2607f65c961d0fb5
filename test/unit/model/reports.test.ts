import assert from 'node:assert/strict';
import type { Placed } from '../../../server/src/model/report.ts';
import type { Declaration, Reference } from '../../../server/src/model/symbols.ts';
import { reportsOf } from '../../support/reports.ts';

const manifest = `reportwright: 1
title: T
language: en
chapters: [chapters/b.chapter.yaml, chapters/a.chapter.yaml]
numbering: { chapter: cjk, section: paren }
dimensions:
  owner: [{ id: shopee, name: Shopee }]
`;

function told({ file, base, item }: Placed<Declaration | Reference>): string {
  return `${file.uri.slice('file:///report/'.length)}: ${file.text.slice(base + item.start, base + item.end)}`;
}

describe('reports', () => {
  it('finds what an id means over all files of a report', () => {
    const { report, file } = reportsOf({
      'reportwright.yaml': manifest,
      'chapters/a.chapter.yaml':
        'id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: |\n      {{csat@2024}} [[b/t]] [[t]] [[s]]\n',
      'chapters/b.chapter.yaml':
        'id: b\ntitle: B\nsections:\n  - id: t\n    title: T\n    body: |\n      [[metric:csat]] [[a]]\n',
      'm.metrics.yaml':
        'metrics:\n  - id: csat\n    name: C\n    unit: percent\n    values: { 2024: 35 }\n',
    });
    const [csat] = report.find('metric', 'csat');
    assert.ok(csat);
    assert.deepEqual(report.referencesTo(csat).map(told), [
      'chapters/b.chapter.yaml: csat',
      'chapters/a.chapter.yaml: csat',
    ]);
    const [section] = report.find('section', 't', file('chapters/b.chapter.yaml'));
    assert.ok(section);
    assert.deepEqual(report.referencesTo(section).map(told), ['chapters/a.chapter.yaml: t']);
    assert.deepEqual(
      report.chapters().map(({ number, id }) => [number, id]),
      [
        ['一、', 'b'],
        ['二、', 'a'],
      ],
    );
    assert.equal(report.metric('csat')?.observations[0]?.level?.literal, '35');
  });
});
