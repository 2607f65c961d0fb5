import { compareSlots, type Slot } from './slot.ts';
import type { BlockSymbols, DeclaredKind, Reference } from './symbols.ts';
import { Key, type Tracker } from './tracking.ts';
import { type ChangedItems, isChanged, type UnitChanges } from './unitChanges.ts';
import { plainPath } from './uris.ts';

/** What is named within one chapter only. */
export type LocalKind = 'section' | 'chart' | 'table' | 'image';
export type GlobalKind = Exclude<DeclaredKind, LocalKind>;

const localKinds: ReadonlySet<string> = new Set<LocalKind>(['section', 'chart', 'table', 'image']);

/** Whether ids of a kind are those of one chapter, not of the report. */
export function isLocal(kind: string): kind is LocalKind {
  return localKinds.has(kind);
}

/** Everything under one name: the units that hold it, in no order until somebody asks. */
class Bucket extends Key {
  slots: Slot[] = [];
  /** The order of files in which the slots are sorted; 0 when they are not. */
  sortedFor = 0;
}

/** One side of the index: what is declared, or what is referred to. */
type Names = Map<string, Bucket>;

/** From here on names that nothing bears are forgotten; a half-typed id leaves one each. */
const manyEmpty = 5000;

/** Under which names a reference is found: those of what it may lead to, beyond its own chapter. */
export function useName({ wants, id, chapter }: Reference): string | undefined {
  if (wants === 'file') return `file:${plainPath(id) ?? id}`;
  if (!isLocal(wants)) return `${wants}:${id}`;
  return chapter === undefined ? undefined : `${wants}:${chapter}/${id}`;
}

/**
 * Where ids are declared and referred to, over all files of a report. Holds units, not single
 * places: few objects, and nothing to mend when something moves within its unit.
 */
export class NameIndex {
  private readonly declared: Names = new Map();
  private readonly used: Names = new Map();
  private readonly tracker: Tracker;
  private empty = 0;
  /** Units that no longer hold a name, until the change has been taken in as a whole. */
  private dropped = new Map<Bucket, Set<Slot>>();

  constructor(tracker: Tracker) {
    this.tracker = tracker;
  }

  /** The units that declare an id, in order. `order` counts the orders that files have had. */
  declaring(kind: GlobalKind, id: string, order: number): readonly Slot[] {
    return this.slotsOf(this.declared, `${kind}:${id}`, order);
  }

  /** The units that declare an id of any kind but the local ones. */
  bearing(id: string, order: number): readonly Slot[] {
    return this.slotsOf(this.declared, `:${id}`, order);
  }

  /** The units with references of one name, in order. */
  using(name: string, order: number): readonly Slot[] {
    return this.slotsOf(this.used, name, order);
  }

  /** Something of a declaration has changed that its name does not tell, such as its place. */
  touchDeclared(kind: GlobalKind, id: string): void {
    this.touch(this.declared, [`${kind}:${id}`]);
  }

  /** The same in no order, while files are still on the move. */
  holding(name: string): readonly Slot[] {
    return this.used.get(name)?.slots ?? [];
  }

  /** The ids of a kind that several units declare. */
  doubled(kind: GlobalKind): string[] {
    const names = [...this.declared].filter(
      ([name, { slots }]) => slots.length > 1 && name.startsWith(`${kind}:`),
    );
    return names.map(([name]) => name.slice(kind.length + 1));
  }

  add(slot: Slot): void {
    for (const name of declaredNames(slot.unit)) this.put(this.declared, name, slot);
    for (const name of usedNames(slot.unit)) this.put(this.used, name, slot);
  }

  remove(slot: Slot): void {
    for (const name of declaredNames(slot.unit)) this.drop(this.declared, name, slot);
    for (const name of usedNames(slot.unit)) this.drop(this.used, name, slot);
  }

  /** A unit has taken the place of another, from which it differs as `changes` say. */
  replace(slot: Slot, before: BlockSymbols, { declarations, references }: UnitChanges): void {
    if (isChanged(declarations))
      this.update(this.declared, declaredNames, slot, before, declarations);
    if (isChanged(references)) this.update(this.used, usedNames, slot, before, references);
  }

  /** Ends a change: takes out what has been dropped, each name once. */
  settle(): void {
    for (const [bucket, slots] of this.dropped) {
      bucket.slots = bucket.slots.filter((slot) => !slots.has(slot));
    }
    this.dropped.clear();
    if (this.empty > manyEmpty) this.sweep();
  }

  private slotsOf(names: Names, name: string, order: number): readonly Slot[] {
    let bucket = names.get(name);
    if (bucket === undefined) {
      bucket = new Bucket();
      names.set(name, bucket);
      this.empty++;
    }
    this.tracker.read(bucket);
    if (bucket.sortedFor !== order) {
      bucket.slots.sort(compareSlots);
      bucket.sortedFor = order;
    }
    return bucket.slots;
  }

  private put(names: Names, name: string, slot: Slot): void {
    let bucket = names.get(name);
    if (bucket === undefined) {
      bucket = new Bucket();
      names.set(name, bucket);
    }
    // All names of a unit are put in at one time, so that a second one stands right behind.
    if (bucket.slots.at(-1) !== slot) bucket.slots.push(slot);
    bucket.sortedFor = 0;
    this.tracker.touch(bucket);
  }

  private drop(names: Names, name: string, slot: Slot): void {
    const bucket = names.get(name);
    if (bucket === undefined) return;
    const slots = this.dropped.get(bucket) ?? new Set();
    slots.add(slot);
    this.dropped.set(bucket, slots);
    this.tracker.touch(bucket);
  }

  private update(
    names: Names,
    namesOf: typeof declaredNames,
    slot: Slot,
    before: BlockSymbols,
    { from, before: oldEnd, after: newEnd }: ChangedItems,
  ): void {
    const [had, has] = [new Set(namesOf(before)), new Set(namesOf(slot.unit))];
    for (const name of had) if (!has.has(name)) this.drop(names, name, slot);
    for (const name of has) if (!had.has(name)) this.put(names, name, slot);
    this.touch(names, namesOf(before, from, oldEnd));
    this.touch(names, namesOf(slot.unit, from, newEnd));
  }

  private touch(names: Names, changed: Iterable<string>): void {
    for (const name of changed) {
      const bucket = names.get(name);
      if (bucket !== undefined) this.tracker.touch(bucket);
    }
  }

  /** Answers that rest on a name that is forgotten are asked again. */
  private sweep(): void {
    for (const names of [this.declared, this.used]) {
      for (const [name, bucket] of names) {
        if (bucket.slots.length > 0) continue;
        this.tracker.touch(bucket);
        names.delete(name);
      }
    }
    this.empty = 0;
  }
}

function* declaredNames(
  { declarations }: BlockSymbols,
  from = 0,
  to: number = declarations.length,
): Generator<string> {
  for (let index = from; index < to; index++) {
    const declaration = declarations[index];
    if (declaration === undefined || isLocal(declaration.kind)) continue;
    yield `${declaration.kind}:${declaration.id}`;
    yield `:${declaration.id}`;
  }
}

function* usedNames(
  { references }: BlockSymbols,
  from = 0,
  to: number = references.length,
): Generator<string> {
  for (let index = from; index < to; index++) {
    const name = useName(references[index] as Reference);
    if (name !== undefined) yield name;
  }
}
