import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, type Token, tokenize } from './tokenize.ts';

const names: Readonly<Record<string, string>> = {
  'entity.name.tag.yaml': 'key',
  'punctuation.separator.key-value.mapping.yaml': 'colon',
  'punctuation.definition.block.sequence.item.yaml': 'dash',
  'string.unquoted.plain.out.yaml': 'text',
  'string.unquoted.plain.in.yaml': 'text',
  'string.unquoted.block.yaml': 'block',
  'string.quoted.double.yaml': 'double',
  'string.quoted.single.yaml': 'single',
  'constant.numeric.yaml': 'number',
  'constant.numeric.period.reportwright': 'period',
  'constant.language.yaml': 'constant',
  'constant.character.escape.yaml': 'escape',
  'comment.line.number-sign.yaml': 'comment',
  'keyword.control.flow.block-scalar.yaml': 'style',
  'storage.modifier.chomping-indicator.yaml': 'chomping',
  'meta.embedded.block.prose.reportwright': 'prose',
  'markup.heading.markdown': 'heading',
  'markup.bold.markdown': 'bold',
  'markup.inline.raw.string.markdown': 'raw',
  'markup.fenced_code.block.markdown': 'fence',
  'comment.block.html': 'comment',
  'variable.other.metric.reportwright': 'metric',
  'variable.parameter.member.reportwright': 'member',
  'support.function.format.reportwright': 'function',
  'variable.other.reference.reportwright': 'reference',
  'storage.type.kind.reportwright': 'kind',
  'variable.other.source.reportwright': 'source',
  'string.other.link.title.reportwright': 'bound',
  'invalid.illegal.unquoted-mark.reportwright': 'illegal',
  'invalid.deprecated.full-width.reportwright': 'full-width',
  'storage.type.tag-handle.yaml': 'tag',
  'entity.name.type.anchor.yaml': 'anchor',
  'variable.other.alias.yaml': 'alias',
};

/** The tokens of a line as `name:text`, by the innermost scope that has a name here. */
function shown(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, scopes }) => {
      const scope = scopes.findLast((entry) => Object.hasOwn(names, entry));
      return { text, name: scope === undefined ? '' : names[scope] };
    })
    .reduce<{ text: string; name: string | undefined }[]>((all, token) => {
      const last = all.at(-1);
      if (last !== undefined && last.name === token.name) last.text += token.text;
      else all.push({ ...token });
      return all;
    }, [])
    .filter(({ text, name }) => text.trim() !== '' && name !== '')
    .map(({ text, name }) => `${name}‹${text.trim()}›`)
    .join(' ');
}

