import {
  commands,
  type ExtensionContext,
  l10n,
  type LogOutputChannel,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  DocumentDiagnosticRequest,
  type LanguageClientOptions,
  State,
} from 'vscode-languageclient';
import type { Status as ServerStatus } from '../../server/src/protocol.ts';
import { clientOptions, validateSetting } from './clientOptions.ts';
import { registerCommands } from './commands/register.ts';
import { createCrashGuard } from './crashGuard.ts';
import { answerForFiles } from './workspaceFiles.ts';
import { createStatus, type ServerState } from './status.ts';
import { registerDrops } from './views/dropMark.ts';
import { registerNodeCommands } from './views/nodeCommands.ts';
import { registerPastes } from './views/pasteMark.ts';
import { createReportView, type ReportView } from './views/reportView.ts';

/** What other extensions, and the tests, may use. */
export interface Extension {
  readonly client: BaseLanguageClient;
  readonly view: ReportView;
}

const stateNames: Readonly<Record<State, ServerState>> = {
  [State.Starting]: 'starting',
  [State.Running]: 'ready',
  [State.Stopped]: 'stopped',
  [State.StartFailed]: 'stopped',
};

/**
 * Everything that does not depend on where the extension runs. The one thing that does, how the
 * server is started, comes in as a function.
 */
export async function activateShared(
  context: ExtensionContext,
  createClient: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Extension> {
  const output = window.createOutputChannel('Reportwright', { log: true });
  const status = createStatus(String(context.extension.packageJSON.version));
  const guard = createCrashGuard(() => void offerRestart(output));
  const client = createClient(clientOptions(context, output, guard));
  const restart = async (): Promise<void> => {
    guard.forget();
    if (client.state === State.Running) await client.stop();
    await client.start();
  };
  const view = createReportView(client);
  const host = { context, client, output, restart };
  context.subscriptions.push(
    output,
    view,
    status,
    client.onDidChangeState(({ newState }) => status.show({ state: stateNames[newState] })),
    client.onNotification('reportwright/status', (doing: ServerStatus) => status.show(doing)),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(validateSetting)) refreshDiagnostics(client);
    }),
    ...answerForFiles(client),
    ...registerCommands(host),
    ...registerNodeCommands(host, view),
    registerDrops(client),
    registerPastes(client, view),
    { dispose: () => void client.dispose() },
  );
  await client.start().catch((error: unknown) => output.error(String(error)));
  return { client, view };
}

async function offerRestart(output: LogOutputChannel): Promise<void> {
  const restart = l10n.t('Restart');
  const show = l10n.t('Show Output');
  const message = l10n.t(
    'The Reportwright server ended five times within three minutes and was not started again. Your text is safe, but nothing is checked until it runs.',
  );
  const choice = await window.showErrorMessage(message, restart, show);
  if (choice === restart) await commands.executeCommand('reportwright.restartServer');
  if (choice === show) output.show();
}

/** Asks again for the findings of every open file, after a setting that hides or shows them. */
function refreshDiagnostics(client: BaseLanguageClient): void {
  const feature = client.getFeature(DocumentDiagnosticRequest.method);
  for (const document of workspace.textDocuments)
    feature?.getProvider(document)?.onDidChangeDiagnosticsEmitter.fire();
}
