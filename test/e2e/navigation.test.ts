import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openFile } from '../../scripts/vscodeHost/window.mjs';
import { goTo, textOf } from './support/editor.ts';
import { openSession, type SessionOptions } from './support/session.ts';

const example = 'examples/cross-border';
const metrics = 'metrics/experience.metrics.yaml';
const chapter = 'chapters/01-overview.chapter.yaml';

const looks: readonly (readonly [string, Partial<SessionOptions>, RegExp])[] = [
  ['en', { width: 1400 }, /cited (?:once|\d+ times)/],
  ['zh', { locale: 'zh-cn', theme: 'Default Dark Modern', width: 1400 }, /引用 \d+ 处/],
];

/** The line, from 1, of the first place of some words in the active editor. */
async function lineOf(page: Page, words: string): Promise<{ line: number; column: number }> {
  const before = (await textOf(page)).split(words)[0] ?? '';
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

describe('going from place to place', function () {
  this.timeout(180_000);

  for (const [name, options, words] of looks)
    it(`shows uses, values, references and renames (${name})`, async () => {
      const session = await openSession({ example, ...options });
      const { page } = session;
      try {
        await openFile(page, metrics);
        const lens = page.locator('.contentWidgets .codelens-decoration a').first();
        await lens.waitFor();
        assert.match(await lens.innerText(), words);
        await session.picture(`navigation-${name}-lenses`);
        await lens.click();
        await page
          .locator('.peekview-widget .reference-zone-widget, .zone-widget')
          .first()
          .waitFor();
        await page.waitForTimeout(800);
        await session.picture(`navigation-${name}-references`);
        await page.keyboard.press('Escape');

        await openFile(page, chapter);
        // On a line without Chinese, which the editor counts as two columns a letter.
        const { line, column } = await lineOf(page, 'metric: csat');
        await goTo(page, line, column + 'metric: c'.length);
        await page.waitForTimeout(1500);
        await session.picture(`navigation-${name}-hints`);
        await page.keyboard.press('F2');
        const box = page.locator('.rename-box input, .rename-box textarea').first();
        await box.waitFor();
        await session.picture(`navigation-${name}-rename`);
        await box.fill('another-name');
        await box.press('Enter');
        await box.waitFor({ state: 'hidden' });
        await page.waitForTimeout(1000);
        assert.match(await textOf(page), /metric: another-name/);
        await goTo(page, 1, 1);
        await session.picture(`navigation-${name}-renamed`);
      } finally {
        await session.close();
      }
    });
});
