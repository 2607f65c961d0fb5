import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { env } from 'vscode';

/** The suites that ask for Chinese messages; all others are written for English ones. */
const chinese = /^chinese\./;

/** What the runner outside the window reads from the console: one encoded line of JSON each. */
function tell(kind: 'line' | 'counts', value: object): void {
  const line = encodeURIComponent(JSON.stringify({ kind, ...value }));
  console.log(`reportwright-tests:${line}:end`);
}

const line = (text: string): void => tell('line', { text });

/**
 * Runs the suites inside the extension host. VS Code calls it; both hosts, the desktop and the
 * browser, take a rejection as failure.
 */
export async function run(): Promise<void> {
  // Mocha is a module of the new kind, which the older hosts cannot require.
  const { default: Mocha } = await import('mocha');
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, forbidOnly: true, forbidPending: true });
  const isChinese = env.language.startsWith('zh');
  for (const name of readdirSync(__dirname).sort())
    if (name.endsWith('.test.cjs') && chinese.test(name) === isChinese)
      mocha.addFile(join(__dirname, name));
  await mocha.loadFilesAsync();
  const counts = { passed: 0, failed: 0, skipped: 0 };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => {
      counts.passed++;
      line(`  ✓ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error: Error) => {
      counts.failed++;
      line(`  ✗ ${test.fullTitle()}\n${error.stack ?? String(error)}`);
    });
    runner.on('pending', () => counts.skipped++);
  });
  tell('counts', counts);
  if (counts.failed > 0) throw new Error(`${counts.failed} tests failed`);
}
