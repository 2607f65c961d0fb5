import type { FigureExpression, Part } from '../syntax/marks/mark.ts';
import type { BlockSymbols, Reference } from './symbols.ts';

/** From here on the strings are forgotten and met again: ids that are typed would add up. */
const manyStrings = 200_000;

/** Below this length a part of a string is a string of its own; above, it keeps the whole alive. */
const longSlice = 13;

/** One string for all that are equal. */
export class StringPool {
  private readonly known = new Map<string, string>();

  get(text: string): string {
    const known = this.known.get(text);
    if (known !== undefined) return known;
    if (this.known.size >= manyStrings) this.known.clear();
    const own = text.length < longSlice ? text : ` ${text}`.slice(1);
    this.known.set(own, own);
    return own;
  }
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
    declarations: unit.declarations.slice(),
    references: unit.references.slice(),
    figures: unit.figures.slice(),
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

type Writable<T> = { -readonly [K in keyof T]: T[K] };

function shrinkReference(reference: Writable<Reference>, pool: StringPool): void {
  reference.id = pool.get(reference.id);
  if (reference.chapter !== undefined) reference.chapter = pool.get(reference.chapter);
  if (reference.dimension !== undefined) reference.dimension = pool.get(reference.dimension);
}

function shrinkFigure(
  { metric, members, from, to, format }: FigureExpression,
  pool: StringPool,
): void {
  shrinkPart(metric, pool);
  for (const member of members) shrinkPart(member, pool);
  if (from !== undefined) shrinkPart(from, pool);
  if (to !== undefined) shrinkPart(to, pool);
  if (format !== undefined) shrinkPart(format, pool);
}

function shrinkPart(part: Writable<Part>, pool: StringPool): void {
  part.text = pool.get(part.text);
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
    if (typeof item === 'string') fields[key] = pool.get(item);
    else if (typeof item === 'object') shrink(item, pool);
  }
}
