import assert from 'node:assert/strict';
import type { Level } from '../../../../server/src/model/values/level.ts';
import type { Observation } from '../../../../server/src/model/values/metricFacts.ts';
import { exampleMetrics, metricOf, readMetrics } from './metrics.ts';

/** A level as its numbers stand: `18.50`, `[15, 25)`, `1:500`, `≈ 3`, "words". */
function shown(level: Level | undefined): string {
  if (level === undefined) return '';
  const { value, literal, min, max, exclusive, ratio, approximate, text } = level;
  const open = (end: 'min' | 'max'): boolean => exclusive === end || exclusive === 'both';
  const bounds = `${open('min') ? '(' : '['}${min?.toFixed() ?? ''}, ${max?.toFixed() ?? ''}${open('max') ? ')' : ']'}`;
  const number = value === undefined ? bounds : `${value.toFixed()} as ${literal}`;
  return [
    approximate && '≈',
    min || max || value ? number : '',
    ratio && `:${ratio.toFixed()}`,
    text && `"${text}"`,
  ]
    .filter(Boolean)
    .join(' ');
}

function line(each: Observation): string {
  const members = [...each.members].map(([dimension, ids]) => `${dimension}=${ids.join('+')}`);
  const change =
    each.change && `change ${shown(each.change.by)} ${each.change.unit} ${each.change.basis}`;
  const parts = [members.join(' '), each.period && `@${each.period}`, shown(each.level), change];
  const times = each.times && `times ${shown(each.times)}`;
  const own = [
    times,
    each.unit && `in ${each.unit}`,
    each.status,
    each.versus && `vs ${each.versus}`,
  ];
  return [...parts, ...own, each.asOf].filter(Boolean).join(' | ');
}

function observationsOf(lines: string): string[] {
  return metricOf(lines).observations.map(line);
}

