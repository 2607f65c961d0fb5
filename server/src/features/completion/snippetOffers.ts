import { CompletionItemKind } from 'vscode-languageserver-types';
import type { SchemaFacts, Snippet } from '../../schema/facts.ts';
import type { Offer } from './makeItem.ts';
import type { Request } from './request.ts';
import type { Slot } from './slot.ts';
import { type WriteStyle, writeBody } from './write.ts';

/** Whole things ready to be filled in, where nothing is written of them yet. */
export function snippetOffers(
  request: Request,
  slot: Slot,
  facts: SchemaFacts,
  at: WriteStyle,
): Offer[] {
  const chinese = facts.snippets['zh-Hans'];
  return facts.snippets[request.context.locale].map((snippet, index) => ({
    label: snippet.label,
    kind: CompletionItemKind.Snippet,
    text: textOf(request, slot, snippet, at),
    hint: snippet.description,
    search: [facts.snippets.en[index]?.label, chinese[index]?.label].filter(Boolean).join(' '),
    rank: index,
  }));
}

/** A mapping's keys stand without brackets where its place is given by indentation. */
function textOf(request: Request, slot: Slot, { body }: Snippet, at: WriteStyle): string {
  const bare = at.style !== 'block' && slot.as === 'key';
  // Between the brackets of an empty mapping stand the pairs alone.
  const text = writeBody(body, bare ? { ...at, column: -1 } : at);
  const written = bare ? text.replace(/^\{ /, '').replace(/ \\\}$/, '') : text;
  return request.context.snippets ? `${written}$0` : written;
}
