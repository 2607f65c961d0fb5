import type { LiveFile } from './liveFile.ts';
import type { Placed } from './report.ts';
import type { BlockSymbols, Declaration, Entry, Reference } from './symbols.ts';
import type { Memos } from './tracking.ts';
import type { ChangedItems } from './unitChanges.ts';

/** The place of a unit in its file. It stays while its unit is edited and while it moves. */
export class Slot {
  readonly file: LiveFile;
  unit: BlockSymbols;
  /** Where the unit starts in the file, and its number among the file's units. */
  start = 0;
  index = 0;
  /** Whether the unit is parted from the text that it was read from. */
  isDetached = false;
  /** Answers about the unit as it is now. */
  memos: Memos | undefined;
  /** Made when somebody asks for them, then kept; side by side with the declarations of the unit. */
  declarations: (At<Declaration> | undefined)[] | undefined;

  constructor(file: LiveFile, unit: BlockSymbols) {
    this.file = file;
    this.unit = unit;
  }
}

/**
 * A declaration or reference in its place; tells the present, whatever has been edited since. Of a
 * reference this holds until references are added or removed before it in its unit; then all that
 * stand behind count as changed.
 */
export class At<T extends Declaration | Reference> implements Placed<T> {
  readonly slot: Slot;
  readonly list: 'declarations' | 'references';
  number: number;

  constructor(slot: Slot, list: At<T>['list'], number: number) {
    this.slot = slot;
    this.list = list;
    this.number = number;
  }

  get file(): LiveFile {
    return this.slot.file;
  }

  get unit(): BlockSymbols {
    this.slot.file.noteUnits();
    return this.slot.unit;
  }

  get base(): number {
    this.slot.file.notePlaces();
    return this.slot.start;
  }

  get item(): T {
    return this.slot.unit[this.list][this.number] as unknown as T;
  }
}

/** A top-level key in its place. */
export class EntryAt implements Placed<Entry> {
  readonly slot: Slot;
  readonly key: string;

  constructor(slot: Slot, key: string) {
    this.slot = slot;
    this.key = key;
  }

  get file(): LiveFile {
    return this.slot.file;
  }

  get unit(): BlockSymbols {
    this.slot.file.noteUnits();
    return this.slot.unit;
  }

  get base(): number {
    this.slot.file.notePlaces();
    return this.slot.start;
  }

  get item(): Entry {
    return this.slot.unit.entries.get(this.key) as Entry;
  }
}

/** The declaration of a unit by its number. */
export function declarationAt(slot: Slot, number: number): At<Declaration> {
  // A list of the right length has no room to grow.
  slot.declarations ??= slot.unit.declarations.map(() => undefined);
  return (slot.declarations[number] ??= new At<Declaration>(slot, 'declarations', number));
}

/** The reference of a unit by its number. */
export function referenceAt(slot: Slot, number: number): At<Reference> {
  return new At<Reference>(slot, 'references', number);
}

/**
 * Keeps what has been handed out pointing at what it pointed at when items between were changed,
 * added or removed.
 */
export function renumber(
  handed: Slot['declarations'],
  { from, before, after }: ChangedItems,
): void {
  if (handed === undefined || handed.length <= from) return;
  const behind = handed.slice(before);
  handed.length = from;
  for (const [index, at] of behind.entries()) {
    if (at === undefined) continue;
    at.number = after + index;
    handed[after + index] = at;
  }
}

/** Compares places by file and by their order within it. */
export function compareSlots(a: Slot, b: Slot): number {
  return a.file.rank - b.file.rank || a.index - b.index;
}
