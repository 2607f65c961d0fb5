/**
 * Opens the window of a host and waits until the workbench stands.
 *
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
export async function openWindow(page, address) {
  await page.goto(address);
  await page.waitForSelector('.monaco-workbench .part.sidebar', { timeout: 60_000 });
}

/**
 * Opens a file of the workspace as a person does: Ctrl+P, a part of its path, Enter. `name` is what
 * its tab is called then.
 */
export async function openFile(page, path) {
  const name = path.slice(path.lastIndexOf('/') + 1);
  // A command palette that is just closing would take the keys.
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.keyboard.press('Control+KeyP');
  const box = page.locator('.quick-input-widget input').first();
  await box.waitFor();
  await box.fill(path);
  // Recent files stand there at first: Enter takes the row in focus, so that has to be the one.
  await page
    .locator('.quick-input-list .monaco-list-row.focused', { hasText: name })
    .first()
    .waitFor();
  await box.press('Enter');
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.monaco-editor .view-lines').first().waitFor();
}

const statusId = 'reportwright.reportwright.reportwright.status';

/** What the extension's item in the status bar says in words; empty while it is hidden. */
export async function statusInWords(page) {
  const label = page.locator(`[id="${statusId}"] [aria-label]`).first();
  return (await label.count()) === 0 ? '' : ((await label.getAttribute('aria-label')) ?? '');
}

/** Waits until the extension's item in the status bar says this. */
export async function waitForStatus(page, pattern, timeout = 30_000) {
  await page.waitForFunction(
    ({ id, source }) => {
      const label = document.getElementById(id)?.querySelector('[aria-label]');
      return new RegExp(source).test(label?.getAttribute('aria-label') ?? '');
    },
    { id: statusId, source: pattern.source },
    { timeout },
  );
}

/** Waits until the server has checked the active file and found nothing. */
export function waitForNoProblems(page) {
  return waitForStatus(page, /No problems in this file|此文件没有问题/);
}
