import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** The lists of a report to which an item can be added by a command. */
export const itemLists = ['chapters', 'sections', 'metrics', 'cases', 'sources'] as const;
export type ItemList = (typeof itemLists)[number];

/** Asks what to insert, and where, to add an item to a list of an open file. */
export interface NewItemParams {
  readonly textDocument: { readonly uri: string };
  readonly list: ItemList;
  /** What the user has told already, by the key of the item: `id`, `title`, `name`. */
  readonly values: Readonly<Record<string, string>>;
  /** The key of the section in the tree whose list it is, for a section within a section. */
  readonly within?: string;
}

/** What to put in place of a range of the file; a snippet, so that the caret stands in its first field. */
export interface NewItem {
  readonly range: Range;
  readonly snippet: string;
}

/** What the server is doing, for the status item. */
export interface Status {
  readonly state: 'ready' | 'checking' | 'reading';
  /** How many of the files that are to be read have been; while files are read for the first time or again. */
  readonly reading?: { readonly done: number; readonly total: number };
  /** How many report files are open. */
  readonly files: number;
}

/** A line of the report's tree in the side bar. */
export interface OutlineNode {
  /** Stays the same while the thing keeps its id; given back to ask for what is below. */
  readonly key: string;
  readonly type:
    | 'report'
    | 'chapter'
    | 'section'
    | 'metrics'
    | 'metricGroup'
    | 'metric'
    | 'cases'
    | 'case'
    | 'sources'
    | 'source';
  /** The id under which the report knows it; absent for groups. */
  readonly id?: string;
  readonly label: string;
  /** Behind the label: the latest value, the kind of source. */
  readonly description?: string;
  /** In Markdown. */
  readonly tooltip?: string;
  readonly status?: 'draft' | 'review' | 'final';
  readonly trend?: 'up' | 'down' | 'flat';
  /** Whether the trend is an improvement by the metric's `good`. */
  readonly better?: boolean;
  /** Here and below. */
  readonly problems: { readonly errors: number; readonly warnings: number };
  readonly hasChildren: boolean;
  /** A chapter or section that can be dragged to another place. */
  readonly movable: boolean;
  /** Where it stands; the range is that of its title or name, of its id where it has neither. */
  readonly location?: Location;
  /** Where its id stands: the place to rename it and to look for references. */
  readonly idLocation?: Location;
  /** How prose refers to it: `{{csat@2024}}`, `[[overview/shift]]`, `[@survey-2024]`. */
  readonly mark?: string;
  /** A chapter that the manifest does not name. */
  readonly unlisted?: boolean;
}

/** Which nodes: those of the top without a parent. */
export interface OutlineParams {
  readonly parent?: string;
}

/** Which line of the tree the caret stands in: from the top down to it. */
export interface OutlineAtParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** Moves chapters or sections: in front of a sibling, or to the end of a parent's list. */
export interface MoveParams {
  readonly keys: readonly string[];
  readonly parent: string;
  readonly before?: string;
}

/** Asks what a thing of the tree becomes when it is dropped or pasted at a place. */
export interface MarkForParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
  /** The key of the node. */
  readonly key: string;
}

/** What to write there: a mark in prose, the id in a list of ids. */
export interface MarkFor {
  readonly text: string;
  readonly type: 'mark' | 'id';
}

/** The requests beyond the Language Server Protocol, by method. */
export interface Requests {
  readonly 'reportwright/newItem': {
    readonly params: NewItemParams;
    readonly result: NewItem | null;
  };
  readonly 'reportwright/outline': {
    readonly params: OutlineParams;
    readonly result: readonly OutlineNode[];
  };
  readonly 'reportwright/outlineAt': {
    readonly params: OutlineAtParams;
    readonly result: readonly OutlineNode[];
  };
  readonly 'reportwright/move': {
    readonly params: MoveParams;
    readonly result: WorkspaceEdit | null;
  };
  readonly 'reportwright/markFor': {
    readonly params: MarkForParams;
    readonly result: MarkFor | null;
  };
}

/** A name in a folder, as a client tells of it. Links are not followed. */
export interface FolderEntry {
  readonly name: string;
  readonly type: 'file' | 'folder' | 'other';
}

/** The bytes of a file in Base64, or why there are none. */
export type FileBytes =
  | { readonly base64: string }
  | { readonly fault: 'missing' | 'unreadable' | 'too-long' };

/**
 * What the server asks a client that has set `files` in its options, for files that it cannot
 * reach itself: in a browser, and in folders that are not on disk.
 */
export interface ClientRequests {
  readonly 'reportwright/readDirectory': {
    readonly params: { readonly uri: string };
    readonly result: readonly FolderEntry[];
  };
  /** What there is at a URI; null for nothing. */
  readonly 'reportwright/stat': {
    readonly params: { readonly uri: string };
    readonly result: FolderEntry['type'] | null;
  };
  /** `limit`: the longest file to be read, in bytes. */
  readonly 'reportwright/readFile': {
    readonly params: { readonly uri: string; readonly limit: number };
    readonly result: FileBytes;
  };
}

/** Sent without content when the tree may have changed; the client asks again for what it shows. */
export const outlineChanged = 'reportwright/outlineChanged';

/** What a client may say in `initializationOptions`; everything is optional and checked. */
export interface InitializationOptions {
  /** BCP 47 tag of the language of messages; wins over `initialize.locale`. */
  readonly locale?: string;
  /** Where the pages of the rules are: a URI that ends in `/`. */
  readonly ruleDocs?: string;
  /** The client's command that opens its list of suggestions again; run after some completions. */
  readonly suggestCommand?: string;
  /** The client's command that lists places: a URI, a position, and locations. Lenses run it. */
  readonly referencesCommand?: string;
  /** Where the JSON Schemas are: a URI that ends in `/`. Type definitions lead there. */
  readonly schemas?: string;
  /** True when the client answers the requests for files. */
  readonly files?: boolean;
  /** True when the client wants `reportwright/outlineChanged`. */
  readonly outline?: boolean;
  /** True when the client wants `reportwright/status`. */
  readonly status?: boolean;
}
