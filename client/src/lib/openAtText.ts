import { Selection, type TextDocument, type TextLine, type Uri, window } from 'vscode';

/** Opens a chapter with the text of its first section selected, to be typed over. */
export async function openAtText(file: Uri): Promise<void> {
  const editor = await window.showTextDocument(file, { preview: false });
  const line = firstText(editor.document);
  if (line === undefined) return;
  const start = line.range.start.translate(0, line.firstNonWhitespaceCharacterIndex);
  editor.selection = new Selection(start, line.range.end);
}

/** The line below the first `body: |`. */
function firstText(document: TextDocument): TextLine | undefined {
  for (let at = 0; at + 1 < document.lineCount; at++)
    if (/^\s*body: \|$/.test(document.lineAt(at).text)) return document.lineAt(at + 1);
  return undefined;
}
