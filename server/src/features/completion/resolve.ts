import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  MarkupKind,
} from 'vscode-languageserver-types';
import { describe } from '../hover/describe.ts';
import { codeBlock } from '../hover/markdown.ts';
import type { FeatureContext } from '../feature.ts';
import { builtinFacts, factsOf, readData } from './request.ts';
import { plainText } from './snippetText.ts';

/** The item with its documentation, which is made only for the one that is looked at. */
export function resolveCompletion(item: CompletionItem, context: FeatureContext): CompletionItem {
  const data = readData(item.data);
  if (data === undefined) return withPreview(item);
  const steps = data.path.map((key, index) => ({ key, siblings: data.beside[index] ?? {} }));
  const facts = factsOf({ facts: builtinFacts, kind: data.kind }, steps);
  if (facts === undefined) return item;
  const key = data.path.at(-1);
  const about =
    'value' in data ? { current: data.value, only: true } : typeof key === 'string' ? { key } : {};
  const value = describe(facts, context, about);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** A whole thing shows what it will write. */
function withPreview(item: CompletionItem): CompletionItem {
  const text = item.textEdit?.newText;
  if (item.kind !== CompletionItemKind.Snippet || typeof text !== 'string') return item;
  const written = item.insertTextFormat === InsertTextFormat.Snippet ? plainText(text) : text;
  const language = /^[\s,]*\{\s*"/.test(written) ? 'json' : 'yaml';
  const value = codeBlock(dedented(written), language);
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}

/** The lines without the indentation that all but the first have in common. */
function dedented(text: string): string {
  const [first = '', ...rest] = text.trim().split(/\r?\n/);
  const indents = rest.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const common = Math.min(...indents.map((indent) => indent - (first.startsWith('- ') ? 2 : 0)));
  return [first, ...rest.map((line) => line.slice(Math.max(0, common)))].join('\n');
}
