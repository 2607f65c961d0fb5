import process from 'node:process';
import { ensureSystem, findChromium } from './system.mjs';

/**
 * A headless Chromium.
 *
 * @throws when there is none and none can be installed
 */
export async function openBrowser() {
  await ensureSystem({ browser: true });
  const { chromium } = await import('playwright-core');
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return chromium.launch({
    executablePath: findChromium(),
    args: [...args, '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
}

/**
 * A page in which VS Code speaks this language; its own words stay English, since the host carries
 * no language pack, but extensions are told the language.
 *
 * @param {import('playwright-core').Browser} browser
 * @param {{ locale?: string, width?: number, height?: number, scale?: number }} [options]
 */
export async function openPage(browser, options = {}) {
  const { locale, width = 1400, height = 900, scale = 1 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  // As text: a compiler between here and the page could leave calls of its own in a function.
  if (locale !== undefined)
    await context.addInitScript({
      content: `Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => ${JSON.stringify(locale)}, set() {} });`,
    });
  return context.newPage();
}
