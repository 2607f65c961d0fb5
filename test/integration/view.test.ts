import assert from 'node:assert/strict';
import {
  commands,
  ConfigurationTarget,
  env,
  extensions,
  type Location,
  Position,
  type TreeDataProvider,
  type TreeItem,
  type TreeView,
  Uri,
  window,
  workspace,
} from 'vscode';
import { behind, inWorkspace, open, putCaret, setText } from './support/files.ts';
import { findingsOf, until } from './support/wait.ts';

interface View {
  readonly tree: TreeView<string>;
  readonly provider: TreeDataProvider<string>;
}

function view(): View {
  const found: View | undefined = extensions.getExtension('reportwright.reportwright')?.exports
    ?.view;
  assert.ok(found, 'the extension gives its view');
  return found;
}

async function itemsBelow(key?: string): Promise<[string, TreeItem][]> {
  const { provider } = view();
  const keys = (await provider.getChildren(key)) ?? [];
  return Promise.all(
    keys.map(async (each) => [each, await provider.getTreeItem(each)] as const),
  ).then((items) => items.map(([each, item]) => [each, item]));
}

/** The line with this label below a line, once it is there. */
function child(label: string, parent?: string): Promise<string> {
  return until(
    `the line ${label}`,
    async () => (await itemsBelow(parent)).find(([, item]) => String(item.label) === label)?.[0],
  );
}

const chapter = 'report/chapters/01-overview.chapter.yaml';
const metrics = 'report/metrics/experience.metrics.yaml';
const title = '跨境电商客户体验五年提升报告';

