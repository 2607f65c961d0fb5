import {
  DiagnosticSeverity,
  type Disposable,
  languages,
  l10n,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextEditor,
  ThemeColor,
  window,
} from 'vscode';
import type { Status as ServerStatus } from '../../server/src/protocol.ts';
import { isReportFile } from './languages.ts';

/** What the server is doing, as the status bar tells it. */
export type ServerState = 'starting' | 'ready' | 'checking' | 'reading' | 'stopped';

/** `reading`: how many files have been read, where that is what the server does. */
export type Doing = { readonly state: ServerState } & Pick<ServerStatus, 'reading'>;

export interface Status extends Disposable {
  show(doing: Doing): void;
}

const icons: Readonly<Record<ServerState, string>> = {
  starting: '$(loading~spin)',
  checking: '$(sync~spin)',
  reading: '$(sync~spin)',
  ready: '$(pass)',
  stopped: '$(error)',
};

/** The item in the status bar: it stands there only while a report file is in the active editor. */
export function createStatus(version: string): Status {
  const item = window.createStatusBarItem('reportwright.status', StatusBarAlignment.Right, 100);
  item.name = 'Reportwright';
  let doing: Doing = { state: 'starting' };
  const update = (): void => render(item, doing, version, window.activeTextEditor);
  const listeners = [
    window.onDidChangeActiveTextEditor(update),
    languages.onDidChangeDiagnostics(update),
  ];
  update();
  return {
    show: (next) => {
      doing = next;
      update();
    },
    dispose: () => {
      for (const listener of listeners) listener.dispose();
      item.dispose();
    },
  };
}

function render(
  item: StatusBarItem,
  doing: Doing,
  version: string,
  editor: TextEditor | undefined,
): void {
  if (editor === undefined || !isReportFile(editor.document)) {
    item.hide();
    return;
  }
  const { state, reading } = doing;
  const problems = languages
    .getDiagnostics(editor.document.uri)
    .filter(
      ({ source, severity }) => source === 'reportwright' && severity !== DiagnosticSeverity.Hint,
    ).length;
  const count = state === 'ready' && problems > 0 ? ` ${problems}` : '';
  const icon = count === '' ? icons[state] : '$(warning)';
  const read = reading ? ` ${reading.done}/${reading.total}` : '';
  item.text = `${icon} Reportwright${count}${read}`;
  item.command =
    state === 'stopped' ? 'reportwright.restartServer' : 'workbench.actions.view.problems';
  item.backgroundColor =
    state === 'stopped' ? new ThemeColor('statusBarItem.errorBackground') : undefined;
  item.tooltip = tooltip(doing, problems, version);
  item.accessibilityInformation = { label: `Reportwright: ${inWords(doing, problems)}` };
  item.show();
}

function inWords({ state, reading }: Doing, problems: number): string {
  if (reading) return l10n.t('Reading file {0} of {1} …', reading.done, reading.total);
  if (state === 'starting') return l10n.t('The language server is starting.');
  if (state === 'checking') return l10n.t('Checking …');
  if (state === 'stopped') return l10n.t('The language server has stopped. Nothing is checked.');
  if (problems === 0) return l10n.t('No problems in this file.');
  if (problems === 1) return l10n.t('One problem in this file.');
  return l10n.t('{0} problems in this file.', problems);
}

function tooltip(doing: Doing, problems: number, version: string): MarkdownString {
  const commands = [
    `[${l10n.t('Show Output')}](command:reportwright.showOutput)`,
    `[${l10n.t('Restart Server')}](command:reportwright.restartServer)`,
    `[${l10n.t('Format Reference')}](command:reportwright.openFormatReference)`,
  ];
  const lines = [`**Reportwright** ${version}`, inWords(doing, problems), commands.join(' · ')];
  const text = new MarkdownString(lines.join('\n\n'));
  text.isTrusted = {
    enabledCommands: [
      'reportwright.showOutput',
      'reportwright.restartServer',
      'reportwright.openFormatReference',
    ],
  };
  return text;
}
