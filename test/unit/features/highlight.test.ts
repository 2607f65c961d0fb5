import assert from 'node:assert/strict';
import { DocumentHighlightKind } from 'vscode-languageserver-types';
import type { FeatureContext, OpenFile } from '../../../server/src/features/feature.ts';
import { documentHighlights } from '../../../server/src/features/highlight.ts';
import { contextWith } from '../../support/context.ts';
import { createReports } from '../../../server/src/model/reports.ts';
import { atCaret } from './support.ts';

const letters = {
  [DocumentHighlightKind.Text]: '~',
  [DocumentHighlightKind.Read]: 'r',
  [DocumentHighlightKind.Write]: 'w',
};

/** The report that a file is alone. */
function contextOf({ uri, syntax, version }: OpenFile): FeatureContext {
  const reports = createReports();
  reports.update([{ uri, version, syntax }]);
  return contextWith({ reports });
}

/** The text with every highlight written as `«r:text»`, `«w:text»` or `«~:text»`. */
function highlighted(marked: string, name?: string): string {
  const { file, position } = atCaret(marked, name);
  const context = contextOf(file);
  let text = file.lines.getText();
  const found = documentHighlights(file, position, context).map(({ range, kind }) => ({
    start: file.lines.offsetAt(range.start),
    end: file.lines.offsetAt(range.end),
    letter: letters[kind ?? DocumentHighlightKind.Text],
  }));
  for (const { start, end, letter } of found.toReversed()) {
    text = `${text.slice(0, start)}«${letter}:${text.slice(start, end)}»${text.slice(end)}`;
  }
  return text;
}

describe('document highlights', () => {
  it('show where an id is given and everything that names it', () => {
    assert.equal(
      highlighted(`sections:
  - id: one
    metrics: [csat, nps]
    body: |
      {{csat@2024}} 与 {{nps@2024}}，csat 不算。
      [x]{figure=cs$0at@2019}
    charts:
      - { id: trend, metric: csat }
`),
      `sections:
  - id: one
    metrics: [«r:csat», nps]
    body: |
      {{«r:csat»@2024}} 与 {{nps@2024}}，csat 不算。
      [x]{figure=«r:csat»@2019}
    charts:
      - { id: trend, metric: «r:csat» }
`,
    );
  });

  it('tell the definition from the uses', () => {
    assert.equal(
      highlighted(
        'metrics:\n  - { id: ne$0t, name: net, unit: percent }\n  - { id: m, unit: percent, derived: net / gross }\n',
        'a.metrics.yaml',
      ),
      'metrics:\n  - { id: «w:net», name: net, unit: percent }\n  - { id: m, unit: percent, derived: «r:net» / gross }\n',
    );
  });

  it('leave out the same word where it names something else', () => {
    assert.equal(
      highlighted(`id: a
sections:
  - id: cs$0at
    body: |
      {{csat@2024}} [[csat]] [[metric:csat]] [[a/csat]] [[b/csat]]
`),
      `id: a
sections:
  - id: «w:csat»
    body: |
      {{csat@2024}} [[«r:csat»]] [[metric:csat]] [[a/«r:csat»]] [[b/csat]]
`,
    );
  });

  it('show what asks for the same where nothing bears the id', () => {
    assert.equal(
      highlighted('cases: [x$0y]\nbody: "[[case:xy]] [[source:xy]] ![[case:xy]]"\n'),
      'cases: [«r:xy»]\nbody: "[[case:«r:xy»]] [[source:xy]] ![[case:«r:xy»]]"\n',
    );
  });

  it('show the same key of the sibling items', () => {
    assert.equal(
      highlighted(
        'metrics:\n  - id: a\n    u$0nit: percent\n  - id: b\n    unit: day\n    observations:\n      - { unit: hour }\n',
        'a.metrics.yaml',
      ),
      'metrics:\n  - id: a\n    «~:unit»: percent\n  - id: b\n    «~:unit»: day\n    observations:\n      - { unit: hour }\n',
    );
  });

  it('leave ordinary words to the editor', () => {
    const { file, position } = atCaret('title: some $0words\n');
    assert.deepEqual(documentHighlights(file, position, contextOf(file)), []);
  });
});
