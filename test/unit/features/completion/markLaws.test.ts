import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { completion } from '../../../../server/src/features/completion.ts';
import type { FeatureContext, OpenFile } from '../../../../server/src/features/feature.ts';
import { fileKind } from '../../../../server/src/schema/kind.ts';
import { marksInText } from '../../../../server/src/syntax/marks/marksOf.ts';
import { contextWith } from '../../../support/context.ts';
import { reportsOf, uriOf } from '../../../support/reports.ts';
import { accept } from '../completionSupport.ts';
import { metricsFile, others } from './report.ts';

const chapter = `id: service
title: 服务创新
summary: 复购率增至 {{repurchase-rate@2024}}，见 [[overview]]。
about: { owner: head }
sections:
  - id: local
    title: 本地化
    metrics: [repurchase-rate, csat]
    body: |
      满意度从 {{csat@2019}} 升至 {{ csat @ 2024 }}，增幅 {{csat@2019..2024:change}} [@survey, p. 3; @talks]。

      - 周期 {{return-cycle[amazon]@before..after}}，[约四成]{figure=repurchase-rate[amazon, de]@2024}
      ![[chart:cycle]] [[case:amazon-case]] [[overview/shift]] \`{{csat}}\`
    charts:
      - { id: cycle, metric: return-cycle, type: bar, caption: "从 {{return-cycle[amazon]@before}} 起" }
`;
const json = JSON.stringify(
  {
    id: 'service',
    sections: [
      { id: 'a', body: '一\n满意度 {{csat@2024}} [@survey] ![[chart:overview/csat-trend]]\n' },
    ],
  },
  null,
  2,
);

const examples: readonly (readonly [path: string, text: string])[] = [
  ['chapters/service.chapter.yaml', chapter],
  ['chapters/service.chapter.yaml', chapter.replaceAll('\n', '\r\n')],
  ['chapters/service.chapter.json', json],
  ['metrics/all.metrics.yaml', metricsFile],
];

interface Opened {
  readonly file: OpenFile;
  readonly context: FeatureContext;
}

function open(path: string, text: string): Opened {
  const files = Object.fromEntries(Object.entries(others).filter(([name]) => name !== path));
  const { reports } = reportsOf({ ...files, [path]: text });
  const uri = uriOf(path);
  const read = reports.file(uri);
  const kind = fileKind(uri)?.kind;
  assert.ok(read && kind);
  const lines = TextDocument.create(uri, 'yaml', 1, read.text);
  return {
    file: { uri, version: 1, kind, syntax: read.syntax, lines },
    context: contextWith({ reports }),
  };
}

function itemsAt({ file, context }: Opened, offset: number): CompletionItem[] {
  return completion(file, file.lines.positionAt(offset), context).items;
}

/** The edit holds the caret, stands on its line, and has the word before the caret in its filter. */
function assertEdit({ file }: Opened, offset: number, item: CompletionItem): void {
  const { range } = item.textEdit as TextEdit;
  const caret = file.lines.positionAt(offset);
  assert.equal(range.start.line, caret.line, item.label);
  assert.equal(range.end.line, caret.line, item.label);
  assert.ok(range.start.character <= caret.character, item.label);
  assert.ok(range.end.character >= caret.character, item.label);
}

function countFaults(text: string): number {
  return marksInText(text).reduce((sum, { faults }) => sum + faults.length, 0);
}

describe('completion of marks at every offset', () => {
  for (const [path, text] of examples) {
    it(`edits one line, offers nothing twice, keeps marks whole: ${path} ${text.length}`, () => {
      const opened = open(path, text);
      const isJson = path.endsWith('.json');
      const faults = countFaults(text);
      const seen = new Set<string>();
      for (let offset = 0; offset <= text.length; offset++) {
        const items = itemsAt(opened, offset);
        const labels = items.map(({ label, textEdit }) => `${label} ${textEdit?.newText}`);
        assert.equal(new Set(labels).size, labels.length, `twice at ${offset}`);
        for (const item of items) {
          assertEdit(opened, offset, item);
          if (Object(item.data).card === undefined) continue;
          const taken = accept(opened.file.lines, item);
          if (seen.has(taken)) continue;
          seen.add(taken);
          assert.doesNotThrow(() => (isJson ? JSON.parse(taken) : load(taken)), item.label);
          assert.doesNotMatch(taken, /\}\}\}|\]\]\]/, item.label);
          if (path.includes('chapter'))
            assert.ok(countFaults(taken) <= faults, `${item.label} at ${offset}:\n${taken}`);
        }
      }
      assert.ok(seen.size > 10, `${seen.size} were taken`);
    });
  }
});

describe('completion of marks in text of any kind', () => {
  const ascii = '{{ }} } [[ ]] ] ![[ [@ @ : / .. , ` {figure= csat __proto__'.split(' ');
  const wide = '｛｛ ｝｝ 【【 】】 ＠ ： 、 满意度'.split(' ');
  const scraps = fc.constantFrom(...ascii, ...wide, '\n', '"');
  const edits = fc.array(fc.tuple(fc.nat(), fc.nat({ max: 8 }), scraps), { maxLength: 5 });

  it('never throws, and edits one line around the caret', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...examples),
        edits,
        fc.nat(),
        ([path, source], changes, place) => {
          let text = source;
          for (const [at, length, scrap] of changes) {
            const start = at % (text.length + 1);
            text = text.slice(0, start) + scrap + text.slice(start + length);
          }
          const opened = open(path, text);
          const offset = place % (text.length + 1);
          for (const item of itemsAt(opened, offset)) assertEdit(opened, offset, item);
        },
      ),
      { numRuns: 200 },
    );
  });
});
