import assert from 'node:assert/strict';
import { codesOf, offered, type Texts } from './support.ts';

function report(body: string, language = 'en', more: Texts = {}): Texts {
  return {
    'reportwright.yaml': `reportwright: 1\ntitle: R\nlanguage: ${language}\nperiod: 2019..2023\nchapters: [a.chapter.yaml]\n`,
    'm.metrics.yaml': `metrics:
  - id: csat
    name: Satisfaction
    aliases: [满意度]
    unit: percent
    values: { 2019: 18, 2023: 35 }
`,
    'a.chapter.yaml': `id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: |\n      ${body}\n`,
    ...more,
  };
}

const bodyOf = (texts: Texts): string =>
  /body: \|\n {6}(.*)\n/.exec(texts['a.chapter.yaml'] ?? '')?.[1] ?? '';

interface Extracted {
  readonly body: string;
  readonly metric: string;
}

function extracted(body: string, language = 'en', more: Texts = {}): Extracted {
  const { files, after } = offered(report(body, language, more), { only: ['refactor.extract'] });
  const texts = after(/^Extract/);
  assert.deepEqual(codesOf(texts), []);
  const before = (files['m.metrics.yaml'] ?? '').trimEnd();
  const now = texts['m.metrics.yaml'] ?? '';
  assert.ok(now.startsWith(before));
  const metric = now.slice(before.length).trim().replace(/\n\s+/g, '; ');
  return { body: bodyOf(texts), metric };
}

/** The line of the body, key and all, after a number in it is extracted. */
function mended(body: string): string | undefined {
  const text = `id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    ${body}\n`;
  const after = offered(report('', 'en', { 'a.chapter.yaml': text })).after(/^Extract/);
  return after['a.chapter.yaml']?.split('\n')[5]?.trim();
}

function replacements(body: string, language = 'en', more: Texts = {}): readonly string[] {
  return offered(report(body, language, more), { only: ['refactor.rewrite'] }).titles;
}

function inlined(body: string, title: RegExp = /^Inline/, language = 'en'): string {
  return bodyOf(offered(report(body, language), { only: ['refactor.inline'] }).after(title));
}

describe('extracting a number to a metric', () => {
  const cases: readonly (readonly [
    language: string,
    body: string,
    after: string,
    metric: string,
  ])[] = [
    [
      'en',
      'The return rate fell to 1$02.50%.',
      'The return rate fell to {{return-rate@2023}}.',
      'id: return-rate; name: Return rate; unit: percent; values: { 2023: 12.50 }',
    ],
    [
      'en',
      'In 2021 it cost US$2.5b$0n.',
      'In 2021 it cost {{new-metric@2021}}.',
      'id: new-metric; name: New metric; unit: money:USD; values: { 2021: 2500000000 }',
    ],
    [
      'en',
      'Delivery took 3$0-7 days.',
      'Delivery took {{delivery@2023}}.',
      'id: delivery; name: Delivery; unit: day; values: { 2023: { min: 3, max: 7 } }',
    ],
    [
      'en',
      'Shops: «1,200» merchants.',
      'Shops: {{new-metric@2023}} merchants.',
      'id: new-metric; name: New metric; unit: count; values: { 2023: 1200 }',
    ],
    [
      'zh-Hans',
      '退货率降至$035%。',
      '退货率降至{{退货率@2023}}。',
      'id: 退货率; name: 退货率; unit: percent; values: { 2023: 35 }',
    ],
    [
      'zh-Hans',
      '企业投入2000万欧元$0。',
      '企业投入{{企业投入@2023}}。',
      'id: 企业投入; name: 企业投入; unit: money:EUR; values: { 2023: 20000000 }',
    ],
    [
      'zh-Hans',
      '2021年到货时间缩短到$045 天。',
      '2021年到货时间缩短到{{到货时间@2021}}。',
      'id: 到货时间; name: 到货时间; unit: day; values: { 2021: 45 }',
    ],
    [
      'zh-Hans',
      '复购率提升了17个百$0分点。',
      '复购率提升了{{复购率@2023}}。',
      'id: 复购率; name: 复购率; unit: pp; values: { 2023: 17 }',
    ],
    [
      'zh-Hans',
      '评分为3$0.50 分。',
      '评分为{{评分@2023}}。',
      'id: 评分; name: 评分; unit: point; values: { 2023: 3.50 }',
    ],
    [
      'zh-Hans',
      '接入商家1$02.5万家。',
      '接入商家{{接入商家@2023:number}}家。',
      'id: 接入商家; name: 接入商家; unit: count; values: { 2023: 125000 }',
    ],
    [
      'zh-Hans',
      '增长3%-$05%。',
      '增长{{new-metric@2023}}。',
      'id: new-metric; name: 新指标; unit: percent; values: { 2023: { min: 3, max: 5 } }',
    ],
  ];
  for (const [language, body, after, metric] of cases) {
    it(`reads ${body.replaceAll('$0', '').replace(/[«»]/g, '')}`, () => {
      assert.deepEqual(extracted(body, language), { body: after, metric: `- ${metric}` });
    });
  }

  it('names it by the last words of a long clause', () => {
    const { body } = extracted(
      '在消费者的购买考量里价格排名第五的平台退货率降至1$02%。',
      'zh-Hans',
    );
    assert.equal(body, '在消费者的购买考量里价格排名第五的平台退货率降至{{平台退货率@2023}}。');
  });

  it('takes the period that the section is about, and an id that is free', () => {
    const body = 'Satisfaction of csat was 4$00%.';
    const text = report(body)['a.chapter.yaml'] ?? '';
    const { body: after } = extracted(body, 'en', {
      'a.chapter.yaml': `about: { period: 2020 }\n${text}`,
      'm.metrics.yaml':
        'metrics:\n  - id: satisfaction-of-csat\n    name: X\n    unit: percent\n    values: { 2020: 1 }\n  - id: csat\n    name: C\n    unit: percent\n    values: { 2020: 40 }\n',
    });
    assert.equal(after, 'Satisfaction of csat was {{csat-2@2020}}.');
  });

  it('keeps the text readable as YAML and JSON', () => {
    assert.equal(mended('body: 1$02% of all'), "body: '{{new-metric@2023}} of all'");
    assert.equal(
      mended(String.raw`body: "One\n\nShare: 1$02%."`),
      String.raw`body: "One\n\nShare: {{new-metric@2023}}."`,
    );
  });

  it('begins a file of metrics where there is none', () => {
    const { changed } = offered({
      'reportwright.yaml': report('')['reportwright.yaml'] ?? '',
      'a.chapter.yaml': report('A share of 1$02%.')['a.chapter.yaml'] ?? '',
    });
    const after = changed(/^Extract/);
    assert.equal(
      after['metrics/metrics.metrics.yaml'],
      'metrics:\n  - id: share\n    name: Share\n    unit: percent\n    values: { 2023: 12 }\n',
    );
    assert.equal(bodyOf(after), 'A {{share@2023}}.'.replace('A {', 'A share of {'));
  });

  it('leaves alone what is no figure', () => {
    const titles = (body: string): readonly string[] =>
      offered(report(body), { only: ['refactor'] }).titles;
    for (const body of [
      'in 20$023',
      'SKU-3$05',
      'v3$0.5',
      '第3$0名',
      '3$0月1日',
      'no $0number',
      '1$0. One',
      '`3$05%`',
      '[x](a.html?b=3$0)',
      'https://x.org/3$05',
      '«One 3% two 4%»',
    ])
      assert.deepEqual(titles(body), [], body);
    // Without a report there is nowhere to put it.
    assert.deepEqual(
      offered({ 'a.chapter.yaml': report('A share of 1$02%.')['a.chapter.yaml'] ?? '' }).titles,
      [],
    );
  });
});

