import type { CompletionItem, CompletionList, Position } from 'vscode-languageserver-types';
import type { SchemaFacts } from '../schema/facts.ts';
import { completeMarks } from './completion/marks/completeMarks.ts';
import { keyOffers, styleOf } from './completion/keyOffers.ts';
import { makeItems, type Offer } from './completion/makeItem.ts';
import { builtinFacts, factsOf, type Request } from './completion/request.ts';
import type { Slot } from './completion/slot.ts';
import { slotsAt } from './completion/slotsAt.ts';
import { snippetOffers } from './completion/snippetOffers.ts';
import { valueOffers } from './completion/valueOffers.ts';
import type { FeatureContext, OpenFile } from './feature.ts';

export { resolveCompletion } from './completion/resolve.ts';

/** Signs that mean something in marks and paths alone; elsewhere nothing is offered behind them. */
const markTriggers = [':', '@', '/', '｛', '［', '【', '＠', '：', '／'];

/**
 * Signs behind which a client should ask of itself. A colon counts inside marks only: what follows
 * `key:` at once is Enter as often as a space, and an open list would take that Enter for itself.
 */
export const completionTriggers: readonly string[] = [' ', '-', '"', '[', '{', ','].concat(
  markTriggers,
);

/**
 * What may be written at a position: keys, values, whole things. Works on the lines of one block
 * as they stand, so a broken neighbour takes nothing away, and the cost does not grow with the
 * file. Inside prose and formulas, marks and their parts; in comments nothing.
 * @param trigger the sign by which the client was led to ask, if it was one
 */
export function completion(
  file: OpenFile,
  position: Position,
  context: FeatureContext,
  trigger?: string,
): CompletionList {
  const offset = file.lines.offsetAt(position);
  const { slots, base, text } = slotsAt(file.syntax, offset);
  const eol = lineBreakOf(file.syntax.text);
  const found = { isIncomplete: false };
  const request: Request = { file, context, facts: builtinFacts, eol, base, caret: offset, found };
  const marks = text && completeMarks(request, text, offset);
  if (marks !== undefined && marks.items.length > 0) return marks;
  if (markTriggers.includes(trigger ?? '') && trigger !== '/')
    return { isIncomplete: false, items: [] };
  const items = likeliestFirst(request, slots).flatMap(({ slot, facts }, order) => {
    const offers = offersAt(request, slot, facts);
    const ranked = offers.map((offer) => ({ ...offer, rank: order * 100_000 + offer.rank }));
    return makeItems(request, slot, ranked);
  });
  return { ...found, items: withoutTwins(items) };
}

/** The line break that the file begins with; one kind is enough to tell. */
function lineBreakOf(text: string): string {
  const feed = text.indexOf('\n');
  return feed > 0 && text[feed - 1] === '\r' ? '\r\n' : '\n';
}

/** A slot and what the schema says of the place it leads to. */
interface Place {
  readonly slot: Slot;
  readonly facts: SchemaFacts;
}

/** The places of the slots; a new item stands above the keys of a file that lacks none. */
function likeliestFirst(request: Request, slots: readonly Slot[]): Place[] {
  const places = slots.flatMap((slot) => placesOf(request, slot));
  const [first] = places;
  if (first?.slot.as !== 'key' || first.slot.steps.length > 0 || places.length < 2) return places;
  const present = keysPresent(request, first.slot);
  const lacks = first.facts.properties.some(
    ({ name, required }) => required && !present.includes(name),
  );
  return lacks ? places : [...places.slice(1), first];
}

/** What is written below a key is a list, a mapping or a value as the schema says. */
function placesOf(request: Request, slot: Slot): Place[] {
  const facts = factsOf({ facts: request.facts, kind: request.file.kind }, slot.steps);
  if (facts === undefined || isContinuation(request, slot, facts)) return [];
  if (slot.as !== 'below') return [{ slot, facts }];
  const places: Place[] = [];
  if (facts.items) {
    const steps = [...slot.steps, { key: 0, siblings: {} }];
    const item = { ...slot, as: 'item' as const, steps, before: `${slot.before}- ` };
    places.push({ slot: item, facts: facts.items });
  }
  // A caret at the column of the key itself is more likely at a new key than below this one.
  if (slot.before !== '') return places;
  if (facts.types.includes('object'))
    places.push({ slot: { ...slot, as: 'key', inside: undefined }, facts });
  return places.length > 0 ? places : [{ slot: { ...slot, as: 'value' }, facts }];
}

