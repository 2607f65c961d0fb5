import assert from 'node:assert/strict';
import type { Format } from '../../../server/src/syntax/block.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';
import { type Finding, type Fix, shift } from '../../../server/src/syntax/finding.ts';
import { skeletonFindings } from '../../../server/src/syntax/skeleton.ts';

function findingsOf(text: string, format: Format): Finding[] {
  const document = openDocument(text, format);
  const inner = document.blocks.flatMap((block, index) =>
    block.parsed.findings.map((finding) => shift(finding, document.starts[index] ?? 0)),
  );
  return [...inner, ...skeletonFindings(document)].toSorted((a, b) => a.start - b.start);
}

function applyFix(text: string, fix: Fix | undefined): string {
  assert.ok(fix, 'there is a fix');
  return fix.changes
    .toSorted((a, b) => b.start - a.start)
    .reduce(
      (done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end),
      text,
    );
}

/** A text in which `«` and `»` stand around what the one finding covers, and the text after its fix. */
type Case = readonly [code: string, marked: string, mended?: string];

const yaml: readonly Case[] = [
  ['yaml-incomplete-line', 'id: a\n«tit»\nunit: x\n'],
  ['yaml-incomplete-line', 'a:\n  - «titl»\n    unit: x\n  - b: 1\n'],
  ['yaml-incomplete-line', '«sections»\n  - id: a\n', 'sections:\n  - id: a\n'],
  ['yaml-fullwidth-colon', 'id: a\ntitle«：»你好\n', 'id: a\ntitle: 你好\n'],
  ['yaml-fullwidth-colon', 'sections«：»\n  - id: a\n', 'sections:\n  - id: a\n'],
  ['yaml-fullwidth-colon', 'a:\n  - title«：»x\n', 'a:\n  - title: x\n'],
  ['yaml-fullwidth-colon', 'v: {2019«：»18}\n', 'v: {2019: 18}\n'],
  ['yaml-missing-space', 'a: 1\n«title:»Hello\n', 'a: 1\ntitle: Hello\n'],
  ['yaml-missing-space', 'v: {«2019:»18, 2024:35}\n', 'v: {2019: 18, 2024: 35}\n'],
  ['yaml-unquoted-mark', 't: «{{csat@2024}}»\n', "t: '{{csat@2024}}'\n"],
  ['yaml-unquoted-mark', 't: «{{csat@2024}} of 5» # why\n', "t: '{{csat@2024}} of 5' # why\n"],
  ['yaml-unquoted-mark', 't:\n  - «[[case:a]] and more»\n', "t:\n  - '[[case:a]] and more'\n"],
  ['yaml-unquoted-mark', "t: «[@it's, p. 1]»\n", 't: "[@it\'s, p. 1]"\n'],
  ['yaml-unquoted-mark', 't: «![[chart:a]]»\n', "t: '![[chart:a]]'\n"],
  ['yaml-colon-in-text', 't: «Growth: five years»\n', "t: 'Growth: five years'\n"],
  ['yaml-reserved-character', 't: «@»home\n', "t: '@home'\n"],
  ['yaml-unclosed-quote', 't: «"abc»\nu: 1\n', 't: "abc"\nu: 1\n'],
  ['yaml-unclosed-quote', "a:\n  - t: «'abc» # c\n    u: 1\n", "a:\n  - t: 'abc' # c\n    u: 1\n"],
  ['yaml-unclosed-bracket', 'a:\n  t: «[x, {y: 1»\n  u: 1\n', 'a:\n  t: [x, {y: 1}]\n  u: 1\n'],
  ['yaml-quote-in-text', "t: 'it«'s fine'»\n", 't: "it\'s fine"\n'],
  ['yaml-indentation', 'a:\n  - id: x\n«     »title: t\n', 'a:\n  - id: x\n    title: t\n'],
  ['yaml-indentation', 'a: [\n  x\n«]»\nb: 1\n', 'a: [\n  x\n  ]\nb: 1\n'],
  [
    'yaml-indentation',
    'a:\n    - x: 1\n«  »- x: 2\n    y: 3\n',
    'a:\n    - x: 1\n    - x: 2\n      y: 3\n',
  ],
  ['yaml-indentation', '«  »a: 1\nb: 2\n', 'a: 1\nb: 2\n'],
  [
    'yaml-indentation',
    's:\n  - body: |\n«    »One {{a:change}}.\n\n      Two: 2.\n    unit: x\n',
    's:\n  - body: |\n      One {{a:change}}.\n\n      Two: 2.\n    unit: x\n',
  ],
  [
    'yaml-incomplete-line',
    's:\n  - id: a\n    «body»\n      One [[b]].\n\n      Two: 2.\n    unit: x\n',
  ],
  [
    'yaml-incomplete-line',
    's:\n  - id: a\n    «]body: |»\n      One: 1.\n\n      Two: 2.\n    unit: x\n',
  ],
  [
    'yaml-unclosed-quote',
    's:\n  - id: a\n    «"body: |»\n      One: 1.\n\n      Two: 2.\n    unit: x\n',
  ],
  [
    'yaml-indentation',
    'a:\n  -«  »id: x\n    b: 1\n    c: 2\n',
    'a:\n  - id: x\n    b: 1\n    c: 2\n',
  ],
  ['yaml-tab', 'a:\n  - id: x\n«\t»title: t\n', 'a:\n  - id: x\n    title: t\n'],
  ['yaml-tab', 'a:\n«\t»b: 1\n\tc:\n\t\td: 2\n', 'a:\n  b: 1\n  c:\n    d: 2\n'],
  ['yaml-tab', 'a:\n«\t»- b: 1\n\t  c: 2\n\t- b: 2\n', 'a:\n  - b: 1\n    c: 2\n  - b: 2\n'],
  [
    'yaml-missing-space',
    'a:\n  - b: 1\n  «-»b: 2\n    c: 3\n',
    'a:\n  - b: 1\n  - b: 2\n    c: 3\n',
  ],
  ['yaml-fullwidth-punctuation', 'id: «“csat”»\n', "id: 'csat'\n"],
  ['yaml-fullwidth-punctuation', 'm: [csat«，»nps、x]\n', 'm: [csat, nps, x]\n'],
  ['yaml-fullwidth-punctuation', 'm: «［csat，nps］»\n', 'm: [csat, nps]\n'],
  ['yaml-reserved-character', 'v: «>200»\nb: 1\n', "v: '>200'\nb: 1\n"],
  ['yaml-reserved-character', 'l:\n  - v: «>= 5»\n    b: 1\n', "l:\n  - v: '>= 5'\n    b: 1\n"],
  ['yaml-reserved-character', 'v: { 2019: «>200», b: 1 }\n', "v: { 2019: '>200', b: 1 }\n"],
  ['yaml-syntax', 'v: {min: 0 «max»: 100}\n', 'v: {min: 0, max: 100}\n'],
  [
    'yaml-syntax',
    'l:\n  - { a: [1, 2] «b»: "x, y" c: 3 }\n',
    'l:\n  - { a: [1, 2], b: "x, y", c: 3 }\n',
  ],
  ['yaml-syntax', 's: «- a»\nb: 1\n', 's:\n  - a\nb: 1\n'],
  [
    'yaml-syntax',
    'l:\n  - id: x\n    s: «- a»\n      - b\n',
    'l:\n  - id: x\n    s:\n      - a\n      - b\n',
  ],
  ['yaml-syntax', 's: «- a»\r\nb: 1\r\n', 's:\r\n  - a\r\nb: 1\r\n'],
  ['yaml-duplicate-key', 'a: 1\nb: 2\n«a»: 3\n'],
  ['yaml-duplicate-key', 'a:\n  - x: 1\n    «x»: 2\n'],
  ['yaml-unknown-alias', 'a: «*b»\n'],
  ['yaml-recursive-alias', 'a: &b [«*b»]\n'],
  ['yaml-merge-key', 'a: &x { y: 1 }\nb:\n  «<<»: *x\n'],
  ['yaml-unknown-tag', 'a: «!date» 2024\n', 'a:  2024\n'],
  ['yaml-key-type', 'a:\n  «[x]»: 1\n'],
  ['yaml-stray-item', 'a: 1\n«- x»\n- y\nb: 2\n'],
  ['yaml-several-documents', 'a: 1\n«---»\nb: 2\n'],
  [
    'yaml-conflict-marker',
    'a: 1\n«<<<<<<< HEAD»\nb: 2\n=======\nb: 3\n>>>>>>> other\nc: 4\n',
    'a: 1\nb: 2\nc: 4\n',
  ],
  [
    'yaml-conflict-marker',
    'a:\n  b: 1\n«<<<<<<< HEAD»\n  c: 2\n=======\n  c: 3\n>>>>>>> x\n  d: 4\n',
    'a:\n  b: 1\n  c: 2\n  d: 4\n',
  ],
  ['yaml-encoding', 'a: x«\u0000»y\n'],
  ['yaml-encoding', 'a: «\ufffd»\ufffd\n'],
  ['yaml-encoding', 'a: «\ud800»y\n'],
];

