import { TextDocumentEdit, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import type { OpenFiles } from '../openFiles.ts';
import type { Client } from './client.ts';

type DocumentChanges = NonNullable<WorkspaceEdit['documentChanges']>;

/**
 * An edit as the client takes it. Where it knows of versions, each file is named with the one that
 * the edit is for, so that nothing is written over a newer text; files that are not open have none.
 * @returns undefined when the edit needs what the client cannot do, such as making a file
 */
export function shapeEdit(
  edit: WorkspaceEdit,
  files: Pick<OpenFiles, 'version'>,
  client: Client,
): WorkspaceEdit | undefined {
  const changes = allChanges(edit);
  if (!client.fileEdits && !changes.every(TextDocumentEdit.is)) return undefined;
  if (!client.versionedEdits) return { changes: plainChanges(changes) };
  const { changeAnnotations } = edit;
  const documentChanges = changes.map((change) => {
    const known = client.annotations ? change : withoutAnnotations(change);
    if (!TextDocumentEdit.is(known)) return known;
    const { uri } = known.textDocument;
    return { ...known, textDocument: { uri, version: files.version(uri) ?? null } };
  });
  return {
    documentChanges,
    ...(client.annotations && changeAnnotations && { changeAnnotations }),
  };
}

/** Both forms of an edit in the one that can say more. */
function allChanges({ changes = {}, documentChanges }: WorkspaceEdit): DocumentChanges {
  if (documentChanges !== undefined) return documentChanges;
  return Object.entries(changes).map(([uri, edits]) => ({
    textDocument: { uri, version: null },
    edits,
  }));
}

/** The changes of text by file; of one file in the order in which they stand. */
function plainChanges(changes: DocumentChanges): Record<string, TextEdit[]> {
  const byUri = new Map<string, TextEdit[]>();
  for (const change of changes) {
    if (!TextDocumentEdit.is(change)) continue;
    const { uri } = change.textDocument;
    const edits = change.edits.flatMap((edit) =>
      'newText' in edit ? [{ range: edit.range, newText: edit.newText }] : [],
    );
    byUri.set(uri, [...(byUri.get(uri) ?? []), ...edits]);
  }
  return Object.fromEntries(byUri);
}

function withoutAnnotations(change: DocumentChanges[number]): DocumentChanges[number] {
  if (!TextDocumentEdit.is(change)) {
    const { annotationId: _, ...operation } = change;
    return operation;
  }
  const edits = change.edits.map((edit) => {
    if (!('annotationId' in edit)) return edit;
    const { annotationId: _, ...plain } = edit;
    return plain;
  });
  return { ...change, edits };
}
