import { commands, Location, Position, Range, Uri } from 'vscode';
import type * as lsp from 'vscode-languageserver-types';
import type { CommandHost } from './host.ts';

/**
 * Shows places in the list of references beside the text. A server cannot name VS Code's own command,
 * which takes no places in the shapes of the protocol.
 */
export async function showReferences(
  _host: CommandHost,
  uri: string,
  position: lsp.Position,
  locations: readonly lsp.Location[],
): Promise<void> {
  await commands.executeCommand(
    'editor.action.showReferences',
    Uri.parse(uri),
    new Position(position.line, position.character),
    locations.map(({ uri: file, range: { start, end } }) => {
      const range = new Range(start.line, start.character, end.line, end.character);
      return new Location(Uri.parse(file), range);
    }),
  );
}
