import assert from 'node:assert/strict';
import { symbolsOf } from '../../../server/src/model/symbols/extract.ts';
import { fileKind } from '../../../server/src/schema/kind.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';

/** Everything that a file gives to its report, a line each: where it stands is told by its text. */
function symbolsIn(name: string, text: string): string[] {
  const named = fileKind(name);
  assert.ok(named);
  const { blocks } = openDocument(text, named.format);
  return blocks.flatMap((block) => {
    const { declarations, references } = symbolsOf(block, named.kind);
    const at = (span: { start: number; end: number }) => block.text.slice(span.start, span.end);
    const declared = declarations.map(
      (each) => `${each.kind} ${at(each)} = ${each.id} (${each.name})`,
    );
    const refers = references.map((each) => {
      const scope = [
        each.chapter && `in ${each.chapter}`,
        each.dimension && `of ${each.dimension}`,
      ];
      const where = each.section === undefined ? '' : declarations[each.section]?.id;
      return [`-> ${each.wants} ${at(each)} = ${each.id}`, ...scope, each.from, where]
        .filter(Boolean)
        .join(' ');
    });
    return [...declared, ...refers];
  });
}

describe('symbols of a block', () => {
  it('of a manifest: dimensions, members, units, paths', () => {
    const text = `reportwright: 1
title: Report
chapters:
  - chapters/01.chapter.yaml
  - "chapters/02.chapter.yaml"
units:
  - { id: parcel, name: parcels }
dimensions:
  owner:
    - { id: amazon, name: Amazon, part-of: leaders }
    - leaders
  age: [{ id: 年轻, name: Young }]
`;
    assert.deepEqual(symbolsIn('reportwright.yaml', text), [
      '-> file chapters/01.chapter.yaml = chapters/01.chapter.yaml value',
      '-> file chapters/02.chapter.yaml = chapters/02.chapter.yaml value',
      'unit parcel = parcel (parcels)',
      'dimension owner = owner (undefined)',
      'member amazon = amazon (Amazon)',
      'member leaders = leaders (undefined)',
      'dimension age = age (undefined)',
      'member 年轻 = 年轻 (Young)',
      '-> member leaders = leaders of owner value',
    ]);
  });

  it('of a chapter: sections within sections, lists, marks, charts', () => {
    const text = `id: overview
title: Overview
about: { owner: [amazon, shein], members: { age: young } }
sections:
  - id: shift
    title: The shift
    metrics: [csat]
    cases:
      - amazon
    sources: [survey, { id: interviews, at: p. 3 }]
    body: |
      To {{csat[amazon, de]@2019..2024:change}}, see [[case:shopee]], [[markets/eu]],
      [[conclusion]] and [@survey, p. 12; @census]: [a third]{figure=share@2024}.

      ![[chart:trend]]
    charts:
      - { id: trend, type: line, metric: csat, by: age, about: { market: eu } }
    sections:
      - id: inner
        title: Within
        body: "{{profit}}"
  - id: last
`;
    assert.deepEqual(symbolsIn('a.chapter.yaml', text), [
      'chapter overview = overview (undefined)',
      '-> member amazon = amazon of owner value',
      '-> member shein = shein of owner value',
      '-> dimension age = age value',
      '-> member young = young of age value',
      'section shift = shift (The shift)',
      'chart trend = trend (undefined)',
      'section inner = inner (Within)',
      '-> metric csat = csat value shift',
      '-> case amazon = amazon value shift',
      '-> source survey = survey value shift',
      '-> source interviews = interviews value shift',
      '-> metric csat = csat figure shift',
      '-> member amazon = amazon figure shift',
      '-> member de = de figure shift',
      '-> case shopee = shopee reference shift',
      '-> chapter markets = markets reference shift',
      '-> section eu = eu in markets reference shift',
      '-> place conclusion = conclusion reference shift',
      '-> source survey = survey citation shift',
      '-> source census = census citation shift',
      '-> metric share = share binding shift',
      '-> chart trend = trend embed shift',
      '-> metric csat = csat value shift',
      '-> dimension age = age value shift',
      '-> member eu = eu of market value shift',
      '-> metric profit = profit figure inner',
      'section last = last (undefined)',
    ]);
  });

  it('of metrics, cases and sources, in JSON too', () => {
    const metrics = `{ "metrics": [
  { "id": "margin", "name": "Margin", "unit": "percent", "derived": "profit / (revenue[amazon]@2024 - 3)" },
  { "id": "parcels", "name": "包裹", "unit": "other:parcel", "sources": ["survey"],
    "observations": [{ "owner": "amazon", "value": 3 }] }
] }`;
    assert.deepEqual(symbolsIn('a.metrics.json', metrics), [
      'metric margin = margin (Margin)',
      '-> metric profit = profit formula',
      '-> metric revenue = revenue formula',
      '-> member amazon = amazon formula',
      'metric parcels = parcels (包裹)',
      '-> unit parcel = parcel value',
      '-> source survey = survey value',
      '-> member amazon = amazon of owner value',
    ]);
    const cases = `cases:
  - id: shopee
    title: Local
    organization: shopee
    markets: [id, th]
    actions: ["Cut {{returns@2024}}.", { text: "As in [[case:amazon]]." }]
    outcomes: [{ metric: conversion, sources: [survey] }]
`;
    assert.deepEqual(symbolsIn('a.cases.yaml', cases), [
      'case shopee = shopee (Local)',
      '-> member shopee = shopee of owner value',
      '-> member id = id of market value',
      '-> member th = th of market value',
      '-> metric returns = returns figure',
      '-> case amazon = amazon reference',
      '-> metric conversion = conversion value',
      '-> source survey = survey value',
    ]);
    assert.deepEqual(symbolsIn('a.sources.yaml', 'sources:\n  - id: survey\n    title: Survey\n'), [
      'source survey = survey (Survey)',
    ]);
  });

  it('keeps what can be read of a half-typed item, and ids such as __proto__', () => {
    const text = `metrics:
  - id: __proto__
    name: x
    unit: other:
    derived: constructor / 2
  - id:
    name: no id yet
  - id: é
`;
    assert.deepEqual(symbolsIn('a.metrics.yaml', text), [
      'metric __proto__ = __proto__ (x)',
      '-> metric constructor = constructor formula',
      'metric é = é (undefined)',
    ]);
  });
});
