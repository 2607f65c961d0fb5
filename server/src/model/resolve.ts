import type { LiveFile } from './liveFile.ts';
import { isLocal } from './nameIndex.ts';
import type { Resolution } from './report.ts';
import type { ReportIndex } from './reportIndex.ts';
import { type At, compareSlots, referenceAt, type Slot } from './slot.ts';
import type { Declaration, Reference } from './symbols.ts';
import { plainPath } from './uris.ts';

type Found = readonly At<Declaration>[];

const none: Found = [];

/** What the id of a reference means, seen from the file that it stands in; paths are not ids. */
export function resolveIn(index: ReportIndex, file: LiveFile, reference: Reference): Resolution {
  const found = lookUp(index, file, reference);
  const others = found.length > 0 ? none : othersFor(index, file, reference);
  return { found, file: undefined, others };
}

function lookUp(index: ReportIndex, file: LiveFile, reference: Reference): Found {
  const { wants, id, chapter, dimension } = reference;
  if (wants === 'file') return none;
  if (wants === 'place') {
    const own = file.own.declarations('section', id);
    return own.length > 0 ? own : index.declaring('chapter', id);
  }
  if (isLocal(wants)) {
    if (chapter === undefined) return file.own.declarations(wants, id);
    return scopeOf(index, file, chapter).flatMap((each) => each.own.declarations(wants, id));
  }
  const found = index.declaring(wants, id);
  return dimension === undefined ? found : found.filter(({ item }) => isOf(item, dimension));
}

/** The files that an id within a chapter is looked for in. */
function scopeOf(
  index: ReportIndex,
  file: LiveFile,
  chapter: string | undefined,
): readonly LiveFile[] {
  if (chapter === undefined) return [file];
  return [...new Set(index.declaring('chapter', chapter).map((each) => each.file))];
}

function isOf(item: Declaration, dimension: string): boolean {
  return item.kind === 'member' && item.dimension === dimension;
}

/** What bears the id though it is not what the reference wants. */
function othersFor(index: ReportIndex, file: LiveFile, { wants, id, chapter }: Reference): Found {
  if (wants === 'file') return none;
  const scope = scopeOf(index, file, chapter);
  return [...index.bearing(id), ...scope.flatMap((each) => each.own.bearing(id))];
}

/** Every reference that leads to a declaration, in the order of files and places. */
export function usesOf(
  index: ReportIndex,
  file: LiveFile,
  declaration: Declaration,
): readonly At<Reference>[] {
  const { kind, id } = declaration;
  if (isLocal(kind)) return localUses(index, file, kind, id);
  const named = index.using(kind, id, id, (reference) => names(reference, declaration));
  if (kind !== 'chapter') return named;
  const places = index.using(
    'place',
    id,
    id,
    ({ wants }, slot) =>
      wants === 'place' && slot.file.own.declarations('section', id).length === 0,
  );
  return inOrder([...named, ...places]);
}

/** Whether any reference that leads to a declaration fits. */
export function isUsed(
  index: ReportIndex,
  file: LiveFile,
  declaration: Declaration,
  fits: (reference: Reference) => boolean,
): boolean {
  const { kind, id } = declaration;
  if (isLocal(kind) || kind === 'chapter')
    return usesOf(index, file, declaration).some(({ item }) => fits(item));
  return index.isUsing(kind, id, (each) => names(each, declaration) && fits(each));
}

/** Whether a reference with the id of a declaration wants what it is. */
function names({ wants, dimension }: Reference, declaration: Declaration): boolean {
  return wants === declaration.kind && (dimension === undefined || isOf(declaration, dimension));
}

/** Those from the chapter itself, and those that name it. */
function localUses(
  index: ReportIndex,
  file: LiveFile,
  kind: string,
  id: string,
): readonly At<Reference>[] {
  const own = file.own.references(kind, id);
  const places = kind === 'section' ? file.own.references('place', id) : [];
  const chapters = new Set(file.own.chapters().map(({ item }) => item.id));
  const others = [...chapters].flatMap((chapter) =>
    index.using(
      `${kind}/`,
      `${chapter}/${id}`,
      id,
      (each) => each.wants === kind && each.chapter === chapter,
    ),
  );
  return inOrder([...own, ...places, ...others]);
}

function inOrder(uses: At<Reference>[]): readonly At<Reference>[] {
  return uses.sort((a, b) => compareSlots(a.slot, b.slot) || a.number - b.number);
}

/** The references of a unit that lead to a path. */
export function pathsIn(slot: Slot, path: string): At<Reference>[] {
  return [...slot.unit.references.keys()]
    .filter((number) => {
      const { wants, id } = slot.unit.references[number] as Reference;
      return wants === 'file' && plainPath(id) === path;
    })
    .map((number) => referenceAt(slot, number));
}
