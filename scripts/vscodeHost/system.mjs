import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { run } from './run.mjs';

/** The full path of the first of these programs that is on PATH. */
export function findProgram(...names) {
  const endings = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  const folders = (process.env.PATH ?? '').split(delimiter);
  for (const name of names)
    for (const folder of folders)
      for (const ending of endings)
        if (isProgram(join(folder, name + ending))) return join(folder, name + ending);
  return undefined;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

const macChrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A Chromium that can be driven, or undefined. `CHROMIUM` in the environment comes first. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  if (process.platform === 'darwin' && existsSync(macChrome)) return macChrome;
  return findProgram('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
}

const hasCjkFont = () =>
  [
    '/usr/share/fonts/opentype/noto',
    '/usr/share/fonts/noto-cjk',
    '/usr/share/fonts/google-noto-cjk',
  ].some((folder) => existsSync(folder));

/** The Debian packages of these needs that this machine lacks. */
function missingPackages({ browser, compiler, neovim }) {
  const missing = [];
  if (browser && findChromium() === undefined) missing.push('chromium');
  if (browser && !hasCjkFont()) missing.push('fonts-noto-cjk');
  if (compiler && findProgram('python3') === undefined) missing.push('python3');
  if (compiler && findProgram('make') === undefined) missing.push('make');
  if (compiler && findProgram('g++') === undefined) missing.push('g++');
  if (neovim && findProgram('nvim') === undefined) missing.push('neovim');
  return missing;
}

/**
 * Installs with apt-get what is missing, where that is possible without asking anybody: on Linux,
 * as root. Elsewhere it says what to install.
 *
 * @param {{ browser?: boolean, compiler?: boolean, neovim?: boolean }} needs
 * @throws when something is missing and cannot be installed
 */
export async function ensureSystem(needs) {
  const missing = missingPackages(needs);
  if (missing.length === 0) return;
  const root = process.getuid?.() === 0;
  if (process.platform !== 'linux' || !root || findProgram('apt-get') === undefined)
    throw new Error(`Please install these programs first: ${missing.join(', ')}`);
  console.log(`Installing ${missing.join(', ')} with apt-get (once) ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { env, quiet: true });
  const args = ['install', '-y', '-q', '--no-install-recommends', ...missing];
  await run('apt-get', args, { env, quiet: true });
}
