import assert from 'node:assert/strict';
import { Big } from 'big.js';
import * as fc from 'fast-check';
import {
  add,
  contains,
  divide,
  type End,
  type Interval,
  intervalOf,
  levelOf,
  multiply,
  negate,
  signOf,
  subtract,
} from '../../../../server/src/model/values/interval.ts';

/** Exact decimals with two places, zero among them often. */
const decimal = fc
  .oneof(
    fc.constant(0),
    fc.integer({ min: -500, max: 500 }),
    fc.integer({ min: -90_000, max: 90_000 }),
  )
  .map((hundredths) => new Big(hundredths).div(100));

const infinite = fc.constantFrom<(-1 | 1)[]>(-1, 1);
const interval: fc.Arbitrary<Interval> = fc
  .tuple(decimal, decimal, fc.boolean(), fc.boolean(), fc.option(infinite, { freq: 4 }))
  .map(([a, b, openLow, openHigh, end]) => {
    const [low, high] = a.lte(b) ? [a, b] : [b, a];
    const isPoint = low.eq(high);
    const ends = {
      low: { at: low, open: openLow && !isPoint },
      high: { at: high, open: openHigh && !isPoint },
    };
    if (end === null) return ends;
    return end < 0
      ? { ...ends, low: { at: -1, open: true } }
      : { ...ends, high: { at: 1, open: true } };
  });

/** A number of an interval, at an end of it or between. */
const sampled = fc
  .tuple(interval, fc.nat({ max: 8 }))
  .map(([within, step]) => ({ within, value: sample(within, step) }));

function sample({ low, high }: Interval, step: number): Big {
  const from = typeof low.at === 'number' ? undefined : low.at;
  const to = typeof high.at === 'number' ? undefined : high.at;
  const start = from ?? (to ?? new Big(0)).minus(10 ** step);
  const stop = to ?? start.plus(10 ** step);
  const value = start.plus(stop.minus(start).times(step).div(8));
  const isOut = (step === 0 && low.open && from) || (step === 8 && high.open && to);
  return isOut ? start.plus(stop).div(2) : value;
}

function holds(result: Interval, value: Big, deltas: readonly string[] = ['0']): void {
  assert.ok(
    deltas.some((delta) => contains(result, value.plus(delta))),
    `${value.toFixed()} is not in ${told(result)}`,
  );
}

/** A quotient is rounded to 20 decimals, so it may lie that little outside. */
const almost = ['0', '-0.0000000000000001', '0.0000000000000001'];

function told({ low, high }: Interval): string {
  return `${low.open ? '(' : '['}${endOf(low)}, ${endOf(high)}${high.open ? ')' : ']'}`;
}

function endOf({ at }: End): string {
  if (typeof at === 'number') return at < 0 ? '-∞' : '∞';
  return at.toFixed();
}

/** `(1, 5]` as an interval; an end left out is infinite. */
function of(text: string): Interval {
  const [, left, min, max, right] = /^([[(])(.*), (.*)([\])])$/.exec(text) ?? [];
  return {
    low: min === '-∞' ? { at: -1, open: true } : { at: new Big(min ?? ''), open: left === '(' },
    high: max === '∞' ? { at: 1, open: true } : { at: new Big(max ?? ''), open: right === ')' },
  };
}

describe('interval arithmetic', () => {
  const rows: readonly (readonly [a: string, operator: string, b: string, result: string])[] = [
    ['[1, 2]', '+', '(3, 4]', '(4, 6]'],
    ['[1, ∞)', '+', '[2, 3]', '[3, ∞)'],
    ['[3, 7]', '-', '[15, 25]', '[-22, -8]'],
    ['(200, ∞)', '-', '(100, ∞)', '(-∞, ∞)'],
    ['[-1, 1]', '*', '(2, 3)', '(-3, 3)'],
    ['[-2, 3]', '*', '[-5, 4]', '[-15, 12]'],
    ['(0, 1]', '*', '[2, ∞)', '(0, ∞)'],
    ['[0, 1]', '*', '[2, ∞)', '[0, ∞)'],
    ['[0, 0]', '*', '(-∞, ∞)', '[0, 0]'],
    ['[3, 7]', '/', '[14, 28]', '[0.10714285714285714286, 0.5]'],
    ['[1, 1]', '/', '[4, ∞)', '(0, 0.25]'],
    ['[1, 2]', '/', '(0, 4]', '[0.25, ∞)'],
    ['[-2, -1]', '/', '(0, 4]', '(-∞, -0.25]'],
    ['[1, 2]', '/', '[-4, 0)', '(-∞, -0.25]'],
    ['[0, 2]', '/', '[1, 4]', '[0, 2]'],
    ['[2, ∞)', '/', '[4, ∞)', '(0, ∞)'],
    ['[1, 2]', '/', '[0, 4]', 'none'],
    ['[1, 2]', '/', '(-1, 1)', 'none'],
  ];
  for (const [a, operator, b, expected] of rows) {
    it(`${a} ${operator} ${b} = ${expected}`, () => {
      const operate = { '+': add, '-': subtract, '*': multiply, '/': divide }[operator];
      const result = operate?.(of(a), of(b));
      assert.equal(result === undefined ? 'none' : told(result), expected);
    });
  }

  it('law: a result holds what comes of any two numbers', () => {
    fc.assert(
      fc.property(sampled, sampled, (a, b) => {
        assert.ok(contains(a.within, a.value) && contains(b.within, b.value));
        holds(add(a.within, b.within), a.value.plus(b.value));
        holds(subtract(a.within, b.within), a.value.minus(b.value));
        holds(multiply(a.within, b.within), a.value.times(b.value));
        holds(negate(a.within), a.value.times(-1));
        const quotient = divide(a.within, b.within);
        if (contains(b.within, new Big(0))) assert.equal(quotient, undefined);
        else if (quotient) holds(quotient, a.value.div(b.value), almost);
        const sign = signOf(a.within);
        if (sign !== 0) assert.equal(Math.sign(Number(a.value.toFixed())), sign);
      }),
      { numRuns: 2000 },
    );
  });

  it('law: a level says its interval and nothing else', () => {
    fc.assert(
      fc.property(interval, (within) => {
        const level = levelOf(within);
        if (level === undefined) assert.equal(told(within), '(-∞, ∞)');
        else assert.equal(told(intervalOf(level) as Interval), told(within));
      }),
    );
  });
});
