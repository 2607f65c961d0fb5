import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { ensureHost } from './install.mjs';

/** Signals that end this process, and the host with it. */
const endings = ['SIGTERM', 'SIGINT', 'SIGHUP'];

/** A window with nothing but the editor: no assistant, no welcome page, no tips. */
const calmSettings = {
  'chat.disableAIFeatures': true,
  'chat.commandCenter.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'window.commandCenter': false,
  // As on the desktop; a browser window saves by itself otherwise.
  'files.autoSave': 'off',
};

/**
 * A VS Code server of its own on a free port, with empty user data, until `stop` is called or this
 * process ends.
 *
 * @param {{ settings?: Record<string, unknown>, testing?: boolean }} [options] `testing` lets the
 *   window take an extension from the address, which both the tests and `npm start` need
 * @returns {Promise<{ address(folder: string, more?: Record<string, string>): string,
 *   log(): string, stop(): Promise<void> }>}
 */
export async function startHost(options = {}) {
  const { node, main } = await ensureHost();
  const data = await mkdtemp(join(tmpdir(), 'reportwright-host-'));
  await mkdir(join(data, 'data', 'Machine'), { recursive: true });
  const settings = { ...calmSettings, ...options.settings };
  await writeFile(join(data, 'data', 'Machine', 'settings.json'), JSON.stringify(settings));
  const port = await freePort();
  const child = spawn(node, [main, ...serverArguments(port, data)], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: serverEnvironment(),
    // A group of its own, so that its extension hosts can be ended together with it.
    detached: process.platform !== 'win32',
  });
  const output = [];
  child.stdout.on('data', (part) => output.push(String(part)));
  child.stderr.on('data', (part) => output.push(String(part)));
  const stop = stopper(child, data);
  try {
    await answers(port, child, output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, address: addressOf(port), log: () => output.join(''), stop };
}

function serverArguments(port, data) {
  return [
    '--host=127.0.0.1',
    `--port=${port}`,
    `--server-data-dir=${data}`,
    `--extensions-dir=${join(data, 'extensions')}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver',
    '--disable-telemetry',
    '--disable-workspace-trust',
  ];
}

/** What `npm run` sets for its scripts means something else to the host's own Node. */
function serverEnvironment() {
  const entries = Object.entries(process.env);
  return Object.fromEntries(
    entries.filter(([name]) => !/^(npm_|NODE_OPTIONS$|VSCODE_)/.test(name)),
  );
}

/** A port that nobody listens on at this moment. */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** Makes the address of a window: a folder, the extension under development, and more. */
function addressOf(port) {
  const remote = (path) => `vscode-remote://127.0.0.1:${port}${path}`;
  return (folder, { extension, tests, kind } = {}) => {
    const payload = [['skipWelcome', 'true']];
    if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
    if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
    if (kind !== undefined) payload.push(['extensionDevelopmentKind', kind]);
    const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
    return `http://127.0.0.1:${port}/?${query}`;
  };
}

async function answers(port, child, output) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const response = await fetch(`http://127.0.0.1:${port}/`).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The VS Code server did not start.\n${output.join('')}`);
}

function stopper(child, data) {
  let stopped;
  const kill = (signal) => {
    try {
      if (process.platform === 'win32') child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // The group has ended already.
    }
  };
  const atExit = () => kill('SIGKILL');
  process.once('exit', atExit);
  // A signal that nobody else handles ends this process without its exit handlers.
  const atSignal = (signal) => {
    atExit();
    process.off(signal, atSignal);
    if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
  };
  for (const signal of endings) process.on(signal, atSignal);
  return () => {
    stopped ??= (async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null) {
        kill('SIGTERM');
        const timer = setTimeout(() => kill('SIGKILL'), 3000);
        await ended;
        clearTimeout(timer);
      }
      kill('SIGKILL');
      process.off('exit', atExit);
      for (const signal of endings) process.off(signal, atSignal);
      await rm(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    })();
    return stopped;
  };
}
