import type { FigureExpression, Part } from '../syntax/marks/mark.ts';
import type { BlockSymbols, Reference, WantedKind } from './symbols.ts';

/** From here on the strings are forgotten and met again: ids that are typed would add up. */
const manyStrings = 200_000;

/** Below this length a part of a string is a string of its own; above, it keeps the whole alive. */
const longSlice = 13;

/** So many strings are found without asking the table; a power of two. */
const recentStrings = 2048;

/** One string for all that are equal. */
export class StringPool {
  private readonly known = new Map<string, string>();
  /** The strings met last: what is named in one place is mostly named again close by. */
  private readonly recent: string[] = Array.from({ length: recentStrings }, () => '');

  get(text: string): string {
    const place = placeOf(text);
    const last = this.recent[place];
    if (last === text) return last;
    const found = this.find(text);
    this.recent[place] = found;
    return found;
  }

  private find(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size >= manyStrings) this.known.clear();
    const own = text.length < longSlice ? text : ` ${text}`.slice(1);
    this.known.set(own, own);
    return own;
  }
}

/** Ids differ at their ends most of all. */
function placeOf(text: string): number {
  const { length } = text;
  let place = length;
  for (let at = Math.max(0, length - 4); at < length; at++) {
    place = (place * 31 + text.charCodeAt(at)) | 0;
  }
  return place & (recentStrings - 1);
}

/**
 * The same symbols in less memory, for files that are kept without their trees: ids of references that
 * are equal are one string and keep no prose alive, no list has room to grow. The symbols are changed
 * in place, to what is equal to them. Everything else is cut out of the file's text, which is kept.
 */
export function compact(unit: BlockSymbols, pool: StringPool): BlockSymbols {
  for (const reference of unit.references) shrinkReference(reference, pool);
  for (const { expression } of unit.figures) shrinkFigure(expression, pool);
  return {
    declarations: exact(unit.declarations),
    references: exact(unit.references),
    figures: exact(unit.figures),
    ...(unit.mentions && { mentions: unit.mentions.slice() }),
    entries: unit.entries,
  };
}

/**
 * Parts the names and texts of declarations from the file's text that they are cut out of, before
 * another text takes its place; done in place.
 */
export function detach(unit: BlockSymbols, pool: StringPool): void {
  shrink(unit.declarations, pool);
  for (const entry of unit.entries.values()) shrink(entry, pool);
}

const none: readonly never[] = [];

/** A copy has no room to grow; one empty list will do for all. */
function exact<T>(list: readonly T[]): readonly T[] {
  return list.length > 0 ? list.slice() : none;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function shrinkReference(reference: Writable<Reference>, pool: StringPool): void {
  reference.id = pool.get(reference.id);
  // What stands before the colon of `[[kind:id]]`.
  if (reference.from === 'reference' || reference.from === 'embed')
    reference.wants = pool.get(reference.wants) as WantedKind;
  if (reference.chapter !== undefined) reference.chapter = pool.get(reference.chapter);
  if (reference.dimension !== undefined) reference.dimension = pool.get(reference.dimension);
}

function shrinkFigure(expression: Writable<FigureExpression>, pool: StringPool): void {
  const { metric, members, from, to, format } = expression;
  expression.members = exact(members);
  shrinkPart(metric, pool);
  for (const member of members) shrinkPart(member, pool);
  if (from !== undefined) shrinkPart(from, pool);
  if (to !== undefined) shrinkPart(to, pool);
  if (format !== undefined) shrinkPart(format, pool);
}

function shrinkPart(part: Writable<Part>, pool: StringPool): void {
  part.text = pool.get(part.text);
}

/** A part of a text as a string of its own. Names and titles hardly ever stand twice. */
function apart(text: string): string {
  return [...text].join('');
}

function shrink(value: unknown, pool: StringPool): void {
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Map) {
    for (const item of value.values()) shrink(item, pool);
    return;
  }
  const fields = value as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const item = fields[key];
    if (typeof item === 'string')
      fields[key] = item.length < longSlice ? pool.get(item) : apart(item);
    else if (typeof item === 'object') shrink(item, pool);
  }
}
