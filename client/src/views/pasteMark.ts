import { type DataTransfer, DataTransferItem, type Disposable, l10n } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentSelector } from '../languages.ts';
import { marksFor } from './markFor.ts';
import { draggedKeys, nodesMime } from './nodeDrag.ts';
import { registerPasteProvider } from './pasteApi.ts';
import type { ReportView } from './reportView.ts';

type CopiedFrom = Pick<ReportView, 'model' | 'copied'>;

/**
 * Offers to paste a metric, a case or whatever else was copied from the tree, or a metric copied from
 * its file, as the mark that refers to it. Plain text stays what a paste does of itself.
 */
export function registerPastes(client: BaseLanguageClient, view: CopiedFrom): Disposable {
  return registerPasteProvider(documentSelector, {
    copyMimeTypes: [nodesMime],
    pasteMimeTypes: [nodesMime, 'text/plain'],
    prepareDocumentPaste: async (document, ranges, data) => {
      const [range] = ranges;
      if (range === undefined || !/-metrics(-json)?$/.test(document.languageId)) return;
      const key = await view.model.at(document, range.start);
      const node = key === undefined ? undefined : view.model.node(key);
      const text = document.getText(range);
      if (node?.type === 'metric' && node.id !== undefined && text.includes(node.id))
        data.set(nodesMime, new DataTransferItem(JSON.stringify([node.key])));
    },
    offer: async (document, position, data) => {
      const keys = await copiedKeys(view, data);
      if (keys.length === 0) return undefined;
      const mark = await marksFor(client, document, position, keys);
      if (mark === undefined || mark.text === (await plainText(data))) return undefined;
      return { text: mark.text, title: l10n.t('Insert {0}', mark.text) };
    },
  });
}

async function copiedKeys({ copied }: CopiedFrom, data: DataTransfer): Promise<readonly string[]> {
  const keys = await draggedKeys(data.get(nodesMime));
  return keys.length > 0 ? keys : copied.keysOf(await plainText(data));
}

async function plainText(data: DataTransfer): Promise<string> {
  return (await data.get('text/plain')?.asString()) ?? '';
}
