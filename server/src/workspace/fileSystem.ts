import type { Position } from 'vscode-languageserver-types';

/** What a name in a folder stands for; `link` may lead to anything, or nowhere. */
export type EntryType = 'file' | 'folder' | 'link' | 'other';

export interface Entry {
  readonly name: string;
  readonly type: EntryType;
}

/** Why a file has no text. */
export interface Unreadable {
  readonly fault: 'missing' | 'unreadable' | 'too-long' | 'not-utf8';
  /** The first place that is no UTF-8. */
  readonly at?: Position;
  /** What the system said, such as `EACCES`. */
  readonly reason?: string;
}

export type Content = { readonly text: string } | Unreadable;

/** The little that is asked of a file system; the rest is the same for all of them. None throws. */
export interface FileSystem {
  /** What a folder holds, in any order; nothing where it cannot be read. */
  entries(folder: string): Promise<readonly Entry[]>;
  /** What a URI leads to once all links are followed; undefined when there is nothing. */
  follow(uri: string): Promise<{ readonly uri: string; readonly type: EntryType } | undefined>;
  /** The bytes of a plain file, unless there are more than `limit`. */
  bytes(uri: string, limit: number): Promise<Uint8Array | Unreadable>;
}
