import assert from 'node:assert/strict';
import { marksInText } from '../../../../server/src/syntax/marks/marksOf.ts';
import { marksInFile, told } from './support.ts';

type Row = readonly [text: string, ...marks: string[]];

function check(rows: readonly Row[]): void {
  for (const [text, ...expected] of rows) {
    it(text.replaceAll('\n', '⏎'), () => {
      assert.deepEqual(
        marksInText(text).map((mark) => told(text, mark)),
        expected,
      );
    });
  }
}

describe('marks in prose', () => {
  check([
    ['A {{csat@2024}}.', 'figure {{csat@2024}} | metric csat | from 2024'],
    [
      '{{r[amazon, de]@2019..2024:change}}',
      'figure {{r[amazon, de]@2019..2024:change}} | metric r | member amazon | member de | from 2019 | to 2024 | format change',
    ],
    [
      '{{ r [ amazon , de ] @ 2019 .. 2024 : change }}',
      'figure {{ r [ amazon , de ] @ 2019 .. 2024 : change }} | metric r | member amazon | member de | from 2019 | to 2024 | format change',
    ],
    ['{{ csat @ 2024-Q3 }}', 'figure {{ csat @ 2024-Q3 }} | metric csat | from 2024-Q3'],
    ['{{a@before..after}}', 'figure {{a@before..after}} | metric a | from before | to after'],
    [
      '升至{{满意度[头部平台]@2024}}分',
      'figure {{满意度[头部平台]@2024}} | metric 满意度 | member 头部平台 | from 2024',
    ],
    ['{{𠮷@2024}}', 'figure {{𠮷@2024}} | metric 𠮷 | from 2024'],
    ['[[overview]]', 'reference [[overview]] | id overview'],
    ['[[overview/shift]]', 'reference [[overview/shift]] | chapter overview | id shift'],
    ['见 [[案例/小节]]。', 'reference [[案例/小节]] | chapter 案例 | id 小节'],
    ['![[chart:o/t]]', 'reference ![[chart:o/t]] | kind chart | chapter o | id t'],
    ['真好！[[case:a]]', 'reference [[case:a]] | kind case | id a'],
    ['\\![[case:a]]', 'reference [[case:a]] | kind case | id a'],
    ['[@a, p. 12; @b]', 'citation [@a, p. 12; @b] | id a | at p. 12 | id b'],
    ['[@a p. 3; 5]', 'citation [@a p. 3; 5] | id a | at p. 3; 5'],
    [
      '[约 [x] 三]{figure=share@2024}',
      'binding [约 [x] 三]{figure=share@2024} | words 约 [x] 三 | metric share | from 2024',
    ],
    [
      '[see [[case:a]]]{figure="b@2024"}',
      'binding [see [[case:a]]]{figure="b@2024"} | words see [[case:a]] | metric b | from 2024',
      'reference [[case:a]] | kind case | id a',
    ],
    [
      '| {{a}} | [[b]] | [@c] |',
      'figure {{a}} | metric a',
      'reference [[b]] | id b',
      'citation [@c] | id c',
    ],
  ]);
});

describe('what is no mark', () => {
  check([
    ['[link](url), [x], - [ ] task, a[^1], [^1]: note, ![alt](a.png)'],
    ['a@b.org <a@b.org> # Title {#id .class key=value}'],
    ['[@angular/core](https://example.org), [[1]](#ref), [[note] words](url), [[^1]]'],
    ['${csat@2024} {{#if}} {{/if}} {{> part}} {{< short >}} {{1, 2}, {3}} [[1, 2], [3, 4]]'],
    ['`{{a}}` ``[[b]] ` c`` `` `[@d]` ``'],
    ['```\n{{a}}\n```'],
    ['> ~~~ js\n> {{a}}\n> ~~~'],
    ['1. ```\n   {{a}}\n   ```'],
    ['```\n{{a}} and no end'],
    ['\\{{a}} \\[[b]] \\[@c] \\{a@2024}'],
    ['<!-- {{a}}\n[[b]] --> '],
    ['「「你好」他說」 【注】 【2024】 ［注］ ｛a｝'],
  ]);
});

describe('marks beside code', () => {
  check([
    ['a ` b {{c}}', 'figure {{c}} | metric c'],
    ['a ` b\n\n{{c}} ` d', 'figure {{c}} | metric c'],
    ['- a ` b\n- {{c}} ` d', 'figure {{c}} | metric c'],
    ['```\na\n```\n{{c}}', 'figure {{c}} | metric c'],
    ['````\n```\n{{a}}\n````\n{{c}}', 'figure {{c}} | metric c'],
    ['x ``` {{c}}', 'figure {{c}} | metric c'],
    ['\\`{{c}}\\`', 'figure {{c}} | metric c'],
    ['\\\\{{c}}', 'figure {{c}} | metric c'],
    ['a <!-- b {{c}}', 'figure {{c}} | metric c'],
    ['`a` {{c}} `b`', 'figure {{c}} | metric c'],
  ]);
});