const json: readonly Case[] = [
  ['json-trailing-comma', '{"a": 1«,»\n}', '{"a": 1\n}'],
  ['json-trailing-comma', '{"a": [1, 2«,»], "b": 1}', '{"a": [1, 2], "b": 1}'],
  ['json-missing-comma', '{"a": «1»\n "b": 2}', '{"a": 1,\n "b": 2}'],
  ['json-missing-comma', '{"a": [{"x": «1» "y": 2}]}', '{"a": [{"x": 1, "y": 2}]}'],
  ['json-comment', '{"a": 1 «// note»\n}', '{"a": 1 \n}'],
  ['json-unclosed', '{"a": «"x»\n}', '{"a": "x"\n}'],
  ['json-unclosed', '{"a": [1, {"b": 2«}»', '{"a": [1, {"b": 2}]}'],
  ['json-quotes', "{«'a'»: 1}", '{"a": 1}'],
  ['json-quotes', '{"a": «“x”»}', '{"a": "x"}'],
  ['json-fullwidth', '{"a"«：»1}', '{"a":1}'],
  ['json-fullwidth', '{"a": 1«，» "b": 2}', '{"a": 1, "b": 2}'],
  ['json-fullwidth', '{"id": "a"«，»\n "title": "b"}', '{"id": "a",\n "title": "b"}'],
  ['json-fullwidth', '{"id"«：» "a", "l": [1]}', '{"id": "a", "l": [1]}'],
  ['json-fullwidth', '{"l": [1«，» 2], "id": "a"}', '{"l": [1, 2], "id": "a"}'],
  ['json-duplicate-key', '{"a": 1, «"a"»: 2}'],
  ['json-duplicate-key', '{"a": [{"b": 1, «"b"»: 2}]}'],
  ['json-syntax', '{"a": 1}«}»'],
  ['json-syntax', '{"a": «"\\q"»}'],
];

