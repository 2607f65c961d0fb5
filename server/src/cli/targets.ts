import { stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { URI } from 'vscode-uri';
import type { Locale } from '../messages/message.ts';
import { fileKind } from '../schema/kind.ts';
import type { Service } from '../service.ts';
import type { Workspace } from '../workspace.ts';
import type { Unreadable } from '../workspace/fileSystem.ts';
import { asFolder } from '../workspace/uris.ts';
import { CommandError, tell } from './console.ts';

/** What a check works with. */
export interface Checking {
  readonly cwd: string;
  readonly locale: Locale;
  readonly service: Service;
  readonly workspace: Workspace;
}

/** A file to check. */
export interface Target {
  readonly uri: string;
  /** Why it has no text. */
  readonly fault: Unreadable | undefined;
}

/**
 * Takes in what a path names, with the report around it: a file, or all report files below a
 * folder, in the order of their names.
 * @throws CommandError when there is nothing at the path, or a file that is no report file
 */
export async function takeIn(checking: Checking, path: string): Promise<readonly Target[]> {
  const { cwd, locale } = checking;
  const full = resolve(cwd, path);
  const entry = await stat(full).catch(() => undefined);
  if (entry === undefined) throw new CommandError(tell('not-found', locale, { path }));
  const uri = URI.file(full).toString();
  if (entry.isDirectory()) return takeFolder(checking, asFolder(uri));
  if (fileKind(basename(full)) !== undefined) return [await takeFile(checking, uri)];
  throw new CommandError(tell('not-ours', locale, { path }));
}

async function takeFolder({ service, workspace }: Checking, folder: string): Promise<Target[]> {
  const { files } = await workspace.list(folder);
  if (files.length === 0) return [];
  await service.reportFiles.foldersChanged([folder], []);
  await service.reportFiles.readAround(folder);
  return files.map((uri) => ({ uri, fault: service.reportFiles.faultOf(uri) }));
}

/** Opens the file as an editor does, so that the report around it is looked for. */
async function takeFile({ service, workspace }: Checking, uri: string): Promise<Target> {
  const content = await workspace.read(uri);
  if ('fault' in content) return { uri, fault: content };
  await service.open({ uri, languageId: 'yaml', version: 0, text: content.text });
  return { uri, fault: undefined };
}