describe('half-typed marks', () => {
  check([
    ['{{', 'figure {{ | metric | ! mark-unclosed «{{»'],
    ['of {{ and', 'figure {{ | metric | ! mark-unclosed «{{»'],
    ['{{csat@', 'figure {{csat@ | metric csat | from | ! mark-unclosed «{{csat@»'],
    [
      '{{csat@2019..',
      'figure {{csat@2019.. | metric csat | from 2019 | to | ! mark-unclosed «{{csat@2019..»',
    ],
    ['{{csat[am', 'figure {{csat[am | metric csat | member am | ! mark-unclosed «{{csat[am»'],
    [
      '{{csat[a, ',
      'figure {{csat[a,  | metric csat | member a | member | ! mark-unclosed «{{csat[a, »',
    ],
    [
      '{{csat@2024:',
      'figure {{csat@2024: | metric csat | from 2024 | format | ! mark-unclosed «{{csat@2024:»',
    ],
    [
      '见 {{csat@2024，比',
      'figure {{csat@2024 | metric csat | from 2024 | ! mark-unclosed «{{csat@2024»',
    ],
    ['{{csat. Then', 'figure {{csat | metric csat | ! mark-unclosed «{{csat»'],
    [
      '{{csat@2024}',
      'figure {{csat@2024} | metric csat | from 2024 | ! mark-unclosed «{{csat@2024}»',
    ],
    ['[[', 'reference [[ | id | ! mark-unclosed «[[»'],
    ['[[case:', 'reference [[case: | kind case | id | ! mark-unclosed «[[case:»'],
    ['[[ch/', 'reference [[ch/ | chapter ch | id | ! mark-unclosed «[[ch/»'],
    ['见 [[case:a，', 'reference [[case:a | kind case | id a | ! mark-unclosed «[[case:a»'],
    ['![[chart:a]', 'reference ![[chart:a] | kind chart | id a | ! mark-unclosed «![[chart:a]»'],
    ['[@', 'citation [@ | id | ! mark-unclosed «[@»'],
    ['[@a; @', 'citation [@a; @ | id a | id | ! mark-unclosed «[@a; @»'],
    [
      '[x]{figure=a@',
      'binding [x]{figure=a@ | words x | metric a | from | ! mark-unclosed «{figure=a@»',
    ],
    ['{{a {{b}}', 'figure {{a | metric a | ! mark-unclosed «{{a»', 'figure {{b}} | metric b'],
  ]);
});

describe('marks in a file', () => {
  const figure = 'figure {{csat@2024}} | metric csat | from 2024';
  const rows: readonly (readonly [name: string, source: string, ...marks: string[]])[] = [
    ['literal', 'body: |\n  a {{csat@2024}}\n\n  ```\n  {{b}}\n  ```\n', figure],
    ['literal with CRLF', 'body: |\r\n  ```\r\n  {{b}}\r\n  ```\r\n  {{csat@2024}}\r\n', figure],
    ['folded', 'body: >\n  a\n  {{csat@2024}}\n', figure],
    ['plain', 'body: a {{csat@2024}}\n', figure],
    ['plain on two lines', 'body: a\n  {{csat@2024}}\n', figure],
    ['single', "body: 'it''s {{csat@2024}}'\n", figure],
    ['double', 'body: "\\"a\\"\\t{{csat@2024}} \\u4e2d"\n', figure],
    ['without quotes at its begin', 'body: {{csat@2024}} points\n', figure],
    [
      'folded in the middle',
      'body: >\n  [@a,\n  p. 12]\n',
      'citation [@a,\n  p. 12] | id a | at p. 12',
    ],
    [
      'double with an escape in it',
      'body: "[@a, \\"x\\"]"\n',
      'citation [@a, \\"x\\"] | id a | at \\"x\\"',
    ],
  ];
  for (const [name, source, ...expected] of rows) {
    it(name, () => {
      const { text, marks } = marksInFile(source);
      assert.deepEqual(
        marks.map((mark) => told(text, mark)),
        expected,
      );
    });
  }

  it('JSON', () => {
    const { text, marks } = marksInFile(
      '{"body": "```\\n{{b}}\\n```\\n{{csat@2024}} \\"q\\""}',
      'json',
    );
    assert.deepEqual(
      marks.map((mark) => told(text, mark)),
      [figure],
    );
  });

  it('names ids in NFC, and their places in the text as it is', () => {
    const { text, marks } = marksInFile('body: "{{cafe\u0301@2024}}"\n');
    const [mark] = marks;
    assert.ok(mark?.type === 'figure');
    assert.equal(mark.expression?.metric.text, 'caf\u00e9');
    assert.deepEqual(mark.faults, []);
    assert.equal(
      text.slice(mark.expression.metric.start, mark.expression.metric.end),
      'cafe\u0301',
    );
  });
});
