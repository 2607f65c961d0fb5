import * as vscode from 'vscode';

/**
 * The part of the paste interface that is used here. VS Code has it since 1.97; the extension runs
 * in 1.96 too, whose types do not know it.
 */
interface PasteKind {
  append(...parts: string[]): PasteKind;
}

interface PasteEdit {
  yieldTo?: readonly PasteKind[];
}

export interface PasteProvider {
  prepareDocumentPaste(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
  ): Promise<void>;
  /** What could be pasted in place of the plain text; undefined for nothing. */
  offer(
    document: vscode.TextDocument,
    position: vscode.Position,
    data: vscode.DataTransfer,
  ): Promise<{ readonly text: string; readonly title: string } | undefined>;
  readonly copyMimeTypes: readonly string[];
  readonly pasteMimeTypes: readonly string[];
}

interface PasteApi {
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: object,
      metadata: object,
    ): vscode.Disposable;
  };
  readonly DocumentPasteEdit: new (text: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Text: PasteKind };
}

/** Offers something else for a paste, always behind the plain text; nothing where VS Code is older. */
export function registerPasteProvider(
  selector: vscode.DocumentSelector,
  { prepareDocumentPaste, offer, copyMimeTypes, pasteMimeTypes }: PasteProvider,
): vscode.Disposable {
  const api = vscode as unknown as PasteApi;
  if (!('registerDocumentPasteEditProvider' in api.languages)) return { dispose: () => undefined };
  const { DocumentDropOrPasteEditKind: kinds, DocumentPasteEdit: Edit } = api;
  const kind = kinds.Text.append('reportwright', 'mark');
  const provider = {
    prepareDocumentPaste,
    provideDocumentPasteEdits: async (
      document: vscode.TextDocument,
      ranges: readonly vscode.Range[],
      data: vscode.DataTransfer,
    ) => {
      const [range] = ranges;
      const found = range && (await offer(document, range.start, data));
      if (found === undefined) return undefined;
      const edit = new Edit(found.text, found.title, kind);
      edit.yieldTo = [kinds.Text];
      return [edit];
    },
  };
  const metadata = { providedPasteEditKinds: [kind], copyMimeTypes, pasteMimeTypes };
  return api.languages.registerDocumentPasteEditProvider(selector, provider, metadata);
}
