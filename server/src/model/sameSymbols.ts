import type { BlockSymbols } from './symbols.ts';

/** Whether two values are equal in depth; `places`: offsets count as well. */
function isSame(a: unknown, b: unknown, places: boolean): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a !== a && b !== b;
  }
  if (Array.isArray(a)) return Array.isArray(b) && isSameList(a, b, places);
  if (a instanceof Map) return b instanceof Map && isSameMap(a, b, places);
  return !Array.isArray(b) && !(b instanceof Map) && isSameObject(a, b, places);
}

function isSameList(a: readonly unknown[], b: readonly unknown[], places: boolean): boolean {
  return a.length === b.length && a.every((item, index) => isSame(item, b[index], places));
}

function isSameMap(
  a: ReadonlyMap<unknown, unknown>,
  b: ReadonlyMap<unknown, unknown>,
  places: boolean,
): boolean {
  if (a.size !== b.size) return false;
  // The order counts: it is the order of the text.
  const others = [...b];
  return [...a].every(([key, value], index) => {
    const other = others[index];
    return other !== undefined && other[0] === key && isSame(value, other[1], places);
  });
}

function isSameObject(a: object, b: object, places: boolean): boolean {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length) return false;
  return names.every((name) => {
    if (!Object.hasOwn(b, name)) return false;
    const [one, other] = [field(a, name), field(b, name)];
    if (!places && isOffset(name, one) && isOffset(name, other)) return true;
    // What the writer wrote may have a key `start` of its own.
    return isSame(one, other, places || name === 'data');
  });
}

function field(of: object, name: string): unknown {
  return (of as Readonly<Record<string, unknown>>)[name];
}

function isOffset(name: string, value: unknown): boolean {
  return (name === 'start' || name === 'end') && typeof value === 'number';
}

/** Whether two blocks give the same to their report, at the same places. */
export function isSameUnit(a: BlockSymbols, b: BlockSymbols): boolean {
  return isSame(a, b, true);
}

/** Whether two symbols say the same, wherever they stand. */
export function saysTheSame(a: unknown, b: unknown): boolean {
  return isSame(a, b, false);
}

/** Whether two symbols say the same at the same places. */
export function isEqual(a: unknown, b: unknown): boolean {
  return isSame(a, b, true);
}
