import { env, l10n, Uri, window, workspace } from 'vscode';
import { localeOf } from '../../../server/src/messages/message.ts';
import { rulePage } from '../../../server/src/messages/rulePage.ts';
import { fileExists } from '../lib/files.ts';
import { openMarkdownPage } from '../lib/markdownPage.ts';
import type { CommandHost } from './host.ts';

/**
 * Opens the page of a rule in the display language. Without a code, as from the command palette, it
 * asks which one.
 */
export async function explainRule({ context }: CommandHost, code?: string): Promise<void> {
  const folder = Uri.joinPath(context.extensionUri, 'docs/rules');
  const chosen = code ?? (await pickRule(folder));
  if (chosen === undefined) return;
  const page = Uri.joinPath(folder, rulePage(chosen, localeOf(env.language)));
  // The code may come from a link in any text: only names of our own pages are followed.
  if (/^[a-z][a-z0-9-]*$/.test(chosen) && (await fileExists(page))) await openMarkdownPage(page);
  else void window.showErrorMessage(l10n.t('There is no page for the rule "{0}".', chosen));
}

async function pickRule(folder: Uri): Promise<string | undefined> {
  const entries = await workspace.fs.readDirectory(folder);
  const codes = entries.map(([name]) => /^([a-z][a-z0-9-]*)\.md$/.exec(name)?.[1]);
  const items = codes.filter((name) => name !== undefined).sort();
  return window.showQuickPick(items, {
    title: l10n.t('Explain Rule'),
    placeHolder: l10n.t('Which rule?'),
  });
}
