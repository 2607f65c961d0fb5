import { commands, type Uri, window } from 'vscode';

/** Opens a Markdown file of the extension as its reader should see it: rendered. */
export async function openMarkdownPage(page: Uri): Promise<void> {
  // The built-in Markdown extension can be switched off; the source is better than nothing.
  const all = await commands.getCommands(true);
  if (all.includes('markdown.showPreview'))
    await commands.executeCommand('markdown.showPreview', page);
  else await window.showTextDocument(page, { preview: true });
}