for (const [format, cases] of [
  ['yaml', yaml],
  ['json', json],
] as const) {
  describe(`findings of ${format} files`, () => {
    for (const [code, marked, mended] of cases) {
      it(`${code} in ${JSON.stringify(marked)}`, () => {
        const text = marked.replace(/[«»]/g, '');
        const start = marked.indexOf('«');
        const end = marked.indexOf('»') - 1;
        const found = findingsOf(text, format);
        assert.deepEqual(
          found.map((one) => [one.code, one.start, one.end]),
          [[code, start, end]],
        );
        if (mended === undefined) return;
        const fixed = applyFix(text, found[0]?.fixes?.[0]);
        assert.equal(fixed, mended);
        assert.deepEqual(findingsOf(fixed, format), []);
      });
    }
  });
}

describe('what is no fault', () => {
  const good = [
    't: 满意度：从 3.5 到 4.2\n',
    't: “从流量到体验”\nu: ‘a’，b\n',
    'l:\n  - 目标：提升\n  - http://example.com:80/x\n  - 12:30\n',
    'l: [[1, 2], [3, 4]]\n',
    'm: { "a":1, b: [x, y] }\n',
    't: |\n  a: b: c\n  {{x}} [@y] @z\n  <<<<<<< no\n  \ttab\n',
    't: "{{x}}"\nu: a {{x}} b\nv: a:b\nw: a#b\n',
    '--- # start\na: 1\n...\n',
    'a: &x 1\nb: *x\nc: !!str 1\n',
    '# only a comment\n',
    '',
  ];
  for (const text of good) {
    it(JSON.stringify(text), () => assert.deepEqual(findingsOf(text, 'yaml'), []));
  }
});
