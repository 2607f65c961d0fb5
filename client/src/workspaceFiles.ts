import { type Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ClientRequests, FileBytes, FolderEntry } from '../../server/src/protocol.ts';

/**
 * Reads for the server what it cannot reach itself: every file in a browser, and elsewhere those in
 * folders that are not on disk.
 */
export function answerForFiles(client: BaseLanguageClient): Disposable[] {
  return [
    answer(client, 'reportwright/readDirectory', async ({ uri }) => {
      const entries = await workspace.fs.readDirectory(Uri.parse(uri, true));
      return entries.map(([name, type]) => ({ name, type: typeOf(type) }));
    }),
    answer(client, 'reportwright/stat', async ({ uri }) => {
      const { type } = await workspace.fs.stat(Uri.parse(uri, true));
      return typeOf(type);
    }),
    answer(client, 'reportwright/readFile', ({ uri, limit }) => read(Uri.parse(uri, true), limit)),
  ];
}

/** An error goes back as one; the server knows what to make of it. */
function answer<M extends keyof ClientRequests>(
  client: BaseLanguageClient,
  method: M,
  work: (params: ClientRequests[M]['params']) => Promise<ClientRequests[M]['result']>,
): Disposable {
  return client.onRequest<unknown, unknown>(method, work);
}

/** Links could lead anywhere, and nobody here can tell where: they are left alone. */
function typeOf(type: FileType): FolderEntry['type'] {
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}

async function read(uri: Uri, limit: number): Promise<FileBytes> {
  try {
    const { size } = await workspace.fs.stat(uri);
    if (size > limit) return { fault: 'too-long' };
    return { base64: encode(await workspace.fs.readFile(uri)) };
  } catch (error) {
    const isMissing = error instanceof FileSystemError && error.code === 'FileNotFound';
    return { fault: isMissing ? 'missing' : 'unreadable' };
  }
}

/** A piece at a time, since a function takes only so many arguments. */
function encode(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 0x8000) {
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 0x8000)));
  }
  return btoa(pieces.join(''));
}
