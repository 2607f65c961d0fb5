import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import process from 'node:process';
import { run } from './run.mjs';
import { ensureSystem } from './system.mjs';

/** The VS Code that the browser host carries is 1.139.1, and asks for Node 24. */
const codeServer = '4.139.1';
const hostNode = '24';
const quietFlags = ['--no-audit', '--no-fund', '--loglevel=error'];
const nativeModules = ['@vscode/spdlog', '@parcel/watcher', 'node-pty', '@vscode/native-watchdog'];

/** Outside the checkout, so that several checkouts share one installation of 600 MB. */
function cacheFolder() {
  const named = process.env.REPORTWRIGHT_CACHE;
  if (named !== undefined) return named;
  const base = process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return join(base, 'reportwright');
}

/** Where things are in an installed host. */
function layout(folder) {
  const node = join(folder, 'runtime', 'node_modules', 'node');
  const system = process.platform === 'win32' ? 'win' : process.platform;
  return {
    node: join(node, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    headers: join(node, 'node_modules', `node-${system}-${process.arch}`),
    vscode: join(folder, 'host', 'node_modules', 'code-server', 'lib', 'vscode'),
    mark: join(folder, 'complete.json'),
  };
}

/**
 * The browser host on this machine, installed on the first call: takes a minute or two and 600 MB.
 * An installation that was broken off is never used; the next call starts it afresh.
 *
 * @returns {Promise<{ node: string, main: string }>} the Node binary and the server's entry
 * @throws when a package cannot be fetched or built
 */
export async function ensureHost() {
  const folder = join(cacheFolder(), `vscode-host-${codeServer}`);
  if (!existsSync(layout(folder).mark)) await install(folder);
  const { node, vscode } = layout(folder);
  return { node, main: join(vscode, 'out', 'server-main.js') };
}

async function install(folder) {
  const started = Date.now();
  await ensureSystem({ compiler: true });
  await removeLeftovers(folder);
  const partial = `${folder}.partial-${process.pid}`;
  await mkdir(partial, { recursive: true });
  console.log(`Installing a VS Code for the browser into ${folder} (once, about 600 MB) ...`);
  try {
    await fetchPackages(partial);
    await buildNatives(partial);
    await writeFile(layout(partial).mark, JSON.stringify({ codeServer, hostNode }));
    await rename(partial, folder).catch((error) => acceptOther(folder, error));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** Another process that installed the same at the same time was quicker: use its result. */
function acceptOther(folder, error) {
  if (!existsSync(layout(folder).mark)) throw error;
}

/** Removes what an earlier run left behind when it was broken off: its process is gone. */
async function removeLeftovers(folder) {
  if (existsSync(folder)) await rm(folder, { recursive: true, force: true });
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true });
  for (const name of await readdir(parent)) {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid)))
      await rm(join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function fetchPackages(folder) {
  console.log('  1/3 code-server ...');
  await npmInstall(join(folder, 'host'), `code-server@${codeServer}`, '--ignore-scripts');
  console.log('  2/3 Node for it ...');
  // Its install script is what fetches the binary for this machine.
  await npmInstall(join(folder, 'runtime'), `node@${hostNode}`, '--no-ignore-scripts');
}

async function npmInstall(folder, ...args) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await run('npm', ['install', ...quietFlags, ...args], { cwd: folder, quiet: true });
}

/** Kerberos stays unbuilt on purpose: it needs a system library, and nothing here uses it. */
async function buildNatives(folder) {
  console.log('  3/3 its native modules ...');
  const { node, headers, vscode } = layout(folder);
  const path = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`;
  const env = { ...process.env, PATH: path, npm_config_nodedir: headers };
  const withoutBuilding = ['install', ...quietFlags, '--omit=dev', '--ignore-scripts'];
  await run('npm', withoutBuilding, { cwd: vscode, env, quiet: true });
  await run('npm', ['rebuild', ...nativeModules], { cwd: vscode, env, quiet: true });
}
