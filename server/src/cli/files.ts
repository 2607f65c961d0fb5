import { readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Locale } from '../messages/message.ts';
import { fileKind } from '../schema/kind.ts';
import { CommandError, tell } from './console.ts';

/** Folders that never hold the user's own reports. */
const ignored = new Set(['node_modules', '.git']);

/**
 * The report files at a path: the file itself, or all below the folder in the order of their names.
 * Links are followed, each folder is visited once.
 * `name` is the path as the user wrote it.
 * @throws CommandError when there is nothing at the path, or a file that is no report file
 */
export async function listFiles(path: string, name: string, locale: Locale): Promise<string[]> {
  const entry = await stat(path).catch(() => undefined);
  if (entry === undefined) throw new CommandError(tell('not-found', locale, { path: name }));
  if (entry.isDirectory()) return walk(path, new Set());
  if (isOurs(path)) return [path];
  throw new CommandError(tell('not-ours', locale, { path: name }));
}

async function walk(folder: string, visited: Set<string>): Promise<string[]> {
  const real = await realpath(folder);
  if (visited.has(real)) return [];
  visited.add(real);
  const files: string[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const path = join(folder, name);
    const entry = await stat(path).catch(() => undefined);
    if (entry?.isDirectory() && !ignored.has(name)) files.push(...(await walk(path, visited)));
    if (entry?.isFile() && isOurs(path)) files.push(path);
  }
  return files;
}

function isOurs(path: string): boolean {
  return fileKind(basename(path)) !== undefined;
}

/**
 * The text of a file, without a byte order mark, as editors hand it over. `name` is for messages.
 * @throws CommandError when it cannot be read
 */
export async function readText(path: string, name: string, locale: Locale): Promise<string> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const reason = error.code ?? error.message;
    throw new CommandError(tell('unreadable', locale, { path: name, reason }));
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(tell('not-utf8', locale, { path: name }));
  }
}
