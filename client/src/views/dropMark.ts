import { type Disposable, DocumentDropEdit, languages } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { documentSelector } from '../languages.ts';
import { marksFor } from './markFor.ts';
import { draggedKeys, nodesMime } from './nodeDrag.ts';

/** Lets things of the tree be dropped into a text, where they become what refers to them. */
export function registerDrops(client: BaseLanguageClient): Disposable {
  return languages.registerDocumentDropEditProvider(documentSelector, {
    async provideDocumentDropEdits(document, position, data, token) {
      const keys = await draggedKeys(data.get(nodesMime));
      if (keys.length === 0 || token.isCancellationRequested) return undefined;
      const mark = await marksFor(client, document, position, keys);
      // A text must not be taken for a snippet, so that its braces and dollars stay as they are.
      return mark && new DocumentDropEdit(mark.text);
    },
  });
}