describe('YAML grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar('yaml');
  });

  /** Asserts the tokens of each line; the fixture writes `text   => tokens` where it asserts. */
  function check(fixture: string, lineEnd = ''): void {
    const rows = fixture.split('\n').map((row) => row.split(/ {2,}=> /));
    const text = rows.map(([line = '']) => line + lineEnd).join('\n');
    const found = tokenize(grammar, text).map(shown);
    rows.forEach(([line, expected], number) => {
      if (expected !== undefined) assert.equal(found[number], expected, line);
    });
  }

  it('colours keys, values and comments', () => {
    check(`# 注释   => comment‹# 注释›
id: overview # why   => key‹id› colon‹:› text‹overview› comment‹# why›
标题: 项目#概述   => key‹标题› colon‹:› text‹项目#概述›
"quoted: key": x   => key‹"quoted: key"› colon‹:› text‹x›
fiscal-year-start: 01-01   => key‹fiscal-year-start› colon‹:› period‹01-01›
date: 2024-12-31   => key‹date› colon‹:› period‹2024-12-31›
period: 2019..2024 # five   => key‹period› colon‹:› period‹2019..2024› comment‹# five›
n: -18.50   => key‹n› colon‹:› number‹-18.50›
level: 3.5 分   => key‹level› colon‹:› text‹3.5 分›
yes: true   => key‹yes› colon‹:› constant‹true›
none: ~   => key‹none› colon‹:› constant‹~›
url: https://example.org/a:b   => key‹url› colon‹:› text‹https://example.org/a:b›
key:value   => text‹key:value›
x: &a !!str v   => key‹x› colon‹:› anchor‹a› tag‹!!str› text‹v›
y: *a   => key‹y› colon‹:› alias‹a›`);
  });

  it('colours lists and nested keys', () => {
    check(`sections:   => key‹sections› colon‹:›
  - id: a   => dash‹-› key‹id› colon‹:› text‹a›
    n: 1   => key‹n› colon‹:› number‹1›
  -   - 3   => dash‹-› dash‹-› number‹3›
  -   => dash‹-›
  - plain words   => dash‹-› text‹plain words›`);
  });

  it('colours quotes and escapes, over several lines too', () => {
    check(`a: "x \\u00e9 {{m@2024}}" # c   => key‹a› colon‹:› double‹"x› escape‹\\u00e9› double‹{{› metric‹m› double‹@› period‹2024› double‹}}"› comment‹# c›
b: 'it''s'   => key‹b› colon‹:› single‹'it› escape‹''› single‹s'›
c: "one   => key‹c› colon‹:› double‹"one›
  key: no # no   => double‹key: no # no›
  two"   => double‹two"›
d: 1   => key‹d› colon‹:› number‹1›`);
  });

  it('colours flow collections, over several lines too', () => {
    check(`a: [{ id: x, n: 3 }, 2024, "q", 一 二]   => key‹a› colon‹:› key‹id› colon‹:› text‹x› key‹n› colon‹:› number‹3› number‹2024› double‹"q"› text‹一 二›
b: {   => key‹b› colon‹:›
  period: 2019..2024, # why   => key‹period› colon‹:› period‹2019..2024› comment‹# why›
  "k": true }   => key‹"k"› colon‹:› constant‹true›
c: 1   => key‹c› colon‹:› number‹1›`);
  });

  it('colours prose as Markdown with its marks', () => {
    check(`  - body: |   => dash‹-› key‹body› colon‹:› style‹|›
      # 标题   => heading‹# 标题›
      满意度 **3.5** 分 {{r[amazon]@2024:change}}（见 [[case:a]]）[@s, p. 1]。   => prose‹满意度› bold‹**3.5**› prose‹分 {{› metric‹r› prose‹[› member‹amazon› prose‹]@› period‹2024› prose‹:› function‹change› prose‹}}（见 [[› kind‹case› prose‹:› reference‹a› prose‹]]）[@› source‹s› prose‹, p. 1]。›

      ![[chart:t]] [约]{figure=share@2024}   => prose‹![[› kind‹chart› prose‹:› reference‹t› prose‹]] [› bound‹约› prose‹]{figure=› metric‹share› prose‹@› period‹2024› prose‹}›
      \`{{raw}}\` <!-- {{c}} --> [[o/s]]   => raw‹\`{{raw}}\`› comment‹<!-- {{c}} -->› prose‹[[› reference‹o› prose‹/› reference‹s› prose‹]]›
      key: no # no   => prose‹key: no # no›
    title: T   => key‹title› colon‹:› text‹T›`);
  });

  it('ends prose where its indentation ends', () => {
    check(`body: >-   => key‹body› colon‹:› style‹>› chomping‹-›
  one   => prose‹one›

    deeper   => prose‹deeper›
# comment   => comment‹# comment›
about:   => key‹about› colon‹:›
  note: |2+ # c   => key‹note› colon‹:› style‹|› chomping‹2+› comment‹# c›
      first   => prose‹first›
    second   => prose‹second›
  owner: x   => key‹owner› colon‹:› text‹x›
list:   => key‹list› colon‹:›
  -   note: |   => dash‹-› key‹note› colon‹:› style‹|›
        text   => prose‹text›
      next: 1   => key‹next› colon‹:› number‹1›
  - |   => dash‹-› style‹|›
    text   => prose‹text›
  - - >   => dash‹-› dash‹-› style‹>›
      text   => prose‹text›
    - 1   => dash‹-› number‹1›
  - x   => dash‹-› text‹x›
empty: |   => key‹empty› colon‹:› style‹|›
next: 1   => key‹next› colon‹:› number‹1›`);
  });

  it('goes on in fences until they end, but not past the prose', () => {
    check(`a:   => key‹a› colon‹:›
  body: |   => key‹body› colon‹:› style‹|›
    \`\`\`   => fence‹\`\`\`›
    {{raw}}   => fence‹{{raw}}›
  open: x   => key‹open› colon‹:› text‹x›`);
  });

  it('takes formulas for code, not for Markdown', () => {
    check(`derived: |   => key‹derived› colon‹:› style‹|›
  a * b * c   => block‹a * b * c›
id: x   => key‹id› colon‹:› text‹x›`);
  });

  it('works with CRLF', () => {
    check(
      `id: 35 # c   => key‹id› colon‹:› number‹35› comment‹# c›
body: |   => key‹body› colon‹:› style‹|›
  text   => prose‹text›

  more {{m}}   => prose‹more {{› metric‹m› prose‹}}›
n: 1   => key‹n› colon‹:› number‹1›`,
      '\r',
    );
  });

  it('warns of marks that YAML or the report cannot read', () => {
    check(`a: {{csat@2024}}   => key‹a› colon‹:› illegal‹{{csat@2024}}›
b: [[case:x]]   => key‹b› colon‹:› illegal‹[[case:x]]›
c: [[1, 2], [3]]   => key‹c› colon‹:› number‹1› number‹2› number‹3›
d: [@s]   => key‹d› colon‹:› illegal‹[@s]›
e: text {{ok}}   => key‹e› colon‹:› text‹text {{› metric‹ok› text‹}}›
f: 见｛｛csat｝｝和［＠s］   => key‹f› colon‹:› text‹见› full-width‹｛｛csat｝｝› text‹和› full-width‹［＠s］›`);
  });
});
