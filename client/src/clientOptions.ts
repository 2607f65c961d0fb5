import {
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  Uri,
  workspace,
} from 'vscode';
import {
  type ErrorHandler,
  type LanguageClientOptions,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { formatMiddleware, trustedCommands } from './formatLinks.ts';
import { documentSelector } from './languages.ts';
import { diagnosticMiddleware } from './ruleLinks.ts';

export const validateSetting = 'reportwright.validate.enable';

function isValidationOn(): boolean {
  return workspace.getConfiguration().get(validateSetting, true);
}

/** Calls back when findings are switched on or off. */
function onValidationSwitched(listener: () => void): Disposable {
  return workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(validateSetting)) listener();
  });
}

/** What the client tells the server, and what stands between the two. */
export function clientOptions(
  context: ExtensionContext,
  outputChannel: LogOutputChannel,
  errorHandler: ErrorHandler,
): LanguageClientOptions {
  const schemas = `${Uri.joinPath(context.extensionUri, 'schemas').toString()}/`;
  const ruleDocs = `${Uri.joinPath(context.extensionUri, 'docs/rules').toString()}/`;
  return {
    documentSelector,
    outputChannel,
    errorHandler,
    // The server is told of the settings when it starts and whenever they change.
    synchronize: { configurationSection: 'reportwright' },
    // A fault of the server must not throw the output panel over the writer's text.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: {
      ruleDocs,
      schemas,
      suggestCommand: 'editor.action.triggerSuggest',
      referencesCommand: 'reportwright.showReferences',
      status: true,
      outline: true,
      files: true,
    },
    middleware: {
      ...diagnosticMiddleware(isValidationOn, onValidationSwitched),
      ...formatMiddleware,
    },
    markdown: { isTrusted: { enabledCommands: trustedCommands }, supportHtml: false },
    diagnosticPullOptions: { onChange: true, onFocus: true },
  };
}
