import {
  TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-textdocument';
import { editFile, rangeOf } from './editFile.ts';
import type { OpenFile } from './features/feature.ts';
import { type FileKind, fileKind } from './schema/kind.ts';
import { lengthOf } from './syntax/block.ts';
import { openDocument } from './syntax/document.ts';

/** The longest file that is read, in UTF-16 code units; five times the largest report asked for. */
export const maxFileLength = 16_000_000;

/** A file in the hands of the client, as `textDocument/didOpen` describes it. */
export interface OpenedText {
  readonly uri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

/** The files that the client has open, each in its newest version. */
export interface OpenFiles {
  /** The file as every feature sees it; undefined when it is not open, not ours or too long. */
  get(uri: string): OpenFile | undefined;
  /** The newest version of a file that is open and ours, even when it is too long. */
  version(uri: string): number | undefined;
  /** Whether the file is ours, but longer than the limit. */
  tooLong(uri: string): boolean;
  /** Takes in a file; files of unknown kind are left out. */
  open(opened: OpenedText): void;
  /** Applies the changes of one notification, in their order. Unknown files are left out. */
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** Forgets everything about the file. */
  close(uri: string): void;
  /** How many files are held. */
  readonly size: number;
}

/** No file open yet. `limit` is the longest file that is read, in code units. */
export function createOpenFiles(limit: number = maxFileLength): OpenFiles {
  const files = new Map<string, OpenFile | LongFile>();
  return {
    get(uri) {
      const held = files.get(uri);
      return held !== undefined && 'syntax' in held ? held : undefined;
    },
    version: (uri) => files.get(uri)?.version,
    tooLong(uri) {
      const held = files.get(uri);
      return held !== undefined && !('syntax' in held);
    },
    open(opened) {
      const named = fileKind(opened.uri);
      if (named !== undefined) files.set(opened.uri, read(opened, named, limit));
    },
    change(uri, version, changes) {
      const held = files.get(uri);
      if (held !== undefined) files.set(uri, change(held, version, changes, limit));
    },
    close: (uri) => void files.delete(uri),
    get size() {
      return files.size;
    },
  };
}

/** A file of which only the name is kept. */
interface LongFile extends FileKind {
  readonly uri: string;
  readonly version: number;
}

function read(opened: OpenedText, named: FileKind, limit: number): OpenFile | LongFile {
  const { uri, languageId, version, text } = opened;
  if (text.length > limit) return { uri, version, ...named };
  const lines = TextDocument.create(uri, languageId, version, text);
  return { uri, version, kind: named.kind, syntax: openDocument(text, named.format), lines };
}

function change(
  held: OpenFile | LongFile,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  limit: number,
): OpenFile | LongFile {
  if (!('syntax' in held)) return reread(held, version, changes, limit);
  const edited = editFile(held, version, changes);
  const { kind, uri, syntax } = edited;
  return lengthOf(syntax) > limit ? { uri, version, kind, format: syntax.format } : edited;
}

/** The text of a long file is not kept, so that it can be read again only as a whole. */
function reread(
  held: LongFile,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
  limit: number,
): OpenFile | LongFile {
  const whole = changes.findLastIndex((each) => rangeOf(each) === undefined);
  const text = changes[whole]?.text;
  if (text === undefined) return { ...held, version };
  const again = read({ uri: held.uri, languageId: held.kind, version, text }, held, limit);
  return change(again, version, changes.slice(whole + 1), limit);
}
