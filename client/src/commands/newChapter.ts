import { l10n, Range, type TextDocument, Uri, workspace, WorkspaceEdit } from 'vscode';
import {
  chapterFileName,
  idFromTitle,
  newChapter as chapterText,
} from '../../../server/src/templates/newChapter.ts';
import { offerReport } from '../lib/addItem.ts';
import { openAtText } from '../lib/openAtText.ts';
import { requestItem } from '../lib/insertItem.ts';
import { chooseReport, filesOfKind, folderOf } from '../lib/reports.ts';
import { type Answers, ask, idFault } from '../lib/wizard.ts';
import type { CommandHost } from './host.ts';

/** What menus, key bindings and tests may tell beforehand; what is missing is asked. */
export interface NewChapterArgs {
  readonly title?: string;
  readonly id?: string;
}

/**
 * Writes a chapter file and its entry in the manifest, as one step that can be undone, and opens the
 * chapter at the text of its first section.
 */
export async function newChapter(
  host: CommandHost,
  given?: NewChapterArgs | Uri | string,
): Promise<Uri | undefined> {
  const title = l10n.t('New Chapter');
  const report = await chooseReport(title);
  if (report === undefined) {
    await offerReport();
    return undefined;
  }
  // Menus give the file or the line of the tree that they were opened on.
  const told = given instanceof Uri || typeof given === 'string' ? {} : (given ?? {});
  const answers = await askChapter(title, told);
  if (answers === undefined) return undefined;
  const manifest = await workspace.openTextDocument(report);
  const file = await chapterUri(report, answers.id ?? '');
  if (!(await write(host, manifest, file, answers))) return undefined;
  await openAtText(file);
  return file;
}

function askChapter(title: string, given: NewChapterArgs): Promise<Answers | undefined> {
  const questions = [
    {
      key: 'title',
      prompt: l10n.t('Title of the chapter'),
      validate: (value: string) => (value === '' ? l10n.t('A chapter needs a title.') : undefined),
    },
    {
      key: 'id',
      prompt: l10n.t('Id of the chapter, by which others refer to it'),
      value: (answers: Answers) => idFromTitle(answers.title ?? ''),
      validate: idFault,
    },
  ];
  return ask(title, questions, { ...given });
}

/** Beside the last chapter that is there, or in `chapters/`, in the format of the manifest. */
async function chapterUri(report: Uri, id: string): Promise<Uri> {
  const existing = await filesOfKind(report, 'chapter');
  const last = existing.at(-1);
  const folder = last ? folderOf(last) : Uri.joinPath(folderOf(report), 'chapters');
  const names = existing.map((file) => file.path.split('/').at(-1) ?? '');
  const format = report.path.endsWith('.json') ? 'json' : 'yaml';
  return Uri.joinPath(folder, chapterFileName(names, id, format));
}

async function write(
  { client }: CommandHost,
  manifest: TextDocument,
  file: Uri,
  answers: Answers,
): Promise<boolean> {
  const path = file.path.slice(folderOf(manifest.uri).path.length + 1);
  const entry = await requestItem(client, manifest, 'chapters', { values: { path } });
  const edit = new WorkspaceEdit();
  const { id = '', title = '' } = answers;
  const language = /^\s*"?language"?:\s*"?([\w-]+)/m.exec(manifest.getText())?.[1] ?? 'en';
  const format = file.path.endsWith('.json') ? 'json' : 'yaml';
  const contents = new TextEncoder().encode(chapterText({ id, title, language }, format));
  edit.createFile(file, { contents });
  if (entry !== undefined) insertEntry(edit, manifest, entry);
  const wasSaved = !manifest.isDirty;
  const done = await workspace.applyEdit(edit);
  // A manifest that was saved before stays saved: its chapter is on disk already.
  if (done && wasSaved) await manifest.save();
  return done;
}

/** Puts the entry in as plain text: it has no fields to fill in. */
function insertEntry(
  edit: WorkspaceEdit,
  manifest: TextDocument,
  { range, snippet }: { range: Range; snippet: string },
): void {
  const text = snippet.replace(/\\([\\$}])/g, '$1');
  const beyond = range.start.line >= manifest.lineCount;
  edit.replace(manifest.uri, range, beyond ? `\n${text.trimEnd()}` : text);
}
