import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { open, replace } from './support/files.ts';
import { restoreAfterEach } from './support/restore.ts';
import { crash, crashOnce, serverPid } from './support/server.ts';
import { findingsOf } from './support/wait.ts';

describe('the server', () => {
  const path = 'report/cases/platforms.cases.yaml';
  restoreAfterEach(path);

  it('comes back after a crash and knows what was not saved', async () => {
    const { document } = await open(path);
    await replace(document, 'unit: percent', 'unit: parsec');
    await findingsOf(document.uri, 1);
    await crash();
    const [before] = await findingsOf(document.uri, 1);
    assert.equal(document.getText(before?.range), 'parsec');
    assert.ok(document.isDirty);
    // The second fault is only found by a server that follows the edits again.
    await replace(document, 'title: A shop', 'titel: A shop');
    const after = await findingsOf(document.uri, 2);
    assert.deepEqual(after.map(({ range }) => document.getText(range)).sort(), ['parsec', 'titel']);
  });

  it('starts afresh on command', async () => {
    const pid = await serverPid();
    const { document } = await open(path);
    await replace(document, 'unit: percent', 'unit: parsec');
    await findingsOf(document.uri, 1);
    await commands.executeCommand('reportwright.restartServer');
    assert.notEqual(await serverPid(), pid);
    const [finding] = await findingsOf(document.uri, 1);
    assert.equal(document.getText(finding?.range), 'parsec');
  });

  it('gives up when it keeps crashing, and comes back on command', async () => {
    const { document } = await open(path);
    await replace(document, 'unit: percent', 'unit: parsec');
    await findingsOf(document.uri, 1);
    let crashes = 0;
    while (crashes < 8 && (await crashOnce())) crashes++;
    // The fifth end within three minutes is the last.
    assert.ok(crashes < 5, `${crashes} restarts`);
    await commands.executeCommand('reportwright.restartServer');
    await serverPid();
    const [finding] = await findingsOf(document.uri, 1);
    assert.equal(document.getText(finding?.range), 'parsec');
    await commands.executeCommand('notifications.clearAll');
  }).timeout(90_000);
});
