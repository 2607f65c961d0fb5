import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../dependencies.mjs';
import { openBrowser, openPage } from '../vscodeHost/browser.mjs';
import { startHost } from '../vscodeHost/server.mjs';
import { noteCounts } from './counts.mjs';

const mark = 'reportwright-tests:';
const limit = 300_000;

/**
 * Runs the suite of `test/integration` inside the extension host of a browser window, on a copy of
 * its workspace.
 *
 * @param {{ locale?: string, kind?: 'web' }} [options] the display language; `web` runs the
 *   extension in the browser's own extension host
 * @throws when a test failed, or the suite did not report within five minutes
 */
export async function runHostSuite({ locale = 'en', kind } = {}) {
  const workspace = await mkdtemp(join(tmpdir(), 'reportwright-workspace-'));
  await cp(join(root, 'test/integration/workspace'), workspace, { recursive: true });
  const host = await startHost({ settings: { 'files.simpleDialog.enable': true } });
  const browser = await openBrowser();
  try {
    const page = await openPage(browser, locale === 'en' ? {} : { locale });
    const tests = join(root, 'out/integration/index.cjs');
    const counts = report(page);
    await page.goto(host.address(workspace, { extension: root, tests, kind }));
    const { failed, ...rest } = await counts;
    noteCounts({ failed, ...rest });
    if (failed > 0) throw new Error(`${failed} tests failed in the extension host (${locale})`);
  } finally {
    await browser.close();
    await host.stop();
    await rm(workspace, { recursive: true, force: true });
  }
}

/** Prints what the suite says and waits for its last word. */
function report(page) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error('The suite in the extension host did not end.')),
      limit,
    );
    page.on('console', (message) => {
      const text = message.text();
      const at = text.indexOf(mark);
      if (at < 0) return;
      // The host adds styles behind its message; what we print is JSON up to the line's end mark.
      const line = text.slice(at + mark.length, text.indexOf(':end', at));
      const { kind, ...value } = JSON.parse(decodeURIComponent(line));
      if (kind === 'line') console.log(value.text);
      if (kind !== 'counts') return;
      clearTimeout(timer);
      resolve(value);
    });
  });
}
