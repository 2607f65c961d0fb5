import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { activateShared, type Extension } from './extension.shared.ts';

/** Starts the extension where there are processes: the server is one of its own. */
export function activate(context: ExtensionContext): Promise<Extension> {
  const module = context.asAbsolutePath('dist/server.cjs');
  return activateShared(
    context,
    (options) =>
      new LanguageClient(
        'reportwright',
        'Reportwright',
        { module, transport: TransportKind.ipc },
        options,
      ),
  );
}
