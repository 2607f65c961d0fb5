import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rulePage } from '../../../server/src/messages/rulePage.ts';
import { rules } from '../../../server/src/rules/table.ts';
import { ruleIndex } from '../../support/ruleIndex.ts';
import { pageLocales } from '../../support/rulePages.ts';

const folder = new URL('../../../docs/rules/', import.meta.url);

describe('list of rules', () => {
  for (const locale of pageLocales) {
    const file = new URL(rulePage('README', locale), folder);

    it(`holds in ${locale} every rule, its severity and its first sentence; UPDATE=1 writes it anew`, () => {
      const page = (code: string): URL => new URL(rulePage(code, locale), folder);
      const index = ruleIndex(locale, (code) => readFileSync(page(code), 'utf8'));
      if (process.env['UPDATE'] === '1' && process.env['CI'] === undefined)
        writeFileSync(file, index);
      assert.equal(readFileSync(file, 'utf8'), index);
    });

    it(`stands in ${locale} beside the pages of rules that there are, and no others`, () => {
      const pages = readdirSync(new URL('.', file)).filter((name) => name.endsWith('.md'));
      const codes = Object.keys(rules).map((code) => `${code}.md`);
      assert.deepEqual(pages.sort(), [...codes, 'README.md'].sort());
    });
  }
});
