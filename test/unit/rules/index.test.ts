import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { ruleIndex } from '../../support/ruleIndex.ts';

const folder = new URL('../../../docs/rules/', import.meta.url);

describe('list of rules', () => {
  it('holds every rule, its severity and its first sentence; UPDATE=1 writes it anew', () => {
    const index = ruleIndex((code) => readFileSync(new URL(`${code}.md`, folder), 'utf8'));
    const file = new URL('README.md', folder);
    if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined)
      writeFileSync(file, index);
    assert.equal(readFileSync(file, 'utf8'), index);
  });
});