/** Free text may go on over several lines, and its words are no keys. */
function isContinuation({ facts }: Request, { continues }: Slot, mapping: SchemaFacts): boolean {
  if (continues === undefined) return false;
  const text = facts.child(mapping, continues.key, continues.siblings);
  return text !== undefined && text.enum === undefined && text.types.includes('string');
}

function offersAt(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  if (slot.as === 'key') return mappingOffers(request, slot, facts);
  if (slot.as === 'item') return itemOffers(request, slot, facts);
  if (slot.steps.length === 0) return snippetsFirst(request, slot, facts);
  return flowOffers(request, slot, facts);
}

/** Keys of a mapping; the whole thing too while it is empty. */
function mappingOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const present = keysPresent(request, slot);
  const keys = keyOffers(request, slot, facts, present);
  if (present.length > 0 || slot.named) return keys;
  return [...snippetsFirst(request, slot, facts), ...lower(keys)];
}

/** The keys that the mapping has, without the one under the caret. */
function keysPresent({ file, base }: Request, { inside, range, steps, as }: Slot): string[] {
  const pairs = as === 'key' && inside?.type === 'mapping' ? inside.pairs : [];
  const keys = pairs.filter(
    ({ keySpan }) => keySpan.start !== range.start || keySpan.end !== range.end,
  );
  const beside = keys.map(({ key }) => key);
  if (steps.length > 0) return beside;
  const { blocks, starts } = file.syntax;
  for (const [index, { place }] of blocks.entries()) {
    const start = (starts[index] ?? 0) - base;
    const here = start <= range.start && range.start < start + (blocks[index]?.text.length ?? 0);
    if ((place.type === 'entry' || place.type === 'head') && !here) beside.push(place.key);
  }
  return beside;
}

/** An item of a block sequence: whole things and keys of a mapping, or values. */
function itemOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const indented = { ...slot, column: itemColumn(slot) };
  const mapping = facts.types.includes('object') || facts.properties.length > 0;
  const scalar = facts.types.some((type) => type !== 'object' && type !== 'array');
  const whole = slot.guessed && facts.snippets.en.length > 0;
  const keys = mapping && !whole ? keyOffers(request, indented, facts, []) : [];
  return [
    ...(scalar || !mapping ? valueOffers(request, slot, facts) : []),
    ...(mapping ? snippetsFirst(request, indented, facts, scalar ? 3000 : 0) : []),
    ...keys.map((offer) => ({ ...offer, rank: offer.rank + 4000 })),
  ];
}

/** The column of what stands behind a dash. */
function itemColumn({ column, before }: Slot): number {
  return before.endsWith('- ') ? column + 2 : column;
}

/** A value on the line of its key, or between brackets. */
function flowOffers(request: Request, slot: Slot, facts: SchemaFacts): Offer[] {
  const empty = slot.range.start === slot.range.end && slot.style !== 'block';
  const scalar = facts.types.some((type) => type !== 'object' && type !== 'array');
  const built = facts.types.includes('object') || facts.types.includes('array');
  if (slot.filled && (built || !scalar)) return [];
  const whole = empty ? snippetsFirst(request, slot, facts, scalar ? 3000 : 0) : [];
  return [...whole, ...lower(valueOffers(request, slot, facts))];
}

/** Whole things, above keys and values unless these are more usual. */
function snippetsFirst(request: Request, slot: Slot, facts: SchemaFacts, rank = 0): Offer[] {
  const offers = snippetOffers(request, slot, facts, styleOf(request, slot));
  return offers.map((offer) => ({ ...offer, rank: offer.rank + rank }));
}

function lower(offers: readonly Offer[]): Offer[] {
  return offers.map((offer) => ({ ...offer, rank: offer.rank + 100 }));
}

/** The same thing may be offered by two slots; the likelier one stays. */
function withoutTwins(items: readonly CompletionItem[]): CompletionItem[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const key = `${item.label}\n${item.textEdit?.newText}`;
    return !seen.has(key) && seen.add(key);
  });
}
