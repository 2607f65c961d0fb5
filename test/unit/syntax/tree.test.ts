import assert from 'node:assert/strict';
import { dataOf, documentData } from '../../../server/src/syntax/data.ts';
import { editDocument, openDocument } from '../../../server/src/syntax/document.ts';
import { findNode, locate } from '../../../server/src/syntax/locate.ts';
import { nodesOf, valueOf } from '../../../server/src/syntax/pieces.ts';
import { sourceSpan } from '../../../server/src/syntax/scalarText.ts';
import type { Node } from '../../../server/src/syntax/tree.ts';

/** Opens a text in which `$0` marks an offset. */
function at(marked: string, format: 'yaml' | 'json' = 'yaml') {
  const offset = marked.indexOf('$0');
  return { document: openDocument(marked.replace('$0', ''), format), offset };
}

function scalarAt(text: string): Node {
  const node = openDocument(text, 'yaml').blocks[0]?.parsed.root;
  return valueOf(node, 'a') ?? assert.fail('no value');
}

/** What the text `found` of a scalar is in the source. */
function sourceOf(text: string, found: string): string {
  const node = scalarAt(text);
  if (node.type !== 'scalar') return assert.fail('no scalar');
  const start = node.text.indexOf(found);
  assert.ok(start >= 0, `${JSON.stringify(node.text)} has ${found}`);
  const span = sourceSpan({ text }, node, { start, end: start + found.length });
  return text.slice(span.start, span.end);
}

describe('sourceSpan', () => {
  const cases: readonly [string, string, string][] = [
    ['a: plain text\n', 'text', 'text'],
    ['a: two\n  lines\n', 'two lines', 'two\n  lines'],
    ["a: 'it''s so'\n", "it's", "it''s"],
    ["a: 'it''s so'\n", "'", "''"],
    ['a: "x\\u00e9y"\n', 'é', '\\u00e9'],
    ['a: "x\\u00e9y"\n', 'y', 'y'],
    ['a: "\\U0001F600!"\n', '😀', '\\U0001F600'],
    ['a: "one \\\n   two"\n', 'two', 'two'],
    ['a: "one \\\n   two"\n', 'one two', 'one \\\n   two'],
    ['a: |\n  one\n  two\n', 'one\ntwo', 'one\n  two'],
    ['a: |2\n    one\n', '  one', '  one'],
    ['a: >-\n  one\n  two\n\n  three\n', 'two\nthree', 'two\n\n  three'],
    ['a: |\r\n  一 😀\r\n  二\r\n', '😀\n二', '😀\r\n  二'],
    ['\ufeffa: 值 😀 x\n', 'x', 'x'],
  ];
  for (const [text, found, source] of cases) {
    it(`${JSON.stringify(found)} in ${JSON.stringify(text)}`, () => {
      assert.equal(sourceOf(text, found), source);
    });
  }
});

describe('ranges', () => {
  it('cover keys, values, anchors, tags and comments to the code unit', () => {
    const text =
      '# one\n"k": &a !!str  值 # two\nl: # three\n  - { x: 1 } # "four"\n  - "# none"\n';
    const document = openDocument(text, 'yaml');
    const parts = document.blocks.flatMap(({ text: own, parsed }) => [
      ...nodesOf(parsed.root)
        .filter((node) => node.type === 'scalar')
        .map((node) => own.slice(node.start, node.end)),
      ...parsed.anchors.map((node) => own.slice(node.anchor?.start, node.anchor?.end)),
      ...nodesOf(parsed.root).flatMap(({ tag }) => (tag ? own.slice(tag.start, tag.end) : [])),
      ...parsed.comments.map((comment) => comment.text),
    ]);
    const scalars = '# one|"k"|值|a|!!str|# two|l||# three|x|1|# "four"|"# none"';
    assert.equal(parts.join('|'), scalars);
  });

  it('put a value left out behind its mark', () => {
    const text = 'a:  # none\nb:\n- \n-  # none\n- c: &x\n';
    const { root } = openDocument(`w:\n  ${text.replaceAll('\n', '\n  ')}`, 'yaml').blocks[0]!
      .parsed;
    const own = `w:\n  ${text.replaceAll('\n', '\n  ')}`;
    const empty = nodesOf(root).filter((node) => node.type === 'scalar' && node.start === node.end);
    assert.deepEqual(
      empty.map(({ start }) => own.slice(start - 2, start)),
      ['a:', ' -', ' -', '&x'],
    );
  });
});

