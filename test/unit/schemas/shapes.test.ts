import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { complaints, createAjv } from './support.ts';

const ajv = createAjv();
const metrics = ajv.getSchema('metrics.schema.json');
assert.ok(metrics);

function metricsWith(metric: object): object {
  return { metrics: [{ id: 'm', name: 'A metric', unit: 'percent', ...metric }] };
}

/** One document for each shape that a figure can have; every one must be accepted as it stands. */
const shapes: Readonly<Record<string, object>> = {
  'a level': { values: { 2024: 80 } },
  'levels by period': { values: { 2019: 18, 2024: 35 } },
  'levels by half year, quarter, month, week, day and fiscal year': {
    values: { '2024-H1': 1, '2024-Q3': 2, '2024-03': 3, '2024-W05': 4, '2024-03-31': 5, FY2024: 6 },
  },
  'a level of a range of periods': { values: { '2019..2024': 12.5, 'FY2023..FY2024': 3 } },
  'a range': { unit: 'day', values: { 2019: { min: 15, max: 25 }, 2024: { min: 3, max: 7 } } },
  'at least': { unit: 'count', observations: [{ period: 2024, min: 200 }] },
  'at most': { unit: 'day', observations: [{ owner: 'amazon', max: 30 }] },
  'more than, the bound itself left out': { observations: [{ min: 80, exclusive: true }] },
  'a range that leaves out one end': {
    unit: 'second',
    observations: [{ text: 'within seconds', min: 1, max: 60, exclusive: 'max' }],
  },
  'words alone': { unit: 'hour', observations: [{ text: '小时级' }] },
  about: { observations: [{ value: 60, approximate: true }] },
  'an undated pair': { observations: [{ owner: 'beauty-ar', before: 42, after: 15 }] },
  'a pair of ranges': { observations: [{ before: { min: 40 }, after: { max: 15 } }] },
  'a dated pair': { observations: [{ before: 3.5, after: 4.2, period: '2019..2024' }] },
  'a change in per cent': { observations: [{ change: -28, unit: 'percent' }] },
  'a change in points': { observations: [{ change: 17, unit: 'pp', basis: 'points' }] },
  'a change that says neither': {
    observations: [{ change: 22, unit: 'percent', basis: 'unstated' }],
  },
  'a change of at least so much': { observations: [{ change: { min: 40 }, unit: 'percent' }] },
  'a change against others': { observations: [{ change: 28, versus: '行业平均' }] },
  'a change of a score': { unit: 'point', scale: 5, observations: [{ change: 0.8 }] },
  'a multiple': { observations: [{ times: 2.3, versus: 'non-members' }] },
  'a multiple of at least so much': { observations: [{ times: { min: 3 } }] },
  'a metric that is a multiple': { unit: 'times', observations: [{ value: 4.2 }] },
  'a score of 5': { unit: 'point', scale: 5, good: 'up', values: { 2024: 4.2 } },
  'a score between two ends': { unit: 'point', scale: { min: 1, max: 7 }, values: { 2024: 5 } },
  'a ratio': { unit: 'ratio', observations: [{ value: '1:1' }, { value: '1∶500' }] },
  money: { unit: 'money:EUR', decimals: 0, observations: [{ value: 20000000 }] },
  'money converted': {
    unit: 'money:CNY',
    observations: [
      {
        value: 156e6,
        conversion: { from: 'money:EUR', amount: 2e7, rate: 7.8, date: '2024-06-28' },
      },
    ],
  },
  'a temperature': { unit: 'celsius', observations: [{ value: -18 }] },
  'a count that is exact': {
    unit: 'count',
    integer: true,
    observations: [{ value: 5000, n: 5000 }],
  },
  'a rank': { unit: 'other:rank', observations: [{ before: 1, after: 5 }] },
  "a unit of the team's own": { unit: 'other:件', observations: [{ value: 3 }] },
  'several members': {
    observations: [{ owner: 'x', market: ['de', 'us'], channel: 'app', value: 1 }],
  },
  'a dimension of their own': { observations: [{ members: { 年龄段: '青年' }, value: 1 }] },
  'levels of one owner': { observations: [{ owner: 'x', values: { 2019: 18, 2024: 35 } }] },
  'a forecast': { observations: [{ period: 2030, min: 15, max: 25, status: 'forecast' }] },
  'a restated figure': { observations: [{ value: 1, status: 'restated', 'as-of': '2024-06' }] },
  'a derived metric': { unit: 'point', derived: 'csat@2024 - csat@2019' },
  'sources with their place': { values: { 2024: 1 }, sources: ['a', { id: 'b', at: 'p. 12' }] },
  "a key of somebody else's": { 'x-reviewed': { by: 'legal' } },
};

describe('shapes of figures', () => {
  for (const [name, metric] of Object.entries(shapes)) {
    it(`holds ${name}`, () => {
      assert.ok(metrics(metricsWith(metric)), complaints(metrics));
    });
  }
});

type Row = Readonly<Record<string, string>>;

function rows(): readonly Row[] {
  const file = new URL('../../fixtures/schemas/figure-shapes.csv', import.meta.url);
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** What a writer would put down for a figure of this kind. */
function shapeOf(row: Row): object {
  const number = (name: string): number => Number(row[name]);
  const sign = row.direction === 'down' ? -1 : 1;
  switch (row.kind) {
    case 'from-to':
      return { before: number('from'), after: number('to') };
    case 'range':
      return { min: number('low'), max: number('high') };
    case 'bound':
      return row.low === '' ? { max: number('high') } : { min: number('low') };
    case 'change':
      return { change: sign * number('value'), unit: row.unit };
    case 'multiple':
      return { times: number('value') };
    case 'ratio':
      return { value: `${row.value}:1` };
    case 'value':
    case 'time':
      return { value: number('value') };
    default:
      throw new Error(`A kind of figure that this test does not know: ${row.kind}`);
  }
}

describe('figures of a real report', () => {
  it('are all expressed, 198 of them', () => {
    const figures = rows();
    assert.equal(figures.length, 198);
    for (const row of figures) {
      const unit = row.unit === 'other:ratio' ? 'ratio' : row.unit;
      const period = row.period === '' ? {} : { period: row.period };
      const document = metricsWith({ unit, observations: [{ ...shapeOf(row), ...period }] });
      assert.ok(metrics(document), `${JSON.stringify(document)}\n${complaints(metrics)}`);
      assert.ok(!/null|NaN/.test(JSON.stringify(document)), JSON.stringify(document));
    }
  });
});
