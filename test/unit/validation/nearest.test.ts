import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { distance, nearest } from '../../../server/src/schema/nearest.ts';

function withLetter(text: string, place: number, letter: string): string {
  const at = place % text.length;
  return text.slice(0, at) + letter + text.slice(at + 1);
}

describe('nearest name', () => {
  const keys = ['id', 'name', 'unit', 'values', 'observations', 'fiscal-year-start', 'good'];
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['nmae', 'name'],
    ['uint', 'unit'],
    ['units', 'unit'],
    ['value', 'values'],
    ['Values', 'values'],
    ['fiscal_year_start', 'fiscal-year-start'],
    ['fiscalYearStart', 'fiscal-year-start'],
    ['ｎａｍｅ', 'name'],
    ['obs', 'observations'],
    ['unit-of-measure', 'unit'],
    ['colour', undefined],
    ['x', undefined],
    ['', undefined],
    ['toString', undefined],
  ];
  for (const [typed, meant] of cases) {
    it(`${typed || 'nothing'} means ${meant ?? 'none of them'}`, () => {
      assert.equal(nearest(typed, keys), meant);
    });
  }

  it('finds a currency by its code', () => {
    assert.equal(nearest('usd', ['percent', 'money:EUR', 'money:USD']), 'money:USD');
  });

  it('counts a swap of neighbours once, and gives up above the bound', () => {
    assert.equal(distance('ab', 'ba', 3), 1);
    assert.equal(distance('kitten', 'sitting', 3), 3);
    assert.equal(distance('abcdef', 'uvwxyz', 3), 4);
  });

  it('knows any word again after two letters of it were changed', () => {
    const word = fc.stringMatching(/^[a-z]{5,12}$/);
    const change = fc.tuple(fc.nat(11), fc.constantFrom('', 'x', '度', 'é', '-'));
    fc.assert(
      fc.property(word, change, change, (name, [first, one], [second, other]) => {
        const typed = withLetter(withLetter(name, first, one), second, other);
        assert.equal(nearest(typed, [name]), name, typed);
      }),
    );
  });
});
