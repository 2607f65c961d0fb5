import { CompletionItemKind } from 'vscode-languageserver-types';
import type { PropertyFacts, SchemaFacts } from '../../schema/factTypes.ts';
import { rules } from '../../rules/table.ts';
import { periodsAfter } from './periods.ts';
import type { Offer } from './makeItem.ts';
import { dataFor, type Request } from './request.ts';
import { siblingsOf, type Siblings } from './sketch.ts';
import { skeleton } from './skeleton.ts';
import type { Slot } from './slot.ts';
import { typeWords } from './typeWords.ts';
import { type WriteStyle, writeKey } from './write.ts';
import { escapeSnippet } from './snippetText.ts';

/** Keys of the mapping at a slot that are not there yet, the required ones first. */
export function keyOffers(
  request: Request,
  slot: Slot,
  mapping: SchemaFacts,
  present: readonly string[],
): Offer[] {
  const siblings = slot.as === 'key' ? siblingsOf(slot.inside) : {};
  const facts = request.facts.refine(mapping, siblings);
  const required = new Set(request.facts.required(facts, siblings));
  const ruledOut = keysRuledOut(facts, present);
  const free = facts.properties.filter(
    ({ name, facts: { deprecated } }) =>
      !deprecated && !present.includes(name) && !ruledOut.has(name),
  );
  const offers = free.map((property, index) => {
    const must = property.required || required.has(property.name);
    return keyOffer(request, slot, { ...property, required: must }, index, siblings);
  });
  return [...offers, ...chosenKeyOffers(request, slot, facts, present)];
}

/** Keys that may not stand beside those that are there. */
function keysRuledOut({ choices }: SchemaFacts, present: readonly string[]): Set<string> {
  const taken = choices.filter((group) => group.some((key) => present.includes(key)));
  if (taken.length === 0) return new Set();
  const others = choices.filter((group) => !taken.includes(group));
  const kept = new Set(taken.flat());
  return new Set(others.flat().filter((key) => !kept.has(key)));
}

function keyOffer(
  request: Request,
  slot: Slot,
  { name, required, facts }: PropertyFacts,
  index: number,
  siblings: Siblings,
): Offer {
  const { locale } = request.context;
  const style = styleOf(request, slot);
  const value = skeleton(request, facts, style);
  const key = slot.quote === '' ? writeKey(name, slot.style) : quoteKey(name, slot.quote);
  return {
    label: name,
    kind: CompletionItemKind.Property,
    text: slot.named ? key : `${key}:${value.text}`,
    hint: facts.title[locale],
    detail: typeWords(facts, locale, required),
    search: facts.title['zh-Hans'],
    // Keys for other tools, such as `$schema`, come last.
    rank: (required ? 0 : name.startsWith('$') ? 2000 : 1000) + index,
    ...(value.more && !slot.named && { more: true }),
    data: dataFor(request, slot, { name, siblings }),
  };
}

/** Keys that the writer chooses, such as periods: the next ones, and those of the examples. */
function chosenKeyOffers(
  request: Request,
  slot: Slot,
  { additional, keys }: SchemaFacts,
  present: readonly string[],
): Offer[] {
  if (additional === undefined) return [];
  const names = new Set([...periodsAfter(present), ...usualKeys(request, slot, keys)]);
  const style = styleOf(request, slot);
  const value = skeleton(request, additional, style);
  return [...names]
    .filter((name) => !present.includes(name))
    .map((name, index) => {
      const key = slot.quote === '' ? writeKey(name, slot.style) : quoteKey(name, slot.quote);
      return {
        label: name,
        kind: CompletionItemKind.Property,
        text: slot.named ? key : `${key}:${value.text}`,
        ...(keys && { hint: keys.title[request.context.locale] }),
        rank: 3000 + index,
        data: dataFor(request, slot),
      };
    });
}

/** Names for keys that the writer chooses: rules, or the schema's examples unless they are ids. */
function usualKeys({ context, file }: Request, { steps }: Slot, keys?: SchemaFacts): string[] {
  if (file.kind === 'report' && steps.length === 1 && steps[0]?.key === 'rules')
    return Object.keys(rules);
  const chosen = keys === undefined || keys.declares !== undefined || keys.definition === 'id';
  return chosen ? [] : keys.examples[context.locale].map(String);
}

/** A key takes the quotes that it was begun with. */
function quoteKey(name: string, quote: '"' | "'"): string {
  const text = quote === '"' ? JSON.stringify(name) : `'${name.replaceAll("'", "''")}'`;
  return escapeSnippet(text);
}

export function styleOf(request: Request, slot: Slot): WriteStyle {
  return { style: slot.style, column: slot.column, eol: request.eol };
}
