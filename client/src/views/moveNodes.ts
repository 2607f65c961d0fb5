import { commands, l10n, type Uri, window, workspace } from 'vscode';
import { type BaseLanguageClient, LSPErrorCodes, ResponseError } from 'vscode-languageclient';
import type { MoveParams, Requests } from '../../../server/src/protocol.ts';

/** The first file that the last move changed, for the key that takes it back. */
const lastMoved = new WeakMap<BaseLanguageClient, Uri | undefined>();

type Answer = Requests['reportwright/move']['result'];

/**
 * Moves chapters or sections to another place, as one edit that can be undone. Says so when it
 * cannot be done.
 */
export async function moveNodes(client: BaseLanguageClient, params: MoveParams): Promise<boolean> {
  const answer = await client.sendRequest<Answer>('reportwright/move', params).catch(refused);
  if (typeof answer === 'string') {
    void window.showInformationMessage(answer);
    return false;
  }
  const edit = answer && (await client.protocol2CodeConverter.asWorkspaceEdit(answer));
  if (edit === null || edit === undefined) {
    void window.showInformationMessage(l10n.t('It cannot be moved there.'));
    return false;
  }
  lastMoved.set(client, edit.entries()[0]?.[0]);
  // Of several files VS Code saves those that nobody has open, when this is a refactoring.
  return edit.size === 0 || workspace.applyEdit(edit, { isRefactoring: true });
}

/** Why the server refuses; everything else that goes wrong is no answer to the user. */
function refused(error: unknown): string {
  if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestFailed) {
    return error.message;
  }
  throw error;
}

/**
 * Takes back what was done last in the file that the last move changed, which is shown for it: the
 * keys of the tree do not reach a text that nobody looks at.
 */
export async function undoMove(client: BaseLanguageClient): Promise<void> {
  const file = lastMoved.get(client);
  if (file !== undefined) await window.showTextDocument(file, { preview: true });
  await commands.executeCommand('undo');
}