describe('reading a metric', () => {
  it('reads what it is', () => {
    const { facts } = metricOf(`
aliases: [a, b]
definition: What it is.
group: Loyalty
unit: point
scale: { min: 1, max: 5 }
bounds: { min: 0 }
good: up
decimals: 1
integer: true
status: estimate
about: { owner: [x, y], period: 2024 }
sources: [s1, { id: s2, at: p. 12 }, { at: 3 }]
note: Words.`);
    const { observations, about, bounds, ...rest } = facts;
    assert.deepEqual(rest, {
      aliases: ['a', 'b'],
      definition: 'What it is.',
      group: 'Loyalty',
      unit: 'point',
      scale: { min: '1', max: '5' },
      good: 'up',
      decimals: 1,
      integer: true,
      status: 'estimate',
      derived: undefined,
      sources: [
        { id: 's1', at: undefined },
        { id: 's2', at: 'p. 12' },
      ],
      note: 'Words.',
    });
    assert.deepEqual(observations, []);
    assert.deepEqual(about, { members: new Map([['owner', ['x', 'y']]]), period: '2024' });
    assert.equal(bounds?.min?.toFixed(), '0');
    assert.equal(bounds?.max, undefined);
  });

  const levels: readonly (readonly [written: string, read: string])[] = [
    ['18.50', '18.5 as 18.50'],
    ['-18', '-18 as -18'],
    ['+3', '3 as +3'],
    ['.5', '0.5 as .5'],
    ['1e5', '100000 as 1e5'],
    ['0x10', '16 as 0x10'],
    ['12345678901234567890.12345', '12345678901234567890.12345 as 12345678901234567890.12345'],
    ['"35"', '35 as 35'],
    ['1:500', '1 as 1 :500'],
    ['"1：1.50"', '1 as 1 :1.5'],
    ['"2∶3"', '2 as 2 :3'],
    ['{ min: 15, max: 25 }', '[15, 25]'],
    ['{ min: 200, exclusive: true }', '(200, )'],
    ['{ min: 1, max: 60, exclusive: max, text: 秒级 }', '[1, 60) "秒级"'],
    ['{ max: 5, exclusive: false }', '[, 5]'],
    ['{ value: 60, approximate: true }', '≈ 60 as 60'],
    ['{ text: within seconds }', '"within seconds"'],
    // Both stand there by mistake: the value says more.
    ['{ value: 214000, min: 210000 }', '214000 as 214000'],
  ];
  for (const [written, read] of levels) {
    it(`reads ${written} under values`, () => {
      assert.deepEqual(observationsOf(`values: { 2024: ${written} }`), [`@2024 | ${read}`]);
    });
  }

  const broken = [
    '312 MWh',
    '"1,200"',
    '35%',
    '~',
    '',
    '[]',
    '1e999999',
    '.inf',
    '.nan',
    '1:500:2',
    '9'.repeat(200),
    '{ value: x }',
    '*nowhere',
    '{ status: actual }',
    'true',
  ];
  for (const written of broken) {
    it(`passes over ${written.slice(0, 20) || 'nothing'}, and reads what stands beside it`, () => {
      assert.deepEqual(observationsOf(`values: { 2023: 1, 2024: ${written}, 2025: 3 }`), [
        '@2023 | 1 as 1',
        '@2025 | 3 as 3',
      ]);
    });
  }

  it('reads all that an observation can say', () => {
    const found = observationsOf(`
observations:
  - { owner: a, market: [de, us], period: 2024, min: 15, max: 25, status: forecast }
  - { owner: a, before: 42, after: { max: 15 } }
  - { owner: b, change: -28, unit: percent, basis: unstated }
  - { owner: b, change: { min: 40 }, text: by 40 or more, unit: percent }
  - { owner: c, times: 2.3, versus: others }
  - { owner: d, max: 48, unit: hour }
  - { owner: e, values: { 2019: 18, 2024: { value: 35, status: restated, as-of: 2024-06 } } }
  - { members: { age: [young, old], owner: x }, owner: f, text: many }
  - { owner: g }
  - text
  - { owner: [h, 3, [i]], value: 1 }
  - { owner: i, before: 5 }`);
    assert.deepEqual(found, [
      'owner=a market=de+us | @2024 | [15, 25] | forecast',
      'owner=a | @before | 42 as 42',
      'owner=a | @after | [, 15]',
      'owner=b | change -28 as -28 percent unstated',
      'owner=b | change [40, ] percent undefined',
      'owner=c | times 2.3 as 2.3 | vs others',
      'owner=d | [, 48] | in hour',
      'owner=e | @2019 | 18 as 18',
      'owner=e | @2024 | 35 as 35 | restated | 2024-06',
      'owner=f age=young+old | "many"',
      'owner=h+3 | 1 as 1',
      'owner=i | @before | 5 as 5',
    ]);
  });

  it('adds what `about:` says where the observation says nothing for that dimension', () => {
    const found = observationsOf(`
about: { owner: all, market: eu, period: 2024 }
values: { 2019: 1 }
observations:
  - { owner: a, value: 2 }
  - { market: us, channel: app, period: 2020, value: 3 }
  - { before: 4, after: 5 }`);
    assert.deepEqual(found, [
      'owner=all market=eu | @2019 | 1 as 1',
      'owner=a market=eu | @2024 | 2 as 2',
      'owner=all market=us channel=app | @2020 | 3 as 3',
      'owner=all market=eu | @before | 4 as 4',
      'owner=all market=eu | @after | 5 as 5',
    ]);
  });

  it('gives before and after the same span, and every entry its own', () => {
    const metric = metricOf(`
values: { 2019: 1 }
observations:
  - { owner: a, before: 4, after: 5 }
  - owner: b
    values: { 2020: 6 }`);
    const spans = metric.observations.map(({ start, end }) => metric.text.slice(start, end));
    const pair = '{ owner: a, before: 4, after: 5 }';
    assert.deepEqual(spans, ['2019: 1', pair, pair, '2020: 6']);
  });

  it('follows aliases within what it is given, and is not lost in circles', () => {
    const metric = metricOf(`
values: &v { 2019: 1, 2020: *v }
observations: [*v, { value: *w }]`);
    assert.deepEqual(metric.observations.map(line), ['@2019 | 1 as 1']);
  });

  it('compares ids in NFC, and takes `__proto__` for a name like any other', () => {
    const metric = metricOf(`
observations:
  - { owner: "Cafe\u0301", members: { __proto__: x, constructor: y }, value: 1 }
sources: [__proto__]`);
    assert.deepEqual(metric.observations.map(line), [
      'owner=Caf\u00e9 __proto__=x constructor=y | 1 as 1',
    ]);
    assert.deepEqual(metric.facts.sources, [{ id: '__proto__', at: undefined }]);
  });

  it('gives a formula with its place', () => {
    const metric = metricOf('derived: "a@2024 - b"');
    assert.equal(
      metric.text.slice(metric.facts.derived?.start, metric.facts.derived?.end),
      '"a@2024 - b"',
    );
    const { formula } = metric.facts.derived ?? {};
    assert.ok(formula?.type === '-' && formula.right.type === 'figure');
    const { metric: name } = formula.right.expression;
    assert.equal(metric.text.slice(name.start, name.end), 'b');
  });

  it('reads what a metric of another form says', () => {
    for (const item of [
      '- 5',
      '- [a]',
      '-',
      '- { values: 5, observations: { a: 1 }, sources: s, decimals: x, good: [] }',
    ]) {
      for (const metric of readMetrics(`metrics:\n  ${item}\n`).values()) {
        assert.deepEqual(metric.observations, []);
      }
    }
    const { facts } = metricOf(
      'values: 5\nobservations: { a: 1 }\nsources: s\ndecimals: 11\ngood: best\nscale: 5',
    );
    assert.deepEqual(facts.sources, [{ id: 's', at: undefined }]);
    assert.deepEqual(facts.scale, { min: undefined, max: '5' });
    assert.equal(facts.decimals ?? facts.good, undefined);
    assert.deepEqual(facts.observations, []);
  });

  it('reads all metrics of the example', () => {
    const metrics = [...exampleMetrics().values()];
    assert.equal(metrics.length, 159);
    assert.deepEqual(
      metrics.filter((metric) => metric.observations.length === 0).map((metric) => metric.id),
      [],
    );
    assert.equal(metrics.filter((metric) => metric.facts.derived).length, 19);
    assert.equal(metrics.flatMap((metric) => metric.facts.observations).length, 211);
  });
});
