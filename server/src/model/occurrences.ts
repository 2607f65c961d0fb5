/** Tables for long lists; a list lives as long as its unit. */
const tables = new WeakMap<readonly object[], ReadonlyMap<string, readonly number[]>>();

/** Up to this length looking through a list costs less than a table. */
const shortList = 24;

/** The numbers of the items in a list that bear an id, in order. */
export function numbersOf(
  items: readonly { readonly id: string }[],
  id: string,
): readonly number[] {
  if (items.length > shortList) return tableOf(items).get(id) ?? [];
  const found: number[] = [];
  for (let index = 0; index < items.length; index++) if (items[index]?.id === id) found.push(index);
  return found;
}

function tableOf(
  items: readonly { readonly id: string }[],
): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(items);
  if (known !== undefined) return known;
  const table = new Map<string, number[]>();
  for (const [index, { id }] of items.entries()) {
    const numbers = table.get(id);
    if (numbers === undefined) table.set(id, [index]);
    else numbers.push(index);
  }
  tables.set(items, table);
  return table;
}
