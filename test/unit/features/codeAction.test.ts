import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind } from 'vscode-languageserver-types';
import { codeActions, fixAllKind } from '../../../server/src/features/codeAction.ts';
import { diagnostics } from '../../../server/src/features/diagnostics.ts';
import type { OpenFile } from '../../../server/src/features/feature.ts';
import { atCaret, context, edited, fileOf } from './support.ts';

function actionsAt(marked: string, only?: string[], name?: string) {
  const { file, position } = atCaret(marked, name);
  const range = { start: position, end: position };
  const shown = diagnostics(file, context);
  const actions = codeActions(file, range, { diagnostics: shown, ...(only && { only }) }, context);
  return { file, actions, shown };
}

function result(file: OpenFile, action: CodeAction | undefined): string {
  const edits = action?.edit?.changes?.[file.uri];
  assert.ok(edits, 'the action has an edit');
  return edited(file, edits);
}

const wrong = `id: a
title: A
sections:
  - id: one
    titel: On$0e
  - id: two
    titel: Two
`;

describe('code actions', () => {
  it('mend what is wrong at the caret', () => {
    const { file, actions } = actionsAt(wrong.replace('On$0e', 'One').replace('titel', 'ti$0tel'));
    const fix = actions.find(({ isPreferred }) => isPreferred === true);
    assert.equal(fix?.kind, CodeActionKind.QuickFix);
    assert.match(result(file, fix), /- id: one\n {4}title: One\n {2}- id: two\n {4}titel: Two/);
  });

  it('carry the diagnostics that they mend', () => {
    const { actions, shown } = actionsAt(wrong.replace('On$0e', 'One').replace('titel', 'ti$0tel'));
    const fix = actions.find(({ isPreferred }) => isPreferred === true);
    const [attached] = fix?.diagnostics ?? [];
    assert.ok(attached && shown.includes(attached));
    assert.equal(fix?.diagnostics?.length, 1);
  });

  it('mend all of one kind, and everything', () => {
    const marked = wrong.replace('On$0e', 'One').replace('titel', 'ti$0tel');
    const { file, actions } = actionsAt(marked);
    const all = actions.find(({ title }) => /all 2/.test(title));
    assert.doesNotMatch(result(file, all), /titel/);
    const { actions: source } = actionsAt(marked, [CodeActionKind.SourceFixAll]);
    assert.deepEqual(
      source.map(({ kind }) => kind),
      [fixAllKind],
    );
    assert.doesNotMatch(result(file, source[0]), /titel/);
  });

  it('give what is asked for and nothing elsewhere', () => {
    const marked = wrong.replace('On$0e', 'One').replace('titel', 'ti$0tel');
    assert.deepEqual(actionsAt(marked, ['refactor']).actions, []);
    assert.deepEqual(
      actionsAt(wrong.replace('On$0e', 'One').replace('id: a', 'id$0: a')).actions,
      [],
    );
    assert.equal(actionsAt(marked, ['source.fixAll.reportwright']).actions.length, 1);
    assert.deepEqual(actionsAt(marked, ['source.organizeImports']).actions, []);
  });

  it('mend every fault that has one right answer without new ones', () => {
    const text = 'id: a\ntitle： A\nsections:\n  - id: one\n    titel: One\n    body: {{x}}\n';
    const file = fileOf(text);
    const whole = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const before = diagnostics(file, context).length;
    const [all] = codeActions(file, whole, { diagnostics: [], only: [fixAllKind] }, context);
    const after = diagnostics(fileOf(result(file, all)), context).length;
    assert.ok(after < before, `${after} of ${before} are left`);
  });
});
