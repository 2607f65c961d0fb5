import { CompletionItemKind } from 'vscode-languageserver-types';
import { say } from '../../messages/texts.ts';
import type { EnumValue, SchemaFacts } from '../../schema/factTypes.ts';
import { titleOf, usedNearby } from './nearby.ts';
import { styleOf } from './keyOffers.ts';
import type { Offer } from './makeItem.ts';
import { reportOffers } from './references.ts';
import { dataFor, type Request } from './request.ts';
import { siblingsOf } from './sketch.ts';
import { skeleton } from './skeleton.ts';
import type { Slot } from './slot.ts';
import { escapeSnippet, plainText } from './snippetText.ts';
import { writeBody, writeScalar } from './write.ts';

/** Everything that may be written as the value at a slot. Never empty at an empty value. */
export function valueOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const listed = [
    ...referenceOffers(request, slot, facts),
    ...enumOffers(request, slot, facts),
    ...booleanOffers(request, slot, facts),
    ...listOffers(request, slot, facts),
  ];
  const blank = isBlank(slot);
  const built = blank ? structureOffers(request, slot, facts) : [];
  const suggested = blank && !listed.some(isUseful) ? exampleOffers(request, slot, facts) : [];
  const offers = distinct([...listed, ...built, ...suggested], slot);
  return offers.length === 0 && blank ? neutralOffers(slot, facts) : offers;
}

/** Beside an id that is known, an example would only be in the way. */
function isUseful({ kind }: Offer): boolean {
  return kind !== CompletionItemKind.Snippet;
}

/** A list that begins with an id known already; a word typed without brackets finds it too. */
function listOffers(request: Request, slot: Slot, { types, items }: SchemaFacts): Offer[] {
  if (!types.includes('array') || items?.refersTo === undefined) return [];
  return referenceOffers(request, { ...slot, quote: '' }, items).map((offer) => ({
    ...offer,
    label: `[${offer.label}]`,
    text: `[${slot.style === 'json' ? escapeSnippet(JSON.stringify(offer.label)) : offer.text}]`,
  }));
}

function isBlank({ range, quote }: Slot): boolean {
  return range.end - range.start <= (quote === '' ? 0 : 2);
}

/** Each value once, and none that the list around the slot has already. */
function distinct(offers: readonly Offer[], slot: Slot): Offer[] {
  const seen = new Set(valuesBeside(slot));
  return offers.filter(({ label }) => !seen.has(label) && seen.add(label));
}

function valuesBeside({ inside, range }: Slot): string[] {
  if (inside?.type !== 'sequence') return [];
  return inside.items.flatMap((item) =>
    item?.type === 'scalar' && item.span.start !== range.start ? [item.text] : [],
  );
}

/** A unit that no vocabulary lists. */
const ownUnit = /^other:[\p{L}\p{N}/_-]+$/u;

/** Ids of what the value refers to: known to the report, or used close by. */
function referenceOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const known = reportOffers(request, slot, facts);
  const key = [...slot.steps].reverse().find((step) => typeof step.key === 'string')?.key;
  const isUnit = facts.open && (facts.enum?.length ?? 0) > 0;
  if (typeof key !== 'string' || (facts.refersTo === undefined && !isUnit)) return known;
  // What the report declares is all that there is, but for words that nobody declares.
  if (known.length > 0 && !isUnit) return known;
  const around = {
    start: request.base + slot.range.start,
    end: request.base + slot.range.end,
  };
  const used = usedNearby(request.file, around, key);
  const words = facts.enum?.map((entry) => entry.value) ?? [];
  const ids = isUnit ? used.filter((id) => words.includes(id) || ownUnit.test(id)) : used;
  return [...known, ...ids.map((id, index) => usedOffer(request, slot, facts, id, index))];
}

function usedOffer(
  request: Request,
  slot: Slot,
  facts: SchemaFacts,
  id: string,
  index: number,
): Offer {
  const entry = facts.enum?.find((one) => one.value === id);
  if (entry !== undefined) return enumOffer(request, slot, entry, index);
  return {
    label: id,
    kind: CompletionItemKind.Reference,
    text: scalarText(slot, id),
    hint: say({ id: 'completion-used-nearby' }, request.context.locale),
    rank: index,
  };
}

function enumOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const data = dataFor(request, slot);
  return (facts.enum ?? []).map((entry, index) =>
    enumOffer(request, slot, entry, 500 + index, data),
  );
}

function enumOffer(
  request: Request,
  slot: Slot,
  entry: EnumValue,
  rank: number,
  data = dataFor(request, slot),
): Offer {
  const { value, description } = entry;
  return {
    label: String(value),
    kind: CompletionItemKind.EnumMember,
    text: scalarText(slot, value),
    hint: description[request.context.locale],
    search: description['zh-Hans'],
    rank,
    data: { ...data, value },
  };
}

function booleanOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  if (!facts.types.includes('boolean') || facts.enum) return [];
  const usual = facts.default ?? false;
  return [!usual, usual].map((value, index) => ({
    label: String(value),
    kind: CompletionItemKind.Value,
    text: scalarText(slot, value),
    ...(value === facts.default && {
      hint: say({ id: 'completion-default' }, request.context.locale),
    }),
    rank: index,
  }));
}

/** The beginnings of lists and mappings, below the key or between brackets. */
function structureOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const { locale } = request.context;
  const offers: Offer[] = [];
  const style = styleOf(request, slot);
  for (const type of ['array', 'object'] as const) {
    if (!facts.types.includes(type)) continue;
    const begun = skeleton(request, { ...facts, types: [type] }, style);
    const below = begun.text.startsWith(request.eol);
    offers.push({
      label: type === 'array' ? '[ ]' : '{ }',
      kind: CompletionItemKind.Snippet,
      text: below ? begun.text : begun.text.trimStart(),
      hint: say({ id: `completion-new-${type}` }, locale),
      rank: 400,
      below,
      more: true,
    });
  }
  return slot.as === 'item' ? offers.filter(({ below }) => !below) : offers;
}

/**
 * What may be written where the schema lists nothing: the default, a value made from its neighbours,
 * the examples. They go as soon as the writer begins a value of their own: `first` is spelt in the
 * letters of `five-year-shift` too, and Enter behind it must not write that.
 */
function exampleOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const { locale } = request.context;
  const made = facts.declares ? idsFrom(nameBeside(request, slot)) : [];
  const examples = made.length > 0 ? made : facts.examples[locale];
  const values = facts.default === undefined ? examples : [facts.default, ...examples];
  const written = values.map((value) =>
    typeof value === 'object' ? writeBody(value, inlineStyle(slot)) : scalarText(slot, value),
  );
  const offers = values.map((value, index) => ({
    label: typeof value === 'string' ? value : plainText(written[index] ?? ''),
    kind: CompletionItemKind.Value,
    text: written[index] ?? '',
    hint: say(
      { id: value === facts.default ? 'completion-default' : 'completion-example' },
      locale,
    ),
    untyped: true,
    rank: 600 + index,
  }));
  // A long example is something to read, in the hover, and nothing to take over.
  return offers.filter(({ label }) => label.length <= 60);
}

function inlineStyle(slot: Slot): { style: 'flow' | 'json'; column: number; eol: string } {
  return { style: slot.style === 'json' ? 'json' : 'flow', column: -1, eol: '\n' };
}

/** The name or title that stands beside a slot. */
function nameBeside({ file }: Request, { inside, steps }: Slot): unknown {
  const beside = siblingsOf(inside);
  return beside['name'] ?? beside['title'] ?? (steps.length === 1 ? titleOf(file) : undefined);
}

/** Ids made from a name: `Repurchase rate` gives `repurchase-rate`. */
function idsFrom(name: unknown): string[] {
  if (typeof name !== 'string') return [];
  const words =
    name
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{Nd}]+/gu) ?? [];
  const id = words.join('-').replace(/^[\p{Nd}-]+/u, '');
  return id === '' || id.length > 60 ? [] : [id];
}

function neutralOffers(slot: Slot, facts: SchemaFacts): Offer[] {
  const text = facts.types.includes('string') ? '"$0"' : facts.types.includes('number') ? '0' : '';
  if (text === '') return [];
  const label = text === '0' ? '0' : '" "';
  return [{ label, kind: CompletionItemKind.Value, text, rank: 900, ...(slot && {}) }];
}

function scalarText(slot: Slot, value: unknown): string {
  return escapeSnippet(writeScalar(value, slot.style, slot.quote));
}
