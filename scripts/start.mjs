// Opens a real VS Code with the extension on the example report; installs and builds what it needs.
// `--check` opens it unseen, waits until the example shows no problem, and ends.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureDependencies, root } from './dependencies.mjs';
import { run } from './vscodeHost/run.mjs';
import { startHost } from './vscodeHost/server.mjs';
import { findProgram } from './vscodeHost/system.mjs';

const { values, positionals } = parseArgs({
  options: { check: { type: 'boolean' }, browser: { type: 'boolean' } },
  allowPositionals: true,
});
const folder = positionals[0] ?? join(root, 'examples/cross-border');

const hasDisplay =
  process.platform !== 'linux' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;

/** The desktop's own VS Code, with the extension beside those that are installed there. */
async function openDesktop(code) {
  console.log(`Opening ${folder} in the VS Code of this machine.`);
  await run(code, [`--extensionDevelopmentPath=${root}`, folder]);
}

/** The browser host, until Ctrl+C. */
async function openInBrowser() {
  const host = await startHost();
  const address = host.address(folder, { extension: root });
  console.log(`\nVS Code with Reportwright is ready:\n\n  ${address}\n`);
  const opener = { darwin: 'open', win32: 'explorer' }[process.platform] ?? findProgram('xdg-open');
  if (hasDisplay && opener !== undefined) await run(opener, [address]).catch(() => {});
  else console.log('Open this address in a browser on this machine.');
  console.log('Press Ctrl+C to end.');
  await new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, resolve);
  });
  await host.stop();
}

/** The files of the report, as their paths below the folder. */
function reportFiles() {
  const names = readdirSync(folder, { recursive: true }).map((name) => name.replaceAll('\\', '/'));
  return names
    .filter((name) =>
      /(?:^|\/)reportwright\.ya?ml$|\.(?:chapter|metrics|cases|sources)\.ya?ml$/.test(name),
    )
    .sort();
}

/** Sees for itself that the example opens without a problem. */
async function check() {
  const { openBrowser, openPage } = await import('./vscodeHost/browser.mjs');
  const { openFile, openWindow, waitForNoProblems } = await import('./vscodeHost/window.mjs');
  const host = await startHost();
  const browser = await openBrowser();
  try {
    const page = await openPage(browser);
    await openWindow(page, host.address(folder, { extension: root }));
    for (const file of reportFiles()) {
      await openFile(page, file);
      await waitForNoProblems(page);
    }
    console.log(`VS Code opened ${folder}, and shows no problem in any file.`);
  } finally {
    await browser.close();
    await host.stop();
  }
}

await ensureDependencies();
await run('node', ['esbuild.mjs'], { cwd: root });
const code = values.browser === true || !hasDisplay ? undefined : findProgram('code');
if (values.check === true) await check();
else if (code !== undefined) await openDesktop(code);
else await openInBrowser();
