import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { periodsAfter } from '../../../server/src/features/completion/periods.ts';
import {
  choicePlaceholder,
  escapeSnippet,
  plainText,
} from '../../../server/src/features/completion/snippetText.ts';
import { writeBody, writeScalar } from '../../../server/src/features/completion/write.ts';

const awkward = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '',
    'true',
    '~',
    '12',
    '1e3',
    '- a',
    'a: b',
    'a #b',
    '#a',
    '{a',
    'a,b',
    '[',
    '*x',
  ),
  fc.constantFrom(
    ' a',
    'a ',
    '"',
    "it's",
    '%a',
    '@a',
    '`a',
    '---',
    'a:',
    '?',
    '2019..2024',
    '复购率：高',
  ),
  fc.string({ unit: fc.constantFrom(...' :#-?,[]{}&*!|>\'"%@`ab0.\n\t\\$}~=<') }),
);

describe('writing what completion puts in', () => {
  it('writes every text so that it is read back', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        assert.deepEqual(load(`k: ${writeScalar(text, 'block')}\n`), { k: text });
        assert.deepEqual(load(`- ${writeScalar(text, 'block')}\n`), [text]);
        assert.deepEqual(load(`k: { a: ${writeScalar(text, 'flow')}, b: 1 }\n`), {
          k: { a: text, b: 1 },
        });
        assert.equal(JSON.parse(writeScalar(text, 'json')), text);
      }),
    );
  });

  it('writes data as block and flow YAML and as JSON', () => {
    // A text that begins with `^` stands in a snippet without its quotes.
    const text = fc.string({ unit: 'grapheme-ascii' }).filter((one) => !one.startsWith('^'));
    const leaf = fc.oneof(fc.integer(), fc.boolean(), text);
    const key = fc.constantFrom('id', 'name', 'as-of', '2019', 'unit');
    const { data } = fc.letrec((tie) => ({
      data: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.array(tie('data'), { maxLength: 3 }),
        fc.dictionary(key, tie('data'), { maxKeys: 3, noNullPrototype: true }),
      ),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, data, { noNullPrototype: true }), (value) => {
        const body = escaped(value);
        const at = { column: 0, eol: '\n' };
        const block = plainText(writeBody(body, { ...at, style: 'block' }));
        assert.deepEqual(load(block), value);
        const json = plainText(writeBody(body, { ...at, style: 'json' }));
        assert.deepEqual(JSON.parse(json), value);
        const flow = plainText(writeBody(body, { ...at, style: 'flow' }));
        assert.deepEqual(load(flow), value);
      }),
    );
  });

  it('gives a snippet its text back', () => {
    fc.assert(
      fc.property(fc.string(), (text) => assert.equal(plainText(escapeSnippet(text)), text)),
    );
    assert.equal(plainText('a ${1:b\\}} $2${3} \\$4'), 'a b}  $4');
    assert.equal(plainText(choicePlaceholder(1, ['a,b', 'c'])), 'a,b');
  });

  it('goes on with a series of periods', () => {
    assert.deepEqual(periodsAfter(['2019', '2020']), ['2021', '2018']);
    assert.deepEqual(periodsAfter(['2024-Q4']), ['2025-Q1', '2024-Q3']);
    assert.deepEqual(periodsAfter(['2024-01', '2024-02']), ['2024-03', '2023-12']);
    assert.deepEqual(periodsAfter(['2024-H1']), ['2024-H2', '2023-H2']);
    assert.deepEqual(periodsAfter(['FY2024', '2019..2024']), []);
  });
});

/** Data as the body of a snippet. */
function escaped(value: unknown): unknown {
  if (typeof value === 'string') return escapeSnippet(value);
  if (Array.isArray(value)) return value.map(escaped);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, escaped(item)]));
}
