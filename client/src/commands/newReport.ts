import { env, l10n, Uri, window, workspace, WorkspaceEdit } from 'vscode';
import {
  firstChapter,
  isPeriod,
  newReport as reportFiles,
  type StarterFile,
} from '../../../server/src/templates/newReport.ts';
import type { ReportLanguage } from '../../../server/src/templates/starterWords.ts';
import { fileExists } from '../lib/files.ts';
import { ask, type Question } from '../lib/wizard.ts';
import { openAtText } from '../lib/openAtText.ts';
import type { CommandHost } from './host.ts';

/** What menus, key bindings and tests may tell beforehand; what is missing is asked. */
export interface NewReportArgs {
  readonly folder?: string;
  readonly title?: string;
  readonly language?: string;
  readonly period?: string;
}

/**
 * Writes a small report that validates, as one step that can be undone, and opens its first chapter.
 * Nothing is written when one of its files is there already.
 *
 * @returns the manifest of the new report, or undefined when the user left
 */
export async function newReport(
  _host: CommandHost,
  where?: Uri | NewReportArgs,
): Promise<Uri | undefined> {
  const root = where instanceof Uri ? where : await baseFolder();
  if (root === undefined) return undefined;
  const given = where instanceof Uri ? { folder: '.' } : (where ?? {});
  const answers = await ask(l10n.t('New Report'), questions(root), { ...given });
  if (answers === undefined) return undefined;
  const { folder = '.', title = '', language = 'en', period = '' } = answers;
  const target = Uri.joinPath(root, folder);
  const files = reportFiles({ title, language: language as ReportLanguage, period });
  const taken = await firstTaken(target, files);
  if (taken !== undefined) {
    void window.showErrorMessage(
      l10n.t('{0} is there already, so nothing was written. Choose another folder.', taken),
    );
    return undefined;
  }
  return (await write(target, files)) ? Uri.joinPath(target, 'reportwright.yaml') : undefined;
}

/** The folder of the workspace, the one chosen among several, or one chosen on disk. */
async function baseFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 1) return folders[0]?.uri;
  if (folders.length > 1) return (await window.showWorkspaceFolderPick())?.uri;
  const chosen = await window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: l10n.t('Folder for the new report'),
  });
  return chosen?.[0];
}

function questions(root: Uri): Question[] {
  const lastYear = new Date().getFullYear() - 1;
  return [
    {
      key: 'folder',
      prompt: l10n.t('Folder of the report, below {0}', root.path.split('/').at(-1) ?? ''),
      value: () => 'report',
      validate: (value) => folderFault(root, value),
    },
    {
      key: 'title',
      prompt: l10n.t('Title of the report'),
      validate: (value) => (value === '' ? l10n.t('A report needs a title.') : undefined),
    },
    {
      key: 'language',
      prompt: l10n.t('Language of the report'),
      value: () => (env.language.startsWith('zh') ? 'zh-Hans' : 'en'),
      choices: [
        { label: '简体中文', description: 'zh-Hans', value: 'zh-Hans' },
        { label: '繁體中文', description: 'zh-Hant', value: 'zh-Hant' },
        { label: 'English', description: 'en', value: 'en' },
      ],
    },
    {
      key: 'period',
      prompt: l10n.t('Period that the report covers: a year, or two with ".." between them'),
      value: () => `${lastYear - 4}..${lastYear}`,
      validate: (value) =>
        isPeriod(value)
          ? undefined
          : l10n.t('Write a year or a span of years, for example 2019..2024.'),
    },
  ];
}

async function folderFault(root: Uri, value: string): Promise<string | undefined> {
  if (value === '' || value.startsWith('/') || value.split(/[\\/]/).includes('..'))
    return l10n.t('Write a folder inside the workspace, for example "report".');
  const manifest = Uri.joinPath(root, value, 'reportwright.yaml');
  return (await fileExists(manifest))
    ? l10n.t('There is a report in this folder already.')
    : undefined;
}

async function firstTaken(target: Uri, files: readonly StarterFile[]): Promise<string | undefined> {
  for (const { path } of files) if (await fileExists(Uri.joinPath(target, path))) return path;
  return undefined;
}

async function write(target: Uri, files: readonly StarterFile[]): Promise<boolean> {
  const edit = new WorkspaceEdit();
  const encoder = new TextEncoder();
  for (const { path, text } of files)
    edit.createFile(Uri.joinPath(target, path), { contents: encoder.encode(text) });
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage(l10n.t('The report could not be written to {0}.', target.path));
    return false;
  }
  await openAtText(Uri.joinPath(target, firstChapter));
  return true;
}
