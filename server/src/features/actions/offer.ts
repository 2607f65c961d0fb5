import type { CodeActionKind } from 'vscode-languageserver-types';
import type { Message } from '../../messages/message.ts';
import type { Change, Finding } from '../../syntax/finding.ts';
import type { Asked } from './asked.ts';
import { grouped } from './grouped.ts';

/** Changes of any number of files, each in offsets of its file, and files that are begun. */
export interface FileEdits {
  readonly changes: ReadonlyMap<string, readonly Change[]>;
  readonly created?: readonly CreatedFile[];
}

export interface CreatedFile {
  readonly uri: string;
  readonly text: string;
}

/** An action before it is put into the words and the shapes of the client. */
export interface Offer {
  readonly title: Message;
  /** When it is another than the provider's. */
  readonly kind?: CodeActionKind;
  readonly isPreferred?: boolean;
  /** What it mends. */
  readonly finding?: Finding;
  /** Undefined when it turns out that nothing can be done; then the action is not shown. */
  edits(): FileEdits | undefined;
  /** The edit is dear: clients that can wait get it when the user has chosen the action. */
  readonly isCostly?: boolean;
}

/** A source of actions. */
export interface Provider {
  readonly kind: CodeActionKind;
  /** Whether it has its say when no kind is asked for, as for the light bulb. */
  readonly isUsual: boolean;
  readonly offers: (asked: Asked) => Iterable<Offer>;
}

/** Changes of one file. */
export function inFile(uri: string, changes: readonly Change[]): FileEdits {
  return { changes: new Map([[uri, changes]]) };
}

/** Changes told by the files that they name, or else this one. */
export function byFile(uri: string, changes: readonly Change[]): FileEdits {
  return { changes: grouped(changes, (change) => change.uri ?? uri) };
}

/** Several edits as one. */
export function joined(parts: readonly FileEdits[]): FileEdits {
  const changes = new Map<string, readonly Change[]>();
  for (const part of parts) {
    for (const [uri, list] of part.changes)
      changes.set(uri, [...(changes.get(uri) ?? []), ...list]);
  }
  return { changes, created: parts.flatMap(({ created = [] }) => created) };
}
