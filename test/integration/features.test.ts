import assert from 'node:assert/strict';
import {
  CodeAction,
  commands,
  type CompletionList,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkdownString,
  Position,
  Range,
  type SelectionRange,
  type SemanticTokens,
  type TextEdit,
  type Uri,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { behind, open, putCaret, replace, setText } from './support/files.ts';
import { restoreAfterEach } from './support/restore.ts';
import { findingsOf, until } from './support/wait.ts';

describe('features', () => {
  const path = 'report/metrics/experience.metrics.yaml';
  const original = restoreAfterEach(path);

  it('completion offers the keys that are missing, and no others', async () => {
    const { document } = await open(path);
    await replace(document, '    values: { 2019: 18, 2024: 35 }\n', '    \n');
    const at = behind(document, 'unit: percent').translate(1);
    const labels = await completions(document.uri, new Position(at.line, 4));
    assert.ok(labels.includes('values'), labels.join(' '));
    assert.ok(!labels.includes('unit'), labels.join(' '));
  });

  it('completion offers the units behind `unit:`', async () => {
    const { document } = await open(path);
    const range = await replace(document, 'unit: percent', 'unit: ');
    const labels = await completions(document.uri, range.end);
    assert.ok(labels.includes('percent') && labels.includes('pp'), labels.join(' '));
  });

  it('an accepted completion leaves the text that was meant', async () => {
    const editor = await open(path);
    const { document } = editor;
    const range = await replace(document, 'unit: percent', 'unit: perc');
    putCaret(editor, range.end);
    await commands.executeCommand('editor.action.triggerSuggest');
    await until('the value is completed', async () => {
      await new Promise((resolve) => setTimeout(resolve, 200));
      await commands.executeCommand('acceptSelectedSuggestion');
      return document.getText() === original() || undefined;
    });
  });

  it('hover tells what a key means', async () => {
    const { document } = await open(path);
    const at = behind(document, '    uni');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      at,
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((part) => (part instanceof MarkdownString ? part.value : String(part))),
    );
    assert.match(words.join('\n'), /unit/i);
  });

  it('the outline names the metrics', async () => {
    const { document } = await open(path);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = JSON.stringify(symbols.map(({ name, children }) => [name, children]));
    assert.match(names, /Repurchase rate/);
  });

  it('every metric can be folded', async () => {
    const { document } = await open(path);
    const ranges = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const starts = ranges.map(({ start }) => start);
    for (const id of ['- id: satisfaction', '- id: repurchase-rate'])
      assert.ok(starts.includes(behind(document, id).line), `${id} in ${starts.join(' ')}`);
  });

  it('the selection grows from a word to the whole file', async () => {
    const { document } = await open(path);
    const at = behind(document, 'Repurchase');
    const [selection] = await commands.executeCommand<SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [at],
    );
    const texts: string[] = [];
    for (let step = selection; step !== undefined; step = step.parent as SelectionRange)
      texts.push(document.getText(step.range));
    assert.ok(texts.includes('Repurchase rate'), texts.join(' | '));
    assert.ok(texts.includes('name: Repurchase rate'), texts.join(' | '));
  });

  it('a misspelt unit has a fix, which can be undone', async () => {
    const editor = await open(path);
    const { document } = editor;
    const range = await replace(document, 'unit: percent', 'unit: percnt');
    await findingsOf(document.uri, 1);
    const actions = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new Range(range.end, range.end),
    );
    const fix = actions.find(({ isPreferred }) => isPreferred) ?? actions[0];
    assert.ok(fix?.edit instanceof WorkspaceEdit, 'there is a fix');
    const broken = document.getText();
    assert.ok(await workspace.applyEdit(fix.edit));
    assert.equal(document.getText(), original());
    await findingsOf(document.uri, 0);
    await commands.executeCommand('undo');
    await until('the fix is undone', () => document.getText() === broken || undefined);
    await findingsOf(document.uri, 1);
  });

  it('formatting changes the indentation and keeps comments and data', async () => {
    const { document } = await open(path);
    await setText(document, original().replaceAll('\n  ', '\n      '));
    const edits = await commands.executeCommand<TextEdit[]>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    const edit = new WorkspaceEdit();
    edit.set(document.uri, edits);
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(document.getText(), original());
  });

  it('semantic tokens cover the file', async () => {
    const { document } = await open(path);
    const tokens = await commands.executeCommand<SemanticTokens | undefined>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens !== undefined && tokens.data.length > 0);
  });
});

async function completions(uri: Uri, at: Position): Promise<string[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    uri,
    at,
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}
