import type { Range } from 'vscode-languageserver-types';

/** The lists of a report to which an item can be added by a command. */
export const itemLists = ['chapters', 'sections', 'metrics', 'cases', 'sources'] as const;
export type ItemList = (typeof itemLists)[number];

/** Asks what to insert, and where, to add an item to a list of an open file. */
export interface NewItemParams {
  readonly textDocument: { readonly uri: string };
  readonly list: ItemList;
  /** What the user has told already, by the key of the item: `id`, `title`, `name`. */
  readonly values: Readonly<Record<string, string>>;
}

/** What to put in place of a range of the file; a snippet, so that the caret stands in its first field. */
export interface NewItem {
  readonly range: Range;
  readonly snippet: string;
}

/** What the server is doing, for the status item. */
export interface Status {
  readonly state: 'ready' | 'checking';
  /** How many report files are open. */
  readonly files: number;
}

/** The requests beyond the Language Server Protocol, by method. */
export interface Requests {
  readonly 'reportwright/newItem': {
    readonly params: NewItemParams;
    readonly result: NewItem | null;
  };
}

/** What a client may say in `initializationOptions`; everything is optional and checked. */
export interface InitializationOptions {
  /** BCP 47 tag of the language of messages; wins over `initialize.locale`. */
  readonly locale?: string;
  /** Where the pages of the rules are: a URI that ends in `/`. */
  readonly ruleDocs?: string;
  /** The client's command that opens its list of suggestions again; run after some completions. */
  readonly suggestCommand?: string;
  /** True when the client wants `reportwright/status`. */
  readonly status?: boolean;
}
