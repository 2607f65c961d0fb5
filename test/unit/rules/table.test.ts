import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Locale } from '../../../server/src/messages/message.ts';
import { rulePage } from '../../../server/src/messages/rulePage.ts';
import { rules } from '../../../server/src/rules/table.ts';
import {
  brief,
  findingsOf,
  findingsOfReport,
  groupsOf,
  type PageExample,
  pageExamples,
  readFixture,
} from '../../support/ruleFixture.ts';
import { headingsOf, pageBegin, pageLocales, pageParts } from '../../support/rulePages.ts';

const root = new URL('../../../', import.meta.url);
const isBad = (name: string): boolean => name.startsWith('bad');

function read(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

function readPage(code: string, locale: Locale): string {
  return read(`docs/rules/${rulePage(code, locale)}`);
}

/** Files by their path within the folder of the rule: `bad.metrics.yaml`, `bad/reportwright.yaml`. */
function fixturesOf(code: string): PageExample[] {
  const folder = fileURLToPath(new URL(`test/fixtures/rules/${code}/`, root));
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({
      name: relative(folder, path).split(sep).join('/'),
      text: readFileSync(path, 'utf8'),
    }));
}

/** A file that is looked at by itself; the others make up a report with those of their folder. */
function isAlone({ name }: PageExample): boolean {
  return !name.includes('/');
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
          const places = (locale: Locale): string[] =>
            [...new Set(text[locale].match(/\{\w+\}/g) ?? [])].sort();
          assert.notEqual(text.en, '');
          assert.match(text['zh-Hans'], /\p{Script=Han}/u);
          assert.deepEqual(places('en'), places('zh-Hans'));
        }
      });

      for (const locale of pageLocales) {
        it(`has a page in ${locale} with its severity and a bad and a good example`, () => {
          const page = readPage(code, locale);
          const begin = pageBegin(code, rule.severity, locale);
          assert.equal(page.slice(0, begin.length), begin);
          assert.deepEqual(headingsOf(page), pageParts[locale]);
          const examples = pageExamples(page);
          const names = examples.map(({ name }) => name);
          assert.equal(
            page.match(/^```/gm)?.length,
            2 * names.length,
            'every fence has a file name',
          );
          assert.ok(names.some(isBad), 'a bad example');
          assert.ok(!names.every(isBad), 'a good example');
          for (const { name, text } of examples.filter(isAlone)) {
            const codes = findingsOf(name, text).map((finding) => finding.code);
            assert.deepEqual([...new Set(codes)], isBad(name) ? [code] : [], `${name} of the page`);
          }
          for (const [group, files] of groupsOf(examples.filter((each) => !isAlone(each)))) {
            const texts = Object.fromEntries(files.map(({ path, text }) => [path, text]));
            const found = [...findingsOfReport(texts).values()].flat();
            const codes = new Set(found.map((finding) => finding.code));
            assert.deepEqual([...codes], isBad(group) ? [code] : [], `${group} of the page`);
          }
        });
      }

      it('shows the same files in every language', () => {
        const [english = [], ...others] = pageLocales.map((locale) =>
          pageExamples(readPage(code, locale)).map(({ name }) => name),
        );
        for (const names of others) assert.deepEqual(names, english);
      });

      it('has a bad fixture, found at the marked places, and a good one', () => {
        const fixtures = fixturesOf(code);
        assert.ok(
          fixtures.some(({ name }) => isBad(name)),
          'a bad fixture',
        );
        assert.ok(!fixtures.every(({ name }) => isBad(name)), 'a good fixture');
        for (const [group, files] of groupsOf(fixtures.filter((each) => !isAlone(each)))) {
          const marked = files.map(({ path, text }) => ({ path, ...readFixture(text) }));
          const texts = Object.fromEntries(marked.map(({ path, text }) => [path, text]));
          const found = findingsOfReport(texts);
          for (const { path, expected } of marked) {
            assert.deepEqual(found.get(path)?.map(brief), expected, `${group}/${path}`);
          }
          const codes = marked.flatMap(({ expected }) => expected.map((each) => each.code));
          assert.equal(codes.includes(code), isBad(group), `${group} marks ${code}`);
        }
        for (const { name, text: source } of fixtures.filter(isAlone)) {
          const { text, expected } = readFixture(source);
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
