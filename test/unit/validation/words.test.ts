import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/rules/check.ts';
import { renderFinding } from '../../../server/src/rules/render.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';

describe('values in messages', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a zero-width space', 'id: a\u200Bb', '`a⟨U+200B⟩b`'],
    ['a mark that turns the text around', 'id: "\u202Eab"', '`⟨U+202E⟩ab`'],
    ['an ideographic space', 'id: a\u3000b', '`a⟨U+3000⟩b`'],
    ['ordinary spaces', 'id: a   b', '`a b`'],
  ];
  for (const [what, line, shown] of cases) {
    it(`shows ${what}`, () => {
      const syntax = openDocument(`${line}\ntitle: T\n`, 'yaml');
      const findings = checkFile({ kind: 'chapter', syntax });
      assert.deepEqual(
        findings.map((finding) => renderFinding(finding, 'en').message.split('. ')[0]),
        [`\`id\` cannot be ${shown}`],
      );
    });
  }
});
