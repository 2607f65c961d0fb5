import assert from 'node:assert/strict';
import { formatOnType } from '../../../server/src/features/onType.ts';
import { atCaret, context, edited } from './support.ts';

/** The text after `character` was typed where `$0` stands. */
function typed(
  marked: string,
  character: string,
  tabSize = 2,
  name = 'chapters/01.chapter.yaml',
): string {
  const at = marked.indexOf('$0');
  const text = `${marked.slice(0, at)}${character}$0${marked.slice(at + 2)}`;
  const { file, position } = atCaret(text, name);
  const options = { tabSize, insertSpaces: true };
  return edited(file, formatOnType(file, position, character, options, context));
}

/** A text of two paragraphs with a line of its own at the edge between them. */
function textAround(line: string): string {
  return `a:\n  - body: |\n      one: two\n\n${line}\n\n      - three\n    title: x\n`;
}

function staysAfterStop(marked: string): void {
  assert.equal(typed(marked, '.'), marked.replace('$0', '.'));
}

describe('format on type', () => {
  it('indents below what a line opens', () => {
    assert.equal(typed('about:$0', '\n'), 'about:\n  ');
    assert.equal(typed('a:\n  about:$0\nb: 1\n', '\n', 4), 'a:\n  about:\n      \nb: 1\n');
    assert.equal(typed('a:\n  - about: # why$0', '\n'), 'a:\n  - about: # why\n      ');
    assert.equal(typed('a:\n  - body: |-$0', '\n'), 'a:\n  - body: |-\n      ');
    assert.equal(typed('a:\n  -$0', '\n'), 'a:\n  -\n    ');
  });

  it('stays in the column of the keys', () => {
    assert.equal(typed('a:\n  - id: x$0\n', '\n'), 'a:\n  - id: x\n    \n');
    assert.equal(typed('id: x$0', '\n'), 'id: x\n');
    assert.equal(typed('a:\n  id: x\n$0', '\n'), 'a:\n  id: x\n\n');
    assert.equal(typed('a:\n  id: x\n# c$0', '\n'), 'a:\n  id: x\n# c\n');
  });

  it('stays in the column of prose', () => {
    assert.equal(
      typed('a:\n  body: |\n      one$0 two\n', '\n'),
      'a:\n  body: |\n      one\n      two\n',
    );
  });

  it('takes a sentence that is begun on a blank line of prose into the prose', () => {
    for (const [line, character] of [
      ['去年$0', '！'],
      ['Last$0', '.'],
      ['达到 {{csat}}$0', '。'],
    ] as const)
      assert.equal(
        typed(textAround(line), character),
        textAround(`      ${line.replace('$0', character)}`),
      );
  });

  it('leaves alone what may be something else than prose', () => {
    staysAfterStop('a:\n  - body: |\n      one\n\ntitle: x$0\n\n      two\n');
    staysAfterStop('a:\n  - body: |\n      one\n\n# why$0\n\n      two\n');
    staysAfterStop('a:\n  - body: |\n      one\nb$0\n  - body: two\n');
    staysAfterStop('a:\n  - id: one\nb$0\n    title: two\n');
    staysAfterStop('a: |\n  one\nb$0\nc: 1\n');
    staysAfterStop('a: |\n  one\n b$0\n  two\n');
    staysAfterStop('word$0\n  two\n');
  });

  it('puts a dash where the list goes on', () => {
    assert.equal(typed('a:\n  - id: x\n    $0\n', '-'), 'a:\n  - id: x\n  -\n');
    assert.equal(
      typed('a:\n  - id: x\n    c:\n      - id: y\n        $0\n', '-'),
      'a:\n  - id: x\n    c:\n      - id: y\n      -\n',
    );
    assert.equal(
      typed('a:\n  - id: x\n    c:\n      - id: y\n  $0\n', '-'),
      'a:\n  - id: x\n    c:\n      - id: y\n  -\n',
    );
    assert.equal(typed('a:\n$0\n', '-'), 'a:\n  -\n');
  });

  it('takes a dash that is typed behind the one the editor wrote for the same', () => {
    assert.equal(typed('sections:\n  - $0\n', '-'), 'sections:\n  -\n');
    assert.equal(typed('sources:\n  - one\n  - $0', '-'), 'sources:\n  - one\n  -');
    assert.equal(typed('a: |\n  one\n  - $0\n', '-'), 'a: |\n  one\n  - -\n');
    assert.equal(typed('a:\n  - one $0\n', '-'), 'a:\n  - one -\n');
  });

  it('lets a list of lists begin where the schema has one', () => {
    const table = 'sections:\n  - id: a\n    tables:\n      - id: t\n        rows:\n';
    assert.equal(typed(`${table}          - $0`, '-'), `${table}          - -`);
    const other = 'sections:\n  - id: a\n    charts:\n';
    assert.equal(typed(`${other}      - $0`, '-'), `${other}      -`);
  });

  it('touches no dash in prose or in a value', () => {
    assert.equal(typed('a:\n  body: |\n    one\n    $0\n', '-'), 'a:\n  body: |\n    one\n    -\n');
    assert.equal(typed('a:\n  - id: x$0\n', '-'), 'a:\n  - id: x-\n');
    assert.equal(typed('$0', '-'), '-');
  });
});
