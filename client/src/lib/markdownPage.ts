import { commands, type Uri, window } from 'vscode';

/** Opens a Markdown file of the extension as its reader should see it: rendered. */
export async function openMarkdownPage(page: Uri): Promise<void> {
  try {
    await commands.executeCommand('markdown.showPreview', page);
  } catch {
    // The built-in Markdown extension can be switched off; the source is better than nothing.
    await window.showTextDocument(page, { preview: true });
  }
}
