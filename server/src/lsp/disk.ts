import { type Connection, RequestType } from 'vscode-languageserver';
import type { ClientRequests } from '../protocol.ts';
import type { FileSystem } from '../workspace/fileSystem.ts';
import type { Client } from './client.ts';

/** The host's disk for files on it, the client for all others, where it answers for them. */
export function chooseDisk(
  connection: Connection,
  client: Client,
  hosted: FileSystem | undefined,
): FileSystem {
  const asked = client.files ? clientFiles(connection) : nowhere;
  const of = (uri: string): FileSystem => {
    return hosted !== undefined && uri.startsWith('file:') ? hosted : asked;
  };
  return {
    entries: (folder) => of(folder).entries(folder),
    follow: (uri) => of(uri).follow(uri),
    bytes: (uri, limit) => of(uri).bytes(uri, limit),
  };
}

const nowhere: FileSystem = {
  entries: async () => [],
  follow: async () => undefined,
  bytes: async () => ({ fault: 'missing' }),
};

/** The files that a client can reach. */
function clientFiles(connection: Connection): FileSystem {
  const ask = async <M extends keyof ClientRequests>(
    method: M,
    params: ClientRequests[M]['params'],
  ): Promise<ClientRequests[M]['result'] | undefined> => {
    const type = new RequestType<object, ClientRequests[M]['result'], void>(method);
    return connection.sendRequest(type, params).catch(() => undefined);
  };
  return {
    entries: async (uri) => (await ask('reportwright/readDirectory', { uri })) ?? [],
    follow: async (uri) => {
      const type = await ask('reportwright/stat', { uri });
      return type ? { uri, type } : undefined;
    },
    bytes: async (uri, limit) => {
      const read = (await ask('reportwright/readFile', { uri, limit })) ?? { fault: 'unreadable' };
      return 'fault' in read ? read : decodeBase64(read.base64);
    },
  };
}

function decodeBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}
