import { documentData } from '../../syntax/data.ts';
import { openDocument } from '../../syntax/document.ts';
import type { SyntaxDocument } from '../../syntax/block.ts';
import type { Path } from '../../syntax/tree.ts';

/** An item of a list in a file. */
export interface ItemPlace {
  readonly document: SyntaxDocument;
  readonly path: Path;
  readonly number: number;
}

/** What is moved where; `texts` are entries that come from nowhere. */
export interface DataMove {
  readonly items: readonly ItemPlace[];
  readonly texts: readonly string[];
  readonly document: SyntaxDocument;
  readonly path: Path;
  readonly before: number | undefined;
}

/**
 * Whether the new texts say what the old ones say with the items moved, and nothing else: a move that
 * would change what a file means is not done.
 *
 * @param after the new text of each file that changes
 */
export function saysTheSame(move: DataMove, after: ReadonlyMap<SyntaxDocument, string>): boolean {
  const data = new Map<SyntaxDocument, unknown>();
  for (const document of after.keys()) data.set(document, structuredClone(documentData(document)));
  const target = listIn(data.get(move.document), move.path, true);
  const lists = move.items.map(({ document, path }) => listIn(data.get(document), path, false));
  const values = move.items.map(({ number }, at) => lists[at]?.[number]);
  if (target === undefined || lists.includes(undefined)) return false;
  const places = move.items.map(({ number }, at) => ({ list: lists[at], number }));
  // Counted from the end of the list, the place stays the same whatever leaves in front of it.
  const { before = target.length } = move;
  const leaving = places.filter(({ list, number }) => list === target && number >= before);
  const behind = target.length - before - leaving.length;
  for (const { list, number } of places.toSorted((a, b) => b.number - a.number))
    list?.splice(number, 1);
  target.splice(target.length - behind, 0, ...values, ...move.texts);
  return [...after].every(
    ([document, text]) =>
      shape(documentData(openDocument(text, document.format))) === shape(data.get(document)),
  );
}

/** The list that a path leads to; begun where it may be. */
function listIn(data: unknown, path: Path, begin: boolean): unknown[] | undefined {
  let here = data;
  for (const [at, step] of path.entries()) {
    if (typeof here !== 'object' || here === null) return undefined;
    const holder = here as Record<string | number, unknown>;
    const isLast = at === path.length - 1;
    const next = Object.hasOwn(holder, step) ? holder[step] : undefined;
    if (isLast && begin && (next === undefined || next === null)) holder[step] = [];
    here = holder[step];
  }
  return Array.isArray(here) ? here : undefined;
}

/**
 * Data as a text that can be compared: without empty lists, which are as good as none, and without
 * line breaks at the end of texts, which depend on what stands below.
 */
function shape(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) => {
    if (typeof value === 'string') return value.replace(/[\r\n]+$/, '');
    if (Array.isArray(value)) return value.length === 0 ? undefined : value;
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    );
  });
}