describe('the report view', () => {
  let report = '';

  before(async () => {
    await open(chapter);
    await commands.executeCommand('reportwright.report.focus');
    report = await child(await reportTitle());
  });

  it('shows the report in reading order', async () => {
    const labels = (await itemsBelow(report)).map(([, { label }]) => String(label));
    assert.ok(labels.length >= 4, labels.join());
    assert.deepEqual(labels.slice(-3), ['Metrics', 'Cases', 'Sources']);
  });

  it('follows the caret, unless that is switched off', async () => {
    const editor = await open(metrics);
    const branch = await child('Metrics', report);
    putCaret(editor, behind(editor.document, '- id: '));
    const selected = await until('a metric is selected', () => {
      const [key] = view().tree.selection;
      return key !== undefined && key.includes('"metric"') ? key : undefined;
    });
    await setFollowing(false);
    putCaret(editor, new Position(0, 0));
    const other = await open('report/reportwright.yaml');
    putCaret(other, new Position(1, 0));
    await new Promise((resolve) => setTimeout(resolve, 600));
    assert.deepEqual(view().tree.selection, [selected]);
    await setFollowing(undefined);
    await until('the report is selected', () => view().tree.selection[0] === report || undefined);
    assert.ok(branch);
  });

  it('shows what is typed, and how many problems there are', async () => {
    const { document } = await open(chapter);
    const text = document.getText();
    await setText(document, text.replace(/^title: .*$/m, 'title: Another title'));
    const key = await until('the new title', async () =>
      (await itemsBelow(report)).find(([, item]) => String(item.label).includes('Another title')),
    );
    await setText(document, text);
    await until('the old title', async () => {
      const item = await view().provider.getTreeItem(key[0]);
      return String(item.label).includes('Another title') ? undefined : true;
    });
  });

  it('moves a section by one edit, which one undo takes back', async () => {
    const editor = await open(chapter);
    const text = editor.document.getText();
    const more = `${text.trimEnd()}\n\n  - id: added-below\n    title: Added below\n    body: Words.\n`;
    await setText(editor.document, more);
    const own = await chapterKey(editor.document.uri);
    const added = await until('the new section', async () =>
      (await itemsBelow(own)).find(([, { label }]) => String(label).includes('Added below')),
    );
    await commands.executeCommand('reportwright.report.moveUp', added[0], [added[0]]);
    const moved = await until('the section stands higher', () => {
      const now = editor.document.getText();
      return now === more ? undefined : now;
    });
    assert.ok(moved.indexOf('id: added-below') < more.indexOf('id: added-below'));
    assert.equal(moved.length, more.length);
    await window.showTextDocument(editor.document);
    await commands.executeCommand('undo');
    await until('the edit is undone', () => editor.document.getText() === more || undefined);
    await setText(editor.document, text);
    await editor.document.save();
  });

  it('copies ids and marks', async () => {
    const branch = await child('Metrics', report);
    const [first] = await itemsBelow(branch);
    const leaf = first?.[1].contextValue?.startsWith('metricGroup')
      ? (await itemsBelow(first[0]))[0]
      : first;
    assert.ok(leaf);
    await commands.executeCommand('reportwright.report.copyMark', leaf[0], [leaf[0]]);
    assert.match(await env.clipboard.readText(), /^\{\{[\w-]+@\d{4}\}\}$/);
    await commands.executeCommand('reportwright.report.copyId', leaf[0], [leaf[0]]);
    assert.match(await env.clipboard.readText(), /^[\w-]+$/);
  });

  it('renames and finds references where the id stands', async () => {
    const branch = await child('Metrics', report);
    const [first] = await itemsBelow(branch);
    const leaf = first?.[1].contextValue?.startsWith('metricGroup')
      ? (await itemsBelow(first[0]))[0]
      : first;
    assert.ok(leaf);
    await commands.executeCommand('reportwright.report.copyId', leaf[0], [leaf[0]]);
    const id = await env.clipboard.readText();
    const atId = (): true | undefined => {
      const editor = window.activeTextEditor;
      const at = editor?.selection.active;
      const text = at && editor.document.lineAt(at.line).text.slice(at.character);
      return text?.startsWith(id) === true || undefined;
    };
    await open(chapter);
    const renaming = commands.executeCommand('reportwright.report.rename', leaf[0], [leaf[0]]);
    await until('the caret stands on the id', atId);
    // The box for the new name takes a moment to open; the command ends when it is closed.
    let isDone = false;
    void renaming.then(() => (isDone = true));
    await until('the box can be closed', async () => {
      await commands.executeCommand('cancelRenameInput');
      return isDone || undefined;
    });
    const editor = await open(chapter);
    const text = editor.document.getText();
    await setText(editor.document, `${text.trimEnd()}\nsummary: "See {{${id}}}."\n`);
    await commands.executeCommand('reportwright.report.findReferences', leaf[0], [leaf[0]]);
    await until('the caret stands on the id again', atId);
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      window.activeTextEditor?.document.uri,
      window.activeTextEditor?.selection.active,
    );
    const files = new Set(found.map(({ uri }) => uri.path.split('/').at(-1)));
    assert.deepEqual(files, new Set(['01-overview.chapter.yaml', 'experience.metrics.yaml']));
    await setText(editor.document, text);
    await editor.document.save();
  });

  it('adds a section within a section', async () => {
    const editor = await open(chapter);
    const text = editor.document.getText();
    const own = await chapterKey(editor.document.uri);
    const [section] = await itemsBelow(own);
    assert.ok(section);
    await commands.executeCommand('reportwright.report.newSection', section[0], [section[0]]);
    await until(
      'a new section is there',
      () => /\n {4}sections:\n {6}- id: /.test(editor.document.getText()) || undefined,
    );
    await findingsOf(editor.document.uri, 0);
    await setText(editor.document, text);
    await editor.document.save();
  });

  async function chapterKey(uri: Uri): Promise<string> {
    return until(
      'the chapter',
      async () =>
        (await itemsBelow(report)).find(([, item]) => item.resourceUri?.path === uri.path)?.[0],
    );
  }
});

function setFollowing(value: boolean | undefined): Thenable<void> {
  return workspace
    .getConfiguration()
    .update('reportwright.report.autoReveal', value, ConfigurationTarget.Workspace);
}

async function reportTitle(): Promise<string> {
  const document = await workspace.openTextDocument(inWorkspace('report/reportwright.yaml'));
  return /^title: (.*)$/m.exec(document.getText())?.[1] ?? title;
}
