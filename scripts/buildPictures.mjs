// Takes the pictures of the README in a real window: `node scripts/buildPictures.mjs`. They are
// looked at by people before they are committed.
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './dependencies.mjs';
import { openBrowser, openPage } from './vscodeHost/browser.mjs';
import { startHost } from './vscodeHost/server.mjs';
import { openFile, openWindow, waitForNoProblems, waitForStatus } from './vscodeHost/window.mjs';

const target = join(root, 'docs/images');

/** Puts the caret behind a text of the file that is open. */
async function goTo(page, line, column) {
  await page.keyboard.press('Control+KeyG');
  const box = page.locator('.quick-input-widget input').first();
  await box.fill(`:${line}:${column}`);
  await box.press('Enter');
}

/** A misspelt unit, told in the Problems view and mended by the quick fix. */
async function problem(page) {
  await openFile(page, 'metrics/experience.metrics.yaml');
  await waitForNoProblems(page);
  await page.keyboard.press('Control+Shift+KeyM');
  await page.locator('.markers-panel').waitFor();
  await goTo(page, 11, 13);
  await page.keyboard.press('Delete');
  await waitForStatus(page, /One problem/);
  await page.keyboard.press('Control+Period');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
}

/** A chapter with the keys that can be written next, and its sections in the outline. */
async function completion(page) {
  await openFile(page, 'chapters/01-overview.chapter.yaml');
  await waitForNoProblems(page);
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget input').first().fill('>Explorer: Focus on Outline View');
  await page.keyboard.press('Enter');
  await page.locator('.outline-tree .monaco-list-row').first().waitFor();
  await page.keyboard.press('Control+1');
  await goTo(page, 13, 27);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
  await page.keyboard.press('Control+Space');
}

const pictures = [
  { name: 'problem', theme: 'Default Light Modern', scene: problem },
  { name: 'chapter', theme: 'Default Dark Modern', scene: completion },
];

await mkdir(target, { recursive: true });
for (const { name, theme, scene } of pictures) {
  const folder = await mkdtemp(join(tmpdir(), 'reportwright-pictures-'));
  const workspace = join(folder, 'cross-border');
  await cp(join(root, 'examples/cross-border'), workspace, { recursive: true });
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false };
  const host = await startHost({ settings });
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, { width: 1400, height: 900 });
    await openWindow(page, host.address(workspace, { extension: root }));
    await scene(page);
    await page.waitForTimeout(1500);
    await page.screenshot({ path: join(target, `${name}.png`) });
  } finally {
    await browser.close();
    await host.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
