import assert from 'node:assert/strict';
import { reportsOf } from '../../support/reports.ts';

function metricsOf(text: string): ReturnType<typeof reportsOf>['report'] {
  return reportsOf({
    'reportwright.yaml': 'reportwright: 1\ntitle: T\nlanguage: en\n',
    'm.metrics.yaml': text,
  }).report;
}

const derived = (id: string, formula: string): string =>
  `  - { id: ${id}, name: ${id}, unit: count, derived: "${formula}" }\n`;

describe('metrics of a report', () => {
  it('take over what their file says for all of them', () => {
    const report = metricsOf(`about: { owner: leaders }
sources: [survey, { id: talks, at: p. 3 }]
metrics:
  - { id: csat, name: C, unit: percent, values: { 2024: 35 } }
  - { id: own, name: O, unit: percent, sources: [other], observations: [{ owner: a, period: 2024, value: 1 }] }
`);
    const [csat, own] = [report.metric('csat'), report.metric('own')];
    assert.deepEqual([...(csat?.observations[0]?.members ?? [])], [['owner', ['leaders']]]);
    assert.deepEqual(csat?.facts.sources, [
      { id: 'survey', at: undefined },
      { id: 'talks', at: 'p. 3' },
    ]);
    assert.deepEqual([...(own?.observations[0]?.members ?? [])], [['owner', ['a']]]);
    assert.deepEqual(
      own?.facts.sources.map(({ id }) => id),
      ['other'],
    );
  });

  it('take over the sources of their file where each stands in a line of its own', () => {
    const report = metricsOf(
      'sources:\n  - survey\n  - { id: talks, at: p. 3 }\nmetrics:\n  - { id: csat, name: C, unit: percent }\n',
    );
    assert.deepEqual(
      report.metric('csat')?.facts.sources.map(({ id }) => id),
      ['survey', 'talks'],
    );
  });

  it('that lead back to themselves say so, and those that need them are left alone', () => {
    const report = metricsOf(
      `metrics:\n${derived('a', 'b + 1')}${derived('b', 'c + 1')}${derived('c', 'a + 1')}${derived('d', 'a + 1')}${derived('e', 'e')}`,
    );
    const faults = ['a', 'b', 'c', 'd', 'e'].map((id) =>
      report.metric(id)?.faults.map(({ type, args }) => [type, args['path'] ?? args['metric']]),
    );
    assert.deepEqual(faults, [
      [['cycle', 'a → b → c → a']],
      [['cycle', 'b → c → a → b']],
      [['cycle', 'c → a → b → c']],
      [],
      [['cycle', 'e → e']],
    ]);
  });

  it('are reckoned through however many others', () => {
    const depth = 2000;
    const chain = Array.from({ length: depth }, (_, index) =>
      derived(`m${index + 1}`, `m${index} + 1`),
    );
    const report = metricsOf(
      `metrics:\n  - { id: m0, name: m0, unit: count, values: { 2024: 1 } }\n${chain.join('')}`,
    );
    const value = report.metric(`m${depth}`)?.observations[0]?.level?.value?.toString();
    assert.equal(value, String(depth + 1));
  });
});
