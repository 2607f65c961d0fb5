import type { LiveFile } from './liveFile.ts';
import { isLocal } from './nameIndex.ts';
import { type At, declarationAt, EntryAt, referenceAt, type Slot } from './slot.ts';
import type { Declaration, Reference } from './symbols.ts';
import type { Tracker } from './tracking.ts';

/** What was made of a file's units, until they say something else. */
class Kept<T> {
  private value: T | undefined;
  private since = 0;

  /** `changed`: when what it is made of has last changed. */
  get(changed: number, make: () => T): T {
    if (this.value === undefined || this.since !== changed) this.value = make();
    this.since = changed;
    return this.value;
  }
}

interface OwnDeclarations {
  readonly byId: ReadonlyMap<string, readonly At<Declaration>[]>;
  readonly chapters: readonly At<Declaration>[];
}

const none: readonly never[] = [];

/** What one file names within itself; each table is made when somebody asks for it. */
export class OwnNames {
  private readonly file: LiveFile;
  private readonly tracker: Tracker;
  private readonly declared = new Kept<OwnDeclarations>();
  private readonly used = new Kept<ReadonlyMap<string, readonly At<Reference>[]>>();
  private readonly topLevel = new Kept<ReadonlyMap<string, EntryAt>>();

  constructor(file: LiveFile, tracker: Tracker) {
    this.file = file;
    this.tracker = tracker;
  }

  /** The sections, charts, tables or images of an id, or the chapter if it bears the id. */
  declarations(kind: string, id: string): readonly At<Declaration>[] {
    const found = this.bearingAny(id);
    for (const { item } of found)
      if (item.kind !== kind) return found.filter((each) => each.item.kind === kind);
    return found;
  }

  /** All of them that bear an id. */
  bearing(id: string): readonly At<Declaration>[] {
    const found = this.bearingAny(id);
    return found.length === 0
      ? none
      : ['section', 'chart', 'table', 'image'].flatMap((kind) => this.declarations(kind, id));
  }

  /** What the file says of itself as a chapter; several where it says so twice. */
  chapters(): readonly At<Declaration>[] {
    return this.allDeclared().chapters;
  }

  /** References without a chapter to a section, chart, table or image, or `[[x]]`. */
  references(wants: string, id: string): readonly At<Reference>[] {
    const { slots, keys } = this.file;
    this.tracker.read(keys.ownUses);
    return this.used.get(keys.ownUses.changed, () => usedIn(slots)).get(`${wants}:${id}`) ?? [];
  }

  /** A top-level key; the first where it stands twice. */
  entry(key: string): EntryAt | undefined {
    const { slots, keys } = this.file;
    this.tracker.read(keys.entries);
    return this.topLevel.get(keys.entries.changed, () => entriesIn(slots)).get(key);
  }

  private bearingAny(id: string): readonly At<Declaration>[] {
    return this.allDeclared().byId.get(id) ?? none;
  }

  private allDeclared(): OwnDeclarations {
    const { slots, keys } = this.file;
    this.tracker.read(keys.names);
    return this.declared.get(keys.names.changed, () => declaredIn(slots));
  }
}

/** Whether a declaration is one that its file alone has to know: of the file's own names. */
export function isOwn({ kind }: Declaration): boolean {
  return kind === 'chapter' || isLocal(kind);
}

/** Whether a reference may lead to something in its own file only. */
export function usesOwn({ wants, chapter }: Reference): boolean {
  return wants === 'place' || (isLocal(wants) && chapter === undefined);
}

function declaredIn(slots: readonly Slot[]): OwnDeclarations {
  const byId = new Map<string, At<Declaration>[]>();
  const chapters: At<Declaration>[] = [];
  for (const slot of slots) {
    for (const [number, declaration] of slot.unit.declarations.entries()) {
      if (!isOwn(declaration)) continue;
      const at = declarationAt(slot, number);
      push(byId, declaration.id, at);
      if (declaration.kind === 'chapter') chapters.push(at);
    }
  }
  return { byId, chapters: chapters.slice() };
}

function usedIn(slots: readonly Slot[]): Map<string, At<Reference>[]> {
  const found = new Map<string, At<Reference>[]>();
  for (const slot of slots) {
    for (const [number, reference] of slot.unit.references.entries()) {
      if (!usesOwn(reference)) continue;
      push(found, `${reference.wants}:${reference.id}`, referenceAt(slot, number));
    }
  }
  return found;
}

function entriesIn(slots: readonly Slot[]): Map<string, EntryAt> {
  const found = new Map<string, EntryAt>();
  for (const slot of slots) {
    for (const key of slot.unit.entries.keys()) {
      if (!found.has(key)) found.set(key, new EntryAt(slot, key));
    }
  }
  return found;
}

function push<T>(lists: Map<string, T[]>, name: string, item: T): void {
  const list = lists.get(name);
  if (list === undefined) lists.set(name, [item]);
  else list.push(item);
}
