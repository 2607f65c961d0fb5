// Everything that has to hold, in one command that also works as the first one on a fresh checkout.
// `--only NAME` runs one part (after the build it needs); the last line sums up.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { ensureDependencies, root } from './dependencies.mjs';
import { countsVariable, sumCounts } from './testing/counts.mjs';
import { run } from './vscodeHost/run.mjs';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const folder = mkdtempSync(join(tmpdir(), 'reportwright-test-'));
const counts = join(folder, 'counts');
process.env[countsVariable] = counts;

const npx = (...args) => run('npx', ['--no-install', ...args], { cwd: root });
const mocha = (files) => npx('mocha', '--reporter', 'scripts/testing/reporter.mjs', files);

/** Every step by its name. `setup` steps run always. */
const steps = [
  { name: 'install', setup: true, work: ensureDependencies },
  {
    name: 'build',
    setup: true,
    work: () => run('node', ['esbuild.mjs', '--tests'], { cwd: root }),
  },
  { name: 'format', work: () => npx('biome', 'format', '.') },
  { name: 'lint', work: () => npx('oxlint', '--type-aware', '--deny-warnings') },
  { name: 'types', work: () => npx('tsc') },
  {
    name: 'docs',
    work: () => run('node', ['scripts/buildFormatDocs.mjs', '--check'], { cwd: root }),
  },
  { name: 'unit', work: () => mocha('test/unit/**/*.test.ts') },
  { name: 'lsp', work: lsp },
  { name: 'integration', work: integration },
  { name: 'e2e', work: () => mocha('test/e2e/**/*.test.ts') },
];

/** The server under two clients that are not VS Code; one of them is neovim. */
async function lsp() {
  const { ensureSystem } = await import('./vscodeHost/system.mjs');
  await ensureSystem({ neovim: true });
  await mocha('test/lsp/**/*.test.ts');
}

async function integration() {
  const { runHostSuite } = await import('./testing/hostSuite.mjs');
  for (const locale of ['en', 'zh-cn']) {
    console.log(`In the extension host, display language ${locale}:`);
    await runHostSuite({ locale });
  }
}

/** Runs a step; a failure is told and remembered, and the steps behind it run all the same. */
async function take({ name, work }) {
  const started = performance.now();
  console.log(`\n== ${name}`);
  let fault;
  try {
    await work();
  } catch (error) {
    fault = error instanceof Error ? error.message : String(error);
    console.error(fault);
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`== ${name}: ${fault === undefined ? 'ok' : 'FAILED'} in ${seconds} s`);
  return { name, seconds, fault };
}

const results = [];
for (const step of steps) {
  if (values.only !== undefined && step.setup !== true && step.name !== values.only) continue;
  results.push(await take(step));
  // Without packages or bundles nothing behind them can be tested.
  if (step.setup === true && results.at(-1).fault !== undefined) break;
}
const sum = sumCounts(counts);
rmSync(folder, { recursive: true, force: true });

const failedSteps = results.filter(({ fault }) => fault !== undefined);
console.log(`\n${results.map(({ name, seconds }) => `${name} ${seconds} s`).join(' · ')}`);
if (failedSteps.length > 0)
  console.log(`Failed: ${failedSteps.map(({ name }) => name).join(', ')}`);
// A step that failed without a failing test, such as the lint, counts as one failure.
const failed = Math.max(sum.failed, failedSteps.length);
const skipped = sum.skipped > 0 ? `, ${sum.skipped} skipped` : '';
console.log(`${sum.passed} passed, ${failed} failed${skipped}`);
process.exitCode = failed > 0 ? 1 : 0;
