import type { Location, Position } from 'vscode-languageserver-types';
import type { Placed, Report } from '../model/report.ts';
import type { Declaration, DeclaredKind, Reference, WantedKind } from '../model/symbols.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { locationOf, topOf } from './places.ts';
import { chapterIn, meantBy, type SymbolAt, symbolAtPosition } from './symbolAt.ts';

/**
 * Every place in the report that means the same as the id or the path at a position, in the order
 * of files and places: values and keys, marks, formulas, and for a chapter the paths to its file.
 * For an id that nothing bears, every place that asks for it as this one does.
 * @param declares whether the place that gives the id belongs to them
 */
export function references(
  file: OpenFile,
  position: Position,
  declares: boolean,
  { reports }: FeatureContext,
): Location[] {
  const symbol = symbolAtPosition(reports, file, position);
  if (symbol === undefined) return [];
  const { found, file: target } = meantBy(symbol);
  const chapter = target && chapterIn(target);
  const meant = chapter ? [chapter] : found;
  const uses = meant.length > 0 ? usesOfAll(symbol.report, meant) : supposedUses(symbol);
  const declared = chapter || target === undefined ? meant.map(locationOf) : [topOf(target)];
  return distinct([...(declares ? declared : []), ...uses.map(locationOf)]);
}

function usesOfAll(
  report: Report,
  meant: readonly Placed<Declaration>[],
): readonly Placed<Reference>[] {
  return meant.flatMap((each) => usesOf(report, each));
}

/** The places that lead to a declaration; for a chapter the paths to its file, too. */
export function usesOf(report: Report, placed: Placed<Declaration>): readonly Placed<Reference>[] {
  const named = report.referencesTo(placed);
  return placed.item.kind === 'chapter'
    ? [...report.referencesToFile(placed.file), ...named]
    : named;
}

/** What asks for the same as a reference that leads to a file without an id, or nowhere. */
export function supposedUses({
  report,
  reference,
  ...place
}: SymbolAt): readonly Placed<Reference>[] {
  if (reference === undefined) return [];
  const { wants, id, chapter } = reference.item;
  const target = report.resolve(reference).file;
  if (target !== undefined) return report.referencesToFile(target);
  const kind = kindWanted(wants);
  if (kind === undefined) return [reference];
  const [owner] = chapter === undefined ? [place] : report.find('chapter', chapter);
  // Without the chapter nobody can say what else means the same.
  if (owner === undefined) return [reference];
  return report.referencesTo(supposed(reference, kind, id, owner.file));
}

function kindWanted(wants: WantedKind): DeclaredKind | undefined {
  if (wants === 'place') return 'section';
  return wants === 'file' ? undefined : wants;
}

/** A declaration that is not there: what would lead to it asks for its kind and id alone. */
function supposed(
  { unit, base, item }: Placed<Reference>,
  kind: DeclaredKind,
  id: string,
  file: Placed<Reference>['file'],
): Placed<Declaration> {
  const { start, end, dimension = '' } = item;
  const declaration = { kind, id, start, end, name: undefined, extent: { start, end }, dimension };
  return { file, unit, base, item: declaration as unknown as Declaration };
}

function distinct(locations: readonly Location[]): Location[] {
  const seen = new Set<string>();
  return locations.filter(({ uri, range: { start, end } }) => {
    const key = `${uri} ${start.line}:${start.character}-${end.line}:${end.character}`;
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}
