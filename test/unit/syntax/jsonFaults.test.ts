import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/rules/check.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';

const whole = `{
  "id": "a",
  "title": "b",
  "status": "draft",
  "sections": [
    {
      "id": "x",
      "title": "y",
      "body": "z"
    }
  ]
}
`;

describe('one finding for one fault of JSON', () => {
  // What is typed in place of a line, and the code and the text that are underlined.
  const cases: readonly (readonly [line: string, typed: string, found: string])[] = [
    ['  "title": "b",', '  "title": "b",,', 'json-syntax ,'],
    ['  "title": "b",', '  "title": "b,', 'json-unclosed "b'],
    ['  "title": "b",', '  "title', 'json-unclosed "title'],
    ['  "title": "b",', '  "title,', 'json-unclosed "title'],
    ['  "title": "b",', '  "title"', 'json-syntax "title"'],
    ['  "title": "b",', '  title": "b",', 'json-quotes title"'],
    ['  "title": "b",', '  "title": b",', 'json-quotes b"'],
    ['  "sections": [', '  "sections" [', 'json-syntax "sections"'],
    ['      "title": "y",', '      "title', 'json-unclosed "title'],
    ['      "title": "y",', '      "title": "y,', 'json-unclosed "y'],
    ['      "title": "y",', '      "title": "y",,', 'json-syntax ,'],
    ['      "body": "z"', '      "body":', 'json-syntax :'],
  ];
  for (const [line, typed, found] of cases) {
    it(`${typed.trim()} for ${line.trim()}`, () => {
      assert.ok(whole.includes(line));
      const text = whole.replace(line, typed);
      const findings = checkFile({ kind: 'chapter', syntax: openDocument(text, 'json') });
      assert.deepEqual(
        findings.map(({ code, start, end }) => `${code} ${text.slice(start, end)}`),
        [found],
      );
    });
  }

  it('takes all brackets that are open at the end for one', () => {
    // The list itself and the file are not the item's to close.
    const text = '{"id": "a", "title": "b", "x-list": [[[{"y": [1';
    const findings = checkFile({ kind: 'chapter', syntax: openDocument(text, 'json') });
    assert.deepEqual(
      findings.map(({ code, start, args }) => [code, text.slice(start), args?.['missing']]),
      [['json-unclosed', '[1', ']}]]']],
    );
  });

  it('closes a text in front of the comma that follows it', () => {
    const text = whole.replace('"b",', '"b,');
    const [finding] = checkFile({ kind: 'chapter', syntax: openDocument(text, 'json') });
    const [change] = finding?.fixes?.[0]?.changes ?? [];
    assert.ok(change);
    assert.equal(text.slice(0, change.start) + change.newText + text.slice(change.end), whole);
  });
});
