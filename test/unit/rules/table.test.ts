import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rules } from '../../../server/src/rules/table.ts';
import { brief, findingsOf, pageExamples, readFixture } from '../../support/ruleFixture.ts';

const root = new URL('../../../', import.meta.url);
const isBad = (name: string): boolean => name.startsWith('bad');

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

function fixturesOf(code: string): string[] {
  const folder = new URL(`test/fixtures/rules/${code}/`, root);
  return existsSync(folder) ? readdirSync(folder) : [];
}

describe('rule table', () => {
  it('holds rules of every room', () => {
    const codes = Object.keys(rules);
    assert.ok(codes.some((code) => code.startsWith('yaml-')));
    assert.ok(codes.includes('schema-missing-key'));
  });

  it('has codes that are plain words', () => {
    for (const code of Object.keys(rules)) assert.match(code, /^[a-z]+(?:-[a-z0-9]+)+$/);
  });

  for (const [code, rule] of Object.entries(rules)) {
    describe(code, () => {
      it('says its messages in both languages with the same places to fill', () => {
        for (const text of [rule.message, ...Object.values(rule.wordings ?? {})]) {
          const places = (locale: 'en' | 'zh-Hans'): string[] =>
            [...new Set(text[locale].match(/\{\w+\}/g) ?? [])].sort();
          assert.notEqual(text.en, '');
          assert.match(text['zh-Hans'], /\p{Script=Han}/u);
          assert.deepEqual(places('en'), places('zh-Hans'));
        }
      });

      it('has a page that names its severity and shows a bad and a good example', () => {
        const page = read(`docs/rules/${code}.md`);
        assert.ok(page.startsWith(`# ${code}\n`), 'the title is the code');
        assert.match(page, new RegExp(`^Severity: ${rule.severity}$`, 'm'));
        for (const part of ['Why', 'How to mend it']) {
          assert.match(page, new RegExp(`^## ${part}$`, 'm'));
        }
        const examples = pageExamples(page);
        assert.ok(
          examples.some(({ name }) => isBad(name)),
          'a bad example',
        );
        assert.ok(
          examples.some(({ name }) => !isBad(name)),
          'a good example',
        );
        for (const { name, text } of examples) {
          const codes = findingsOf(name, text).map((finding) => finding.code);
          assert.deepEqual([...new Set(codes)], isBad(name) ? [code] : [], `${name} of the page`);
        }
      });

      it('has a bad fixture, found at the marked places, and a good one', () => {
        const names = fixturesOf(code);
        assert.ok(names.some(isBad), 'a bad fixture');
        assert.ok(!names.every(isBad), 'a good fixture');
        for (const name of names) {
          const { text, expected } = readFixture(read(`test/fixtures/rules/${code}/${name}`));
          const found = findingsOf(name, text).map(brief);
          if (isBad(name)) {
            assert.ok(
              expected.some((one) => one.code === code),
              `${name} marks ${code}`,
            );
            assert.deepEqual(found, expected, name);
          } else assert.deepEqual(found, [], name);
        }
      });
    });
  }
});
