import { canonical } from '../workspace/uris.ts';

/**
 * Clients write URIs in their own ways: `file:///c%3A/a.yaml`, `file:///C:/a.yaml`. Inside there
 * is one way; a client gets the URI of a file that it has open back as it wrote it.
 */
export interface Spelling {
  /** Notes how the client writes the URI of a file that it opens. */
  note(uri: string): void;
  /** The parameters of a message from the client, with our URIs. */
  read<T>(params: T): T;
  /** A message to the client, with the client's URIs. */
  write<T>(message: T): T;
}

const uriKeys = new Set(['uri', 'oldUri', 'newUri', 'targetUri', 'baseUri']);

/** No file open yet. */
export function createSpelling(): Spelling {
  // Only those that are written otherwise than here; there are none with most clients.
  const theirs = new Map<string, string>();
  const toTheirs = (value: string): string => theirs.get(value) ?? value;
  return {
    note(uri) {
      const ours = canonical(uri);
      if (ours !== uri) theirs.set(ours, uri);
    },
    read: (params) => respell(params, canonical, false) as typeof params,
    write: (message) =>
      theirs.size === 0 ? message : (respell(message, toTheirs, true) as typeof message),
  };
}

/** A copy in which URIs are changed; the keys of `changes` are URIs too. */
function respell(value: unknown, change: (uri: string) => string, keys: boolean): unknown {
  if (Array.isArray(value)) {
    // The numbers of semantic tokens are many and hold no URIs.
    return typeof value[0] === 'number' ? value : value.map((each) => respell(each, change, keys));
  }
  if (typeof value !== 'object' || value === null) return value;
  const copy: Record<string, unknown> = {};
  for (const [key, item] of Object.entries(value)) {
    if (typeof item === 'string') copy[key] = uriKeys.has(key) ? change(item) : item;
    else copy[key] = respell(item, change, keys);
  }
  const { changes } = copy;
  if (!keys || typeof changes !== 'object' || changes === null || Array.isArray(changes)) {
    return copy;
  }
  const entries = Object.entries(changes).map(([uri, edits]) => [change(uri), edits]);
  return { ...copy, changes: Object.fromEntries(entries) };
}
