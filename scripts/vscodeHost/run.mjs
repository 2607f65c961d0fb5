import { spawn } from 'node:child_process';
import process from 'node:process';

/**
 * Runs a command and waits for it.
 *
 * @param {string} command a program on PATH, or its full path
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` keeps the
 *   output back and shows it only when the command fails
 * @throws when the command cannot start or ends with another code than 0
 */
export async function run(command, args, options = {}) {
  const { cwd, env = process.env, quiet = false } = options;
  const child = spawn(command, args, {
    ...(cwd === undefined ? {} : { cwd }),
    env,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  const output = [];
  child.stdout?.on('data', (part) => output.push(part));
  child.stderr?.on('data', (part) => output.push(part));
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  if (code === 0) return;
  if (quiet) process.stderr.write(Buffer.concat(output));
  throw new Error(`${command} ${args.join(' ')} ended with code ${code}`);
}

/** True when a program of this name can be found on PATH and started. */
export async function exists(program, probe = '--version') {
  try {
    await run(program, [probe], { quiet: true });
    return true;
  } catch (error) {
    // A program that is there but does not know the probe is there all the same.
    return /ended with code (?!127)/.test(String(error)) && process.platform !== 'win32';
  }
}
