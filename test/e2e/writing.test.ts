import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openFile, waitForNoProblems } from '../../scripts/vscodeHost/window.mjs';
import { goTo } from './support/editor.ts';
import { openSession, type Session } from './support/session.ts';

const list = '.suggest-widget.visible';

/** Long enough for a list that comes by itself. */
async function settle(page: Page): Promise<void> {
  await page.waitForTimeout(1200);
}

describe('writing prose', function () {
  this.timeout(120_000);
  let session: Session;

  before(async () => {
    session = await openSession({ example: 'examples/cross-border' });
    await openFile(session.page, 'chapters/05-challenges.chapter.yaml');
    await waitForNoProblems(session.page);
  });
  after(() => session.close());

  it('is not disturbed by a list, and Enter begins a line', async () => {
    const { page } = session;
    await goTo(page, 13, 1);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Growth of del', { delay: 40 });
    await settle(page);
    assert.equal(await page.locator(list).count(), 0);
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: /Growth.of.del$/ }).waitFor();
  });

  it('is helped in a mark, also when a word is begun again', async () => {
    const { page } = session;
    await page.keyboard.type('{{delivery', { delay: 40 });
    await page.locator(`${list} .monaco-list-row`, { hasText: 'delivery-time' }).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('y', { delay: 40 });
    await page.locator(`${list} .monaco-list-row`, { hasText: 'delivery-time' }).waitFor();
    await page.keyboard.press('Escape');
  });
});
