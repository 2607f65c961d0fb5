import assert from 'node:assert/strict';
import type { SelectionRange } from 'vscode-languageserver-types';
import { selectionRanges } from '../../../server/src/features/selectionRange.ts';
import { atCaret, context, slice } from './support.ts';

/** The texts that "expand selection" walks through at `$0`. */
function steps(marked: string, name?: string): string[] {
  const { file, position } = atCaret(marked, name);
  const found: string[] = [];
  let at: SelectionRange | undefined = selectionRanges(file, [position], context)[0];
  for (; at !== undefined; at = at.parent) found.push(slice(file, at.range));
  return found;
}

function item(body: string): string {
  return `id: a\n    body: ${body}`;
}

describe('selection ranges', () => {
  it('grow from a word of prose to the file', () => {
    const body = '|\n      First part. Second $0part.\n      Next line.\n\n      Another.';
    const plain = body.replace('$0', '');
    assert.deepEqual(steps(`sections:\n  - ${item(body)}\n  - id: b\n`), [
      'part',
      'Second part.',
      'First part. Second part.\n      Next line.',
      'First part. Second part.\n      Next line.\n\n      Another.',
      plain,
      `body: ${plain}`,
      item(plain),
      `- ${item(plain)}`,
      `- ${item(plain)}\n  - id: b`,
      `sections:\n  - ${item(plain)}\n  - id: b`,
      `sections:\n  - ${item(plain)}\n  - id: b\n`,
    ]);
  });

  it('know Chinese words and sentences, and marks', () => {
    const all = steps('body: 满意度上升。复购率为 {{repurchase-$0rate@2024}}（高）。完。');
    assert.deepEqual(all.slice(0, 5), [
      'rate',
      'repurchase-rate',
      'repurchase-rate@2024',
      '{{repurchase-rate@2024}}',
      '复购率为 {{repurchase-rate@2024}}（高）。',
    ]);
    assert.equal(steps('body: 满意度上升。客$0户体验提升。')[0], '客户');
  });

  it('grow inside quotes before they take the quotes', () => {
    assert.deepEqual(steps('title: "one t$0wo"\n'), [
      'two',
      'one two',
      '"one two"',
      'title: "one two"',
      'title: "one two"\n',
    ]);
  });

  it('grow through flow collections and JSON', () => {
    assert.deepEqual(steps('a: [{ b: x$0 }, c]'), [
      'x',
      'b: x',
      '{ b: x }',
      '[{ b: x }, c]',
      'a: [{ b: x }, c]',
    ]);
    assert.deepEqual(steps('{"metrics": [{"id": "a$0"}]}', 'a.metrics.json'), [
      'a',
      '"a"',
      '"id": "a"',
      '{"id": "a"}',
      '[{"id": "a"}]',
      '"metrics": [{"id": "a"}]',
      '{"metrics": [{"id": "a"}]}',
    ]);
  });

  it('select comments', () => {
    assert.deepEqual(steps('a: 1 # the wo$0rd\n').slice(0, 2), ['word', '# the word']);
  });

  it('work in the rest of a broken file', () => {
    assert.deepEqual(steps('x: [\ntitle: on$0e\n'), ['one', 'title: one', 'x: [\ntitle: one\n']);
  });
});
