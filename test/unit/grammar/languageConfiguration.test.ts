import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Rule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly previousLineText?: string;
  readonly action: { readonly indent: string; readonly appendText?: string };
}

interface Configuration {
  readonly onEnterRules: readonly Rule[];
  readonly indentationRules: Readonly<Record<string, string>>;
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
}

function read(name: string): Configuration {
  const url = new URL(`../../../${name}`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as Configuration;
}

const yaml = read('language-configuration.json');
const json = read('language-configuration-json.json');

function fits(pattern: string | undefined, text: string): boolean {
  return pattern === undefined || new RegExp(pattern).test(text);
}

/**
 * What the new line begins with after Enter at `$0`, two spaces a level: the first rule that fits
 * wins, as in the editor, which otherwise keeps the indentation.
 */
function enter(marked: string): string {
  const [before = '', after = ''] = marked.split('$0');
  const lines = before.split('\n');
  const line = lines.at(-1) ?? '';
  const rule = yaml.onEnterRules.find(
    ({ beforeText, afterText, previousLineText }) =>
      fits(beforeText, line) &&
      fits(afterText, after) &&
      (previousLineText === undefined ||
        (lines.length > 1 && fits(previousLineText, lines.at(-2) ?? ''))),
  );
  const indent = /^ */.exec(line)?.[0] ?? '';
  if (rule === undefined) return indent;
  const deeper = rule.action.indent === 'indent' ? '  ' : '';
  return indent + deeper + (rule.action.appendText ?? '');
}

describe('language configuration', () => {
  it('indents below keys and block scalar headers', () => {
    assert.equal(enter('about:$0'), '  ');
    assert.equal(enter('  标题: # why$0'), '    ');
    assert.equal(enter('  body: |$0'), '    ');
    assert.equal(enter('  body: >2-$0'), '    ');
    assert.equal(enter('  - body: |$0'), '      ');
    assert.equal(enter('  - values:$0'), '      ');
    assert.equal(enter('  - |$0'), '    ');
    assert.equal(enter('  url: https://example.org$0'), '  ');
  });

  it('stays in the column of the keys of an item', () => {
    assert.equal(enter('  - id: one$0'), '    ');
    assert.equal(enter('    id: one$0'), '    ');
    assert.equal(enter('  - title: 一：二$0'), '    ');
  });

  it('continues lists of plain values', () => {
    assert.equal(enter('  - one$0'), '  - ');
    assert.equal(enter('  - chapters/01.chapter.yaml$0'), '  - ');
    assert.equal(enter('  - { id: x }$0'), '  ');
    assert.equal(enter('  - $0'), '  ');
  });

  it('continues comments where one was split or is part of several lines', () => {
    assert.equal(enter('  # one $0two'), '  # ');
    assert.equal(enter('  # one\n  # two$0'), '  # ');
    assert.equal(enter('  # one$0'), '  ');
    assert.equal(enter('  # one\n  #$0'), '  ');
  });

  it('knows ids with hyphens and Chinese letters as words', () => {
    const { pattern, flags } = yaml.wordPattern;
    const words = 'repurchase-rate: 复购率-2，35% 18.50 a_b -x- 5'.match(
      new RegExp(pattern, `g${flags}`),
    );
    assert.deepEqual(words, ['repurchase-rate', '复购率-2', '35%', '18.50', 'a_b', 'x', '5']);
    assert.deepEqual(json.wordPattern, yaml.wordPattern);
    assert.equal(new RegExp(pattern, flags).test(''), false);
  });

  it('folds between markers', () => {
    assert.match('  # region A', new RegExp(yaml.folding.markers.start));
    assert.match('#endregion', new RegExp(yaml.folding.markers.end));
    assert.doesNotMatch('# regional', new RegExp(yaml.folding.markers.start));
  });

  it('reads no line again and again', () => {
    const long = `- ${'a '.repeat(50_000)}`;
    for (const { beforeText } of yaml.onEnterRules)
      assert.equal(typeof new RegExp(beforeText).test(long), 'boolean');
    for (const rule of Object.values(yaml.indentationRules)) {
      assert.equal(typeof new RegExp(rule).test(long), 'boolean');
    }
  });
});
