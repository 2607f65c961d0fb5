import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { formatDocument, formatRange } from '../../../server/src/features/format.ts';
import { fileKind } from '../../../server/src/schema/kind.ts';
import { documentData } from '../../../server/src/syntax/data.ts';
import { yamlText } from './arbitraryYaml.ts';
import { context, edited, fileOf } from './support.ts';

const two = { tabSize: 2, insertSpaces: true };

function formatted(text: string, tabSize = 2, name?: string): string {
  const file = fileOf(text, name);
  return edited(file, formatDocument(file, { tabSize, insertSpaces: true }, context));
}

function comments(text: string): string[] {
  return fileOf(text).syntax.blocks.flatMap(({ parsed }) =>
    parsed.comments.map((c) => c.text.trimEnd()),
  );
}

function squeezed(value: string): string {
  return value.replace(/[ \t]+/g, '');
}

describe('format', () => {
  it('indents mappings, lists and block scalars', () => {
    const before = `id: a
about:
    owner: x
    deep:
          more: 1
sections:
- id: one
  body: |
        first

          second
  charts:
     -   id: c
         type: line
-   id: two
    note: >-
     text
`;
    const after = `id: a
about:
  owner: x
  deep:
    more: 1
sections:
  - id: one
    body: |
      first

        second
    charts:
      - id: c
        type: line
  - id: two
    note: >-
      text
`;
    assert.equal(formatted(before), after);
  });

  it('takes the width of the editor', () => {
    assert.equal(
      formatted('a:\n  b:\n    - c: 1\n      d: |\n        x\n', 4),
      'a:\n    b:\n        - c: 1\n          d: |\n              x\n',
    );
  });

  it('keeps the distance that an indentation indicator states', () => {
    assert.equal(
      formatted('a:\n    b: |2\n         x\n        y\n'),
      'a:\n  b: |2\n       x\n      y\n',
    );
  });

  it('moves comments with what they belong to', () => {
    const before = `# file
sections:
# above one
-   id: one # beside
    # inside
    about:
        owner: x
        # below owner
    # below about
# above two
-   id: two
# end
`;
    const after = `# file
sections:
  # above one
  - id: one # beside
    # inside
    about:
      owner: x
      # below owner
    # below about
  # above two
  - id: two
# end
`;
    assert.equal(formatted(before), after);
  });

  it('leaves flow collections alone apart from white space at line ends', () => {
    assert.equal(
      formatted('a:\n    b: [ 1,2 ,   \n       3 ]   \n    c: {x:   1}\n'),
      'a:\n  b: [ 1,2 ,\n     3 ]\n  c: {x:   1}\n',
    );
  });

  it('keeps blank lines but not the spaces in them', () => {
    assert.equal(formatted('a: 1\n   \n\n  \nb: 2  \n'), 'a: 1\n\n\n\nb: 2\n');
  });

  it('keeps spaces that are text', () => {
    const text = 'a: |\n  one  \n     \n  two\nb: "x  \n\n  y"\n';
    assert.equal(formatted(text), text);
  });

  it('leaves a broken block as it is and formats the others', () => {
    const before = 'a:\n    b: 1\nc:\n    d: [1\n    e: 2\nf:\n    g: 3\n';
    assert.equal(formatted(before), 'a:\n  b: 1\nc:\n    d: [1\n    e: 2\nf:\n  g: 3\n');
  });

  it('keeps the dashes of a list in one column when an item is broken', () => {
    const before = 'm:\n- id: a\n  about:\n      x: 1\n- id: [b\n- id: c\n';
    assert.equal(formatted(before), 'm:\n- id: a\n  about:\n    x: 1\n- id: [b\n- id: c\n');
  });

  it('leaves a list alone whose dashes stand in several columns', () => {
    const text = 'm:\n  - id: a\n    about:\n        x: 1\n    - id: b\nc:\n    d: 1\n';
    assert.equal(formatted(text), text.replace('    d', '  d'));
  });

  it('keeps CRLF and a byte order mark', () => {
    assert.equal(
      formatted('\uFEFFa:\r\n    b: |\r\n       x\r\n'),
      '\uFEFFa:\r\n  b: |\r\n    x\r\n',
    );
  });

  it('gives small edits, not a new text', () => {
    const file = fileOf('a:\n    b: 1\nc: 2\n');
    const edits = formatDocument(file, two, context);
    assert.deepEqual(
      edits.map((edit) => [edit.range.start.line, edit.newText, file.lines.getText(edit.range)]),
      [[1, '', '  ']],
    );
  });

  it('formats only the lines of a range', () => {
    const file = fileOf('a:\n    b: 1\nc:\n    d: 1\n');
    const range = { start: { line: 2, character: 0 }, end: { line: 3, character: 4 } };
    assert.equal(
      edited(file, formatRange(file, range, two, context)),
      'a:\n    b: 1\nc:\n  d: 1\n',
    );
  });

  it('moves a list when the range covers all that is written of it', () => {
    const file = fileOf('m:\n- id: a\n- id: b\n\n\nc: 1\n');
    const range = { start: { line: 0, character: 0 }, end: { line: 2, character: 3 } };
    assert.equal(
      edited(file, formatRange(file, range, two, context)),
      'm:\n  - id: a\n  - id: b\n\n\nc: 1\n',
    );
    const part = { start: { line: 2, character: 0 }, end: { line: 2, character: 3 } };
    assert.deepEqual(formatRange(file, part, two, context), []);
  });

  it('finds nothing to change in the example reports, nor on the way to four spaces and back', () => {
    const folder = new URL('../../../examples/', import.meta.url);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(fileKind);
    assert.ok(files.length > 20);
    for (const name of files) {
      const text = readFileSync(new URL(name, folder), 'utf8');
      assert.equal(formatted(text, 2, name), text, name);
      assert.equal(formatted(formatted(text, 4, name), 2, name), text, name);
    }
  });

  it('formats nothing of a range that alone would mean something else', () => {
    const file = fileOf('a:\n    b: 1\n    c: 2\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } };
    assert.deepEqual(formatRange(file, range, two, context), []);
  });

  it('formats JSON', () => {
    const name = 'a.metrics.json';
    assert.equal(
      formatted('{"metrics":[{"id":"a"}]}', 2, name),
      '{\n  "metrics": [\n    {\n      "id": "a"\n    }\n  ]\n}',
    );
    assert.equal(formatted('{"metrics":[{"id":]}', 2, name), '{"metrics":[{"id":]}');
  });

  it('never changes data or comments, and a second run changes nothing', () => {
    fc.assert(
      fc.property(yamlText, fc.constantFrom(2, 4), (text, tabSize) => {
        const once = formatted(text, tabSize);
        assert.deepEqual(documentData(fileOf(once).syntax), documentData(fileOf(text).syntax));
        assert.deepEqual(comments(once), comments(text));
        assert.equal(formatted(once, tabSize), once);
      }),
      { numRuns: 300 },
    );
  });

  it('never changes the data of JSON, and a second run changes nothing', () => {
    const name = 'a.metrics.json';
    fc.assert(
      fc.property(fc.json(), fc.constantFrom(0, 1, 3), (text, spaces) => {
        const spread = JSON.stringify(JSON.parse(text), null, spaces);
        const once = formatted(spread, 2, name);
        assert.deepEqual(JSON.parse(once), JSON.parse(text));
        assert.equal(formatted(once, 2, name), once);
      }),
    );
  });

  it('never changes data where the file is broken', () => {
    fc.assert(
      fc.property(
        yamlText,
        fc.nat(),
        fc.constantFrom(':', '"', '- ', '[', '\n', '\t', '  '),
        (text, at, mess) => {
          const offset = at % (text.length + 1);
          const messy = text.slice(0, offset) + mess + text.slice(offset);
          const once = formatted(messy);
          assert.equal(squeezed(once), squeezed(messy));
          assert.deepEqual(documentData(fileOf(once).syntax), documentData(fileOf(messy).syntax));
          assert.equal(formatted(once), once);
        },
      ),
      { numRuns: 300 },
    );
  });
});
