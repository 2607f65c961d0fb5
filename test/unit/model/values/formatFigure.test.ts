import assert from 'node:assert/strict';
import { Big } from 'big.js';
import * as fc from 'fast-check';
import { figureText } from '../../../../server/src/model/values/figureText.ts';
import { findObservations } from '../../../../server/src/model/values/findObservations.ts';
import {
  formatFigure,
  type FormatOptions,
} from '../../../../server/src/model/values/formatFigure.ts';
import { inScript } from '../../../../server/src/model/values/language.ts';
import { exactly } from '../../../../server/src/model/values/readLevel.ts';
import { type OwnUnits, unitWords } from '../../../../server/src/model/values/unitWords.ts';
import { wantedOf } from '../../../../server/src/model/values/wanted.ts';
import { currencies, units } from '../../../../server/src/schema/vocabulary.ts';
import { exampleMetrics, expressionOf, metricOf } from './metrics.ts';

/** The level that is written, as it is printed. */
function printed(written: string, unit: string, options: FormatOptions): string {
  const [observation] = metricOf(`unit: ${unit}\nvalues: { 2024: ${written} }`).observations;
  assert.ok(observation?.level, written);
  return formatFigure(observation.level, unit, options);
}

/** A percentage that was computed, so that no digits of it are written anywhere. */
function computed(value: string, decimals?: number): string {
  return formatFigure(exactly(new Big(value)), 'percent', { language: 'en', decimals });
}

const ownUnits: OwnUnits = (id) => (id === 'parcel' ? '件' : undefined);

const zh = { language: 'zh-Hans' };
const en = { language: 'en' };
const short = { language: 'en', isShort: true };

/** A figure of a metric, as a mark prints it. */
function marked(lines: string, mark: string, options: FormatOptions): string {
  const metric = metricOf(lines);
  const expression = expressionOf(mark);
  const figure = findObservations(metric, expression, { about: undefined });
  const result = figureText(metric, figure, wantedOf(expression).format, options);
  return 'text' in result ? result.text : result.fault;
}

