import type { LiveFile } from './liveFile.ts';
import type { UnitsChange } from './matchSlots.ts';
import { type GlobalKind, NameIndex } from './nameIndex.ts';
import { numbersOf } from './occurrences.ts';
import { isOwn, usesOwn } from './ownNames.ts';
import type { ReadingOrder } from './readingOrder.ts';
import { isEqual } from './sameSymbols.ts';
import { type At, declarationAt, referenceAt, renumber, type Slot } from './slot.ts';
import type { BlockSymbols, Declaration, DeclaredKind, Reference } from './symbols.ts';
import { Key, type Tracker } from './tracking.ts';
import { differing, isChanged, type UnitChanges, unitChanges, wholeUnit } from './unitChanges.ts';

/** What the rest of a report has to know of a change. */
export interface IndexListener {
  /** Something has changed that other files can see. */
  changed(): void;
  /** Metrics are said otherwise, or their blocks have moved within. */
  metricsChanged(ids: ReadonlySet<string>): void;
  /** Top-level keys of a file say something else. */
  entriesChanged(file: LiveFile, keys: ReadonlySet<string>): void;
  /** Paths in a file lead elsewhere. */
  pathsChanged(file: LiveFile): void;
}

/** All of one kind, until something of the kind changes. */
interface KindList extends Key {
  list?: {
    readonly order: number;
    readonly since: number;
    readonly all: readonly At<Declaration>[];
  };
}

/** Everything that is declared and referred to in a report, kept up to date by differences. */
export class ReportIndex {
  private readonly files = new Set<LiveFile>();
  private readonly names: NameIndex;
  private readonly kinds = new Map<DeclaredKind, KindList>();
  private readonly tracker: Tracker;
  private readonly order: ReadingOrder;
  private readonly listener: IndexListener;

  constructor(tracker: Tracker, order: ReadingOrder, listener: IndexListener) {
    this.tracker = tracker;
    this.order = order;
    this.listener = listener;
    this.names = new NameIndex(tracker);
  }

  add(file: LiveFile): void {
    this.files.add(file);
    for (const slot of file.slots) this.addUnit(slot);
  }

  remove(file: LiveFile): void {
    this.files.delete(file);
    for (const slot of file.slots) this.removeUnit(slot);
    this.names.settle();
  }

  /** Takes in how the units of a file have changed. */
  apply({ removed, replaced, added }: UnitsChange): void {
    for (const slot of removed) this.removeUnit(slot);
    for (const { slot, before } of replaced) this.replaceUnit(slot, before);
    for (const slot of added) this.addUnit(slot);
    this.names.settle();
  }

  /** What declares an id of a kind that is the report's, in order. */
  declaring(kind: GlobalKind, id: string): readonly At<Declaration>[] {
    return this.ordered(this.names.declaring(kind, id, this.order.current()));
  }

  /** What bears an id, of whatever kind that is the report's, in order. */
  bearing(id: string): readonly At<Declaration>[] {
    return this.ordered(this.names.declaring(undefined, id, this.order.current()));
  }

  /** The references with an id that are found under a name, in order, as far as they fit. */
  using(
    about: string,
    name: string,
    id: string,
    fits: (reference: Reference, slot: Slot) => boolean,
  ): At<Reference>[] {
    const found: At<Reference>[] = [];
    for (const slot of this.usingUnits(about, name)) {
      const { references } = slot.unit;
      for (const number of numbersOf(references, id)) {
        if (fits(references[number] as Reference, slot)) found.push(referenceAt(slot, number));
      }
    }
    return found;
  }

  /** Whether any reference with an id that is found under a name fits. */
  isUsing(about: string, id: string, fits: (reference: Reference) => boolean): boolean {
    return this.names
      .usingAnyhow(about, id)
      .some(({ unit: { references } }) =>
        numbersOf(references, id).some((number) => fits(references[number] as Reference)),
      );
  }

  /** The units with references of a name, in order. */
  usingUnits(about: string, name: string): readonly Slot[] {
    return this.ordered(this.names.using(about, name, this.order.current()));
  }

  /** The units whose formulas name a metric, in no order; nobody notes that they were asked for. */
  derivedFrom(id: string): readonly Slot[] {
    return this.names.holding('formula', id);
  }

