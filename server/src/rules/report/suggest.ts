import type { Placed, Report, ReportFile } from '../../model/report.ts';
import type { Declaration, DeclaredKind, Reference } from '../../model/symbols.ts';
import { type NameList, nameList, nearestOf } from '../../schema/nearest.ts';

/** An id that may have been meant. */
export interface Suggestion {
  readonly id: string;
  /** True when the id's name was written, and not the id. */
  readonly byName: boolean;
}

interface Candidates {
  /** Ids, and what the things are called, as they may be written. */
  readonly written: NameList;
  /** From what people call a thing to its id; names that several share are not here. */
  readonly named: ReadonlyMap<string, string>;
  readonly ids: ReadonlySet<string>;
}

/** A question for each kind, so that candidates are gathered once for all that is misspelled. */
const questions: Readonly<Record<DeclaredKind, object>> = {
  chapter: {},
  section: {},
  chart: {},
  table: {},
  image: {},
  metric: {},
  case: {},
  source: {},
  member: {},
  dimension: {},
  unit: {},
};

const localKinds: ReadonlySet<string> = new Set(['section', 'chart', 'table', 'image']);

/** Whether ids of a kind belong to one chapter alone. */
export function isLocal(kind: string): boolean {
  return localKinds.has(kind);
}

/** The id that was most likely meant by a reference: by its spelling, or by the name of the thing. */
export function suggestFor(
  report: Report,
  { item }: Placed<Reference>,
  chapter: ReportFile | undefined,
): Suggestion | undefined {
  const { wants, id, dimension } = item;
  if (wants === 'file') return undefined;
  if (wants === 'place') {
    const section = chapter && suggest(report, 'section', id, chapter);
    return section ?? suggest(report, 'chapter', id, undefined);
  }
  return suggest(report, wants, id, isLocal(wants) ? chapter : undefined, dimension);
}

function suggest(
  report: Report,
  kind: DeclaredKind,
  text: string,
  chapter: ReportFile | undefined,
  dimension = '',
): Suggestion | undefined {
  const groups = report.remember(chapter ?? report, questions[kind], () =>
    groupsOf(declared(report, kind, chapter)),
  );
  const candidates = groups.get(dimension);
  if (candidates === undefined) return undefined;
  const { written, named, ids } = candidates;
  const exact = named.get(level(text));
  if (exact !== undefined) return { id: exact, byName: true };
  const near = nearestOf(text, written);
  if (near === undefined) return undefined;
  const id = ids.has(near) ? near : named.get(near);
  return id === undefined ? undefined : { id, byName: false };
}

function declared(
  report: Report,
  kind: DeclaredKind,
  chapter: ReportFile | undefined,
): readonly Declaration[] {
  if (chapter === undefined) return report.declarations(kind).map(({ item }) => item);
  return chapter.units.flatMap(({ declarations }) =>
    declarations.filter((declaration) => declaration.kind === kind),
  );
}

/** All of a kind under the empty name; of members also those of each dimension under its name. */
function groupsOf(declarations: readonly Declaration[]): ReadonlyMap<string, Candidates> {
  const groups = new Map([['', gather(declarations)]]);
  const members = declarations.filter((declaration) => declaration.kind === 'member');
  for (const dimension of new Set(members.map((member) => member.dimension))) {
    groups.set(dimension, gather(members.filter((member) => member.dimension === dimension)));
  }
  return groups;
}

function gather(declarations: readonly Declaration[]): Candidates {
  const ids = new Set(declarations.map(({ id }) => id).filter((id) => id !== ''));
  const named = new Map<string, string>();
  const shared = new Set<string>();
  for (const declaration of declarations) {
    for (const name of levelNames(declaration)) {
      const known = named.get(name);
      if (known !== undefined && known !== declaration.id) shared.add(name);
      named.set(name, declaration.id);
    }
  }
  for (const name of shared) named.delete(name);
  return { ids, named, written: nameList([...ids, ...named.keys()]) };
}

/** What a thing is called hangs on its declaration, which an edit elsewhere leaves as it is. */
const levelled = new WeakMap<Declaration, readonly string[]>();

function levelNames(declaration: Declaration): readonly string[] {
  const known = levelled.get(declaration);
  if (known !== undefined) return known;
  const names = namesOf(declaration).map(level);
  levelled.set(declaration, names);
  return names;
}

function namesOf(declaration: Declaration): readonly string[] {
  const aliases =
    declaration.kind === 'metric'
      ? declaration.facts.aliases
      : declaration.kind === 'member'
        ? declaration.aliases
        : [];
  return declaration.name === undefined ? aliases : [declaration.name, ...aliases];
}

/** Case, width and spaces make no difference to what a thing is called. */
function level(name: string): string {
  return name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
}
