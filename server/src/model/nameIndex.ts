import { numbersOf } from './occurrences.ts';
import { type At, compareSlots, declarationAt, type Slot } from './slot.ts';
import type { BlockSymbols, Declaration, DeclaredKind, Reference } from './symbols.ts';
import { Key, type Tracker } from './tracking.ts';
import { type ChangedItems, isChanged, type UnitChanges } from './unitChanges.ts';
import { plainPath } from './uris.ts';

/** What is named within one chapter only. */
export type LocalKind = 'section' | 'chart' | 'table' | 'image';
export type GlobalKind = Exclude<DeclaredKind, LocalKind>;

/** Whether ids of a kind are those of one chapter, not of the report. */
export function isLocal(kind: string): kind is LocalKind {
  return kind === 'section' || kind === 'chart' || kind === 'table' || kind === 'image';
}

/** Shared, and never changed: a first one makes a list of its own. */
const noSlots: Slot[] = [];

/** Everything under one name: the units that hold it, in no order until somebody asks. */
class Bucket extends Key {
  slots: Slot[] = noSlots;
  /** The order of files in which the slots are sorted; 0 when they are not. */
  sortedFor = 0;
  /** What was found here for that order, while nothing has changed. */
  found: readonly At<Declaration>[] | undefined;
}

/** One side of the index: buckets by what they are about and by id. */
type Names = Map<string, Map<string, Bucket>>;

/** From here on names that nothing bears are forgotten; a half-typed id leaves one each. */
const manyEmpty = 5000;

/** Declarations of any kind that is the report's. */
const anyKind = '';