  /** Everything of a kind, in order. */
  all(kind: DeclaredKind): readonly At<Declaration>[] {
    const key = this.kindList(kind);
    this.tracker.read(key);
    this.tracker.read(this.order.key);
    const order = this.order.current();
    if (key.list?.order !== order || key.list.since !== key.changed) {
      const files = this.order.all().filter((file) => this.files.has(file));
      const all = files.flatMap((file) => declarationsIn(file, kind));
      key.list = { order, since: key.changed, all };
    }
    return key.list.all;
  }

  /** The metrics that stand twice: which one counts is told by the order of files. */
  doubledMetrics(): ReadonlySet<string> {
    return new Set(this.names.doubled('metric'));
  }

  /** The order of files matters only where there are several. */
  private ordered<T>(found: readonly T[]): readonly T[] {
    if (found.length > 1) this.tracker.read(this.order.key);
    return found;
  }

  private kindList(kind: DeclaredKind): KindList {
    const known = this.kinds.get(kind);
    if (known !== undefined) return known;
    const key: KindList = new Key();
    this.kinds.set(kind, key);
    return key;
  }

  private addUnit(slot: Slot): void {
    this.names.add(slot);
    this.note(slot.file, noUnit, slot.unit, wholeUnit(slot.unit, true));
  }

  private removeUnit(slot: Slot): void {
    this.names.remove(slot);
    this.note(slot.file, slot.unit, noUnit, wholeUnit(slot.unit, false));
  }

  private replaceUnit(slot: Slot, before: BlockSymbols): void {
    const changes = unitChanges(before, slot.unit);
    renumber(slot.declarations, changes.declarations);
    this.names.replace(slot, before, changes);
    this.note(slot.file, before, slot.unit, changes);
  }

  private note(
    file: LiveFile,
    before: BlockSymbols,
    after: BlockSymbols,
    changes: UnitChanges,
  ): void {
    const { declarations, references, entries } = changes;
    if (isChanged(declarations)) {
      this.noteDeclarations(file, differing(declarations, before.declarations, after.declarations));
    }
    if (isChanged(references)) {
      const changed = differing(references, before.references, after.references);
      this.noteReferences(file, changed);
      // The sources of a file as a whole, where each is a block.
      if (before.declarations.length + after.declarations.length === 0)
        this.listener.entriesChanged(file, new Set(changed.map(({ wants }) => `${wants}s`)));
    }
    if (entries) this.noteEntries(file, before, after);
    this.noteMetrics(before, after);
    if (isChanged(declarations) || isChanged(references) || entries) this.listener.changed();
  }

  private noteDeclarations(file: LiveFile, changed: readonly Declaration[]): void {
    for (const declaration of changed) {
      this.tracker.touch(this.kindList(declaration.kind));
      if (isOwn(declaration)) this.tracker.touch(file.keys.names);
    }
  }

  private noteReferences(file: LiveFile, changed: readonly Reference[]): void {
    if (changed.some(usesOwn)) this.tracker.touch(file.keys.ownUses);
    if (changed.some(({ wants }) => wants === 'file')) this.listener.pathsChanged(file);
  }

  private noteEntries(file: LiveFile, before: BlockSymbols, after: BlockSymbols): void {
    this.tracker.touch(file.keys.entries);
    const keys = new Set([...before.entries.keys(), ...after.entries.keys()]);
    this.listener.entriesChanged(file, keys);
  }

  /** The values of a metric carry places of its block, so that they are made again with it. */
  private noteMetrics(before: BlockSymbols, after: BlockSymbols): void {
    if (!before.declarations.some(isMetric) && !after.declarations.some(isMetric)) return;
    const metrics = [...before.declarations, ...after.declarations].filter(isMetric);
    if (isEqual(before.declarations, after.declarations)) return;
    for (const { id } of metrics) this.names.touchDeclared('metric', id);
    this.listener.metricsChanged(new Set(metrics.map(({ id }) => id)));
  }
}

function isMetric({ kind }: Declaration): boolean {
  return kind === 'metric';
}

const noUnit: BlockSymbols = {
  declarations: [],
  references: [],
  figures: [],
  entries: new Map(),
};

function declarationsIn({ slots }: LiveFile, kind: DeclaredKind): At<Declaration>[] {
  const found: At<Declaration>[] = [];
  for (const slot of slots) {
    const { declarations } = slot.unit;
    for (let number = 0; number < declarations.length; number++) {
      if (declarations[number]?.kind === kind) found.push(declarationAt(slot, number));
    }
  }
  return found;
}
