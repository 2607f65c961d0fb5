import assert from 'node:assert/strict';
import { findingsOf } from '../../../../server/src/rules/findings.ts';
import { reportsOf } from '../../../support/reports.ts';

const files = {
  'reportwright.yaml': `reportwright: 1
title: A year
language: en
dimensions:
  owner:
    - { id: shopee, name: Shopee }
    - { id: amazon, name: Amazon }
  market:
    - { id: de, name: Germany }
`,
  'm.metrics.yaml': `metrics:
  - id: returns
    name: Returns
    unit: percent
    observations:
      - { owner: shopee, period: 2023, value: 4 }
      - { owner: shopee, period: 2024, value: 5 }
  - id: visits
    name: Visits
    unit: count
    values: { 2024: 7 }
`,
};

/** The codes and the texts of what is found in a case with one outcome. */
function foundFor(outcome: string, metrics = files['m.metrics.yaml']): string[] {
  const cases = `cases:
  - id: one
    title: One
    organization: shopee
    challenge: None.
    actions: [Worked]
    outcomes:
      - ${outcome}
    lessons: [Learnt]
`;
  const chapter = `id: a
title: A
sections:
  - { id: s, title: S, body: T, cases: [one], metrics: [returns, visits] }
`;
  const all = { ...files, 'm.metrics.yaml': metrics, 'c.cases.yaml': cases };
  const { report, file } = reportsOf({ ...all, 'a.chapter.yaml': chapter });
  const found = file('c.cases.yaml');
  return findingsOf(report, found).map(
    ({ code, start, end }) => `${code} ${found.text.slice(start, end)}`,
  );
}

describe('outcomes of cases', () => {
  it('are taken from a value that there is', () => {
    assert.deepEqual(foundFor('{ metric: returns, period: 2023..2024 }'), []);
    assert.deepEqual(foundFor('{ metric: returns, owner: shopee, period: 2024 }'), []);
    assert.deepEqual(foundFor('{ metric: visits }'), []);
  });

  it('name a period for which the metric has a value', () => {
    assert.deepEqual(foundFor('{ metric: returns, period: 2022 }'), ['reference-period 2022']);
    assert.deepEqual(foundFor('{ metric: returns, period: 2022..2024 }'), [
      'reference-period 2022..2024',
    ]);
  });

  it('name members for which the metric has a value', () => {
    const none = 'reference-member amazon';
    assert.deepEqual(foundFor('{ metric: returns, owner: amazon, period: 2024 }'), [none]);
    assert.deepEqual(foundFor('{ metric: visits, market: de }'), ['reference-member de']);
  });

  it('are not looked up where they tell their figure themselves', () => {
    assert.deepEqual(foundFor('{ metric: returns, owner: amazon, period: 2020, value: 3 }'), []);
  });

  it('are reported once where an id is none, or of another dimension', () => {
    assert.deepEqual(foundFor('{ metric: returns, owner: nobody }'), ['reference-unknown nobody']);
    assert.deepEqual(foundFor('{ metric: returns, owner: de }'), ['reference-wrong-kind de']);
    assert.deepEqual(foundFor('{ metric: nothing, period: 2020 }'), ['reference-unknown nothing']);
  });

  it('are no fault where the value that they miss is mistyped', () => {
    const mistyped = files['m.metrics.yaml'].replace('period: 2023', 'period: 20z3');
    assert.deepEqual(foundFor('{ metric: returns, period: 2023 }', mistyped), []);
  });
});
