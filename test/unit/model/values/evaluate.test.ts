import assert from 'node:assert/strict';
import { levelText } from '../../../../server/src/model/values/figureText.ts';
import { membersText } from '../../../../server/src/model/values/tell.ts';
import { compute, exampleMetrics, type ReadMetric, readMetrics } from './metrics.ts';

const inputs = `
metrics:
  - { id: profit, unit: money:EUR, observations: [
      { owner: a, period: 2023, value: 10 }, { owner: a, period: 2024, value: 30 },
      { owner: b, period: 2024, value: 5 }, { owner: b, period: 2025, value: 9, status: forecast } ] }
  - { id: revenue, unit: money:EUR, sources: [books], observations: [
      { owner: a, period: 2023, value: 100 }, { owner: a, period: 2024-Q1..2024-Q4, value: 120 },
      { owner: b, period: 2024, value: 20, sources: [{ id: b-books, at: p. 3 }] },
      { owner: b, period: 2025, value: 27 }, { owner: c, period: 2024, value: 1 } ] }
  - { id: market, unit: money:EUR, values: { 2023: 1000, 2024: 1500 } }
  - { id: dollars, unit: money:USD, values: { 2023: 5, 2024: 7 } }
  - { id: share, unit: percent, values: { 2023: 40, 2024: 35 } }
  - { id: other-share, unit: percent, values: { 2023: 10, 2024: 20 } }
  - { id: orders, unit: count, values: { 2023: 200, 2024: 300 } }
  - { id: people, unit: person, values: { 2023: 4, 2024: 5 } }
  - { id: days, unit: day, values: { 2023: 2, 2024: 3 } }
  - { id: hours, unit: hour, values: { 2023: 12, 2024: 36 } }
  - { id: months, unit: month, values: { 2023: 1, 2024: 2 } }
  - { id: parcels, unit: other:parcel, values: { 2023: 50, 2024: 60 } }
  - { id: area, unit: other:mu, values: { 2024: 15 } }
  - { id: zero, unit: count, values: { 2023: 4, 2024: 0 } }
  - { id: range, unit: day, observations: [
      { period: 2023, min: 15, max: 25 }, { period: 2024, min: 3, max: 7, approximate: true } ] }
  - { id: over, unit: count, values: { 2023: { min: 100, exclusive: true }, 2024: { min: 200 } } }
  - { id: loss, unit: money:EUR, values: { 2024: { min: -1, max: 2 } } }
  - { id: mix, unit: ratio, values: { 2024: "1:500" } }
  - { id: words, unit: day, values: { 2024: { text: soon } } }
  - { id: twice, unit: count, observations: [ { period: 2024, value: 1 }, { period: 2024, value: 2 } ] }
  - { id: loose, values: { 2024: 8 } }
  - { id: undated, unit: money:EUR, observations: [ { owner: a, value: 4 } ] }
  - { id: pair, unit: day, observations: [
      { owner: a, market: eu, before: 45, after: 7 }, { owner: b, before: 30, after: 10 } ] }
`;

/** The values of a formula as `[members]@period=value`, or its faults as `type "place" args`. */
function evaluated(derived: string, unit: string, more = ''): string[] {
  const text = `${inputs}  - { id: it, unit: ${unit}, derived: "${derived}"${more} }\n`;
  const metric = compute(readMetrics(text)).get('it');
  assert.ok(metric);
  return [...metric.observations.map((each) => valueOf(metric, each)), ...faultsOf(metric)];
}

function valueOf(metric: ReadMetric, each: ReadMetric['observations'][number]): string {
  const members = membersText(each.members);
  const text = levelText(metric, each, 'number', { language: 'en', isShort: true });
  return `${members && `[${members}]`}${each.period ? `@${each.period}` : ''}=${text}`;
}

function faultsOf(metric: ReadMetric): string[] {
  return metric.faults.map(({ type, start, end, args }) => {
    const said = Object.entries(args).map(([key, value]) => `${key}=${value}`);
    return [type, `"${metric.text.slice(start, end)}"`, ...said].join(' ');
  });
}

