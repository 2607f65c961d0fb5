import type { Position, TextDocument } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { MarkFor, MarkForParams } from '../../../server/src/protocol.ts';

/** What a thing becomes when it is put into a text; undefined where it means nothing there. */
export async function markFor(
  client: BaseLanguageClient,
  document: TextDocument,
  position: Position,
  key: string,
): Promise<MarkFor | undefined> {
  if (!client.isRunning()) return undefined;
  const params: MarkForParams = {
    textDocument: { uri: client.code2ProtocolConverter.asUri(document.uri) },
    position: client.code2ProtocolConverter.asPosition(position),
    key,
  };
  const answer = client.sendRequest<MarkFor | null>('reportwright/markFor', params);
  return (await answer.catch(() => null)) ?? undefined;
}

/** The things together, as they stand at one place: marks with a space, ids with a comma between. */
export async function marksFor(
  client: BaseLanguageClient,
  document: TextDocument,
  position: Position,
  keys: readonly string[],
): Promise<MarkFor | undefined> {
  const answers = await Promise.all(keys.map((key) => markFor(client, document, position, key)));
  const found = answers.filter((answer) => answer !== undefined);
  const [first] = found;
  if (first === undefined) return undefined;
  const between = first.type === 'mark' ? ' ' : ', ';
  return { type: first.type, text: found.map(({ text }) => text).join(between) };
}
