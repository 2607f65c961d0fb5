import type { Reports } from '../../model/report.ts';
import { comparePaths, plainPath } from '../../model/uris.ts';
import { addedToManifest } from '../../rules/report/manifestEdit.ts';
import { fileKind } from '../../schema/kind.ts';
import { type Movement, plain, type Renamed } from './movement.ts';
import type { FileChanged } from './paths.ts';

/** What adds the chapters that come into a report from outside to its list of chapters. */
export function arrivals(
  reports: Reports,
  movement: Movement,
  renames: readonly Renamed[],
): FileChanged[] {
  const { report, manifest, to, moved, holds } = movement;
  // A report that names no chapters takes all that lie in its folder.
  if (report.entry(manifest, 'chapters') === undefined) return [];
  const listed = new Set(report.chapters().flatMap(({ file }) => report.pathOf(file) ?? []));
  const paths = comers(reports, movement, renames)
    .map((uri) => moved(uri))
    .filter(holds)
    .map((now) => plainPath(now.slice(to.length)))
    .filter((path) => path !== undefined && !listed.has(path));
  return [...new Set(paths)]
    .toSorted((a = '', b = '') => comparePaths(a, b))
    .map((path) => ({ file: manifest, change: addedToManifest(manifest, path ?? '') }));
}

/** The chapters that move and do not belong to the report so far, by their plain URIs. */
function comers(
  reports: Reports,
  { report, moved }: Movement,
  renames: readonly Renamed[],
): string[] {
  const unknown = renames
    .filter(({ oldUri, newUri }) => isChapter(newUri) && reports.file(oldUri) === undefined)
    .map(({ oldUri }) => plain(oldUri));
  const known = reports
    .all()
    .filter((each) => each !== report)
    .flatMap(({ files }) => [...files.keys()].map(plain))
    .filter((uri) => moved(uri) !== uri && isChapter(moved(uri)));
  return [...unknown, ...known];
}

function isChapter(uri: string): boolean {
  return fileKind(uri)?.kind === 'chapter';
}
