import type { BlockSymbols } from './symbols.ts';

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
 * The same symbols in less memory, for files that are kept without their trees: ids that are equal
 * are one string, no string is a part of a longer one, no list has room to grow. The symbols are
 * changed in place, to what is equal to them.
 */
export function compact(unit: BlockSymbols, pool: StringPool): BlockSymbols {
  shrink(unit.declarations, pool);
  shrink(unit.references, pool);
  shrink(unit.figures, pool);
  for (const entry of unit.entries.values()) shrink(entry, pool);
  return {
    declarations: unit.declarations.slice(),
    references: unit.references.slice(),
    figures: unit.figures.slice(),
    ...(unit.mentions && { mentions: unit.mentions.slice() }),
    entries: unit.entries,
  };
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
