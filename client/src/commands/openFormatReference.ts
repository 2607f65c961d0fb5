import { env, Uri } from 'vscode';
import { fileExists } from '../lib/files.ts';
import { openMarkdownPage } from '../lib/markdownPage.ts';
import type { CommandHost } from './host.ts';

/**
 * Opens the reference of the five kinds of file, in the display language where it is there; `anchor`
 * is the name of a heading.
 */
export async function openFormatReference(
  { context }: CommandHost,
  anchor?: unknown,
): Promise<void> {
  const page = Uri.joinPath(context.extensionUri, 'docs/formats.md');
  const translated = Uri.joinPath(context.extensionUri, 'docs/formats.zh-Hans.md');
  const chinese = env.language.startsWith('zh') && (await fileExists(translated));
  const fragment = typeof anchor === 'string' ? anchor : '';
  await openMarkdownPage((chinese ? translated : page).with({ fragment }));
}
