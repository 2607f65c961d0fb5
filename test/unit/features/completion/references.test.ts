import assert from 'node:assert/strict';
import { metricsFile, others } from './report.ts';
import { Asked } from './support.ts';

function asked(path: string, text: string, more: Readonly<Record<string, string>> = {}): Asked {
  return new Asked({ ...others, ...more, [path]: text });
}

function formula(text: string): Asked {
  return asked('z.metrics.yaml', `metrics:\n  - id: z\n    unit: point\n    derived: ${text}\n`);
}

describe('ids in YAML', () => {
  it('offers the metrics of the report without those of the list', () => {
    const list = asked('chapters/x.chapter.yaml', 'id: x\nmetrics: [csat, $0]\n');
    assert.deepEqual(list.labels, ['repurchase-rate', 'return-cycle', 'dispute-rate', 'gain']);
    assert.equal(list.rows[0], 'repurchase-rate 35% ↑ | 复购率');
    assert.equal(list.line('gain'), 'metrics: [csat, gain|]');
  });

  it('begins a list with an id', () => {
    const list = asked('chapters/x.chapter.yaml', 'id: x\ncases: $0\n');
    assert.equal(list.line('[shopee-case]'), 'cases: [shopee-case]|');
  });

  it('offers members of the right dimension only', () => {
    const owner = asked('chapters/x.chapter.yaml', 'id: x\nabout: { owner: $0 }\n');
    assert.deepEqual(owner.rows, [
      'head | 头部平台',
      'amazon | 亚马逊',
      'shopee | 虾皮',
      '[ ] | list',
    ]);
    const market = asked('cases/x.cases.yaml', 'cases:\n  - id: x\n    markets: [$0]\n');
    assert.deepEqual(market.labels, ['de']);
  });

  it('offers members of a dimension of the team, and wholes of a member', () => {
    const manifest = `${others['reportwright.yaml']}  age:\n    - { id: young, name: 青年 }\n    - { id: teen, part-of: $0 }\n`;
    assert.deepEqual(asked('reportwright.yaml', manifest).rows, ['young | 青年']);
    const own =
      'metrics:\n  - id: z\n    observations:\n      - { members: { age: $0 }, value: 3 }\n';
    const plain = manifest.replace('$0', 'young');
    assert.deepEqual(asked('z.metrics.yaml', own, { 'reportwright.yaml': plain }).labels, [
      'young',
      'teen',
      '[ ]',
    ]);
  });

  it('offers sources, also for an entry of its own', () => {
    const list = asked('z.metrics.yaml', 'metrics:\n  - id: z\n    sources:\n      - su$0\n');
    assert.equal(list.line('survey'), '- survey|');
  });

  it('offers chapter files that the manifest does not list before those it does', () => {
    const manifest =
      'reportwright: 1\ntitle: x\nlanguage: en\nchapters:\n  - chapters/overview.chapter.yaml\n  - $0\n';
    const list = asked('reportwright.yaml', manifest, {
      'chapters/later.chapter.yaml': 'id: later\ntitle: Later\n',
    });
    assert.deepEqual(list.rows, ['chapters/later.chapter.yaml | Later']);
  });

  it('offers the pictures of the folder', () => {
    const text = 'id: x\nimages:\n  - { id: shop, file: $0 }\n';
    const list = asked('chapters/x.chapter.yaml', text, { 'images/shop.png': '', 'b.jpg': '' });
    assert.deepEqual([...list.labels].sort(), ['b.jpg', 'images/shop.png']);
  });

  it('offers units of the team beside those that everybody has', () => {
    const manifest = `${others['reportwright.yaml']}units:\n  - { id: parcel, name: 包裹 }\n`;
    const text = 'metrics:\n  - id: z\n    unit: $0\n';
    const list = asked('z.metrics.yaml', text, { 'reportwright.yaml': manifest });
    assert.equal(list.line('other:parcel'), 'unit: other:parcel|');
    assert.ok(list.labels.includes('percent'));
  });

  it('completes formulas', () => {
    assert.equal(formula('$0').line('csat'), 'derived: csat|');
    assert.equal(formula('csat@2024 - cs$0').line('csat'), 'derived: csat@2024 - csat|');
    assert.equal(formula('(csat@$0').line('2024'), 'derived: (csat@2024|');
    assert.deepEqual(formula('csat@$0').labels, ['2024', '2022', '2019']);
    assert.equal(
      formula('repurchase-rate[am$0').line('amazon, de'),
      'derived: repurchase-rate[amazon, de]|',
    );
  });

  it('knows the things of this file while it is broken elsewhere', () => {
    const broken = metricsFile
      .replace('good: up\n', 'good: "up\n    x\n')
      .replace('derived: csat@2024', 'derived: cs$0');
    const list = asked('metrics/all.metrics.yaml', broken);
    assert.ok(list.labels.includes('repurchase-rate'));
  });
});

describe('signs that are typed', () => {
  for (const [text, trigger] of [
    ['id: x\ntitle:$0\n', ':'],
    ['id: x\ntitle: a@$0\n', '@'],
    ['id: x\nmetrics: 【$0\n', '【'],
  ] as const) {
    it(`${JSON.stringify(text)}: nothing opens outside of marks`, () => {
      const list = new Asked({ ...others, 'chapters/x.chapter.yaml': text }, {}, trigger);
      assert.deepEqual(list.labels, []);
    });
  }
});