const none: readonly never[] = [];

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

  /**
   * What declares an id, in order; of any kind but the local ones where none is given. `order`
   * counts the orders that files have had.
   */
  declaring(kind: GlobalKind | undefined, id: string, order: number): readonly At<Declaration>[] {
    const bucket = this.asked(this.declared, kind ?? anyKind, id);
    if (bucket.slots.length === 0) return none;
    // A copy has no room to grow.
    if (bucket.found === undefined || bucket.sortedFor !== order) {
      bucket.found = pick(sorted(bucket, order), kind, id).slice();
    }
    return bucket.found;
  }

  /** The units with references of one name, in order. See `eachUse` for the names. */
  using(about: string, id: string, order: number): readonly Slot[] {
    return sorted(this.asked(this.used, about, id), order);
  }

  /** The same in no order. */
  usingAnyhow(about: string, id: string): readonly Slot[] {
    return this.asked(this.used, about, id).slots;
  }

  /** The same in no order, while files are still on the move; it is not noted. */
  holding(about: string, id: string): readonly Slot[] {
    return this.used.get(about)?.get(id)?.slots ?? none;
  }

  /** Something of a declaration has changed that its name does not tell, such as its place. */
  touchDeclared(kind: GlobalKind, id: string): void {
    this.touch(bucketIn(this.declared, kind, id));
  }

  /** The ids of a kind that several units declare. */
  doubled(kind: GlobalKind): string[] {
    const found: string[] = [];
    for (const [id, { slots }] of this.declared.get(kind) ?? [])
      if (slots.length > 1) found.push(id);
    return found;
  }

  add(slot: Slot): void {
    this.eachDeclared(slot.unit, (bucket) => this.put(bucket, slot));
    this.eachUse(slot.unit, (bucket) => this.put(bucket, slot));
  }

  remove(slot: Slot): void {
    this.eachDeclared(slot.unit, (bucket) => this.drop(bucket, slot));
    this.eachUse(slot.unit, (bucket) => this.drop(bucket, slot));
  }

  /** A unit has taken the place of another, from which it differs as `changes` say. */
  replace(slot: Slot, before: BlockSymbols, { declarations, references }: UnitChanges): void {
    const { eachDeclared, eachUse } = this;
    if (isChanged(declarations)) this.update(eachDeclared.bind(this), slot, before, declarations);
    if (isChanged(references)) this.update(eachUse.bind(this), slot, before, references);
  }

  /** Ends a change: takes out what has been dropped, each name once. */
  settle(): void {
    for (const [bucket, slots] of this.dropped) {
      bucket.slots = bucket.slots.filter((slot) => !slots.has(slot));
    }
    this.dropped.clear();
    if (this.empty > manyEmpty) this.sweep();
  }

  private asked(names: Names, about: string, id: string): Bucket {
    let bucket = names.get(about)?.get(id);
    if (bucket === undefined) {
      this.empty++;
      bucket = bucketIn(names, about, id);
    }
    this.tracker.read(bucket);
    return bucket;
  }

  private put(bucket: Bucket, slot: Slot): void {
    // All names of a unit are put in at one time, so that a second one stands right behind.
    const { slots } = bucket;
    // Most names are borne by a few; a list that is pushed to has room for many.
    if (slots.length < 8 && slots[slots.length - 1] !== slot) bucket.slots = appended(slots, slot);
    else if (slots[slots.length - 1] !== slot) slots.push(slot);
    this.touch(bucket);
  }

  private drop(bucket: Bucket, slot: Slot): void {
    const slots = this.dropped.get(bucket) ?? new Set();
    slots.add(slot);
    this.dropped.set(bucket, slots);
    this.touch(bucket);
  }

  private touch(bucket: Bucket): void {
    bucket.sortedFor = 0;
    this.tracker.touch(bucket);
  }

  private update(
    each: NameIndex['eachDeclared'],
    slot: Slot,
    before: BlockSymbols,
    { from, before: oldEnd, after: newEnd }: ChangedItems,
  ): void {
    const [had, has] = [new Set<Bucket>(), new Set<Bucket>()];
    each(before, (bucket) => had.add(bucket));
    each(slot.unit, (bucket) => has.add(bucket));
    for (const bucket of had) if (!has.has(bucket)) this.drop(bucket, slot);
    for (const bucket of has) if (!had.has(bucket)) this.put(bucket, slot);
    each(before, (bucket) => this.touch(bucket), from, oldEnd);
    each(slot.unit, (bucket) => this.touch(bucket), from, newEnd);
  }

  private eachDeclared(
    { declarations }: BlockSymbols,
    visit: (bucket: Bucket) => void,
    from = 0,
    to: number = declarations.length,
  ): void {
    for (let index = from; index < to; index++) {
      const { kind, id } = declarations[index] as Declaration;
      if (isLocal(kind)) continue;
      visit(bucketIn(this.declared, kind, id));
      visit(bucketIn(this.declared, anyKind, id));
    }
  }

  /**
   * Under which names a reference is found: what it wants and its id; `formula` as well for an input
   * of a formula; for something in another chapter, `section/` and the like with `chapter/id`. What
   * is looked for in its own chapter is known there.
   */
  private eachUse(
    { references }: BlockSymbols,
    visit: (bucket: Bucket) => void,
    from = 0,
    to: number = references.length,
  ): void {
    for (let index = from; index < to; index++) {
      const { wants, id, chapter, from: origin } = references[index] as Reference;
      if (!isLocal(wants)) {
        visit(bucketIn(this.used, wants, wants === 'file' ? (plainPath(id) ?? id) : id));
        if (origin === 'formula') visit(bucketIn(this.used, origin, id));
      } else if (chapter !== undefined) {
        visit(bucketIn(this.used, `${wants}/`, `${chapter}/${id}`));
      }
    }
  }

  /** Answers that rest on a name that is forgotten are asked again. */
  private sweep(): void {
    for (const names of [...this.declared.values(), ...this.used.values()]) {
      for (const [id, bucket] of names) {
        if (bucket.slots.length > 0) continue;
        this.tracker.touch(bucket);
        names.delete(id);
      }
    }
    this.empty = 0;
  }
}

function bucketIn(names: Names, about: string, id: string): Bucket {
  let buckets = names.get(about);
  if (buckets === undefined) {
    buckets = new Map();
    names.set(about, buckets);
  }
  let bucket = buckets.get(id);
  if (bucket === undefined) {
    bucket = new Bucket();
    buckets.set(id, bucket);
  }
  return bucket;
}

/** A list that is longer by one and has no room for more, which each push to an empty one makes. */
function appended<T>(list: readonly T[], item: T): T[] {
  return list.length === 0 ? [item] : [...list, item].slice();
}

function sorted(bucket: Bucket, order: number): readonly Slot[] {
  if (bucket.sortedFor === order) return bucket.slots;
  if (bucket.slots.length > 1) bucket.slots.sort(compareSlots);
  bucket.sortedFor = order;
  bucket.found = undefined;
  return bucket.slots;
}

function pick(
  slots: readonly Slot[],
  kind: GlobalKind | undefined,
  id: string,
): readonly At<Declaration>[] {
  const found: At<Declaration>[] = [];
  for (const slot of slots) {
    for (const number of numbersOf(slot.unit.declarations, id)) {
      const own = slot.unit.declarations[number]?.kind ?? '';
      if (kind === undefined ? !isLocal(own) : own === kind)
        found.push(declarationAt(slot, number));
    }
  }
  return found;
}