function table(
  rows: readonly (readonly [formula: string, unit: string, ...values: string[]])[],
): void {
  for (const [formula, unit, ...values] of rows) {
    it(`${formula} in ${unit}`, () => assert.deepEqual(evaluated(formula, unit), values));
  }
}

describe('derived metrics', () => {
  describe('over all that the inputs share', () => {
    table([
      // 10/100, 30/120, 5/20, 9/27; 2024 and its four quarters are one period; c has no profit.
      ['profit / revenue', 'percent', '[a]@2023=10', '[a]@2024=25', '[b]@2024=25', '[b]@2025=33.3'],
      ['profit[a] / revenue[a]', 'percent', '[a]@2023=10', '[a]@2024=25'],
      ['profit@2024 / revenue@2024', 'percent', '[a]@2024=25', '[b]@2024=25'],
      [
        'profit / profit@2024',
        'ratio',
        '[a]@2023=0.333',
        '[a]@2024=1',
        '[b]@2024=1',
        '[b]@2025=1.8',
      ],
      // What is not divided by owners goes with all of them.
      [
        'revenue / market',
        'percent',
        '[a]@2023=10',
        '[a]@2024=8',
        '[b]@2024=1.33',
        '[c]@2024=0.0667',
      ],
      ['revenue[a] / market', 'percent', '[a]@2023=10', '[a]@2024=8'],
      ['profit[a] - profit[b]', 'money:EUR', '@2024=25'],
      ['profit[a]@2024 - profit[a]@2023', 'money:EUR', '[a]@2023..2024=20'],
      ['revenue[b]@2025 - revenue[a]@2023', 'money:EUR', '@2023..2025=−73'],
      ['pair@after / pair@before - 1', 'percent', '[a, eu]=−84.4', '[b]=−66.7'],
      ['pair[a]@after - pair[b]@after', 'day', '@after=−3'],
      [
        'revenue + 0 * profit@2024',
        'money:EUR',
        '[a]@2023=100',
        '[a]@2024-Q1..2024-Q4=120',
        '[b]@2024=20',
        '[b]@2025=27',
      ],
      [
        'revenue@2024-Q1..2024-Q4',
        'money:EUR',
        '[a]@2024-Q1..2024-Q4=120',
        '[b]@2024=20',
        '[c]@2024=1',
      ],
    ]);

    it('carries on how firm the inputs are, and their sources', () => {
      const text = `${inputs}  - { id: it, unit: percent, derived: profit / revenue }\n`;
      const metric = compute(readMetrics(text)).get('it');
      assert.deepEqual(
        metric?.observations.map((each) => each.status),
        [undefined, undefined, undefined, 'forecast'],
      );
      const ids = metric?.observations.map((each) => each.sources.map((source) => source.id));
      assert.deepEqual(ids, [['books'], ['books'], ['b-books'], ['books']]);
    });
  });

  describe('in exact decimals and with ends', () => {
    table([
      ['0.1 + 0.2', 'count', '=0.3'],
      ['1 / 3 * 3', 'count', '=1'],
      ['-(2 - 5) * 1.50', 'count', '=4.5'],
      ['range@2024 - range@2023', 'day', '@2023..2024=≈−22 to −8'],
      ['range@2024 / range@2023 - 1', 'percent', '@2023..2024=≈−88 to −53.3'],
      ['over@2024 / orders@2024', 'percent', '@2024=≥66.7'],
      ['orders@2024 - over@2023', 'count', '@2023..2024=<200'],
      ['mix * 1000', 'ratio', '@2024=2'],
    ]);
  });

  describe('with units', () => {
    table([
      ['share@2024 - share@2023', 'pp', '@2023..2024=−5'],
      ['share@2024 - share@2023', 'percent', '@2023..2024=−5'],
      ['share@2024 - share@2023', 'bp', '@2023..2024=−500'],
      ['share@2024 / share@2023 - 1', 'percent', '@2023..2024=−12.5'],
      ['share@2024 / share@2023', 'times', '@2023..2024=0.875'],
      ['100 - share', 'percent', '@2023=60', '@2024=65'],
      ['1 - share * other-share', 'percent', '@2023=96', '@2024=93'],
      ['(share + other-share) / 2', 'percent', '@2023=25', '@2024=27.5'],
      ['2 * other-share', 'percent', '@2023=20', '@2024=40'],
      ['orders * share', 'count', '@2023=80', '@2024=105'],
      ['market * share', 'money:EUR', '@2023=400', '@2024=525'],
      ['market / orders', 'money:EUR', '@2023=5', '@2024=5'],
      ['market / people', 'money:EUR', '@2023=250', '@2024=300'],
      ['orders / people', 'count', '@2023=50', '@2024=60'],
      ['orders / people', 'person', '@2023=50', '@2024=60'],
      ['days + hours', 'day', '@2023=2.5', '@2024=4.5'],
      ['days + hours', 'hour', '@2023=60', '@2024=108'],
      ['hours / days', 'percent', '@2023=25', '@2024=50'],
      ['area', 'other:ha', '@2024=1'],
      ['market / parcels', 'other:euros-per-parcel', '@2023=20', '@2024=25'],
      ['market / market@2023 * 100', 'count', '@2023=100', '@2024=150'],
      ['market / market@2023 * 100', 'point', '@2023=100', '@2024=150'],
      ['loose + orders', 'count', '@2024=308'],
      ['5', 'day', '=5'],
    ]);
  });

  describe('with faults at their places', () => {
    table([
      ['profit / nothing', 'percent', 'unknown-input "nothing" metric=nothing'],
      ['it + 1', 'count', 'cycle "it" metric=it path=it → it'],
      ['days + share', 'day', 'unit-clash "days + share" left=day right=percent'],
      ['1 + (days - orders)', 'day', 'unit-clash "(days - orders)" left=day right=count'],
      ['days + months', 'day', 'unit-clash "days + months" left=day right=month'],
      [
        'market + dollars',
        'money:EUR',
        'unit-clash "market + dollars" left=money:EUR right=money:USD',
      ],
      [
        'market / dollars',
        'percent',
        'unit-clash "market / dollars" found=money:EUR / money:USD unit=percent',
      ],
      [
        'market - market@2023',
        'money:USD',
        'unit-clash "market - market@2023" found=money:EUR unit=money:USD',
      ],
      ['days / hours', 'day', 'unit-clash "days / hours" found=ratio unit=day'],
      [
        'share@2024 - share@2023',
        'times',
        'unit-clash "share@2024 - share@2023" found=percent unit=times',
      ],
      ['share', 'count', 'unit-clash "share" found=percent unit=count'],
      ['days', 'other:parcel', 'unit-clash "days" found=day unit=other:parcel'],
      ['profit / revenue * 100', 'percent', 'times-hundred "100"'],
      ['100 * profit / revenue', 'percent', 'times-hundred "100"'],
      ['orders * share / 100', 'count', 'times-hundred "100"'],
      ['days / pair[a]', 'ratio', 'nothing-shared "days / pair[a]" metrics=days, pair'],
      [
        'undated / revenue',
        'percent',
        'nothing-shared "undated / revenue" metrics=undated, revenue',
      ],
      ['words * 2', 'day', 'no-values "words" metric=words'],
      [
        'share@2020 + share',
        'percent',
        'no-such-period "2020" metric=share wanted=2020 known=2023, 2024',
      ],
      [
        'profit[x, y] * 2',
        'money:EUR',
        'no-such-member "[x, y]" metric=profit wanted=x, y known=a; b',
      ],
      ['twice * 2', 'count', 'ambiguous "twice" metric=twice period=2024 members='],
      ['orders / zero', 'ratio', '@2023=50', 'division-by-zero "zero" period=2024 members='],
      ['orders / (1 - 1)', 'count', 'division-by-zero "(1 - 1)" period=2023 members='],
      ['market@2024 / loss', 'percent', 'division-by-zero "loss" period=2024 members='],
      [
        'over@2024 - over@2023',
        'count',
        'unbounded "over@2024 - over@2023" period=2023..2024 members=',
      ],
    ]);

    it('tells a chain that leads back', () => {
      const text = `metrics:
  - { id: a, unit: count, derived: b + 1 }
  - { id: b, unit: count, derived: c + 1 }
  - { id: c, unit: count, derived: a + 1 }
`;
      const metrics = compute(readMetrics(text));
      assert.deepEqual(faultsOf(metrics.get('c') as ReadMetric), [
        'cycle "a" metric=a path=a → b → c → a',
      ]);
    });

    it('says nothing of a metric whose input already has a fault', () => {
      const text = `metrics:
  - { id: a, unit: count, derived: x + 1 }
  - { id: b, unit: count, derived: a + 1 }
`;
      const metrics = compute(readMetrics(text));
      assert.deepEqual(faultsOf(metrics.get('a') as ReadMetric), ['unknown-input "x" metric=x']);
      assert.deepEqual(faultsOf(metrics.get('b') as ReadMetric), []);
    });

    it('gives nothing for a formula that cannot be read', () => {
      assert.deepEqual(evaluated('profit /', 'percent'), []);
    });

    it('computes the longest formula that can be read', () => {
      const many = Array.from({ length: 500 }, () => 'orders').join(' + ');
      assert.deepEqual(evaluated(many, 'count'), ['@2023=100,000', '@2024=150,000']);
      const deep = `${'('.repeat(40)}orders${')'.repeat(40)}`;
      assert.deepEqual(evaluated(deep, 'count'), ['@2023=200', '@2024=300']);
    });
  });

  it('are those of the example, worked out by hand', () => {
    const metrics = exampleMetrics();
    const expected: Readonly<Record<string, string>> = {
      // 4.2 − 3.5
      'csat-gain': '[head-platforms]@2019..2024=0.7',
      // 35 − 18
      'repurchase-gain': '[head-platforms]@2019..2024=17',
      // 35 / 18 = 1.9444
      'repurchase-growth': '[head-platforms]@2019..2024=94.4',
      // 12 − 25
      'return-drop': '[head-platforms]@2019..2024=−13',
      // 12 / 25 = 0.48
      'return-decline': '[head-platforms]@2019..2024=−52.0',
      // 18 − 12, of two owners
      'amazon-return-gap': '@2024=6',
      // 7 / 45 = 0.15556
      'return-cycle-cut': '[overseas-service-network, eu]=−84.4',
      // 7 / 30 = 0.23333
      'new-arrival-cut': '[shein]=−76.7',
      // 5 / 25 = 0.2
      'south-america-delivery-cut': '[some-platform, south-america]=−80.0',
      // 48 / 720 = 0.06667
      'claim-cycle-cut': '[logistics-alliance]=−93.3',
      // 72 / 720 = 0.1
      'dispute-resolution-cut': '[some-platform]=−90.0',
      // 45 / 90 = 0.5
      'repurchase-cycle-cut': '[apparel-merchant]=−50.0',
      // 10 − 30
      'demand-error-drop': '[industry]=−20',
      // 3 − 15
      'steak-loss-drop': '[some-platform]=−12',
      // 15 − 42
      'makeup-return-drop': '[makeup-ar]=−27',
      // 68 − 35
      'survival-gain': '[cross-border-platform]=33',
      // 35 − 5
      'custom-order-gain': '[furniture-cluster]=30',
      // 26000 / 20000 = 1.3
      'quota-growth': '[cn]@2019..2024=30.0',
      // 5 − 1
      'price-rank-shift': '[consumers]@2019..2024=4',
    };
    const derived = [...metrics.values()].filter((metric) => metric.facts.derived);
    const found = derived.map((metric) => [
      metric.id,
      [...metric.observations.map((each) => valueOf(metric, each)), ...faultsOf(metric)].join('; '),
    ]);
    assert.deepEqual(Object.fromEntries(found), expected);
  });
});
