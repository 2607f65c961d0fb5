import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { DocumentSymbol, Range, SelectionRange } from 'vscode-languageserver-types';
import { codeActions } from '../../../server/src/features/codeAction.ts';
import type { OpenFile } from '../../../server/src/features/feature.ts';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { formatDocument, formatRange } from '../../../server/src/features/format.ts';
import { documentHighlights } from '../../../server/src/features/highlight.ts';
import { documentLinks } from '../../../server/src/features/links.ts';
import { formatOnType } from '../../../server/src/features/onType.ts';
import { selectionRanges } from '../../../server/src/features/selectionRange.ts';
import { semanticTokens } from '../../../server/src/features/semanticTokens.ts';
import { documentSymbols } from '../../../server/src/features/symbols.ts';
import { yamlText } from './arbitraryYaml.ts';
import { context, edited, fileOf } from './support.ts';

const chapter = `id: overview
title: "项目 \\"概述\\""
# region one
sections:
  - id: shift
    about: { owner: head }
    body: |
      满意度 {{csat@2024}}（见 [[case:a]]）[@s, p. 1]。 A 😀 sentence. Another.

      ![[chart:t]]
    charts: [{ id: t, metric: csat }]
    sections:
      - id: inner
        note: >-
          folded
# endregion
  - id: two
`;
const json =
  '{"id": "a", "sections": [{"id": "b", "title": "{{x}}", "charts": [{"id": "c"}]}, {"id": "d"}]}';

const mess = fc.constantFrom(
  '',
  ':',
  '"',
  "'",
  '- ',
  '[',
  '}',
  '\n',
  '\r\n',
  '\t',
  '  ',
  '|',
  '#',
  '😀',
  '\uD800',
  '---\n',
  '{{',
  '，',
);

/** Texts with one place made wrong, each with a place in it. */
const messy = fc
  .tuple(
    fc.oneof(
      fc.constant({ text: chapter, name: 'a.chapter.yaml' }),
      fc.constant({ text: json, name: 'a.chapter.json' }),
      fc.constant({ text: json.replaceAll(/([[{,])/g, '$1\n'), name: 'a.chapter.json' }),
      yamlText.map((text) => ({ text, name: 'a.metrics.yaml' })),
      fc.string({ unit: 'binary' }).map((text) => ({ text, name: 'reportwright.yaml' })),
    ),
    fc.nat(),
    fc.nat(30),
    mess,
    fc.nat(),
  )
  .map(([{ text, name }, at, length, put, caret]) => {
    const start = at % (text.length + 1);
    const changed = text.slice(0, start) + put + text.slice(start + length);
    const file = fileOf(changed, name);
    return { file, position: file.lines.positionAt(caret % (changed.length + 1)) };
  });

function offsets(file: OpenFile, range: Range): { start: number; end: number } {
  const last = file.lines.lineCount - 1;
  for (const { line } of [range.start, range.end]) assert.ok(line >= 0 && line <= last);
  const start = file.lines.offsetAt(range.start);
  const end = file.lines.offsetAt(range.end);
  // An offset that turns into another position and back was no place in the file.
  assert.deepEqual(file.lines.positionAt(start), range.start);
  assert.deepEqual(file.lines.positionAt(end), range.end);
  assert.ok(start <= end);
  return { start, end };
}

function checkSymbols(file: OpenFile, symbols: readonly DocumentSymbol[], around?: Range): void {
  for (const { name, range, selectionRange, children } of symbols) {
    const whole = offsets(file, range);
    const selection = offsets(file, selectionRange);
    assert.notEqual(name.trim(), '');
    assert.ok(whole.start <= selection.start && selection.end <= whole.end);
    if (around !== undefined) {
      const outer = offsets(file, around);
      assert.ok(outer.start <= whole.start && whole.end <= outer.end);
    }
    checkSymbols(file, children ?? [], range);
  }
}

const options = { tabSize: 2, insertSpaces: true };

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

function law(title: string, check: (file: OpenFile, at: Range['start']) => void): void {
  it(title, () => {
    fc.assert(
      fc.property(messy, ({ file, position }) => check(file, position)),
      { numRuns: 200 },
    );
  });
}

describe('features in any file', () => {
  law('symbols lie in the file, and children in their parents', (file) => {
    checkSymbols(file, documentSymbols(file, context));
  });

  law('folds lie in the file, begin on lines of their own and never cross', (file) => {
    const folds = foldingRanges(file, context);
    const open: number[] = [];
    let before = -1;
    for (const { startLine, endLine } of folds) {
      assert.ok(startLine > before && startLine < endLine && endLine < file.lines.lineCount);
      before = startLine;
      while ((open.at(-1) ?? Number.POSITIVE_INFINITY) < startLine) open.pop();
      assert.ok(endLine <= (open.at(-1) ?? endLine));
      open.push(endLine);
    }
  });

  law('selections grow strictly from the caret to the whole file', (file, position) => {
    const caret = file.lines.offsetAt(position);
    let [at]: (SelectionRange | undefined)[] = selectionRanges(file, [position], context);
    let inner = { start: caret, end: caret };
    let first = true;
    for (; at !== undefined; at = at.parent) {
      const { start, end } = offsets(file, at.range);
      assert.ok(start <= inner.start && end >= inner.end);
      assert.ok(first || end - start > inner.end - inner.start);
      inner = { start, end };
      first = false;
    }
    assert.deepEqual(inner, { start: 0, end: file.syntax.text.length });
  });

  law('highlights, links and actions lie in the file', (file, position) => {
    for (const { range } of documentHighlights(file, position, context)) offsets(file, range);
    for (const { range } of documentLinks(file, context)) offsets(file, range);
    const range = { start: position, end: position };
    for (const { edit } of codeActions(file, range, { diagnostics: [] }, context)) {
      for (const change of edit?.changes?.[file.uri] ?? []) offsets(file, change.range);
    }
  });

  law('tokens stay on their lines and do not overlap', (file) => {
    const data = semanticTokens(file, undefined, context);
    let line = 0;
    let character = 0;
    let free = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [down = 0, right = 0, length = 0] = data.slice(at, at + 3);
      if (down > 0) free = 0;
      line += down;
      character = down === 0 ? character + right : right;
      assert.ok(down >= 0 && character >= free && length > 0);
      free = character + length;
      const start = { line, character };
      assert.doesNotMatch(file.lines.getText({ start, end: { line, character: free } }), /[\r\n]/);
      offsets(file, { start, end: { line, character: free } });
    }
  });

  law('formatting only ever changes white space', (file, position) => {
    const before = squeezed(file.syntax.text);
    const range = { start: { line: 0, character: 0 }, end: position };
    assert.equal(squeezed(edited(file, formatDocument(file, options, context))), before);
    assert.equal(squeezed(edited(file, formatRange(file, range, options, context))), before);
    for (const character of ['\n', '-']) {
      const edits = formatOnType(file, position, character, options, context);
      assert.equal(squeezed(edited(file, edits)), before);
    }
  });
});
