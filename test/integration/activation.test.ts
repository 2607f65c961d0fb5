import assert from 'node:assert/strict';
import { commands, extensions, workspace } from 'vscode';
import { inWorkspace, open } from './support/files.ts';
import { until } from './support/wait.ts';

describe('activation', () => {
  it('happens by itself when a report file is opened', async () => {
    await open('report/reportwright.yaml');
    const extension = extensions.getExtension('reportwright.reportwright');
    assert.ok(extension);
    await until('the extension is active', () => extension.isActive || undefined);
  });

  it('registers every command that the manifest names', async () => {
    const extension = extensions.getExtension('reportwright.reportwright');
    const declared: { command: string }[] = extension?.packageJSON.contributes.commands;
    const known = await commands.getCommands(true);
    assert.deepEqual(
      declared.filter(({ command }) => !known.includes(command)),
      [],
    );
    assert.equal(declared.length, 22);
  });
});

describe('languages', () => {
  const ids: readonly (readonly [string, string])[] = [
    ['report/reportwright.yaml', 'reportwright-report'],
    ['report/chapters/01-overview.chapter.yaml', 'reportwright-chapter'],
    ['report/metrics/experience.metrics.yaml', 'reportwright-metrics'],
    ['report/cases/platforms.cases.yaml', 'reportwright-cases'],
    ['report/platforms.sources.json', 'reportwright-sources-json'],
    ['other.yaml', 'yaml'],
  ];
  for (const [path, id] of ids)
    it(`${path} is ${id}`, async () => {
      const document = await workspace.openTextDocument(inWorkspace(path));
      assert.equal(document.languageId, id);
    });

  it('indent by two spaces', async () => {
    const editor = await open('report/metrics/experience.metrics.yaml');
    assert.equal(editor.options.tabSize, 2);
    assert.equal(editor.options.insertSpaces, true);
  });
});
