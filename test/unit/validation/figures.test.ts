import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/rules/check.ts';
import { figureIn, levelIn } from '../../../server/src/schema/findings/figures.ts';
import { periodsIn } from '../../../server/src/schema/findings/periods.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';

describe('figures as people type them', () => {
  const figures: readonly (readonly [string, string | undefined])[] = [
    ['３５', '35'],
    ['35％', '35'],
    ['1,800', '1800'],
    ['－28', '-28'],
    ['-28 个百分点', '-28'],
    ['3万', '30000'],
    ['3.25万元', '32500'],
    ['1.5亿', '150000000'],
    ['0.5 million', '500000'],
    ['3成', '30'],
    ['3千克', '3'],
    ['28百分点', '28'],
    ['3.14159百', '314.159'],
    ['三成', undefined],
    ['35-40', undefined],
  ];
  for (const [typed, digits] of figures) {
    it(`${typed} is ${digits ?? 'no single number'}`, () => {
      assert.equal(figureIn(typed)?.digits, digits);
    });
  }

  it('changes nothing unasked but how the number is written', () => {
    const bare = ['３５', '1,800', '－28', '35％', '3万', '3.5分'].filter(
      (text) => figureIn(text)?.bare,
    );
    assert.deepEqual(bare, ['３５', '1,800', '－28']);
  });

  const levels: readonly (readonly [string, object | undefined])[] = [
    ['15–25天', { min: 15, max: 25 }],
    ['35%～40%', { min: 35, max: 40 }],
    ['-3 至 2.5', { min: -3, max: 2.5 }],
    ['200+', { min: 200 }],
    ['至少3倍', { min: 3 }],
    ['超过80%', { min: 80, exclusive: true }],
    ['30天以内', { max: 30 }],
    ['<30', { max: 30, exclusive: true }],
    ['约35', { value: 35, approximate: true }],
    ['很多', undefined],
  ];
  for (const [typed, level] of levels) {
    it(`${typed} is ${JSON.stringify(level)}`, () => assert.deepEqual(levelIn(typed), level));
  }
});

describe('periods as people type them', () => {
  const periods: readonly (readonly [string, readonly string[]])[] = [
    ['2024年', ['2024']],
    ['２０２４', ['2024']],
    ['2024年3月', ['2024-03']],
    ['2024年12月31日', ['2024-12-31']],
    ['2024/12/31', ['2024-12-31']],
    ['20241231', ['2024-12-31']],
    ['2024年第三季度', ['2024-Q3']],
    ['Q3 2024', ['2024-Q3']],
    ['2024h1', ['2024-H1']],
    ['2024上半年', ['2024-H1']],
    ['fy2024', ['FY2024']],
    ['2019-2024', ['2019..2024']],
    ['2019年至2024年', ['2019..2024']],
    ['2023/1/1~2024/6/30', ['2023-01-01..2024-06-30']],
    ['近三年', []],
  ];
  for (const [typed, meant] of periods) {
    it(`${typed} is ${meant.join() || 'left alone'}`, () =>
      assert.deepEqual(periodsIn(typed), meant));
  }
});

describe('fixes of figures and periods', () => {
  const head = 'metrics:\n  - id: a\n    name: A\n    unit: percent\n';
  const cases: readonly (readonly [string, string])[] = [
    ['    values: { 2019: 35～40 }', '    values: { 2019: { min: 35, max: 40 } }'],
    ['    values: { 2019年: 35 }', '    values: { 2019: 35 }'],
    [
      '    observations: [{ period: 2019, value: 200+ }]',
      '    observations: [{ period: 2019, min: 200 }]',
    ],
    ['    values: { 2019: 1,800, 2020: 3 }', '    values: { 2019: 1800, 2020: 3 }'],
    ['    values: { 2019: 1,800,000 }', '    values: { 2019: 1800000 }'],
    [
      '    observations: [{ period: 2019, value: 2, n: 5,000 }]',
      '    observations: [{ period: 2019, value: 2, n: 5000 }]',
    ],
    [
      '    observations: [{ period: 2019-2024, value: 3 }]',
      '    observations: [{ period: 2019..2024, value: 3 }]',
    ],
  ];
  for (const [typed, mended] of cases) {
    it(`turns ${typed.trim()} into ${mended.trim()}`, () => {
      const text = `${head}${typed}\n`;
      const findings = checkFile({ kind: 'metrics', syntax: openDocument(text, 'yaml') });
      assert.equal(findings.length, 1);
      const [change, ...more] = findings[0]?.fixes?.[0]?.changes ?? [];
      assert.ok(change && more.length === 0);
      const after = text.slice(0, change.start) + change.newText + text.slice(change.end);
      assert.equal(after, `${head}${mended}\n`);
      assert.deepEqual(checkFile({ kind: 'metrics', syntax: openDocument(after, 'yaml') }), []);
    });
  }

  const once: readonly (readonly [string, string])[] = [
    ['a key that is no period, with a map below it', '    values:\n      head: { 2019: 3 }\n'],
  ];
  for (const [what, lines] of once) {
    it(`reports ${what} once`, () => {
      const syntax = openDocument(head + lines, 'yaml');
      const codes = checkFile({ kind: 'metrics', syntax }).map((finding) => finding.code);
      assert.deepEqual(codes, ['schema-pattern']);
    });
  }

  it('says once that a key is no text', () => {
    const syntax = openDocument('? [a, b]\n: c\n', 'yaml');
    const codes = checkFile({ kind: 'chapter', syntax }).map((finding) => finding.code);
    assert.deepEqual(codes, ['yaml-key-type']);
  });

  it('does not guess which currency or unit a family stands for', () => {
    for (const unit of ['money', 'other', 'money:XYZ']) {
      const text = `${head.replace('percent', unit)}    values: { 2019: 1 }\n`;
      const [finding, ...more] = checkFile({ kind: 'metrics', syntax: openDocument(text, 'yaml') });
      assert.equal(finding?.wording, 'sentence', unit);
      assert.deepEqual(more, []);
    }
  });
});
