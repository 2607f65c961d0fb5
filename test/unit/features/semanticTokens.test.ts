import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { OpenFile } from '../../../server/src/features/feature.ts';
import {
  semanticTokens,
  semanticTokensLegend,
  semanticTokensSince,
} from '../../../server/src/features/semanticTokens.ts';
import { editDocument } from '../../../server/src/syntax/document.ts';
import { yamlText } from './arbitraryYaml.ts';
import { context, fileOf } from './support.ts';

interface Decoded {
  readonly line: number;
  readonly text: string;
  readonly type: string;
}

function decoded(file: OpenFile, data: readonly number[]): Decoded[] {
  const found: Decoded[] = [];
  let line = 0;
  let character = 0;
  for (let at = 0; at < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
    line += down;
    character = down === 0 ? character + right : right;
    const start = file.lines.offsetAt({ line, character });
    const text = file.syntax.text.slice(start, start + length);
    const name = semanticTokensLegend.tokenTypes[type] ?? '?';
    found.push({ line, text, type: modifiers === 0 ? name : `${name}.declaration` });
  }
  return found;
}

function tokens(text: string, name?: string): string[] {
  const file = fileOf(text, name);
  return decoded(file, semanticTokens(file, undefined, context)).map(
    ({ text: slice, type }) => `${slice} ${type}`,
  );
}

describe('semantic tokens', () => {
  it('tell keys, ids, references, values, numbers, periods and units', () => {
    assert.deepEqual(
      tokens(
        'metrics:\n  - id: csat\n    name: 满意度\n    unit: percent\n    good: up\n    nonsense: x\n    decimals: 1\n    integer: false\n    values: { 2019: 18.50 }\n    sources: [survey]\n    derived: profit[eu]@2024 / revenue\n',
        'a.metrics.yaml',
      ),
      [
        'metrics property',
        'id property',
        'csat variable.declaration',
        'name property',
        'unit property',
        'percent type',
        'good property',
        'up enumMember',
        'decimals property',
        '1 number',
        'integer property',
        'false keyword',
        'values property',
        '2019 number',
        '18.50 number',
        'sources property',
        'survey variable',
        'derived property',
        'profit variable',
        '[ operator',
        'eu parameter',
        '] operator',
        '@ operator',
        '2024 number',
        '/ operator',
        'revenue variable',
      ],
    );
  });

  it('tell the parts of marks in prose', () => {
    assert.deepEqual(
      tokens(
        'body: |\n  满意 {{csat@2019..2024:change}}，见 [[case:shopee]]\n  ![[chart:t]] [@survey, p. 1] [约]{figure=a@2024}\n',
      ).slice(1),
      [
        '{{ operator',
        'csat variable',
        '@ operator',
        '2019..2024 number',
        ': operator',
        'change function',
        '}} operator',
        '[[ operator',
        'case type',
        'shopee variable',
        ']] operator',
        '![[ operator',
        'chart type',
        't variable',
        ']] operator',
        '[ operator',
        '@ operator',
        'survey variable',
        '] operator',
        '{figure= operator',
        'a variable',
        '@ operator',
        '2024 number',
        '} operator',
      ],
    );
  });

  it('count within quotes, JSON and CRLF', () => {
    assert.deepEqual(tokens('{"id": "a",\r\n "role": "body"}', 'a.chapter.json'), [
      'id property',
      'a variable.declaration',
      'role property',
      'body enumMember',
    ]);
  });

  it('of a range are those of the blocks that it touches', () => {
    const file = fileOf('id: a\ntitle: b\nsections:\n  - id: one\n  - id: two\n');
    const range = { start: { line: 3, character: 0 }, end: { line: 3, character: 9 } };
    assert.deepEqual(
      decoded(file, semanticTokens(file, range, context)).map(({ line, text }) => [line, text]),
      [
        [3, 'id'],
        [3, 'one'],
      ],
    );
  });

  it('edited are the tokens of the new text', () => {
    fc.assert(
      fc.property(
        yamlText,
        fc.nat(),
        fc.nat(6),
        fc.constantFrom('', 'x', '\n', '{{a@2024}}', 'id: new\n', '- '),
        (text, at, length, newText) => {
          const start = at % (text.length + 1);
          const end = Math.min(text.length, start + length);
          const old = fileOf(text);
          const data = semanticTokens(old, undefined, context);
          const changed = text.slice(0, start) + newText + text.slice(end);
          const fresh = fileOf(changed);
          const syntax = editDocument(old.syntax, { start, end, newText });
          const file: OpenFile = { ...fresh, syntax };
          for (const edit of semanticTokensSince(old.syntax.blocks, file)) {
            data.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
          }
          assert.deepEqual(data, semanticTokens(fresh, undefined, context));
        },
      ),
      { numRuns: 300 },
    );
  });
});
