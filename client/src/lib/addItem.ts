import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { ItemList } from '../../../server/src/protocol.ts';
import type { CommandHost } from '../commands/host.ts';
import { insertItem } from './insertItem.ts';
import { chooseFile, chooseReport, filesOfKind, folderOf } from './reports.ts';

/** A list that has files of its own kind: the kind is named like the list. */
export type OwnFileList = Exclude<ItemList, 'chapters' | 'sections'>;

/** Where a report without such a file gets one. */
const newFiles: Readonly<Record<OwnFileList, string>> = {
  metrics: 'metrics/main.metrics.yaml',
  cases: 'cases/main.cases.yaml',
  sources: 'main.sources.yaml',
};

/** Adds an item to a file of its kind: the active one, the only one of the report, the chosen one. */
export async function addItem(
  host: CommandHost,
  list: OwnFileList,
  title: string,
): Promise<boolean> {
  const file = activeFile(list) ?? (await chooseOrCreate(list, title));
  return file !== undefined && (await insertItem(host.client, file, list)) !== undefined;
}

function activeFile(list: OwnFileList): Uri | undefined {
  const document = window.activeTextEditor?.document;
  const ids = [`reportwright-${list}`, `reportwright-${list}-json`];
  return document && ids.includes(document.languageId) ? document.uri : undefined;
}

async function chooseOrCreate(list: OwnFileList, title: string): Promise<Uri | undefined> {
  const report = await chooseReport(title);
  if (report === undefined) {
    await offerReport();
    return undefined;
  }
  const files = await filesOfKind(report, list);
  if (files.length > 0) return chooseFile(files, title, l10n.t('In which file?'));
  const created = Uri.joinPath(folderOf(report), newFiles[list]);
  await workspace.fs.writeFile(created, new Uint8Array());
  return created;
}

/** Tells that there is no report yet, and how to begin one. */
export async function offerReport(): Promise<void> {
  const create = l10n.t('New Report …');
  const message = l10n.t(
    'There is no report in this workspace: no folder has a reportwright.yaml.',
  );
  if ((await window.showInformationMessage(message, create)) === create)
    await commands.executeCommand('reportwright.newReport');
}
