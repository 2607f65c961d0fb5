import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { openFile } from '../../scripts/vscodeHost/window.mjs';
import { command, goTo, textOf } from './support/editor.ts';
import { openSession, type Session, type SessionOptions } from './support/session.ts';

const example = 'examples/cross-border';
const manifest = 'reportwright.yaml';
const chapter = 'chapters/05-challenges.chapter.yaml';

/** Shows the view as a person does, by its icon. */
async function openView(page: Page): Promise<void> {
  await page.locator('.activitybar .action-label[aria-label*="Reportwright"]').click();
  await row(page, '跨境电商客户体验五年提升报告').waitFor();
  await row(page, '一、项目概述').waitFor();
  // The tooltip of the icon would lie over the tree.
  await page.mouse.move(900, 600);
}

/** The line of the tree with this text. */
function row(page: Page, text: string): Locator {
  return page.locator('.sidebar .monaco-list-row', { hasText: text }).first();
}

/** Opens or closes what is below a line. */
async function twist(page: Page, text: string): Promise<void> {
  await row(page, text).locator('.monaco-tl-twistie').click();
}

/** Puts the keys into the text again, which a click on the tree takes away. */
async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+Digit1');
  await page.locator('.monaco-editor.focused').first().waitFor();
}

async function withSession(
  options: Partial<SessionOptions>,
  work: (session: Session) => Promise<void>,
): Promise<void> {
  const session = await openSession({ example, ...options });
  try {
    await work(session);
  } finally {
    await session.close();
  }
}

/** Opens the tree far enough to see a line of every kind. */
async function unfold(page: Page, metrics: string): Promise<void> {
  await openView(page);
  await openFile(page, chapter);
  await goTo(page, 40, 9);
  await row(page, '技术：舍得投，也要算清账').waitFor();
  await twist(page, metrics);
  await row(page, '满意度与消费者期待').waitFor();
  await twist(page, '满意度与消费者期待');
  await row(page, '客户满意度').waitFor();
  await page.waitForTimeout(800);
}

const themes = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['contrast', 'Default High Contrast'],
  ['contrast-light', 'Default High Contrast Light'],
] as const;

describe('how the report view looks', function () {
  this.timeout(120_000);

  for (const [name, theme] of themes)
    it(`in the theme ${theme}`, () =>
      withSession({ theme }, async ({ page, picture }) => {
        await unfold(page, 'Metrics');
        await picture(`view-${name}`);
      }));

  it('in Chinese, narrow', () =>
    withSession({ locale: 'zh-cn', width: 800, height: 900 }, async ({ page, picture }) => {
      await unfold(page, '指标');
      await picture('view-chinese-narrow');
    }));

  it('without a report', () =>
    withSession({ example: 'test/integration/workspace/empty' }, async ({ page, picture }) => {
      await page.locator('.activitybar .action-label[aria-label*="Reportwright"]').click();
      await page.locator('.sidebar .monaco-button', { hasText: 'New Report' }).waitFor();
      await page.mouse.move(900, 600);
      await page.waitForTimeout(800);
      await picture('view-welcome');
    }));
});

describe('working in the report view', function () {
  this.timeout(120_000);
  let session: Session;

  before(async () => {
    session = await openSession({ example, width: 1500 });
    await openView(session.page);
  });
  after(() => session.close());

  it('drags a chapter to another place, and takes it back', async () => {
    const { page } = session;
    await openFile(page, manifest);
    const before = await textOf(page);
    await row(page, '三、服务模式创新').dragTo(row(page, '一、项目概述'));
    await row(page, '一、服务模式创新').waitFor();
    await row(page, '二、项目概述').waitFor();
    await session.picture('view-dragged');
    const path = '  - chapters/03-service.chapter.yaml\n';
    const moved = before.replace(path, '').replace('chapters:\n', `chapters:\n${path}`);
    await focusEditor(page);
    assert.equal(await textOf(page), moved);
    await page.keyboard.press('Control+KeyZ');
    await row(page, '三、服务模式创新').waitFor();
    assert.equal(await textOf(page), before);
  });

  it('moves a chapter by keyboard', async () => {
    const { page } = session;
    await openFile(page, manifest);
    await row(page, '二、技术驱动力').click();
    await page.keyboard.press('Alt+ArrowDown');
    await row(page, '三、技术驱动力').waitFor();
    await page.keyboard.press('Alt+ArrowUp');
    await row(page, '二、技术驱动力').waitFor();
    await openFile(page, manifest);
    await command(page, 'File: Revert File');
  });

  it('drops a metric into a text as its mark', async () => {
    const { page } = session;
    await openFile(page, chapter);
    await twist(page, 'Metrics');
    await twist(page, '满意度与消费者期待');
    await row(page, '客户满意度').waitFor();
    const line = page.locator('.view-line', { hasText: '体验的进步并不均匀' }).first();
    await row(page, '客户满意度').dragTo(line, { targetPosition: { x: 160, y: 8 } });
    await page.locator('.view-line', { hasText: '{{csat' }).first().waitFor();
    await session.picture('view-dropped');
    await focusEditor(page);
    assert.match(await textOf(page), /体验[^\n]*\{\{csat@2024\}\}/);
    await command(page, 'File: Revert File');
  });

  it('offers what can be done with a line', async () => {
    const { page } = session;
    await row(page, '五、挑战与未来趋势').click({ button: 'right' });
    await page.locator('.monaco-menu .action-label', { hasText: 'Copy as Mark' }).first().waitFor();
    await page.waitForTimeout(500);
    await session.picture('view-menu');
    await page.keyboard.press('Escape');
  });

  it('takes a move back in a file that nobody has open', async () => {
    const { page } = session;
    await openFile(page, manifest);
    await command(page, 'View: Close Editor');
    await openFile(page, chapter);
    await row(page, '十、结论与未来展望').click();
    await page.waitForTimeout(1000);
    await page.keyboard.press('Alt+ArrowUp');
    await row(page, '九、结论与未来展望').waitFor();
    await page.keyboard.press('Control+KeyZ');
    await row(page, '十、结论与未来展望').waitFor();
    await page.locator('.tab.active[data-resource-name="reportwright.yaml"]').waitFor();
  });

  it('offers to paste a copied metric as its mark', async () => {
    const { page } = session;
    await row(page, '客户满意度').click({ button: 'right' });
    await page.locator('.monaco-menu .action-label', { hasText: 'Copy Id' }).first().click();
    await openFile(page, chapter);
    await goTo(page, 13, 8);
    await page.keyboard.press('Control+KeyV');
    await page.locator('.view-line', { hasText: 'csat' }).first().waitFor();
    await page.locator('.post-edit-widget').waitFor();
    await page.keyboard.press('Control+Period');
    const offer = page.locator('.action-widget .monaco-list-row', { hasText: '{{csat@2024}}' });
    await offer.waitFor();
    await session.picture('view-pasted');
    await offer.click();
    await page.locator('.view-line', { hasText: '{{csat@2024}}' }).first().waitFor();
    await command(page, 'File: Revert File');
  });
});
