import assert from 'node:assert/strict';
import type { CompletionItem, TextEdit } from 'vscode-languageserver-types';
import { InsertTextFormat } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { plainText } from '../../../server/src/features/completion/snippetText.ts';
import { completion } from '../../../server/src/features/completion.ts';
import type { FeatureContext, OpenFile } from '../../../server/src/features/feature.ts';
import type { Kind } from '../../../server/src/schema/kind.ts';
import type { Format } from '../../../server/src/syntax/block.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';
import { contextWith } from '../../support/context.ts';

export const english: FeatureContext = contextWith({
  ruleDocs: 'https://example.org/docs/rules/',
});
export const withCommand: FeatureContext = { ...english, suggestCommand: 'suggest.again' };
export const chinese: FeatureContext = { ...english, locale: 'zh-Hans' };

/** A file of a kind with that text. */
export function openText(kind: Kind, text: string, format: Format = 'yaml'): OpenFile {
  const uri = `file:///report/a.${kind}.${format}`;
  const lines = TextDocument.create(uri, format, 1, text);
  return { uri, version: 1, kind, syntax: openDocument(text, format), lines };
}

/** The list at `$0`, in the order in which an editor shows it. */
export class Suggestions {
  readonly text: string;
  readonly items: readonly CompletionItem[];
  readonly #lines: TextDocument;

  constructor(
    kind: Kind,
    marked: string,
    context: FeatureContext = english,
    format: Format = 'yaml',
  ) {
    const offset = marked.indexOf('$0');
    assert.ok(offset >= 0, 'the fixture has a caret');
    this.text = marked.replace('$0', '');
    const file = openText(kind, this.text, format);
    this.#lines = file.lines;
    const list = completion(file, file.lines.positionAt(offset), context);
    assert.equal(list.isIncomplete, false);
    this.items = [...list.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
  }

  get labels(): string[] {
    return this.items.map(({ label }) => label);
  }

  item(label: string): CompletionItem {
    const found = this.items.find((item) => item.label === label);
    assert.ok(found, `${label} is offered; there are ${this.labels.join(', ')}`);
    return found;
  }

  /** The text after an item is taken, placeholders filled with their defaults. */
  accept(label: string): string {
    return accept(this.#lines, this.item(label));
  }
}

/** The text of a document after an item is taken, placeholders filled with their defaults. */
export function accept(lines: TextDocument, item: CompletionItem): string {
  const edit = item.textEdit as TextEdit;
  const snippet = item.insertTextFormat === InsertTextFormat.Snippet;
  const newText = snippet ? plainText(edit.newText) : edit.newText;
  return TextDocument.applyEdits(lines, [
    { ...edit, newText },
    ...(item.additionalTextEdits ?? []),
  ]);
}
