import assert from 'node:assert/strict';
import { commands, ConfigurationTarget, workspace } from 'vscode';
import { open, replace, setText } from './support/files.ts';
import { restoreAfterEach } from './support/restore.ts';
import { codeOf, findings, findingsOf } from './support/wait.ts';

describe('diagnostics', () => {
  const path = 'report/metrics/experience.metrics.yaml';
  restoreAfterEach(path);

  it('are absent from files that are right', async () => {
    for (const file of [
      'report/reportwright.yaml',
      'report/chapters/01-overview.chapter.yaml',
      'report/cases/platforms.cases.yaml',
      'report/platforms.sources.json',
    ])
      await findingsOf((await open(file)).document.uri, 0);
  });

  it('mark exactly the wrong value, within a second, and go when it is mended', async () => {
    const { document } = await open(path);
    await findingsOf(document.uri, 0);
    const started = Date.now();
    const wrong = await replace(document, 'unit: percent', 'unit: parsec');
    const [finding] = await findingsOf(document.uri, 1);
    assert.ok(Date.now() - started < 1000, `took ${Date.now() - started} ms`);
    assert.ok(finding);
    assert.equal(document.getText(finding.range), 'parsec');
    assert.ok(wrong.contains(finding.range));
    await replace(document, 'unit: parsec', 'unit: percent');
    await findingsOf(document.uri, 0);
  });

  it('survive a half-typed key above the fault', async () => {
    const { document } = await open(path);
    await replace(document, 'unit: percent', 'nam\n    unit: parsec');
    const found = await findingsOf(document.uri, 2);
    const marked = found.map(({ range }) => document.getText(range)).sort();
    assert.deepEqual(marked, ['nam', 'parsec']);
  });

  it('link to a page that opens inside the editor', async () => {
    const { document } = await open(path);
    await replace(document, 'unit: percent', 'unit: parsec');
    const [finding] = await findingsOf(document.uri, 1);
    const code = finding?.code;
    assert.ok(typeof code === 'object');
    assert.equal(code.target.scheme, 'command');
    assert.equal(code.target.path, 'reportwright.explainRule');
    assert.deepEqual(JSON.parse(code.target.query), [codeOf(finding as never)]);
  });

  it('can be switched off, and on again', async () => {
    const { document } = await open(path);
    await replace(document, 'unit: percent', 'unit: parsec');
    await findingsOf(document.uri, 1);
    await setValidation(false);
    await findingsOf(document.uri, 0);
    await setValidation(undefined);
    await findingsOf(document.uri, 1);
  });

  it('leave other YAML files alone', async () => {
    const { document } = await open('other.yaml');
    await setText(document, 'a: [\n');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.deepEqual(findings(document.uri), []);
    await commands.executeCommand('workbench.action.files.revert');
  });
});

function setValidation(value: boolean | undefined): Thenable<void> {
  return workspace
    .getConfiguration()
    .update('reportwright.validate.enable', value, ConfigurationTarget.Workspace);
}