describe('replacing a number by the mark of a metric', () => {
  it('offers metrics that the sentence names and that have this value', () => {
    const { after } = offered(report('Satisfaction rose to 3$05%.'));
    const texts = after('Replace `35%` with `{{csat@2023}}` (Satisfaction)');
    assert.equal(bodyOf(texts), 'Satisfaction rose to {{csat@2023}}.');
    assert.deepEqual(replacements('满意度升至3$05%。', 'zh-Hans'), [
      'Replace `35%` with `{{csat@2023}}` (Satisfaction)',
    ]);
    assert.deepEqual(replacements('Trust rose to 3$05%. Satisfaction did too.'), []);
    assert.deepEqual(replacements('Satisfaction rose to 3$06%.'), []);
    assert.deepEqual(replacements('Satisfaction rose for 3$05 people.'), []);
  });

  it('lists all that fit, each told apart', () => {
    const metrics = `metrics:
  - id: csat
    name: Satisfaction
    unit: percent
    observations:
      - { owner: x, period: 2023, value: 35 }
      - { owner: y, period: 2023, value: 35 }
      - { owner: y, period: 2019, value: 35 }
`;
    assert.deepEqual(
      replacements('Satisfaction rose to 3$05%.', 'en', { 'm.metrics.yaml': metrics }),
      ['{{csat[x]@2023}}', '{{csat[y]@2023}}', '{{csat@2019}}'].map(
        (mark) => `Replace \`35%\` with \`${mark}\` (Satisfaction)`,
      ),
    );
  });
});

describe('inlining marks', () => {
  it('writes what the mark prints', () => {
    assert.equal(inlined('It was {{cs$0at@2019}} then.'), 'It was 18% then.');
    assert.equal(inlined('It went {{csat@2019..20$023}}.'), 'It went from 18% to 35%.');
    assert.equal(inlined('它{{csat@2019..20$023}}。', /^Inline/, 'zh-Hans'), '它从 18% 到 35%。');
    assert.equal(inlined('By {{cs$0at@2019..2023:points}}.'), 'By 17 percentage points.');
  });

  it('keeps the words of a binding', () => {
    assert.equal(inlined('[a third]{figure=cs$0at@2023} of all'), 'a third of all');
  });

  it('takes all marks of a selection', () => {
    assert.equal(
      inlined('Was «{{csat@2019}}, is {{csat@2023}}», {{csat@2019}}', /^Inline 2 marks/),
      'Was 18%, is 35%, {{csat@2019}}',
    );
  });

  it('is not offered where nothing would be printed', () => {
    for (const body of ['{{cs$0ta@2023}}', '{{csat@20$021}}', 'no m$0ark', '[[a$0]]'])
      assert.deepEqual(offered(report(body), { only: ['refactor.inline'] }).titles, [], body);
  });
});
