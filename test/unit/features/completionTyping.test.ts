import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver-types';
import type { Kind } from '../../../server/src/schema/kind.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import { plainText } from '../../../server/src/features/completion/snippetText.ts';
import { openText, Suggestions, withCommand } from './completionSupport.ts';

/** Somebody at the keyboard: types, presses Enter, takes items of the list. */
class Writer {
  readonly #kind: Kind;
  #text = '';
  #caret = 0;

  constructor(kind: Kind) {
    this.#kind = kind;
  }

  get text(): string {
    return this.#text;
  }

  type(words: string): this {
    this.#text = this.#text.slice(0, this.#caret) + words + this.#text.slice(this.#caret);
    this.#caret += words.length;
    return this;
  }

  /** A new line, indented as the language configuration has it. */
  enter(): this {
    const line = this.#text.slice(0, this.#caret).split('\n').at(-1) ?? '';
    const indent = /^ */.exec(line)?.[0].length ?? 0;
    const dash = /^ *- +\S/.test(line) ? 2 : 0;
    const opens = /:(?: +\|)? *$/.test(line) ? 2 : 0;
    return this.type(`\n${' '.repeat(indent + dash + opens)}`);
  }

  /** Takes away one step of the indentation. */
  dedent(): this {
    this.#text = this.#text.slice(0, this.#caret - 2) + this.#text.slice(this.#caret);
    this.#caret -= 2;
    return this;
  }

  /** The first item of the list, which has to be this one. */
  takeFirst(label: string): this {
    assert.equal(this.#list().labels[0], label);
    return this.take(label);
  }

  /** Takes an item and leaves the caret at its first stop. */
  take(label: string): this {
    const list = this.#list();
    const { newText } = list.item(label).textEdit as TextEdit;
    const after = list.accept(label);
    const behind = this.#text.length - this.#endOf(list, label);
    const stop = newText.search(/\$\{?\d/);
    const rest = stop < 0 ? '' : plainText(newText.slice(stop));
    this.#text = after;
    this.#caret = after.length - behind - rest.length;
    return this;
  }

  #endOf(list: Suggestions, label: string): number {
    const { end } = (list.item(label).textEdit as TextEdit).range;
    const lines = this.#text.split('\n').slice(0, end.line);
    return lines.join('\n').length + (end.line > 0 ? 1 : 0) + end.character;
  }

  #list(): Suggestions {
    const marked = `${this.#text.slice(0, this.#caret)}$0${this.#text.slice(this.#caret)}`;
    return new Suggestions(this.#kind, marked, withCommand);
  }
}

function assertValid(kind: Kind, text: string): void {
  const findings = checkFile(openText(kind, text));
  assert.deepEqual(findings, []);
}

describe('writing with the list', () => {
  it('a file of metrics', () => {
    const writer = new Writer('metrics');
    writer.type('met').take('metrics').type('').takeFirst('metric by period');
    assert.match(writer.text, /^metrics:\n {2}- id: repurchase-rate\n {4}name: Repurchase rate\n/);
    assertValid('metrics', writer.text);
  });

  it('a metric key by key', () => {
    const writer = new Writer('metrics');
    writer.type('metrics:').enter().type('- ').take('id').type('csat').enter();
    writer.takeFirst('name').type('满意度').enter();
    writer.takeFirst('unit').type('po').take('point').enter();
    writer.type('sc').take('scale').type('5').enter();
    writer.type('val').take('values').type('2023: 4').enter();
    writer.takeFirst('2024').type('4.2').enter().dedent();
    writer.type('obs').take('observations').take('period').type('2022').enter();
    writer.type('va').take('value').type('3.9').enter();
    writer.type('stat').take('status').takeFirst('actual').enter().dedent().dedent();
    writer.type('sou').take('sources').type('survey-2024');
    assert.equal(
      writer.text,
      `metrics:
  - id: csat
    name: 满意度
    unit: point
    scale: 5
    values:
      2023: 4
      2024: 4.2
    observations:
      - period: 2022
        value: 3.9
        status: actual
    sources: [survey-2024]`,
    );
    assertValid('metrics', writer.text);
  });

  it('a chapter with sections in sections', () => {
    const writer = new Writer('chapter');
    writer.take('title').type('Overview').enter();
    writer.type('rol').take('role').take('summary').enter();
    writer.type('sec').take('sections').take('id').type('first').enter();
    writer.takeFirst('title').type('First').enter();
    writer.type('ab').take('about').type('ow').take('owner').type('amazon').enter().dedent();
    writer.type('正').take('body').type('Words.').enter().dedent();
    writer.type('sec').take('sections').take('id').type('inner').enter();
    writer.take('title').type('Inner');
    assert.equal(
      writer.text,
      `title: Overview
role: summary
sections:
  - id: first
    title: First
    about:
      owner: amazon
    body: |
      Words.
    sections:
      - id: inner
        title: Inner`,
    );
    assertValid('chapter', `id: overview\n${writer.text}`);
  });

  for (const kind of ['report', 'chapter', 'metrics', 'cases', 'sources'] as const) {
    it(`a ${kind} file by its first item, in both languages`, () => {
      for (const locale of ['en', 'zh-Hans'] as const) {
        const list = new Suggestions(kind, '$0', { ...withCommand, locale });
        assertValid(kind, list.accept(list.labels[0] ?? ''));
      }
    });
  }
});
