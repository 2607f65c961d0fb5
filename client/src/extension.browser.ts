import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateShared, type Extension } from './extension.shared.ts';

/** Starts the extension in a browser's extension host: the server is a worker. */
export function activate(context: ExtensionContext): Promise<Extension> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return activateShared(
    context,
    (options) => new LanguageClient('reportwright', 'Reportwright', new Worker(script), options),
  );
}
