import { fileKind } from '../schema/kind.ts';
import type { Entry, FileSystem } from './fileSystem.ts';
import { asFolder, encodeName } from './uris.ts';

/** What was found below a folder; the URIs of all files stand in the order of their names. */
export interface Listing {
  /** Report files, told by their names. */
  readonly files: readonly string[];
  /** Files that reports may name by their paths: pictures and schemas. They are never read. */
  readonly others: readonly string[];
  /** False when there were more folders than are looked into. */
  readonly complete: boolean;
}

/** As many folders are looked into; a home folder opened by mistake has more. */
const maxFolders = 20_000;

/** Whether a file is one that reports name by its path without being a report file. */
export function isOther(name: string): boolean {
  return /\.(?:png|jpe?g|gif|svg|webp|avif|schema\.(?:json|ya?ml))$/i.test(name);
}

/** Folders of tools: they never hold a writer's own reports. Those with a dot are hidden. */
export function isSkipped(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules' || name === '__pycache__';
}

/**
 * Looks for report files below a folder. Linked folders are not followed, so that there are no
 * loops and no way out; a linked file counts when it leads to a file inside the folder.
 */
export async function listFolder(files: FileSystem, folder: string): Promise<Listing> {
  const real = await files.follow(folder);
  const walk: Walk = { files, root: asFolder(real?.uri ?? folder), left: maxFolders };
  const found = await look(walk, asFolder(folder));
  return {
    files: found.filter((uri) => fileKind(uri) !== undefined),
    others: found.filter((uri) => fileKind(uri) === undefined),
    complete: walk.left >= 0,
  };
}

interface Walk {
  readonly files: FileSystem;
  /** The folder as the file system knows it, with all links followed. */
  readonly root: string;
  /** How many folders may still be looked into; below zero once one was left out. */
  left: number;
}

async function look(walk: Walk, folder: string): Promise<string[]> {
  if (walk.left <= 0) {
    walk.left = -1;
    return [];
  }
  walk.left--;
  const entries = [...(await walk.files.entries(folder))];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const found = await Promise.all(entries.map((entry) => lookAt(walk, folder, entry)));
  return found.flat();
}

async function lookAt(walk: Walk, folder: string, { name, type }: Entry): Promise<string[]> {
  const uri = `${folder}${encodeName(name)}`;
  if (type === 'folder') return isSkipped(name) ? [] : look(walk, `${uri}/`);
  if (fileKind(name) === undefined && !isOther(name)) return [];
  if (type === 'file') return [uri];
  if (type !== 'link') return [];
  const real = await walk.files.follow(uri);
  return real?.type === 'file' && real.uri.startsWith(walk.root) ? [uri] : [];
}
