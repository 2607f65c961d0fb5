import { existsSync, readdirSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { run } from './scripts/vscodeHost/run.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));
const production = process.argv.includes('--production');

/** What every bundle has in common. A release is small; a development build can be debugged. */
const common = {
  absWorkingDir: root,
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: production ? 'eof' : 'none',
  logLevel: 'warning',
  target: 'es2023',
};
const node = { ...common, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
const browser = {
  ...common,
  platform: 'browser',
  conditions: ['worker', 'browser'],
  mainFields: ['browser', 'module', 'main'],
};

/** The command line is a module: packages that still call `require` get one. */
const requireBanner =
  "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);";

const bundles = [
  {
    ...node,
    entryPoints: ['client/src/extension.node.ts'],
    outfile: 'dist/client.cjs',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...node,
    entryPoints: ['server/src/main.node.ts'],
    outfile: 'dist/server.cjs',
    format: 'cjs',
  },
  {
    ...node,
    entryPoints: ['server/src/cli/main.ts'],
    outfile: 'dist/cli.mjs',
    format: 'esm',
    banner: { js: requireBanner },
  },
  {
    ...browser,
    entryPoints: ['client/src/extension.browser.ts'],
    outfile: 'dist/client.browser.js',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...browser,
    entryPoints: ['server/src/main.browser.ts'],
    outfile: 'dist/server.browser.js',
    format: 'iife',
  },
];

const suite = 'test/integration';
const suiteFiles = existsSync(`${root}/${suite}`)
  ? readdirSync(`${root}/${suite}`).filter((name) => /^index\.ts$|\.test\.ts$/.test(name))
  : [];

/** The suite that runs inside the extension host; mocha is loaded there from node_modules. */
const tests = {
  ...node,
  entryPoints: suiteFiles.map((name) => `${suite}/${name}`),
  outdir: 'out/integration',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  external: ['vscode', 'mocha'],
  minify: false,
};

/** The parts are built as they are written: what has no entry yet is left out. */
function exists({ entryPoints }) {
  return entryPoints.length > 0 && existsSync(`${root}/${entryPoints[0]}`);
}

await run('node', ['scripts/buildValidators.mjs'], { cwd: root });

const wanted = process.argv.includes('--tests') ? [...bundles, tests] : bundles;
await Promise.all(wanted.filter(exists).map((options) => build(options)));
