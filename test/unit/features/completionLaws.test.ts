import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { CompletionItemKind, type TextEdit } from 'vscode-languageserver-types';
import { completion } from '../../../server/src/features/completion.ts';
import type { OpenFile } from '../../../server/src/features/feature.ts';
import type { Kind } from '../../../server/src/schema/kind.ts';
import type { Format } from '../../../server/src/syntax/block.ts';
import { accept, english, openText } from './completionSupport.ts';

interface Example {
  readonly kind: Kind;
  readonly format?: Format;
  readonly text: string;
}

const metrics = `# What we measure.
title: Measures

metrics:
  - id: csat
    name: 客户满意度
    aliases: [satisfaction, "CSAT score"]
    unit: point
    scale: { min: 1, max: 5 }

    values: { 2019: 3.5, 2024: 4.2 }
    sources:
      - survey-2024   # the survey
      - { id: talks, at: p. 12 }

  - id: return-rate
    name: 'Return rate'
    definition: >-
      Share of parcels
      sent back.
    unit: percent
    about:
      owner: amazon
    observations:
      - { owner: amazon, period: 2024, value: 18 }
      - owner: shopee
        period: 2019..2024
        min: 15
        max: 25

      - before: 42
        after: 15
`;

const chapter = `id: overview
title: "Overview: five years"
role: body
sections:
- id: shift
  title: From traffic to experience
  about: { owner: head-platforms }
  metrics: [csat, repurchase-rate]
  body: |
    Satisfaction rose from 3.5 to 4.2.

    - a list: of things
    ![[chart:csat-trend]]
  charts:
  - { id: csat-trend, metric: csat, type: line }
  sections:
    - id: inner
      title: Inner

- id: second
  title: Second
`;

const json = `{
  "metrics": [
    {
      "id": "csat",
      "name": "Satisfaction",
      "unit": "point",
      "values": { "2019": 3.5 }
    },
    { "id": "returns", "name": "Returns", "unit": "percent",
      "sources": ["survey-2024", { "id": "talks" }] }
  ],
  "note": "x"
}
`;

const report = `reportwright: 1
title: A report
language: en
date: 2024-12-31
chapters: [chapters/01.chapter.yaml]
dimensions:
  owner:
    - { id: amazon, name: Amazon }
rules: { schema-unknown-key: error }
`;

const sources = `sources:
  - id: survey
    type: report
    title: Survey

  - { id: talks, type: unpublished, note: spoken }
`;

const examples: readonly Example[] = [
  { kind: 'metrics', text: metrics },
  { kind: 'metrics', text: metrics.replaceAll('\n', '\r\n') },
  { kind: 'metrics', text: `\uFEFF${metrics}` },
  { kind: 'chapter', text: chapter },
  { kind: 'metrics', format: 'json', text: json },
  { kind: 'metrics', format: 'json', text: json.replaceAll('\n', '\r\n') },
  { kind: 'report', text: report },
  {
    kind: 'report',
    text: '{ reportwright: 1, title: A report,\n  language: en, authors: [Li] }\n',
  },
  { kind: 'sources', text: sources },
];

function eachOffset(example: Example, check: (file: OpenFile, offset: number) => void): void {
  const file = openText(example.kind, example.text, example.format);
  for (let offset = 0; offset <= example.text.length; offset++) check(file, offset);
}

function parse(text: string, format: Format): unknown {
  return format === 'json' ? JSON.parse(text) : load(text);
}

