import type { Report } from '../../model/report.ts';
import type { Path } from '../../syntax/tree.ts';
import { type Place, placeOf } from '../outline/chapterNodes.ts';
import { itemListAt } from './itemList.ts';
import { isSameList, isWithin, type Move } from './place.ts';

/** Sections are moved within the list that they stand in, or to another of any chapter. */
export function sectionMove(
  report: Report,
  keys: readonly string[],
  parent: string,
  before: string | undefined,
): Move | undefined {
  const holder = placeOf(report, parent);
  const places = keys.map((key) => placeOf(report, key));
  const items = places.map((place) => place && itemOf(place));
  const found = items.filter((item) => item !== undefined);
  const path = holder && pathOf(holder);
  if (holder === undefined || path === undefined || found.length < keys.length) return undefined;
  const target = { file: holder.chapter.file, path: [...path, 'sections'] };
  const outer = found.filter((item) => !found.some((other) => isWithin(item, other)));
  if (outer.some((item) => isWithin(target, item))) return undefined;
  const next = before === undefined ? undefined : placeOf(report, before);
  const nextItem = next && itemOf(next);
  if (before !== undefined && (nextItem === undefined || !isSameList(nextItem, target)))
    return undefined;
  if (outer.some((item) => isSameList(item, target) && item.number === nextItem?.number))
    return undefined;
  return { items: inOrder(report, outer), texts: [], target, before: nextItem?.number };
}

type Item = Move['items'][number];

/** Where a section stands in the data of its file. */
function itemOf(place: Place): Item | undefined {
  const path = pathOf(place);
  const number = path?.at(-1);
  if (path === undefined || typeof number !== 'number') return undefined;
  return { file: place.chapter.file, path: path.slice(0, -1), number };
}

/**
 * The steps to a section in the data of its file. Sections are found by where they stand: an item of
 * the list that declares nothing counts there, but not in the report.
 */
export function pathOf({ chapter, chain }: Place): Path | undefined {
  const path: (string | number)[] = [];
  for (const { declaration } of chain) {
    const start = declaration.base + declaration.item.extent.start;
    const list = itemListAt(chapter.file.syntax, [...path, 'sections']);
    const number = list?.items.findIndex((item) => item.start <= start && start < item.end) ?? -1;
    if (number < 0) return undefined;
    path.push('sections', number);
  }
  return path;
}

/** In reading order, whatever the order in which they were selected. */
function inOrder(report: Report, items: readonly Item[]): readonly Item[] {
  const chapters = report.chapters().map(({ file }) => file.uri);
  const rank = ({ file }: Item): number => chapters.indexOf(file.uri);
  return items.toSorted(
    (a, b) => rank(a) - rank(b) || byPath([...a.path, a.number], [...b.path, b.number]),
  );
}

function byPath(one: Path, other: Path): number {
  for (const [at, step] of one.entries()) {
    const twin = other[at];
    if (typeof step === 'number' && typeof twin === 'number' && step !== twin) return step - twin;
  }
  return one.length - other.length;
}