describe('figures as they are printed', () => {
  const rows: readonly (readonly [
    written: string,
    unit: string,
    zh: string,
    en: string,
    short: string,
  ])[] = [
    ['35', 'percent', '35%', '35%', '35%'],
    ['-5.20', 'percent', '−5.20%', '−5.20%', '−5.20%'],
    ['17', 'pp', '17 个百分点', '17 percentage points', '17 pp'],
    ['1', 'pp', '1 个百分点', '1 percentage point', '1 pp'],
    ['25', 'bp', '25 个基点', '25 basis points', '25 bp'],
    ['4.2', 'point', '4.2 分', '4.2 points', '4.2 points'],
    ['18.50', 'point', '18.50 分', '18.50 points', '18.50 points'],
    ['45', 'day', '45 天', '45 days', '45 days'],
    ['1', 'day', '1 天', '1 day', '1 day'],
    ['-1', 'day', '−1 天', '−1 day', '−1 day'],
    ['1.0', 'day', '1.0 天', '1.0 days', '1.0 days'],
    ['3', 'month', '3 个月', '3 months', '3 months'],
    ['48', 'hour', '48 小时', '48 hours', '48 h'],
    ['1', 'minute', '1 分钟', '1 minute', '1 min'],
    ['2.3', 'times', '2.3 倍', '2.3 times', '2.3 times'],
    ['"1:500"', 'ratio', '1:500', '1:500', '1:500'],
    ['"1：1.50"', 'ratio', '1:1.5', '1:1.5', '1:1.5'],
    ['0.4', 'ratio', '0.4', '0.4', '0.4'],
    ['5000', 'person', '5000 人', '5,000 people', '5,000 people'],
    ['1', 'person', '1 人', '1 person', '1 person'],
    ['53600', 'count', '5.36 万个', '53,600', '53,600'],
    ['53612', 'count', '53,612 个', '53,612', '53,612'],
    ['-18', 'celsius', '−18℃', '−18°C', '−18°C'],
    ['5', 'other:rank', '第 5 位', '5th', '5th'],
    ['1', 'other:rank', '第 1 位', '1st', '1st'],
    ['12', 'other:rank', '第 12 位', '12th', '12th'],
    ['23', 'other:rank', '第 23 位', '23rd', '23rd'],
    ['2.5', 'other:rank', '第 2.5 位', '2.5', '2.5'],
    ['72', 'other:kWh', '72 千瓦时', '72 kWh', '72 kWh'],
    ['130000', 'other:GB', '13 万 GB', '130,000 GB', '130,000 GB'],
    ['20000000', 'money:EUR', '2000 万欧元', '€20 million', '€20m'],
    ['120000000', 'money:CNY', '1.2 亿元', 'CNY 120 million', 'CNY 120m'],
    ['2500000000', 'money:USD', '25 亿美元', 'US$2.5 billion', 'US$2.5bn'],
    ['1.2e12', 'money:JPY', '1.2 万亿日元', '¥1.2 trillion', '¥1.2tn'],
    ['26000', 'money:CNY', '2.6 万元', 'CNY 26,000', 'CNY 26,000'],
    ['-3500000', 'money:EUR', '−350 万欧元', '−€3.5 million', '−€3.5m'],
    ['1234567', 'money:EUR', '1,234,567 欧元', '€1,234,567', '€1,234,567'],
    ['19.90', 'money:EUR', '19.90 欧元', '€19.90', '€19.90'],
    [
      '12345678901234567890',
      'count',
      '12,345,678,901,234,567,890 个',
      '12,345,678,901,234,567,890',
      '12,345,678,901,234,567,890',
    ],
    ['0', 'percent', '0%', '0%', '0%'],
    ['{ min: 3, max: 7 }', 'day', '3–7 天', '3–7 days', '3–7 days'],
    ['{ min: 63, max: 68 }', 'percent', '63%–68%', '63–68%', '63–68%'],
    ['{ min: -20, max: -15 }', 'celsius', '−20 至 −15℃', '−20 to −15°C', '−20 to −15°C'],
    [
      '{ min: 20000000, max: 30000000 }',
      'money:EUR',
      '2000–3000 万欧元',
      '€20–30 million',
      '€20–30m',
    ],
    [
      '{ min: 900000, max: 1200000 }',
      'money:EUR',
      '90–120 万欧元',
      '€900,000–€1.2 million',
      '€900,000–€1.2m',
    ],
    [
      '{ min: 90000000, max: 120000000 }',
      'money:CNY',
      '9000 万元–1.2 亿元',
      'CNY 90–120 million',
      'CNY 90–120m',
    ],
    ['{ min: -5, max: 3 }', 'money:EUR', '−5 至 3 欧元', '−€5 to €3', '−€5 to €3'],
    ['{ min: 200, exclusive: true }', 'count', '超过 200 个', 'more than 200', '>200'],
    ['{ min: 200 }', 'count', '至少 200 个', 'at least 200', '≥200'],
    ['{ max: 48 }', 'hour', '不超过 48 小时', 'at most 48 hours', '≤48 h'],
    ['{ max: 50, exclusive: max }', 'percent', '不到 50%', 'less than 50%', '<50%'],
    ['{ max: 50, exclusive: min }', 'percent', '不超过 50%', 'at most 50%', '≤50%'],
    ['{ max: -18 }', 'celsius', '不高于 −18℃', 'at most −18°C', '≤−18°C'],
    ['{ max: 4, exclusive: true }', 'celsius', '低于 4℃', 'below 4°C', '<4°C'],
    ['{ value: 35, approximate: true }', 'percent', '约 35%', 'about 35%', '≈35%'],
    ['{ text: 秒级, min: 1, max: 60 }', 'second', '秒级', '秒级', '秒级'],
    ['8', 'other:parcel', '8 parcel', '8 parcel', '8 parcel'],
  ];
  for (const [written, unit, chinese, english, brief] of rows) {
    it(`${written} ${unit}: ${chinese}, ${english}`, () => {
      assert.equal(printed(written, unit, zh), chinese);
      assert.equal(printed(written, unit, en), english);
      assert.equal(printed(written, unit, short), brief);
    });
  }

  it('prints in traditional characters, and in English for all other languages', () => {
    assert.equal(printed('20000000', 'money:EUR', { language: 'zh-Hant' }), '2000 萬歐元');
    assert.equal(printed('17', 'pp', { language: 'zh-TW' }), '17 個百分點');
    assert.equal(
      printed('{ min: 2e8, exclusive: true }', 'money:USD', { language: 'zh-HK' }),
      '超過 2 億美元',
    );
    assert.equal(
      printed('{ value: 8, approximate: true }', 'minute', { language: 'zh-Hant' }),
      '約 8 分鐘',
    );
    assert.equal(printed('45', 'day', { language: 'zh-Hans-TW' }), '45 天');
    assert.equal(printed('45', 'day', { language: 'de-DE' }), '45 days');
  });

  it('has a traditional twin for every character of the vocabulary that needs one', () => {
    // Simplified forms that traditional writing does not have, among all that the tables use.
    const simplified =
      /[个万亿约过从于财后时点当顷项数摄钟亩吨周东义乌亚买价伦兑兰冈几刚别势卢发叙图圣坚实宽宾尔属岛币库强换来欧汤济纳维缅罗联苏萨莱记诺谢账资赞达铂铢银镑门际韦韩顿马鲁鲜麦黄]/u;
    for (const { id } of units) {
      assert.doesNotMatch(unitWords(id, 'zh-Hant').after, simplified, id);
    }
    for (const { code } of currencies) {
      assert.doesNotMatch(unitWords(`money:${code}`, 'zh-Hant').after, simplified, code);
    }
    assert.equal(inScript('财年', 'zh-Hans'), '财年');
  });

  it('leaves the unit out, or signs a rise, where asked to', () => {
    assert.equal(printed('20000000', 'money:EUR', { ...zh, format: 'number' }), '2000 万');
    assert.equal(printed('5', 'other:rank', { ...en, format: 'number' }), '5');
    assert.equal(printed('{ min: 63, max: 68 }', 'percent', { ...zh, format: 'number' }), '63–68');
    assert.equal(printed('17', 'pp', { ...short, isSigned: true }), '+17 pp');
    assert.equal(printed('-17', 'pp', { ...short, isSigned: true }), '−17 pp');
    assert.equal(printed('0', 'pp', { ...short, isSigned: true }), '0 pp');
  });

  it('names a unit of the team', () => {
    assert.equal(printed('20000', 'other:parcel', { ...zh, ownUnits }), '2 万件');
    assert.equal(printed('8', 'other:box', { ...zh, ownUnits }), '8 box');
  });

  it('prints the decimals of the metric, and never more digits than are known', () => {
    assert.equal(printed('3.456', 'point', { ...en, decimals: 1 }), '3.5 points');
    assert.equal(printed('4', 'point', { ...en, decimals: 1 }), '4 points');
    assert.equal(printed('18.50', 'percent', { ...en, decimals: 1 }), '18.5%');
    assert.equal(printed('2.5', 'percent', { ...en, decimals: 0 }), '3%');
    // What is not zero is not printed as zero.
    assert.equal(printed('0.04', 'percent', { ...en, decimals: 0 }), '0.04%');
    assert.equal(printed('-0.0012', 'percent', { ...en, decimals: 1 }), '−0.001%');
    assert.equal(computed('94.444444444444'), '94.4%');
    assert.equal(computed('94.444444444444', 2), '94.44%');
    assert.equal(computed('20', 1), '20.0%');
    assert.equal(computed('0.033333333'), '0.0333%');
    assert.equal(computed('1234.5678'), '1,235%');
    assert.equal(computed('0.25'), '0.25%');
  });

  const changes: readonly (readonly [mark: string, zh: string, en: string, short: string])[] = [
    ['it@2019', '18%', '18%', '18%'],
    ['it@2019..2024', '从 18% 到 35%', 'from 18% to 35%', '18% → 35%'],
    ['it@2019..2024:number', '从 18 到 35', 'from 18 to 35', '18 → 35'],
    ['it@2019..2024:change', '94%', '94%', '94%'],
    ['it@2024..2019:change', '−49%', '−49%', '−49%'],
    ['it@2019..2024:points', '17 个百分点', '17 percentage points', '17 pp'],
    ['it@2019..2024:times', '1.9 倍', '1.9 times', '1.9 times'],
    ['it@2018..2019:change', 'zero-base', 'zero-base', 'zero-base'],
    ['it@2018..2019:points', '18 个百分点', '18 percentage points', '18 pp'],
    ['it@2025', 'not-found', 'not-found', 'not-found'],
  ];
  for (const [mark, chinese, english, brief] of changes) {
    it(`{{${mark}}}: ${chinese}, ${english}`, () => {
      const lines = 'unit: percent\nvalues: { 2018: 0, 2019: 18, 2024: 35 }';
      assert.equal(marked(lines, mark, zh), chinese);
      assert.equal(marked(lines, mark, en), english);
      assert.equal(marked(lines, mark, short), brief);
    });
  }

  const more: readonly (readonly [lines: string, mark: string, zh: string, en: string])[] = [
    [
      'unit: day\ninteger: true\nobservations: [{ before: 45, after: 7 }]',
      'it@before..after',
      '从 45 天到 7 天',
      'from 45 to 7 days',
    ],
    [
      'unit: day\ninteger: true\nobservations: [{ before: 45, after: 7 }]',
      'it@before..after:change',
      '−84.4%',
      '−84.4%',
    ],
    [
      'unit: day\nobservations: [{ before: { min: 15, max: 25 }, after: { max: 7 } }]',
      'it@before..after',
      '从 15–25 天到不超过 7 天',
      'from 15–25 days to at most 7 days',
    ],
    [
      'unit: money:EUR\nvalues: { 2023: 2000000, 2024: 3500000 }',
      'it@2023..2024',
      '从 200 万欧元到 350 万欧元',
      'from €2 million to €3.5 million',
    ],
    [
      'unit: point\ndecimals: 1\nvalues: { 2019: 3.5, 2024: 4.2 }',
      'it@2019..2024:points',
      '0.7 分',
      '0.7 points',
    ],
    ['unit: percent\nobservations: [{ change: -28, unit: percent }]', 'it:change', '−28%', '−28%'],
    [
      'unit: percent\nobservations: [{ change: 3, unit: percent, basis: points }]',
      'it:points',
      '3 个百分点',
      '3 percentage points',
    ],
    [
      'unit: count\nobservations: [{ change: { min: 40 }, unit: percent }]',
      'it',
      '至少 40%',
      'at least 40%',
    ],
    [
      'unit: other:x\nobservations: [{ times: { min: 3 } }]',
      'it:times',
      '至少 3 倍',
      'at least 3 times',
    ],
    [
      'unit: day\nvalues: { 2023: { min: 3, max: 7 }, 2024: { min: 1, max: 2 } }',
      'it@2023..2024:times',
      '0.14–0.67 倍',
      '0.14–0.67 times',
    ],
    ['unit: other:rank\nvalues: { 2023: 5, 2024: 3 }', 'it@2023..2024:points', '−2 位', '−2'],
    [
      'unit: day\ndecimals: 0\nobservations: [{ value: 1.5, unit: hour }]',
      'it',
      '1.5 小时',
      '1.5 hours',
    ],
  ];
  for (const [lines, mark, chinese, english] of more) {
    it(`{{${mark}}} of ${lines.replaceAll('\n', ', ')}`, () => {
      assert.equal(marked(lines, mark, zh), chinese);
      assert.equal(marked(lines, mark, en), english);
    });
  }

  it('law: the digits that are printed are the number', () => {
    const scales: ReadonlyMap<string, number> = new Map([
      ['万', 4],
      ['亿', 8],
      ['万亿', 12],
      ['million', 6],
      ['billion', 9],
      ['trillion', 12],
      ['m', 6],
      ['bn', 9],
      ['tn', 12],
      ['', 0],
    ]);
    const literal = fc
      .tuple(fc.boolean(), fc.maxSafeNat(), fc.nat({ max: 6 }), fc.nat({ max: 8 }))
      .map(([isMinus, digits, decimals, zeros]) => {
        const whole = `${digits % 10 ** (9 - (zeros % 8))}${'0'.repeat(zeros)}`;
        return `${isMinus ? '-' : ''}${whole}${decimals > 0 ? `.${'1234567'.slice(0, decimals)}` : ''}`;
      });
    fc.assert(
      fc.property(literal, fc.constantFrom(zh, en, short), (text, options) => {
        const level = exactly(new Big(text), text);
        const shown = formatFigure(level, undefined, { ...options, format: 'number' });
        const [, digits = '', scale = ''] = /^(−?[0-9.,]+) ?(\p{L}*)$/u.exec(shown) ?? [];
        const value = new Big(digits.replace('−', '-').replaceAll(',', ''));
        assert.ok(scales.has(scale), shown);
        assert.equal(
          value.times(new Big(10).pow(scales.get(scale) ?? 0)).toFixed(),
          new Big(text).toFixed(),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('has words for all figures of the example', () => {
    for (const metric of exampleMetrics().values()) {
      for (const observation of metric.observations) {
        const type = observation.level === undefined ? 'change' : 'one';
        for (const options of [zh, en, short]) {
          const result = figureText(metric, { type, observation }, undefined, options);
          assert.ok('text' in result && result.text !== '', metric.id);
          assert.doesNotMatch(result.text, /undefined|NaN|-[0-9]|\s{2}|^\s|\s$/, metric.id);
        }
      }
    }
  });
});
