import type { ReportFile } from '../../model/report.ts';
import type { Path } from '../../syntax/tree.ts';

/** A list in a file of the report. */
export interface ListPlace {
  readonly file: ReportFile;
  readonly path: Path;
}

/** What is moved where. */
export interface Move {
  /** The items, in reading order. */
  readonly items: readonly (ListPlace & { readonly number: number })[];
  /** Entries that are in no list yet: the paths of chapters. */
  readonly texts: readonly string[];
  readonly target: ListPlace;
  /** The item to go in front of; undefined for the end of the list. */
  readonly before: number | undefined;
}

/** Whether two places are one list. */
export function isSameList(one: ListPlace, other: ListPlace): boolean {
  return one.file.uri === other.file.uri && one.path.join('/') === other.path.join('/');
}

/** Whether a list lies within an item, or within something in it. */
export function isWithin(list: ListPlace, item: Move['items'][number]): boolean {
  const path = [...item.path, item.number];
  return list.file.uri === item.file.uri && path.every((step, at) => list.path[at] === step);
}
