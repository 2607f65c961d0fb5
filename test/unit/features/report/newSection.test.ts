import assert from 'node:assert/strict';
import { load } from 'js-yaml';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { newSection } from '../../../../server/src/features/newSection.ts';
import { reportsOf, uriOf } from '../../../support/reports.ts';
import { context, keyOf } from './tree.ts';

/** The chapter with a section added in the section `s`, its fields as the snippet proposes them. */
function added(path: string, text: string): string {
  const manifest = `reportwright: 1\ntitle: R\nlanguage: en\nchapters: [${path}]\n`;
  const { reports } = reportsOf({ 'reportwright.yaml': manifest, [path]: text });
  const item = newSection(reports, keyOf(reports, 's'), { id: 'new', title: 'New' }, context);
  assert.ok(item, 'nothing to insert');
  const newText = item.snippet.replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1');
  const document = TextDocument.create(uriOf(path), '', 0, text);
  return TextDocument.applyEdits(document, [{ range: item.range, newText }]);
}

/** The ids of the sections in `s`. */
function inner(text: string): unknown {
  const data = load(text) as { sections: { sections: { id: string }[] }[] };
  return data.sections[0]?.sections.map(({ id }) => id);
}

const yaml = 'a.chapter.yaml';
const json = 'a.chapter.json';

describe('a new section within a section', () => {
  const forms: Readonly<Record<string, readonly [path: string, text: string, ids: string[]]>> = {
    'begins a list': [yaml, 'sections:\n  - id: s\n    title: S\n', ['new']],
    'goes behind the last': [
      yaml,
      'sections:\n  - id: s\n    sections:\n    - id: t\n      title: T\n\n  - id: u\n',
      ['t', 'new'],
    ],
    'goes below a key without a value': [yaml, 'sections:\n  - id: s\n    sections:\n', ['new']],
    'goes into empty brackets': [yaml, 'sections:\n  - id: s\n    sections: []\n', ['new']],
    'goes behind the last in brackets': [
      yaml,
      'sections:\n  - { id: s, sections: [{ id: t }] }\n',
      ['t', 'new'],
    ],
    'begins a list in braces': [yaml, 'sections:\n  - { id: s, title: S }\n  - id: u\n', ['new']],
    'begins a list in JSON': [
      json,
      '{\n  "id": "a",\n  "sections": [\n    {\n      "id": "s"\n    }\n  ]\n}\n',
      ['new'],
    ],
    'goes behind the last in JSON': [
      json,
      '{\n  "sections": [\n    {\n      "id": "s",\n      "sections": [\n        { "id": "t" }\n      ]\n    }\n  ]\n}\n',
      ['t', 'new'],
    ],
    'goes into an empty list of JSON': [
      json,
      '{ "sections": [{ "id": "s", "sections": [] }] }\n',
      ['new'],
    ],
  };
  for (const [name, [path, text, ids]] of Object.entries(forms)) {
    it(name, () => assert.deepEqual(inner(added(path, text)), ids));
  }

  it('is written as its neighbours are', () => {
    const text = added(json, '{\n  "sections": [\n    {\n      "id": "s"\n    }\n  ]\n}\n');
    assert.match(text, /^ {6}"id": "s",\n {6}"sections": \[\n {8}\{\n {10}"id": "new",/m);
    assert.match(text, /^ {8}\}\n {6}\]\n {4}\}\n {2}\]\n\}\n$/m);
  });
});
