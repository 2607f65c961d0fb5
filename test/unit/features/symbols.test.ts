import assert from 'node:assert/strict';
import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import { documentSymbols } from '../../../server/src/features/symbols.ts';
import { context, fileOf, slice } from './support.ts';

/** The outline as text: two spaces a level, `name | detail`. */
function outline(text: string, name: string, locale: 'en' | 'zh-Hans' = 'en'): string {
  const lines = (symbols: DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap((symbol) => [
      '  '.repeat(depth) + [symbol.name, symbol.detail].filter((part) => part).join(' | '),
      ...lines(symbol.children ?? [], depth + 1),
    ]);
  return lines(documentSymbols(fileOf(text, name), { ...context, locale }), 0).join('\n');
}

const chapter = `id: overview
title: 项目概述
sections:
  - id: shift
    title: 从流量到体验
    body: |
      text

      more
    charts:
      - { id: trend, metric: csat, type: line, title: 满意度 }
    sections:
      - id: inner # a comment
        title: Inner
  # between
  - title: Only a title
  - id: only-an-id
`;

describe('document symbols', () => {
  it('shows the sections of a chapter, nested', () => {
    assert.equal(
      outline(chapter, 'a.chapter.yaml'),
      `id | overview
title | 项目概述
从流量到体验 | shift
  charts | 1
    满意度 | trend
  Inner | inner
Only a title
only-an-id`,
    );
  });

  it('covers the whole item and selects its title', () => {
    const file = fileOf(chapter, 'a.chapter.yaml');
    const [, , first, second] = documentSymbols(file, context);
    assert.ok(first && second);
    assert.equal(
      slice(file, first.range),
      chapter
        .slice(chapter.indexOf('- id: shift'), chapter.indexOf('\n  # between'))
        .replace(' # a comment', ' # a comment'),
    );
    assert.equal(slice(file, first.selectionRange), '从流量到体验');
    assert.equal(first.kind, SymbolKind.Namespace);
    assert.equal(slice(file, second.range), '- title: Only a title');
  });

  it('shows the latest level of a metric with its unit', () => {
    const metrics = `metrics:
  - { id: a, name: 复购率, unit: percent, values: { 2019: 18, 2024: 35 } }
  - { id: b, name: Days, unit: day, observations: [{ period: 2024, min: 15, max: 25 }] }
  - { id: c, name: Change, unit: pp, observations: [{ owner: x, change: -28 }] }
  - { id: d, name: Plan, unit: percent, observations: [{ period: 2024, value: 40 }, { period: 2030, value: 80, status: target }] }
  - { id: e, name: Gain, derived: csat@2024 - csat@2019, unit: point }
  - { id: f, name: Pair, unit: money:EUR, observations: [{ before: 42, after: 15 }] }
  - { id: g, name: Bound, unit: count, values: { 2024: { min: 200 } } }
  - { id: h, name: Nothing yet, unit: percent }
`;
    assert.equal(
      outline(metrics, 'a.metrics.yaml').replace(/\n  .*/g, ''),
      `复购率 | 35 % · 2024
Days | 15–25 days · 2024
Change | -28 pp
Plan | 40 % · 2024
Gain | = csat@2024 - csat@2019
Pair | 42 → 15 EUR
Bound | ≥ 200 · 2024
Nothing yet | %`,
    );
    assert.match(outline(metrics, 'a.metrics.yaml', 'zh-Hans'), /Days \| 15–25 天 · 2024/);
  });

  it('gives observations the unit of their metric, and shows a list of references as one', () => {
    assert.equal(
      outline(
        'sources:\n  - survey\nmetrics:\n  - id: a\n    unit: day\n    observations:\n      - { owner: x, period: 2024, value: 7 }\n      - { market: [eu, us], max: 48, unit: hour }\n      - { owner: y, period: 2019, min: 3, exclusive: true }\n',
        'a.metrics.yaml',
      ),
      'sources | 1\n  survey\na | 7 days · 2024\n  observations | 3\n    x · 2024 | 7 days\n    eu, us | ≤ 48 h\n    y · 2019 | > 3 days',
    );
  });

  it('names cases, outcomes, sources and chapters', () => {
    assert.equal(
      outline(
        'cases:\n  - id: shopee\n    title: 本地化\n    organization: shopee\n    outcomes:\n      - { label: 退货率, before: 42, after: 15, unit: percent }\n',
        'a.cases.yaml',
      ),
      '本地化 | shopee\n  outcomes | 1\n    退货率 | 42 → 15 %',
    );
    assert.equal(
      outline('sources:\n  - { id: survey, type: report, title: Survey }\n', 'a.sources.yaml'),
      'Survey | report',
    );
    assert.equal(
      outline(
        'reportwright: 1\nchapters:\n  - chapters/01.chapter.yaml\n  - chapters/02.chapter.yaml\ndimensions:\n  owner:\n    - { id: x, name: X }\n',
        'reportwright.yaml',
      ),
      'reportwright | 1\nchapters | 2\n  chapters/01.chapter.yaml\n  chapters/02.chapter.yaml\ndimensions\n  owner | 1\n    X | x',
    );
  });

  it('reads JSON twins the same way', () => {
    assert.equal(
      outline(
        '{"metrics": [{"id": "a", "name": "A", "unit": "percent", "values": {"2024": 35}}]}',
        'a.metrics.json',
      ),
      'A | 35 % · 2024',
    );
  });

  it('keeps every intact item of a broken file', () => {
    assert.equal(
      outline(
        'id: a\nsections:\n  - id: one\n  - id: [two\n  - id: three\nfoo bar\ntitle: T\n',
        'a.chapter.yaml',
      )
        .split('\n')
        .filter((line) => /^(id|one|three|title)/.test(line))
        .join(),
      'id | a,one,three,title | T',
    );
  });

  it('sees an edit in a block and keeps the range of the list around it', () => {
    const file = fileOf('chapters:\n  - a\n  - b\n', 'reportwright.yaml');
    const [list] = documentSymbols(file, context);
    assert.ok(list);
    assert.equal(slice(file, list.range), 'chapters:\n  - a\n  - b');
  });
});
