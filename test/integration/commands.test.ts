import assert from 'node:assert/strict';
import {
  commands,
  FileType,
  Position,
  type Tab,
  TabInputText,
  Uri,
  window,
  workspace,
} from 'vscode';
import { inWorkspace, open, putCaret, replace, setText } from './support/files.ts';
import { allFindings, findingsOf, until } from './support/wait.ts';

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function filesBelow(folder: Uri): Promise<Uri[]> {
  const entries = await workspace.fs.readDirectory(folder);
  const below = entries.map(async ([name, type]) =>
    type === FileType.Directory
      ? filesBelow(Uri.joinPath(folder, name))
      : [Uri.joinPath(folder, name)],
  );
  return (await Promise.all(below)).flat();
}

describe('New Report', () => {
  for (const language of ['zh-Hans', 'zh-Hant', 'en'])
    for (const period of ['2019..2024', '2024'])
      it(`writes a report in ${language} for ${period} without a single finding`, async () => {
        const folder = `new/${language}-${period}`;
        const title = language === 'en' ? 'Returns: a review' : '跨境电商：五年回顾';
        const args = { folder, title, language, period };
        const manifest = await commands.executeCommand<Uri>('reportwright.newReport', args);
        assert.equal(manifest.path, inWorkspace(`${folder}/reportwright.yaml`).path);
        const files = await filesBelow(inWorkspace(folder));
        assert.equal(files.length, 6);
        for (const file of files) {
          await window.showTextDocument(file);
          await findingsOf(file, 0);
          assert.deepEqual(allFindings(file), []);
        }
      });

  it('opens the first chapter', async () => {
    const args = { folder: 'new/opens', title: 'A', language: 'en', period: '2024' };
    await commands.executeCommand('reportwright.newReport', args);
    const path = window.activeTextEditor?.document.uri.path;
    assert.equal(path, inWorkspace('new/opens/chapters/01-overview.chapter.yaml').path);
  });

  it('overwrites nothing', async () => {
    const args = { folder: 'report', title: 'A', language: 'en', period: '2024' };
    const before = await textOf(inWorkspace('report/reportwright.yaml'));
    const all = (await filesBelow(inWorkspace('report'))).length;
    assert.equal(await commands.executeCommand('reportwright.newReport', args), undefined);
    assert.equal(await textOf(inWorkspace('report/reportwright.yaml')), before);
    assert.equal((await filesBelow(inWorkspace('report'))).length, all);
    await commands.executeCommand('notifications.clearAll');
  });
});

describe('New Chapter', () => {
  it('writes the file and its entry, keeps comments, and can be undone', async () => {
    const { document } = await open('report/reportwright.yaml');
    const before = document.getText();
    const args = { title: 'The next step', id: 'next-step' };
    const file = await commands.executeCommand<Uri>('reportwright.newChapter', args);
    assert.equal(file.path, inWorkspace('report/chapters/02-next-step.chapter.yaml').path);
    assert.equal(document.getText(), `${before}  - chapters/02-next-step.chapter.yaml\n`);
    await findingsOf(file, 0);
    await findingsOf(document.uri, 0);
    const editor = window.activeTextEditor;
    assert.equal(editor?.document.uri.path, file.path);
    assert.match(editor?.document.getText(editor.selection) ?? '', /^Say here/);
    await setText(document, before);
    await document.save();
    await workspace.fs.delete(file);
  });
});

describe('New Metric, New Case, New Source', () => {
  afterEach(async () => {
    await commands.executeCommand('workbench.action.files.revert');
  });

  it('adds a metric behind the last and puts the caret into its id', async () => {
    const editor = await open('report/metrics/experience.metrics.yaml');
    const before = editor.document.getText();
    putCaret(editor, new Position(0, 0));
    await commands.executeCommand('reportwright.newMetric');
    const text = editor.document.getText();
    assert.ok(text.startsWith(before));
    assert.equal(
      text.slice(before.length),
      '  - id: new-metric\n    name: Name of the metric\n    unit: percent\n    values: { 2024: 0 }\n',
    );
    assert.equal(editor.document.getText(editor.selection), 'new-metric');
    await findingsOf(editor.document.uri, 0);
    await commands.executeCommand('undo');
    await until('the metric is gone', () => editor.document.getText() === before || undefined);
  });

  it('finds the file of the report from another file of it', async () => {
    await open('report/chapters/01-overview.chapter.yaml');
    await commands.executeCommand('reportwright.newCase');
    const editor = window.activeTextEditor;
    assert.ok(editor);
    assert.equal(editor.document.uri.path, inWorkspace('report/cases/platforms.cases.yaml').path);
    assert.equal(editor.document.getText(editor.selection), 'new-case');
    await findingsOf(editor.document.uri, 0);
  });

  it('adds a source to a JSON file, indented like the others', async () => {
    const editor = await open('report/platforms.sources.json');
    await commands.executeCommand('reportwright.newSource');
    const parsed = JSON.parse(editor.document.getText());
    assert.equal(parsed.sources.length, 2);
    assert.match(editor.document.getText(), /\n {4}\},\n {4}\{\n {6}"id": "new-source",\n/);
    await findingsOf(editor.document.uri, 0);
  });
});

describe('pages', () => {
  it('the format reference opens rendered', async () => {
    await commands.executeCommand('reportwright.openFormatReference');
    await tabNamed(/formats/);
  });

  it('the rule of the problem under the caret is offered first', async () => {
    const editor = await open('report/metrics/experience.metrics.yaml');
    const text = editor.document.getText();
    const wrong = await replace(editor.document, 'unit: percent', 'unit: parsec');
    await findingsOf(editor.document.uri, 1);
    putCaret(editor, wrong.end);
    const explained = commands.executeCommand('reportwright.explainRule');
    await until('the page of the first rule in the list', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      const labels = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
      return labels.some((label) => label.includes('schema-unknown-value')) || undefined;
    });
    await explained;
    await setText(editor.document, text);
    await editor.document.save();
  });

  it('a rule explains itself', async () => {
    await commands.executeCommand('reportwright.explainRule', 'schema-missing-key');
    await tabNamed(/schema-missing-key/);
  });
});

/** Waits for a page that is shown rendered, not as text to be edited. */
function tabNamed(pattern: RegExp): Promise<true> {
  const isPage = (tab: Tab): boolean =>
    pattern.test(tab.label) && !(tab.input instanceof TabInputText);
  return until(`a page named ${pattern.source}`, () =>
    window.tabGroups.all.flatMap(({ tabs }) => tabs).some(isPage) ? true : undefined,
  );
}
