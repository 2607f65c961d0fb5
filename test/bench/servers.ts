import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How to start a server. */
export interface Server {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  /** What it is told when it asks for a section of the settings. */
  settings(section: string): unknown;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = `${root}node_modules/.cache/reportwright-bench`;
const peerVersion = '2.0.0';

/** Writes what `process.memoryUsage` says to the standard error stream when a signal comes. */
const probe = `${cache}/probe.cjs`;
const probeCode = `process.on('SIGUSR2', () => {
  global.gc();
  process.stderr.write('MEMORY ' + JSON.stringify(process.memoryUsage()) + '\\n');
});\n`;

/** Our own server as it is shipped. `npm run build` has made it. */
export function ours(): Server {
  const script = `${root}dist/cli.mjs`;
  if (!existsSync(script)) throw new Error('dist/cli.mjs is missing: run "npm run build" first.');
  mkdirSync(cache, { recursive: true });
  writeFileSync(probe, probeCode);
  return {
    name: 'Reportwright',
    command: process.execPath,
    args: ['--expose-gc', '--require', probe, script, 'lsp', '--stdio'],
    settings: () => null,
  };
}

/** The peer with the same schema, set up as its extension does it. Fetched at the first use. */
export function peer(): Server {
  const modules = `${cache}/node_modules`;
  if (!existsSync(`${modules}/yaml-language-server`)) fetchPeer();
  const yaml = {
    schemas: { [`file://${root}schemas/chapter.schema.json`]: ['*.chapter.yaml'] },
    schemaStore: { enable: false },
    validate: true,
    completion: true,
    hover: true,
    maxItemsComputed: 5000,
  };
  return {
    name: `yaml-language-server ${peerVersion}`,
    command: `${modules}/node/bin/node`,
    args: [
      '--expose-gc',
      '--require',
      probe,
      `${modules}/yaml-language-server/bin/yaml-language-server`,
      '--stdio',
    ],
    settings: (section) => (section === 'yaml' ? yaml : null),
  };
}

/** It needs Node 22 or newer, which the npm package `node` brings. */
function fetchPeer(): void {
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}/package.json`, '{ "private": true }\n');
  const packages = [`yaml-language-server@${peerVersion}`, 'node@24'];
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  execFileSync(npm, ['install', '--no-audit', '--no-fund', ...packages], {
    cwd: cache,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
