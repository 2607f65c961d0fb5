import type { ReportFile } from '../../model/report.ts';
import { plainPath } from '../../model/uris.ts';
import type { Change, Span } from '../../syntax/finding.ts';
import { findNode } from '../../syntax/locate.ts';
import { itemListAt } from '../move/itemList.ts';
import { takeItems } from '../move/taken.ts';
import { scalar } from '../../templates/items.ts';
import type { Movement } from './movement.ts';

/** A path that a file names, in offsets of the file. */
interface WrittenPath extends Span {
  readonly file: ReportFile;
  readonly path: string;
  readonly of: 'chapter' | 'picture' | 'schema';
}

/** A change of one file. */
export interface FileChanged {
  readonly file: ReportFile;
  readonly change: Change;
}

/** The changes of all paths that lead to another place than before, or from another. */
export function pathChanges(movement: Movement): FileChanged[] {
  return pathsIn(movement).flatMap((written) => {
    const now = newPath(movement, written.path);
    if (now === undefined || now === plainPath(written.path)) return [];
    return [{ file: written.file, change: rewritten(written, now) }];
  });
}

/** The chapters that would lie outside of the report's folder, and what takes them out of the list. */
export function departures(
  movement: Movement,
): { readonly paths: readonly string[]; readonly changes: readonly Change[] } | undefined {
  // A manifest that goes alone leaves everything behind; nothing is taken out for that.
  if (movement.from !== movement.to) return undefined;
  const { manifest } = movement;
  const gone = pathsIn(movement).filter(
    ({ of, path }) => of === 'chapter' && leaves(movement, path),
  );
  const list = itemListAt(manifest.syntax, ['chapters']);
  if (gone.length === 0 || list === undefined) return undefined;
  const numbers = list.items.flatMap((item, number) =>
    gone.some(({ start, end }) => item.start <= start && end <= item.end) ? [number] : [],
  );
  const { changes } = takeItems(manifest.syntax, list, numbers);
  return { paths: gone.map(({ path }) => path), changes };
}

function leaves(movement: Movement, path: string): boolean {
  const plain = plainPath(path);
  return plain !== undefined && newPath(movement, path) === undefined;
}

/** A path as it has to be after the move; undefined where it would lead out of the folder. */
function newPath({ from, to, moved, holds }: Movement, path: string): string | undefined {
  const plain = plainPath(path);
  if (plain === undefined) return undefined;
  const now = moved(from + plain);
  if (!now.startsWith(to)) return undefined;
  // What goes into a report within this one is lost to it; a path that led there before stays.
  return now === from + plain || holds(now) ? now.slice(to.length) : undefined;
}

function pathsIn({ report, manifest }: Movement): WrittenPath[] {
  return [...chapterPaths(manifest), ...picturePaths(report), ...schemaPaths(manifest)];
}

function chapterPaths(file: ReportFile): WrittenPath[] {
  return file.units.flatMap(({ references }, number) =>
    references
      .filter(({ wants }) => wants === 'file')
      .map(({ start, end, id }) => {
        const base = file.starts[number] ?? 0;
        return { file, start: base + start, end: base + end, path: id, of: 'chapter' as const };
      }),
  );
}

function picturePaths(report: Movement['report']): WrittenPath[] {
  return report.declarations('image').flatMap(({ file, base, item }) => {
    const part = item.file;
    if (part === undefined) return [];
    const span = { start: base + part.start, end: base + part.end };
    return [{ file, ...span, path: part.text, of: 'picture' as const }];
  });
}

function schemaPaths(file: ReportFile): WrittenPath[] {
  const found = findNode(file.syntax, ['schemas']);
  if (found?.node.type !== 'mapping') return [];
  return found.node.pairs.flatMap(({ value }): WrittenPath[] => {
    if (value.type !== 'scalar') return [];
    const { start, end } = value.content;
    const { base } = found;
    return [{ file, start: base + start, end: base + end, path: value.text, of: 'schema' }];
  });
}

/** In the quotes that are there; without any only where the path needs none. */
function rewritten({ file, start, end }: WrittenPath, path: string): Change {
  const quote = file.text.charAt(start - 1);
  if (quote === '"') return { start, end, newText: JSON.stringify(path).slice(1, -1) };
  if (quote === "'") return { start, end, newText: path.replaceAll("'", "''") };
  return { start, end, newText: scalar(path) };
}
