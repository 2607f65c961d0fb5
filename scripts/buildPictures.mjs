// Takes the pictures of the README in a real window: `node scripts/buildPictures.mjs`, or only those
// that are named: `node scripts/buildPictures.mjs chapter`. They are looked at by people before they
// are committed.
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

/** Shows the report view, with the metrics of one file. */
async function showReport(page) {
  const row = (text) => page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
  await page.locator('.activitybar .action-label[aria-label*="Reportwright"]').click();
  // The tooltip of the icon would lie over the tree.
  await page.mouse.move(900, 600);
  for (const text of ['Metrics', '复购、会员与获客']) {
    await row(text).locator('.monaco-tl-twistie').click();
    await page.waitForTimeout(1000);
  }
}

/** The report at a glance, and what one of its metrics is. */
async function report(page) {
  await showReport(page);
  await openFile(page, 'chapters/01-overview.chapter.yaml');
  await waitForNoProblems(page);
  await goTo(page, 17, 1);
  // The numbers and values in the text move what stands behind them.
  await page.waitForTimeout(2500);
  await page
    .locator('.view-line span', { hasText: /^repurchase-rate$/ })
    .first()
    .hover();
  await page.locator('.monaco-hover:not(.hidden) .hover-contents img').first().waitFor();
}

/** A figure that is being written, with the periods and changes that its metric has. */
async function completion(page) {
  await openFile(page, 'chapters/01-overview.chapter.yaml');
  await waitForNoProblems(page);
  await goTo(page, 15, 1);
  // The line is folded on the screen: the first press goes to the end of its first row.
  for (let row = 0; row < 4; row++) await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('五年里，客户满意度升到 ');
  await page.keyboard.type('{{csat@', { delay: 100 });
  await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
}

const pictures = [
  { name: 'report', theme: 'Default Light Modern', scene: report },
  { name: 'problem', theme: 'Default Light Modern', scene: problem },
  { name: 'chapter', theme: 'Default Dark Modern', scene: completion },
];

const wanted = process.argv.slice(2);

await mkdir(target, { recursive: true });
for (const { name, theme, scene } of pictures) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const folder = await mkdtemp(join(tmpdir(), 'reportwright-pictures-'));
  const workspace = join(folder, 'cross-border');
  await cp(join(root, 'examples/cross-border'), workspace, { recursive: true });
  const settings = { 'workbench.colorTheme': theme, 'editor.minimap.enabled': false };
  const host = await startHost({ settings });
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, { width: 1280, height: 800 });
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
