import type { Locator, Page } from 'playwright-core';

/** Runs a command from the command palette by its name. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  const box = page.locator('.quick-input-widget input').first();
  await box.waitFor();
  await box.fill(`>${name}`);
  await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
  await box.press('Enter');
}

/** Puts the caret on a line and column, both from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('Control+KeyG');
  const box = page.locator('.quick-input-widget input').first();
  await box.waitFor();
  await box.fill(`:${line}:${column}`);
  await box.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** The whole text of the active editor, as copying it gives it; the caret is left at the end. */
export async function textOf(page: Page): Promise<string> {
  await page.locator('.editor-group-container.active .monaco-editor').first().waitFor();
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.press('Control+KeyC');
  await page.keyboard.press('ArrowRight');
  const text = await page.evaluate('navigator.clipboard.readText()');
  return String(text).replaceAll('\r\n', '\n');
}

/** The underlined places of the active editor. */
export function squiggles(page: Page): Locator {
  return page.locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning');
}

/** Shows the Problems view; its rows are the problems, with a row above them for each file. */
export async function problems(page: Page): Promise<Locator> {
  if (!(await page.locator('.markers-panel').isVisible()))
    await page.keyboard.press('Control+Shift+KeyM');
  await page.locator('.markers-panel').waitFor();
  return page.locator('.markers-panel .monaco-list-row .marker-icon');
}