describe('locate', () => {
  const cases: readonly [string, (string | number)[], string][] = [
    ['ti$0tle: x\n', ['title'], 'key'],
    ['title: x$0\n', ['title'], 'value'],
    ['title: $0\n', ['title'], 'value'],
    ['l:\n  - a: 1\n  - a: 1\n    b: [x, y$0]\n', ['l', 1, 'b', 1], 'value'],
    ['l:\n  - b: |\n      one\n      $0\n', ['l', 0, 'b'], 'value'],
    ['a:\n  b: 1\n  $0\n  c: 2\n', ['a'], 'gap'],
    ['x: { a: 1, $0 }\n', ['x'], 'gap'],
  ];
  for (const [marked, path, role] of cases) {
    it(JSON.stringify(marked), () => {
      const { document, offset } = at(marked);
      const found = locate(document, offset);
      assert.deepEqual([found?.path, found?.role], [path, role]);
    });
  }

  it('counts items over blocks, and finds them by their path', () => {
    const { document, offset } = at('a: 1\nl:\n  - x: 0\n  - x: 1\ntit\n  - x: $0two\nb: 3\n');
    const path = locate(document, offset)?.path ?? [];
    assert.deepEqual(path, ['l', 2, 'x']);
    const found = findNode(document, path);
    assert.ok(found);
    assert.equal(
      document.text.slice(found.base + found.node.start, found.base + found.node.end),
      'two',
    );
  });

  it('works in JSON', () => {
    const { document, offset } = at('{"a": [{"b": 1}, {"b": "x$0"}]}', 'json');
    assert.deepEqual(locate(document, offset)?.path, ['a', 1, 'b']);
  });
});

describe('data', () => {
  it('is safe from keys of the prototype', () => {
    const data = documentData(openDocument('__proto__: { x: 1 }\nconstructor: 2\n', 'yaml'));
    assert.deepEqual(Object.keys(data as object), ['__proto__', 'constructor']);
    assert.equal(Object.getPrototypeOf(data), Object.prototype);
    assert.equal(({} as { x?: number }).x, undefined);
  });

  it('does not follow aliases beyond all bounds', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 12; n++)
      lines.push(
        `a${n}: &a${n} [${Array(9)
          .fill(`*a${n - 1}`)
          .join()}]`,
      );
    const data = documentData(openDocument(lines.join('\n'), 'yaml'));
    assert.ok(JSON.stringify(data).length < 3_000_000);
  });

  it('keeps an edited block apart from the text of older versions', () => {
    const document = openDocument('a: 1\nb: 2\nc: 3\n', 'yaml');
    const edited = editDocument(document, { start: 8, end: 9, newText: '9' });
    assert.equal(edited.blocks[0], document.blocks[0]);
    assert.equal(edited.blocks[2], document.blocks[2]);
    assert.deepEqual(dataOf(edited.blocks[1]?.parsed.root), { b: 9 });
  });
});

describe('extreme files', () => {
  const files: readonly [string, string][] = [
    ['one long line', `a: ${'x '.repeat(500_000)}`],
    ['an unclosed quote over everything', `a: "${'x\n  '.repeat(100_000)}`],
    ['brackets without end', `a: ${'['.repeat(200_000)}`],
    ['deep nesting', Array.from({ length: 500 }, (_, n) => `${' '.repeat(n)}k:`).join('\n')],
    ['NUL characters', 'a\0'.repeat(200_000)],
    ['lone surrogates', 'a: \ud800\udbff'.repeat(10_000)],
    ['many keys', Array.from({ length: 20_000 }, (_, n) => `k${n}: v`).join('\n')],
    ['many faults', `a:\n${'  tit\n  b: 1\n'.repeat(5_000)}`],
    ['many properties', `k: ${'&!'.repeat(100_000)}`],
    ['many flow items', `a: [${'x, '.repeat(50_000)}]`],
  ];
  for (const [name, text] of files) {
    it(`${name} are read without harm`, () => {
      for (const format of ['yaml', 'json'] as const) {
        const document = openDocument(text, format);
        documentData(document);
        const edited = editDocument(document, {
          start: text.length >> 1,
          end: text.length >> 1,
          newText: 'z',
        });
        assert.equal(edited.blocks.map((block) => block.text).join('').length, text.length + 1);
        for (const block of edited.blocks) assert.ok(block.parsed.findings.length < 30_000);
      }
    });
  }
});
