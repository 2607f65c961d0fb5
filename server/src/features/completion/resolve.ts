import { type CompletionItem, MarkupKind } from 'vscode-languageserver-types';
import { describe } from '../hover/describe.ts';
import type { FeatureContext } from '../feature.ts';
import { builtinFacts, factsOf, readData } from './request.ts';

/** The item with its documentation, which is made only for the one that is looked at. */
export function resolveCompletion(item: CompletionItem, context: FeatureContext): CompletionItem {
  const data = readData(item.data);
  if (data === undefined) return item;
  const steps = data.path.map((key, index) => ({ key, siblings: data.beside[index] ?? {} }));
  const facts = factsOf({ facts: builtinFacts, kind: data.kind }, steps);
  if (facts === undefined) return item;
  const value = describe(
    facts,
    context,
    'value' in data ? { current: data.value, only: true } : {},
  );
  return { ...item, documentation: { kind: MarkupKind.Markdown, value } };
}
