import assert from 'node:assert/strict';
import { applyFix, findingsOf } from '../../support/ruleFixture.ts';

const chapter = (body: string): string =>
  `id: a\ntitle: A\nsections:\n  - id: s\n    title: B\n    body: ${body}\n`;

/** The body of a section before and after the one fix. */
const rows: readonly (readonly [before: string, after: string])[] = [
  ['［［case：a］］ 之后', "'[[case:a]] 之后'"],
  ["［［case：a］］ it's", "'[[case:a]] it''s'"],
  ['见［［case：a］］', '见[[case:a]]'],
  ['见 {{csat@2024： number}}', "'见 {{csat@2024: number}}'"],
  ['"「{{a 2024}}\\t"', '"「{{a@2024}}\\t"'],
  ["'it''s {a@2024}'", "'it''s {{a@2024}}'"],
  ['>\n      one {{a@2024年}}\n      two', '>\n      one {{a@2024}}\n      two'],
  ['|\n      {{a@2019..2024:chagne}}', '|\n      {{a@2019..2024:change}}'],
  ['|\n      {{a@2019..2024:百分点}}', '|\n      {{a@2019..2024:points}}'],
  ['|\n      [[案例:a]]', '|\n      [[case:a]]'],
  ['|\n      {{a@2024q3}}', '|\n      {{a@2024-Q3}}'],
  ['|\n      {{a@2024年3月}}', '|\n      {{a@2024-03}}'],
];

describe('fixes of marks', () => {
  for (const [before, after] of rows) {
    it(before.replaceAll('\n', '⏎'), () => {
      const text = chapter(before);
      const [finding, ...others] = findingsOf('a.chapter.yaml', text);
      assert.deepEqual(others, []);
      const [fix] = finding?.fixes ?? [];
      assert.ok(fix);
      const mended = applyFix(text, fix);
      assert.equal(mended, chapter(after));
      assert.deepEqual(findingsOf('a.chapter.yaml', mended), []);
    });
  }

  it('quote a text between brackets, where it could not hold the signs of a mark', () => {
    const text = 'id: a\ntitle: A\nsections:\n  - { id: s, title: B, body: 见［［case:a］］ }\n';
    const fix = findingsOf('a.chapter.yaml', text)[0]?.fixes?.[0];
    assert.ok(fix);
    assert.equal(applyFix(text, fix), text.replace('见［［case:a］］', "'见[[case:a]]'"));
  });
});
