import assert from 'node:assert/strict';
import { formatRange } from '../../../server/src/features/format.ts';
import { context, edited, fileOf } from './support.ts';

const head = 'sections:\n  - id: a\n    title: A\n    body: |\n      Before.\n';
const tail = '\n      After.\n  - id: b\n    title: B\n';

/** The file after a text was pasted at a place in it, as an editor asks for its format then. */
function pasted(before: string, paste: string, after: string): string {
  const file = fileOf(before + paste + after);
  const start = file.lines.positionAt(before.length);
  const end = file.lines.positionAt(before.length + paste.length);
  const options = { tabSize: 2, insertSpaces: true };
  return edited(file, formatRange(file, { start, end }, options, context));
}

describe('a paste into prose', () => {
  it('stands in the column of the prose, whatever it was indented by', () => {
    const text = 'One: a line.\n\tTwo.\n\nThree.';
    const placed = 'One: a line.\n        Two.\n\n      Three.';
    assert.equal(pasted(`${head}      `, text, tail), `${head}      ${placed}${tail}`);
  });

  it('keeps the steps of a list', () => {
    const text = '- one\n  - two\n- three';
    const placed = '- one\n        - two\n      - three';
    assert.equal(pasted(`${head}      `, text, tail), `${head}      ${placed}${tail}`);
  });

  it('takes what stood behind the caret along', () => {
    assert.equal(
      pasted(`${head}      Begun `, 'here\nand gone on ', `with.${tail}`),
      `${head}      Begun here\n      and gone on with.${tail}`,
    );
  });

  it('leaves a paste alone that can be read as it is', () => {
    const text = 'One.\n      Two.\n\n      Three.';
    assert.equal(pasted(`${head}      `, text, tail), `${head}      ${text}${tail}`);
    const sections = '- id: c\n    title: C';
    const outside = `${head}  ${sections}\n${tail.slice(15)}`;
    assert.equal(pasted(`${head}  `, sections, `\n${tail.slice(15)}`), outside);
  });

  it('draws no key of the file into the prose', () => {
    const text = 'One.\nTwo.';
    const key = '\n  - id: b\n    title: B\n';
    const whole = fileOf(`${head}      ${text}${key}`);
    const end = { line: 8, character: 12 };
    const options = { tabSize: 2, insertSpaces: true };
    const edits = formatRange(whole, { start: { line: 4, character: 0 }, end }, options, context);
    assert.equal(edited(whole, edits), `${head}      One.\n      Two.${key}`);
  });
});
