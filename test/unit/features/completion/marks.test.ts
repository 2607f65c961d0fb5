import assert from 'node:assert/strict';
import { Asked } from './support.ts';

const manifest = `reportwright: 1
title: 客户体验
language: zh-Hans
chapters: [chapters/overview.chapter.yaml, chapters/service.chapter.yaml]
numbering: { chapter: cjk, section: paren }
dimensions:
  owner:
    - { id: head, name: 头部平台 }
    - { id: amazon, name: 亚马逊, aliases: [Amazon] }
    - { id: shopee, name: 虾皮 }
  market:
    - { id: de, name: 德国 }
`;
const metrics = `metrics:
  - id: csat
    name: 客户满意度
    unit: point
    good: up
    decimals: 1
    values: { 2019: 3.5, 2022: 3.9, 2024: 4.2 }
    sources: [survey]
  - id: repurchase-rate
    name: 复购率
    aliases: [repeat purchase rate]
    unit: percent
    good: up
    observations:
      - { owner: head, period: 2019, value: 18 }
      - { owner: head, period: 2024, value: 35 }
      - { owner: amazon, market: de, period: 2024, value: 40 }
  - id: return-cycle
    name: 退换货周期
    unit: day
    good: down
    observations:
      - { owner: amazon, before: 45, after: 7 }
  - id: dispute-rate
    name: 纠纷率
    unit: percent
    observations:
      - { owner: shopee, change: -82, unit: percent, basis: relative }
  - id: gain
    name: 升幅
    unit: point
    derived: csat@2024 - csat@2019
`;
const others: Record<string, string> = {
  'reportwright.yaml': manifest,
  'metrics/all.metrics.yaml': metrics,
  'cases/all.cases.yaml':
    'cases:\n  - { id: amazon-case, title: 宽松退货, organization: amazon }\n  - { id: shopee-case, title: 本地化 }\n',
  'all.sources.yaml':
    'sources:\n  - { id: survey, type: survey, title: 消费者问卷 }\n  - { id: talks, type: interview, title: 访谈 }\n',
  'chapters/overview.chapter.yaml': `id: overview
title: 项目概述
sections:
  - id: shift
    title: 从流量到体验
    body: |
      正文。
    charts:
      - { id: csat-trend, metric: csat, type: line, title: 满意度走势 }
`,
};

/** The list at `$0` in the prose of a section. */
function inProse(prose: string, parts = {}, trigger?: string): Asked {
  return new Asked(
    {
      ...others,
      'chapters/service.chapter.yaml': `id: service
title: 服务创新
sections:
  - id: local
    title: 本地化
    about: { owner: head }
    metrics: [repurchase-rate]
    body: |
      ${prose}
    charts:
      - { id: cycle, metric: return-cycle, type: bar }
`,
    },
    parts,
    trigger,
  );
}

