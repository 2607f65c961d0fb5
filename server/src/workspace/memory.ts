import type { Entry, FileSystem } from './fileSystem.ts';

/** A link of a file system in memory. */
export interface Link {
  /** The URI that it leads to. */
  readonly to: string;
}

/**
 * A file system in memory, for tests and for hosts without one: files by their URIs. The map may
 * change while it is in use.
 */
export function memoryFiles(files: ReadonlyMap<string, string | Uint8Array | Link>): FileSystem {
  return {
    entries: async (folder) => entriesOf(files, folder),
    follow: async (uri) => follow(files, uri),
    bytes: async (uri, limit) => {
      const content = files.get(follow(files, uri)?.uri ?? uri);
      if (content === undefined || isLink(content)) return { fault: 'missing' };
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return bytes.length > limit ? { fault: 'too-long' } : bytes;
    },
  };
}

type Files = Parameters<typeof memoryFiles>[0];

function isLink(content: string | Uint8Array | Link): content is Link {
  return typeof content === 'object' && 'to' in content;
}

function entriesOf(files: Files, folder: string): Entry[] {
  const start = folder.endsWith('/') ? folder : `${folder}/`;
  const entries = new Map<string, Entry>();
  for (const [uri, content] of files) {
    if (!uri.startsWith(start)) continue;
    const [encoded = '', below] = uri.slice(start.length).split('/', 2);
    const type = below === undefined ? (isLink(content) ? 'link' : 'file') : 'folder';
    const name = decodeURIComponent(encoded);
    entries.set(name, { name, type });
  }
  return [...entries.values()];
}

/** Links are followed at the end of a path only, and a loop of them leads nowhere. */
function follow(files: Files, uri: string): { uri: string; type: 'file' | 'folder' } | undefined {
  let [at, left] = [uri, 40];
  for (let content = files.get(at); content !== undefined && isLink(content); left--) {
    if (left === 0) return undefined;
    at = content.to;
    content = files.get(at);
  }
  if (files.has(at)) return { uri: at, type: 'file' };
  const folder = at.endsWith('/') ? at : `${at}/`;
  const isFolder = [...files.keys()].some((each) => each.startsWith(folder));
  return isFolder ? { uri: at, type: 'folder' } : undefined;
}
