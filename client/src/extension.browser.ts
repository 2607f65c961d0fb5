import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { activateShared, type Extension } from './extension.shared.ts';

/** The one thing of the browser that is used here; the rest of its types would hide node's. */
declare const Worker: new (script: string) => ConstructorParameters<typeof LanguageClient>[2];

/** Starts the extension in a browser's extension host: the server is a worker. */
export function activate(context: ExtensionContext): Promise<Extension> {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString(true);
  return activateShared(
    context,
    (options) => new LanguageClient('reportwright', 'Reportwright', new Worker(script), options),
  );
}
