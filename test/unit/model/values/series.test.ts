import assert from 'node:assert/strict';
import { latestOf, seriesOf, trendOf } from '../../../../server/src/model/values/series.ts';
import { membersText } from '../../../../server/src/model/values/tell.ts';
import { exampleMetrics, metricOf } from './metrics.ts';

const metric = metricOf(`
unit: percent
good: down
observations:
  - { owner: a, period: 2024, value: 12 }
  - { owner: a, period: 2019, value: 25 }
  - { owner: b, value: 9 }
  - { owner: b, after: 15, before: 42 }
  - { owner: a, period: 2026, value: 5, status: target }
  - { owner: a, period: 2024, value: 13, status: restated, as-of: 2024-06 }
  - { owner: a, change: 3, unit: pp }`);

describe('a metric over time', () => {
  it('has its levels by members, in the order of time, and its bare changes', () => {
    const told = seriesOf(metric).map(({ members, levels, changes }) => {
      const values = levels.map((each) => `${each.period ?? ''}=${each.level?.literal}`);
      return `${membersText(members)}: ${values.join(' ')} | ${changes.length}`;
    });
    assert.deepEqual(told, ['a: 2019=25 2024=13 2026=5 | 1', 'b: before=42 after=15 =9 | 0']);
  });

  it('has a latest level that is no plan, and the way it went', () => {
    assert.equal(latestOf(metric)?.level?.literal, '13');
    const trend = trendOf(metric);
    assert.equal(trend?.from.level?.literal, '25');
    assert.equal(trend?.direction, 'down');
    assert.equal(trend?.isBetter, true);
  });

  it('prefers what is of no members, and takes a plan where there is nothing else', () => {
    const both = metricOf(`
unit: count
observations:
  - { owner: a, period: 2024, value: 1 }
  - { period: 2024, value: 2 }`);
    assert.equal(latestOf(both)?.level?.literal, '2');
    const plan = metricOf('unit: count\nstatus: forecast\nvalues: { 2030: 7, 2031: 7 }');
    assert.equal(latestOf(plan)?.level?.literal, '7');
    assert.equal(trendOf(plan)?.direction, 'level');
    assert.equal(trendOf(plan)?.isBetter, undefined);
  });

  it('has no trend where levels cannot be compared', () => {
    assert.equal(
      trendOf(metricOf('unit: day\nvalues: { 2023: { min: 3, max: 7 }, 2024: 5 }')),
      undefined,
    );
    assert.equal(trendOf(metricOf('unit: day\nvalues: { 2024: 5 }')), undefined);
    assert.equal(latestOf(metricOf('unit: day')), undefined);
  });

  it('says so of the example', () => {
    const metrics = exampleMetrics();
    const csat = metrics.get('csat');
    assert.ok(csat);
    assert.equal(latestOf(csat)?.level?.literal, '4.2');
    assert.equal(trendOf(csat)?.isBetter, true);
  });
});
