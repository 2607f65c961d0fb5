import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/rules/check.ts';
import { applyChanges } from '../../../server/src/syntax/recovery/repair.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';
import type { Finding } from '../../../server/src/syntax/finding.ts';

const head = 'id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: |\n';
const next = '  - id: t\n    title: T\n    body: More.\n';

function found(text: string): readonly Finding[] {
  return checkFile({ kind: 'chapter', syntax: openDocument(text, 'yaml') });
}

/** The text after the one fix of the one finding. */
function mended(text: string): string {
  const [finding, ...others] = found(text);
  assert.ok(finding !== undefined && others.length === 0, JSON.stringify(found(text)));
  assert.equal(finding.code, 'yaml-indentation');
  assert.equal(finding.wording, 'text');
  assert.equal(finding.args?.['key'], 'body');
  const changes = finding.fixes?.[0]?.changes ?? [];
  return applyChanges(text, changes).text;
}

describe('a line that fell out of a text', () => {
  const whole = `${head}      One line.\n\n      Another line.\n      A third one.\n${next}`;

  it('starts from a file without findings', () => assert.deepEqual(found(whole), []));

  for (const columns of [0, 2, 4]) {
    it(`is told as such ${columns} columns in`, () => {
      const text = whole.replace('      Another', `${' '.repeat(columns)}Another`);
      assert.equal(mended(text), whole);
    });
  }

  it('is told once for all such lines', () => {
    const text = whole
      .replace('      Another', '    Another')
      .replace('      A third', '  A third');
    assert.equal(mended(text), whole);
  });

  it('may be the first one', () => {
    const text = whole.replace('      One line', '    One line');
    assert.equal(mended(text), whole);
  });

  it('is told in files with line breaks of Windows', () => {
    const text = whole.replace('      Another', '    Another').replaceAll('\n', '\r\n');
    assert.equal(mended(text), whole.replaceAll('\n', '\r\n'));
  });

  it('is another thing than a key that is not finished', () => {
    const text = whole.replace('    title: T\n', '    title: T\n    stat\n');
    assert.deepEqual(
      found(text).map(({ code }) => code),
      ['yaml-incomplete-line'],
    );
  });
});