describe('figures in prose', () => {
  it('offers metrics behind {{, with value, trend and name, those of the section first', () => {
    const asked = inProse('复购率增至 {{$0}}。');
    assert.deepEqual(asked.rows, [
      'repurchase-rate 35% ↑ | 复购率',
      'return-cycle 7 天 ↓ | 退换货周期',
      'csat 4.2 分 ↑ | 客户满意度',
      'dispute-rate −82% ↓ | 纠纷率',
      'gain 0.7 分 | 升幅',
    ]);
    assert.equal(asked.item('csat').detail, '2024 年 · 消费者问卷');
  });

  // Brackets as VS Code closes them, half closed, not closed, in front of words, full width.
  for (const [prose, expected] of [
    ['增至 {{$0}}。', '增至 {{csat|}}。'],
    ['增至 {{cs$0}}。', '增至 {{csat|}}。'],
    ['增至 {{cs$0', '增至 {{csat|}}'],
    ['增至 {{cs$0}', '增至 {{csat|}}'],
    ['增至 {{cs$0的水平。', '增至 {{csat|}}的水平。'],
    ['增至 {{cs$0的 {{gain}} 水平。', '增至 {{csat|}}的 {{gain}} 水平。'],
    ['增至 {{c$0at@2024}}。', '增至 {{csat|@2024}}。'],
    ['增至 {{c$0@2024 分', '增至 {{csat|@2024 分'],
    ['增至 ｛｛$0', '增至 {{csat|}}'],
    ['增至 ｛｛cs$0｝｝。', '增至 {{csat|}}。'],
    ['增至 {｛cs$0', '增至 {{csat|}}'],
    ['[约四分]{figure=cs$0}', '[约四分]{figure=csat|}'],
    ['[约四分]{figure=$0', '[约四分]{figure=csat|}'],
  ] as const) {
    it(`${prose} gives ${expected}`, () => assert.equal(inProse(prose).line('csat'), expected));
  }

  it('writes a figure that has only one value to its end', () => {
    assert.equal(inProse('下降 {{dis$0}}。').line('dispute-rate'), '下降 {{dispute-rate}}|。');
  });

  it('offers what goes behind a metric that is written in full', () => {
    const asked = inProse('{{csat$0}}', { locale: 'zh-Hans' });
    assert.deepEqual(asked.rows.slice(0, 8), [
      '@2024 4.2 分 | 2024 年',
      '@2022 3.9 分 | 2022 年',
      '@2019 3.5 分 | 2019 年',
      '@2019..2024 3.5 分 → 4.2 分 | 2019–2024 年',
      '@2019..2024:change 20% | 变化率',
      '@2019..2024:points 0.7 分 | 差值',
      '@2019..2024:times 1.2 倍 | 倍数',
      '@2022..2024 3.9 分 → 4.2 分 | 2022–2024 年',
    ]);
    assert.equal(asked.line('@2024'), '{{csat@2024}}|');
    assert.ok(!asked.labels.includes('csat'));
  });

  it('offers the members that a metric is known of, several at once', () => {
    const asked = inProse('{{repurchase-rate[$0]}}');
    assert.deepEqual(asked.rows, ['head 35% | 头部平台', 'amazon, de 40% | 亚马逊 · 德国']);
    assert.equal(asked.line('amazon, de'), '{{repurchase-rate[amazon, de]|}}');
    assert.equal(
      inProse('{{repurchase-rate[am$0').line('amazon, de'),
      '{{repurchase-rate[amazon, de]|}}',
    );
    assert.equal(
      inProse('{{repurchase-rate[amazon, $0]}}').line('de'),
      '{{repurchase-rate[amazon, de]|}}',
    );
    assert.equal(inProse('{{repurchase-rate【$0').line('head'), '{{repurchase-rate[head]|}}');
  });

  it('offers the periods of just these members', () => {
    const asked = inProse('{{repurchase-rate[amazon]@$0}}');
    assert.deepEqual(asked.rows, ['2024 40% | 2024 年']);
    assert.equal(asked.line('2024'), '{{repurchase-rate[amazon]@2024}}|');
  });

  it('offers the periods of the members that about gives', () => {
    const { labels } = inProse('{{repurchase-rate@$0}}');
    assert.deepEqual(labels.slice(0, 3), ['2024', '2019', '2019..2024']);
    assert.equal(
      inProse('{{repurchase-rate@20$0}}').line('2019..2024:change'),
      '{{repurchase-rate@2019..2024:change}}|',
    );
    assert.equal(inProse('｛｛repurchase-rate＠$0').line('2024'), '{{repurchase-rate@2024}}|');
  });

  it('offers before and after of an undated pair', () => {
    const asked = inProse('{{return-cycle@$0');
    assert.deepEqual(asked.labels, [
      'after',
      'before',
      'before..after',
      'before..after:change',
      'before..after:points',
      'before..after:times',
    ]);
    assert.equal(asked.line('before..after'), '{{return-cycle@before..after}}|');
  });

  it('offers the formats that a figure can be printed in', () => {
    const pair = inProse('{{csat@2019..2024:$0}}');
    assert.deepEqual(pair.labels, ['change', 'points', 'times']);
    assert.equal(pair.line('points'), '{{csat@2019..2024:points}}|');
    assert.deepEqual(inProse('{{csat@2024:$0}}').labels, ['number']);
    assert.equal(inProse('{{csat@2024：nu$0').line('number'), '{{csat@2024:number}}|');
    assert.deepEqual(inProse('{{dispute-rate:$0}}').labels, ['change', 'number']);
  });

  it('offers nothing of a metric that is not there, nor in code', () => {
    assert.deepEqual(inProse('{{nothing@$0}}').labels, []);
    assert.deepEqual(inProse('`{{$0}}`').labels, []);
    assert.deepEqual(inProse('{$0}').labels, []);
  });

  it('says in `figure=` what is to come', () => {
    assert.equal(inProse('[约四分]{$0}').line('figure='), '[约四分]{figure=|}');
    assert.equal(inProse('[约四分]{fi$0').line('figure='), '[约四分]{figure=|}');
  });
});

