import assert from 'node:assert/strict';
import { factsAt } from '../../../server/src/schema/facts.ts';
import { currencies, units } from '../../../server/src/schema/vocabulary.ts';

describe('vocabulary of units', () => {
  const facts = factsAt('metrics', ['metrics', 0, 'unit']);
  const values = facts?.enum ?? [];

  it('is the one that the schema lists, in the same order', () => {
    const listed = [...units.map(({ id }) => id), ...currencies.map(({ code }) => `money:${code}`)];
    assert.deepEqual(
      values.map(({ value }) => value),
      listed,
    );
    assert.ok(facts?.open, "a team's own units are allowed too");
  });

  it('has its names in the descriptions of the schema', () => {
    for (const unit of units) {
      const { description } = values.find(({ value }) => value === unit.id) ?? {};
      assert.ok(description?.en.startsWith(unit.name.en), unit.id);
      assert.ok(description?.['zh-Hans'].startsWith(unit.name['zh-Hans']), unit.id);
    }
    for (const { code, name } of currencies) {
      const { description } = values.find(({ value }) => value === `money:${code}`) ?? {};
      assert.ok(description?.en.startsWith(name.en), code);
      assert.ok(description?.['zh-Hans'].startsWith(name['zh-Hans']), code);
    }
  });

  it('holds every unit of the command line, each once', () => {
    const spoken =
      'percent pp bp point ratio day hour minute second week month year count person times celsius';
    const ids = units.map(({ id }) => id);
    for (const id of spoken.split(' ')) assert.ok(ids.includes(id), id);
    assert.equal(new Set(values.map(({ value }) => value)).size, values.length);
  });

  it('holds the currencies by their ISO 4217 codes', () => {
    assert.ok(currencies.every(({ code }) => /^[A-Z]{3}$/.test(code)));
    const current = currencies.filter(({ withdrawn }) => withdrawn !== true);
    assert.ok(current.length > 160);
    for (const code of ['DEM', 'FRF', 'HRK', 'ZWL']) {
      assert.ok(!current.some((currency) => currency.code === code), code);
    }
    for (const code of ['CNY', 'USD', 'EUR', 'BRL', 'NGN', 'XOF', 'CHF', 'MXN', 'AED', 'IDR']) {
      assert.ok(
        current.some((currency) => currency.code === code),
        code,
      );
    }
  });
});
