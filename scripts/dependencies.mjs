import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './vscodeHost/run.mjs';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * Installs the packages that the lock file names, unless they are there in the same versions. Only
 * modules of node itself are used here, since this runs first on a fresh checkout.
 *
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function ensureDependencies() {
  if (isInstalled()) return false;
  console.log('Installing dependencies ...');
  await run('npm', ['ci', '--no-audit', '--no-fund'], { cwd: root });
  return true;
}

function isInstalled() {
  const installed = packagesIn(join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesIn(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(
    // Optional packages are for other systems than this one.
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

function packagesIn(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {};
}
