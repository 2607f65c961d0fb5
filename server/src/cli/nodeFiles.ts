import { constants } from 'node:fs';
import { type FileHandle, open, readdir, realpath, stat } from 'node:fs/promises';
import { URI } from 'vscode-uri';
import type { EntryType, FileSystem, Unreadable } from '../workspace/fileSystem.ts';

/** The file system of the machine, for URIs with the scheme `file`. */
export function nodeFiles(): FileSystem {
  return {
    entries: async (folder) => {
      const entries = await readdir(pathOf(folder), { withFileTypes: true }).catch(() => []);
      return entries.map((entry) => ({ name: entry.name, type: typeOf(entry) }));
    },
    follow: async (uri) => {
      try {
        const path = await realpath(pathOf(uri));
        return { uri: URI.file(path).toString(), type: typeOf(await stat(path)) };
      } catch {
        return undefined;
      }
    },
    bytes: (uri, limit) => bytesOf(pathOf(uri), limit).catch(unreadable),
  };
}

function pathOf(uri: string): string {
  return URI.parse(uri).fsPath;
}

interface Typed {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

function typeOf(entry: Typed): EntryType {
  if (entry.isFile()) return 'file';
  if (entry.isDirectory()) return 'folder';
  return entry.isSymbolicLink() ? 'link' : 'other';
}

/** Opened without blocking: a pipe that took the place of a file would be waited for for ever. */
async function bytesOf(path: string, limit: number): Promise<Uint8Array | Unreadable> {
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    return await contentOf(file, limit);
  } finally {
    await file.close();
  }
}

async function contentOf(file: FileHandle, limit: number): Promise<Uint8Array | Unreadable> {
  const found = await file.stat();
  if (!found.isFile()) return { fault: 'missing' };
  return found.size > limit ? { fault: 'too-long' } : file.readFile();
}

function unreadable(error: NodeJS.ErrnoException): Unreadable {
  const missing = error.code === 'ENOENT' || error.code === 'ENOTDIR';
  return { fault: missing ? 'missing' : 'unreadable', reason: error.code ?? error.message };
}
