import { l10n, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MoveParams, Requests } from '../../../server/src/protocol.ts';

type Answer = Requests['reportwright/move']['result'];

/**
 * Moves chapters or sections to another place, as one edit that can be undone. Says so when it
 * cannot be done.
 */
export async function moveNodes(client: BaseLanguageClient, params: MoveParams): Promise<boolean> {
  const answer = await client.sendRequest<Answer>('reportwright/move', params);
  const edit = answer && (await client.protocol2CodeConverter.asWorkspaceEdit(answer));
  if (edit === null || edit === undefined) {
    void window.showInformationMessage(l10n.t('It cannot be moved there.'));
    return false;
  }
  // Files that nobody has open are saved by VS Code when it is told that this is a refactoring.
  return edit.size === 0 || workspace.applyEdit(edit, { isRefactoring: true });
}
