import assert from 'node:assert/strict';
import { openFile, waitForNoProblems, waitForStatus } from '../../scripts/vscodeHost/window.mjs';
import { command, problems } from './support/editor.ts';
import { openSession, type SessionOptions } from './support/session.ts';

const themes = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['contrast', 'Default High Contrast'],
  ['contrast-light', 'Default High Contrast Light'],
] as const;

const chapter = 'chapters/01-overview.chapter.yaml';

/** Pictures for people to look at; what can be told without looking is asserted as well. */
describe('how it looks', function () {
  this.timeout(120_000);

  for (const [name, theme] of themes)
    it(`in the theme ${theme}`, async () => {
      await inSession({ example: 'examples/cross-border', theme }, name);
    });

  it('in Chinese, narrow', async () => {
    await inSession(
      { example: 'examples/cross-border', locale: 'zh-cn', width: 800, height: 700 },
      'chinese-narrow',
    );
  });

  for (const locale of ['en', 'zh-cn'])
    it(`with problems, wide, in ${locale}`, async () => {
      const options = { example: 'examples/first-steps', width: 1800 };
      const chinese = locale === 'en' ? {} : { locale };
      const session = await openSession({ ...options, ...chinese });
      try {
        const { page } = session;
        await openFile(page, 'chapters/01-the-year.chapter.yaml');
        const words = locale === 'en' ? /\d+ problems in this file/ : /此文件有 \d+ 个问题/;
        await waitForStatus(page, words);
        const rows = await problems(page);
        await rows.nth(3).waitFor();
        await session.picture(`problems-${locale}`);
      } finally {
        await session.close();
      }
    });

  it('the walkthrough', async () => {
    const session = await openSession({ example: 'examples/first-steps' });
    try {
      const { page } = session;
      await openFile(page, 'reportwright.yaml');
      await command(page, 'Welcome: Open Walkthrough');
      const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Reportwright' });
      await row.first().click();
      await page.locator('.getting-started-step.expanded').first().waitFor();
      await page.waitForTimeout(1500);
      await session.picture('walkthrough');
      assert.equal(await page.locator('.getting-started-step').count(), 5);
    } finally {
      await session.close();
    }
  });
});

/** Opens a chapter and a metrics file of the example and keeps a picture of each. */
async function inSession(options: SessionOptions, name: string): Promise<void> {
  const session = await openSession(options);
  try {
    const { page } = session;
    for (const file of ['metrics/experience.metrics.yaml', chapter]) {
      await openFile(page, file);
      await waitForNoProblems(page);
      await page.waitForTimeout(1000);
      await session.picture(`${name}-${file.includes('chapter') ? 'chapter' : 'metrics'}`);
    }
  } finally {
    await session.close();
  }
}