describe('whole marks in plain prose', () => {
  it('puts the newest value behind a name, or in its place', () => {
    const asked = inProse('目前复购率$0');
    assert.deepEqual(asked.rows, [
      '复购率{{repurchase-rate@2024}} 35% ↑ | 复购率',
      '{{repurchase-rate@2024}} 35% ↑ | 复购率',
    ]);
    assert.equal(asked.line('{{repurchase-rate@2024}}'), '目前{{repurchase-rate@2024}}|');
    assert.equal(
      asked.line('复购率{{repurchase-rate@2024}}'),
      '目前复购率{{repurchase-rate@2024}}|',
    );
  });

  it('names the members where neither the place nor the data leave only one', () => {
    assert.equal(inProse('退换货$0').line('{{return-cycle@after}}'), '{{return-cycle@after}}|');
    const text = 'id: x\nbody: |\n  目前复购$0\n';
    const asked = new Asked({ ...others, 'chapters/x.chapter.yaml': text });
    assert.deepEqual(asked.labels, ['{{repurchase-rate[head]@2024}}']);
  });

  it('finds ids and Latin names as whole words only', () => {
    assert.equal(inProse('the csa$0').line('{{csat@2024}}'), 'the {{csat@2024}}|');
    assert.deepEqual(inProse('xcsa$0').labels, []);
    assert.deepEqual(inProse('满$0').labels, []);
    assert.deepEqual(inProse('- $0').labels, []);
  });
});

describe('references in prose', () => {
  it('offers kinds, then the own sections, chapters, charts, cases', () => {
    const asked = inProse('见 [[$0]]');
    assert.deepEqual(asked.rows.slice(9), [
      'local （1） | 本地化',
      'overview 一、 | 项目概述',
      'service 二、 | 服务创新',
      'chart:cycle',
      'case:amazon-case | 宽松退货',
      'case:shopee-case | 本地化',
    ]);
    assert.equal(asked.labels[0], 'chapter:');
    assert.equal(asked.line('case:'), '见 [[case:|]]');
    assert.equal(asked.line('local'), '见 [[local]]|');
  });

  it('offers everything once something is typed', () => {
    const { labels } = inProse('[[s$0');
    for (const label of ['overview/shift', 'metric:csat', 'source:survey', 'member:shopee'])
      assert.ok(labels.includes(label), label);
  });

  for (const [prose, label, expected] of [
    ['[[case:$0]]', 'shopee-case', '[[case:shopee-case]]|'],
    ['[[case：$0', 'shopee-case', '[[case:shopee-case]]|'],
    ['【【ca$0', 'case:amazon-case', '[[case:amazon-case]]|'],
    ['【【$0】】。', 'overview', '[[overview]]|。'],
    ['[[overview/$0]]', 'shift', '[[overview/shift]]|'],
    ['![[$0]]', 'chart:cycle', '![[chart:cycle]]|'],
    ['![[chart:$0]]', 'overview/csat-trend', '![[chart:overview/csat-trend]]|'],
    ['！［［$0', 'case:amazon-case', '![[case:amazon-case]]|'],
    ['[@$0]', 'survey', '[@survey|]'],
    ['[@su$0', 'survey', '[@survey|]'],
    ['【＠$0】', 'survey', '[@survey|]'],
    ['[@survey, p. 3; @$0]', 'talks', '[@survey, p. 3; @talks|]'],
  ] as const) {
    it(`${prose} gives ${expected}`, () => assert.equal(inProse(prose).line(label), expected));
  }

  it('places only what can be placed', () => {
    const { labels } = inProse('![[$0]]');
    assert.ok(!labels.some((label) => /^(?:source|member|chapter|section)|^local$/.test(label)));
    assert.deepEqual(inProse('![[source:$0]]').labels, []);
  });

  it('leaves the place in a source to the writer', () => {
    assert.deepEqual(inProse('[@survey, $0]').labels, []);
  });
});