describe('completion at every offset', () => {
  for (const example of examples) {
    const name = `${example.kind} ${example.format ?? 'yaml'} ${JSON.stringify(example.text.slice(0, 12))}`;

    it(`edits one line around the caret: ${name}`, () => {
      eachOffset(example, (file, offset) => {
        const caret = file.lines.positionAt(offset);
        for (const item of completion(file, caret, english).items) {
          const { range } = item.textEdit as TextEdit;
          assert.equal(range.start.line, caret.line, item.label);
          assert.equal(range.end.line, caret.line, item.label);
          assert.ok(range.start.character <= caret.character, item.label);
          assert.ok(range.end.character >= caret.character, item.label);
        }
      });
    });

    it(`keeps a valid document valid: ${name}`, () => {
      parse(example.text, example.format ?? 'yaml');
      const seen = new Set<string>();
      eachOffset(example, (file, offset) => {
        for (const item of completion(file, file.lines.positionAt(offset), english).items) {
          if (item.kind !== CompletionItemKind.Property && item.kind !== CompletionItemKind.Snippet)
            continue;
          const text = accept(file.lines, item);
          if (seen.has(text)) continue;
          seen.add(text);
          assert.doesNotThrow(
            () => parseTaken(text, example.format ?? 'yaml'),
            `${item.label} at ${offset}:\n${marked(example.text, offset)}\n=>\n${text}`,
          );
        }
      });
      assert.ok(seen.size > 20, 'something was offered');
    });
  }
});

/** A number not yet typed leaves a JSON value open, which nobody can help. */
function parseTaken(text: string, format: Format): unknown {
  if (format === 'yaml') return load(text);
  const filled = text.replace(/: *(?=[,}\n])/g, ': 0');
  JSON.parse(filled);
  // YAML's reader refuses keys that stand twice, which JSON's lets pass.
  return load(filled);
}

function marked(text: string, offset: number): string {
  return `${text.slice(Math.max(0, offset - 200), offset)}⟨caret⟩${text.slice(offset, offset + 200)}`;
}

describe('completion in text of any kind', () => {
  const signs = [...'\n\n:\'"{}[],#|>\t\r：？%@'];
  const words = ['  ', '- ', ': ', 'metrics:', 'id', 'unit: ', '&a ', '*a', '!x ', '---\n'];
  const scraps = fc.constantFrom(...signs, ...words, '__proto__: ', 'body: |\n');
  const broken = fc
    .tuple(
      fc.constantFrom(...examples),
      fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), scraps), { maxLength: 4 }),
    )
    .map(([example, edits]) => {
      let { text } = example;
      for (const [place, length, scrap] of edits) {
        const at = place % (text.length + 1);
        text = text.slice(0, at) + scrap + text.slice(at + length);
      }
      return { ...example, text };
    });

  it('never throws, and edits one line around the caret', () => {
    fc.assert(
      fc.property(broken, fc.nat(), (example, place) => {
        const file = openText(example.kind, example.text, example.format);
        const caret = file.lines.positionAt(place % (example.text.length + 1));
        for (const item of completion(file, caret, english).items) {
          const { range } = item.textEdit as TextEdit;
          assert.equal(range.start.line, caret.line);
          assert.equal(range.end.line, caret.line);
          assert.ok(range.start.character <= caret.character, item.label);
          assert.ok(range.end.character >= caret.character, item.label);
        }
      }),
      { numRuns: 600 },
    );
  });

  // Each of these once took a reader's stack or its patience.
  for (const [name, text] of Object.entries({
    'brackets without end': `metrics: ${'['.repeat(150_000)}`,
    'dashes without end': `metrics:\n  ${'- '.repeat(50_000)}`,
    'quotes without end': `metrics:\n  - ${'"'.repeat(100_000)}`,
    'colons without end': `metrics:\n  - ${'a: '.repeat(50_000)}`,
    'pairs on one line': `metrics:\n  - { ${'a: 1, '.repeat(50_000)}`,
    'a long text': `metrics:\n  - note: "x\n${'      more words\n'.repeat(20_000)}    `,
    'stray lines': 'x\n'.repeat(20_000),
  })) {
    it(`comes back from ${name}`, () => {
      for (const format of ['yaml', 'json'] as const) {
        const file = openText('metrics', text, format);
        const { items } = completion(file, file.lines.positionAt(text.length), english);
        assert.ok(items.length < 1000);
      }
    });
  }
});
