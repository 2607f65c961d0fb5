import assert from 'node:assert/strict';
import { Big } from 'big.js';
import * as fc from 'fast-check';
import {
  type Computation,
  difference,
  isComputed,
  multiple,
  relativeChange,
} from '../../../../server/src/model/values/change.ts';
import { contains, intervalOf } from '../../../../server/src/model/values/interval.ts';
import type { Metric } from '../../../../server/src/model/values/metric.ts';
import type { Observation } from '../../../../server/src/model/values/metricFacts.ts';
import { metricOf } from './metrics.ts';

type Compare = (metric: Metric, from: Observation, to: Observation) => Computation;

function round(number: Big | undefined): string {
  return number?.round(4).toFixed() ?? '';
}

/** The two levels of a metric compared: a number or `[min, max]`, or the fault. */
function compared(compare: Compare, unit: string, from: string, to: string, more = ''): string {
  const metric = metricOf(
    `unit: ${unit}\n${more}observations:\n  - { period: 2023, ${from} }\n  - { period: 2024, ${to} }`,
  );
  const [a, b] = metric.observations;
  assert.ok(a && b);
  const result = compare(metric, a, b);
  if (!isComputed(result)) return result.fault;
  const { value, min, max, exclusive } = result.level;
  const ends = `${exclusive === 'min' || exclusive === 'both' ? '(' : '['}${round(min)}, ${round(max)}${exclusive === 'max' || exclusive === 'both' ? ')' : ']'}`;
  return `${value ? round(value) : ends} ${result.unit}`;
}

describe('changes between two levels', () => {
  const rows: readonly (readonly [
    unit: string,
    from: string,
    to: string,
    points: string,
    change: string,
    times: string,
  ])[] = [
    ['percent', 'value: 18', 'value: 35', '17 pp', '94.4444 percent', '1.9444 times'],
    ['percent', 'value: 25', 'value: 12', '-13 pp', '-52 percent', '0.48 times'],
    ['point', 'value: 3.5', 'value: 4.2', '0.7 point', '20 percent', '1.2 times'],
    ['day', 'value: 45', 'value: 7', '-38 day', '-84.4444 percent', '0.1556 times'],
    ['day', 'value: 2', 'value: 36, unit: hour', '-0.5 day', '-25 percent', '0.75 times'],
    ['other:rank', 'value: 1', 'value: 5', '4 count', '400 percent', '5 times'],
    [
      'day',
      'min: 15, max: 25',
      'min: 3, max: 7',
      '[-22, -8] day',
      '[-88, -53.3333] percent',
      '[0.12, 0.4667] times',
    ],
    // Within 7 days is not less than no time at all.
    [
      'day',
      'value: 45',
      'max: 7',
      '[-45, -38] day',
      '[-100, -84.4444] percent',
      '[0, 0.1556] times',
    ],
    [
      'count',
      'value: 100',
      'min: 200, exclusive: true',
      '(100, ] count',
      '(100, ] percent',
      '(2, ] times',
    ],
    ['count', 'min: 200', 'value: 100', '[, -100] count', '(-100, -50] percent', '(0, 0.5] times'],
    ['money:EUR', 'value: 5', 'value: 0', '-5 money:EUR', '-100 percent', '0 times'],
    ['ratio', 'value: 1:4', 'value: 1:2', '0.25 ratio', '100 percent', '2 times'],
    // What cannot be said is not said.
    ['money:EUR', 'value: 0', 'value: 5', '5 money:EUR', 'zero-base', 'zero-base'],
    ['money:EUR', 'min: -1, max: 2', 'value: 5', '[3, 6] money:EUR', 'zero-base', 'zero-base'],
    ['money:EUR', 'value: -4', 'value: 5', '9 money:EUR', 'sign-change', 'sign-change'],
    ['money:EUR', 'value: 4', 'value: -5', '-9 money:EUR', 'sign-change', 'sign-change'],
    ['money:EUR', 'value: 4', 'max: 7', '[, 3] money:EUR', 'sign-change', 'sign-change'],
    ['money:EUR', 'value: -4', 'value: -5', '-1 money:EUR', 'negative-base', 'negative-base'],
    ['count', 'min: 0', 'value: 5', '[, 5] count', 'zero-base', 'zero-base'],
    ['money:EUR', 'value: 4', 'value: 5, unit: money:USD', 'unit', 'unit', 'unit'],
    ['day', 'value: 4', 'value: 5, unit: percent', 'unit', 'unit', 'unit'],
    ['percent', 'value: 4', 'value: 5, unit: times', 'unit', 'unit', 'unit'],
    ['day', 'text: soon', 'value: 5', 'no-number', 'no-number', 'no-number'],
    ['ratio', 'value: 1:0', 'value: 1', 'no-number', 'no-number', 'no-number'],
  ];
  for (const [unit, from, to, points, change, times] of rows) {
    it(`${unit} from { ${from} } to { ${to} }`, () => {
      assert.equal(compared(difference, unit, from, to), points);
      assert.equal(compared(relativeChange, unit, from, to), change);
      assert.equal(compared(multiple, unit, from, to), times);
    });
  }

  it('says that bounds leave every result possible', () => {
    assert.equal(compared(difference, 'money:EUR', 'min: 100', 'min: 200'), 'unbounded');
    assert.equal(compared(relativeChange, 'money:EUR', 'min: 100', 'min: 200'), 'unbounded');
    assert.equal(compared(multiple, 'percent', 'min: 10', 'min: 20'), 'unbounded');
    assert.equal(compared(multiple, 'count', 'min: 10', 'min: 0'), 'unbounded');
  });

  it('takes the ends that `bounds:` gives', () => {
    const bounds = 'bounds: { min: 0, max: 100 }\n';
    assert.equal(compared(difference, 'percent', 'value: 50', 'min: 80', bounds), '[30, 50] pp');
    assert.equal(compared(difference, 'percent', 'value: 50', 'min: 80'), '[30, ] pp');
  });

  it('carries on that a level is approximate', () => {
    const metric = metricOf(
      'unit: day\nvalues: { 2023: { value: 4, approximate: true }, 2024: 5 }',
    );
    const [a, b] = metric.observations;
    assert.ok(a && b);
    const result = difference(metric, a, b);
    assert.ok(isComputed(result) && result.level.approximate);
  });

  it('law: a change holds that of any two numbers between the bounds', () => {
    const bounds = fc
      .tuple(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 400 }), fc.nat({ max: 4 }))
      .map(([min, width, step]) => ({ min, max: min + width, at: min + (width * step) / 4 }));
    fc.assert(
      fc.property(bounds, bounds, (a, b) => {
        const metric = metricOf(
          `unit: count\nvalues: { 1: { min: ${a.min}, max: ${a.max} }, 2: { min: ${b.min}, max: ${b.max} } }`,
        );
        const [from, to] = metric.observations;
        assert.ok(from && to);
        const [x, y] = [new Big(a.at), new Big(b.at)];
        const expected: readonly (readonly [Compare, Big])[] = [
          [difference, y.minus(x)],
          [multiple, y.div(x)],
          [relativeChange, y.div(x).minus(1).times(100)],
        ];
        for (const [compare, value] of expected) {
          const result = compare(metric, from, to);
          const interval = isComputed(result) ? intervalOf(result.level) : undefined;
          assert.ok(interval);
          const near = ['-0.000000000000001', '0', '0.000000000000001'];
          assert.ok(
            near.some((delta) => contains(interval, value.plus(delta))),
            value.toFixed(),
          );
        }
      }),
    );
  });
});
