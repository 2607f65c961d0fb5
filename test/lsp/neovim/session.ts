import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const config = fileURLToPath(new URL('./reportwright.lua', import.meta.url));
const server = fileURLToPath(new URL('../../../dist/cli.mjs', import.meta.url));
const call = promisify(execFile);

/** A real neovim without a screen, driven by keys as if a person typed them. */
export interface Neovim {
  /** Types keys in Vim's notation, such as `<Esc>`. */
  type(keys: string): Promise<void>;
  /** The value of a Lua expression. */
  ask<T>(lua: string): Promise<T>;
  /** Asks again and again until the value is as wanted. */
  until<T>(lua: string, wanted: (value: T) => boolean): Promise<T>;
  /** The lines of the buffer. */
  text(): Promise<string>;
  quit(): Promise<void>;
}

/** Starts neovim with the configuration of the manual and a file of this name and text. */
export async function startNeovim(name: string, text: string): Promise<Neovim> {
  const folder = mkdtempSync(join(tmpdir(), 'reportwright-nvim-'));
  const socket = join(folder, 'socket');
  writeFileSync(join(folder, name), text);
  const command = JSON.stringify([process.execPath, server, 'lsp', '--stdio'])
    .replace('[', '{')
    .replace(']', '}');
  const args = ['--clean', '--headless', '--listen', socket, '-n'];
  args.push('--cmd', `lua vim.g.reportwright_command = ${command}`, '--cmd', `luafile ${config}`);
  const child = spawn('nvim', [...args, name], { cwd: folder, stdio: 'ignore' });
  return session(child, folder, socket);
}

function session(child: ChildProcess, folder: string, socket: string): Neovim {
  const remote = async (...args: string[]): Promise<string> => {
    const { stdout, stderr } = await call('nvim', ['--headless', '--server', socket, ...args]);
    return stdout === '' ? stderr : stdout;
  };
  const ask = async <T>(lua: string): Promise<T> => {
    const quoted = lua.replaceAll("'", "''");
    return JSON.parse(await remote('--remote-expr', `json_encode(luaeval('${quoted}'))`)) as T;
  };
  return {
    type: async (keys) => void (await remote('--remote-send', keys)),
    ask,
    async until<T>(lua: string, wanted: (value: T) => boolean): Promise<T> {
      const end = Date.now() + 15_000;
      for (;;) {
        const value = await ask<T>(lua).catch(() => undefined);
        if (value !== undefined && wanted(value)) return value;
        if (Date.now() > end) throw new Error(`${lua} stayed ${JSON.stringify(value)}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    text: async () =>
      (await ask<string[]>('vim.api.nvim_buf_get_lines(0, 0, -1, false)')).join('\n'),
    async quit() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
