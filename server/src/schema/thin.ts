import type { Fault } from './faults.ts';

/** The faults of one value. */
export interface FaultsOfValue {
  readonly path: Fault['path'];
  readonly faults: readonly Fault[];
}

/** From the one that says most to the one that the others make needless. */
const rank = [
  'empty',
  'enum',
  'const',
  'type',
  'minLength',
  'pattern',
  'format',
  'minProperties',
  'minItems',
];

/** The faults value by value, without those that only follow from another one. */
export function thin(faults: readonly Fault[]): readonly FaultsOfValue[] {
  const byPath = new Map<string, Fault[]>();
  for (const fault of faults) {
    const place = JSON.stringify(fault.path);
    byPath.set(place, [...(byPath.get(place) ?? []), emptied(fault)]);
  }
  return [...byPath.values()].map((all) => ({ path: all[0]?.path ?? [], faults: strongest(all) }));
}

/** Nothing at all is one fault, whatever was expected; the same goes for `""`. */
function emptied(fault: Fault): Fault {
  const blank = fault.data === null || (fault.data === '' && fault.keyword !== 'type');
  return blank && fault.key === undefined ? { ...fault, keyword: 'empty' } : fault;
}

/** Of the faults of the value as a whole only the first by rank; those of its keys all. */
function strongest(faults: readonly Fault[]): readonly Fault[] {
  const order = typeof faults[0]?.data === 'object' ? ['type', ...rank] : rank;
  const top = order.find((keyword) =>
    faults.some((fault) => fault.keyword === keyword && !fault.key),
  );
  const asWhole = faults.find((fault) => fault.keyword === top && !fault.key);
  if (asWhole) return [asWhole];
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const same = JSON.stringify([fault.keyword, fault.key, fault.params]);
    return !seen.has(same) && seen.add(same);
  });
}
