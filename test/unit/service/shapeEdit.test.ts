import assert from 'node:assert/strict';
import type { ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import { readClient } from '../../../server/src/lsp/client.ts';
import { shapeEdit } from '../../../server/src/lsp/shapeEdit.ts';

const open = 'file:///r/open.chapter.yaml';
const shut = 'file:///r/shut.chapter.yaml';
const files = { version: (uri: string) => (uri === open ? 7 : undefined) };
const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
const edit = { range, newText: 'x' };
const noted = { ...edit, annotationId: 'why' };

type EditCapabilities = NonNullable<ClientCapabilities['workspace']>['workspaceEdit'];

function shaped(given: WorkspaceEdit, workspaceEdit?: EditCapabilities): WorkspaceEdit | undefined {
  const workspace = workspaceEdit && { workspaceEdit };
  const client = readClient({
    processId: null,
    rootUri: null,
    capabilities: { ...(workspace && { workspace }) },
  });
  return shapeEdit(given, files, client);
}

const all: EditCapabilities = {
  documentChanges: true,
  resourceOperations: ['create', 'rename', 'delete'],
  changeAnnotationSupport: {},
};
const changeOf = (uri: string, version: number | null, edits: object[] = [noted]): object => ({
  textDocument: { uri, version },
  edits,
});
const whole = {
  documentChanges: [changeOf(open, null), changeOf(shut, null)],
  changeAnnotations: { why: { label: 'Because' } },
} as WorkspaceEdit;
const creating = {
  documentChanges: [
    { kind: 'create', uri: shut, annotationId: 'why' },
    changeOf(shut, null, [edit]),
  ],
} as WorkspaceEdit;

describe('an edit as the client takes it', () => {
  it('names the version of each open file, and gives reasons where they are shown', () => {
    assert.deepEqual(shaped(whole, all), {
      documentChanges: [changeOf(open, 7), changeOf(shut, null)],
      changeAnnotations: { why: { label: 'Because' } },
    });
    assert.deepEqual(shaped({ changes: { [open]: [edit] } }, all), {
      documentChanges: [changeOf(open, 7, [edit])],
    });
  });

  it('is without reasons where nobody shows them', () => {
    assert.deepEqual(shaped(whole, { documentChanges: true }), {
      documentChanges: [changeOf(open, 7, [edit]), changeOf(shut, null, [edit])],
    });
    const { changeAnnotationSupport: _, ...plain } = all;
    assert.deepEqual(shaped(creating, plain), {
      documentChanges: [{ kind: 'create', uri: shut }, changeOf(shut, null, [edit])],
    });
  });

  it('is a plain list by file for a client that knows no versions', () => {
    const expected = { changes: { [open]: [edit], [shut]: [edit] } };
    assert.deepEqual(shaped(whole), expected);
    assert.deepEqual(shaped(whole, { documentChanges: false }), expected);
    const twice = { documentChanges: [changeOf(open, null), changeOf(open, null)] };
    assert.deepEqual(shaped(twice as WorkspaceEdit), { changes: { [open]: [edit, edit] } });
  });

  it('makes files only for a client that can', () => {
    assert.deepEqual(shaped(creating, all), creating);
    assert.equal(shaped(creating), undefined);
    assert.equal(shaped(creating, { documentChanges: true }), undefined);
    const some = { documentChanges: true, resourceOperations: ['create' as const] };
    assert.equal(shaped(creating, some), undefined);
  });
});
