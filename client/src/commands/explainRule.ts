import { type Diagnostic, env, l10n, languages, Uri, window, workspace } from 'vscode';
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
  const here = codesAtCaret();
  const all = codes.filter((name) => name !== undefined).sort();
  const items = [...here, ...all.filter((name) => !here.includes(name))];
  return window.showQuickPick(items, {
    title: l10n.t('Explain Rule'),
    placeHolder: l10n.t('Which rule?'),
  });
}

/** The rules of the problems that the caret stands on or, failing that, of those in its line. */
function codesAtCaret(): readonly string[] {
  const editor = window.activeTextEditor;
  if (editor === undefined) return [];
  const caret = editor.selection.active;
  const ours = languages.getDiagnostics(editor.document.uri).filter(({ source, range }) => {
    const inLine = range.start.line <= caret.line && caret.line <= range.end.line;
    return source === 'reportwright' && inLine;
  });
  const touched = ours.filter(({ range }) => range.contains(caret));
  return [...new Set((touched.length > 0 ? touched : ours).map(codeOf))];
}

function codeOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
