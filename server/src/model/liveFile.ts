import type { FileKind, Kind } from '../schema/kind.ts';
import type { Format, SyntaxDocument } from '../syntax/block.ts';
import { openDocument } from '../syntax/document.ts';
import type { LiveReport } from './liveReport.ts';
import { compact, detach, type StringPool } from './compact.ts';
import { type KeptText, keepText } from './keptText.ts';
import { matchSlots, type UnitsChange } from './matchSlots.ts';
import { OwnNames } from './ownNames.ts';
import type { ReportFile } from './report.ts';
import type { Slot } from './slot.ts';
import type { BlockSymbols } from './symbols.ts';
import { readSymbols, symbolsOf } from './symbols/extract.ts';
import { Key, Memos, type Tracker } from './tracking.ts';

const noText: KeptText = { text: '', isPacked: false };

/** What of a file an answer may rest on. */
interface FileKeys {
  readonly text: Key;
  readonly units: Key;
  /** Where things stand: offsets in the file. */
  readonly places: Key;
  /** Chapter, sections, charts, tables, images: what is named within one chapter. */
  readonly names: Key;
  /** What refers to them from the file itself. */
  readonly ownUses: Key;
  readonly entries: Key;
}

/** A file as it is now: with a version in an editor, else on disk. */
export interface FileText {
  readonly syntax: SyntaxDocument;
  readonly version?: number;
  /** The text of the syntax, where it is at hand. */
  readonly text?: string;
}

/** A file of a report, from its first text to its end. Whatever it tells is of the present. */
export class LiveFile implements ReportFile {
  readonly uri: string;
  /** The URI as files are told apart by it. */
  readonly plain: string;
  readonly kind: Kind;
  readonly format: Format;
  readonly keys: FileKeys = {
    text: new Key(),
    units: new Key(),
    places: new Key(),
    names: new Key(),
    ownUses: new Key(),
    entries: new Key(),
  };
  readonly memos: Memos = new Memos(this);
  readonly own: OwnNames;
  /** The place in the order of the report's files; set when somebody asks for it. */
  rank = 0;
  report: LiveReport | undefined;
  slots: readonly Slot[] = [];
  private readonly tracker: Tracker;
  private openVersion: number | undefined;
  /** One of the two is there: the cut text of an open file, the mere text of another. */
  private cut: SyntaxDocument | undefined;
  private kept: KeptText = noText;
  private lastCut: WeakRef<SyntaxDocument> | undefined;
  private unitList: readonly BlockSymbols[] | undefined;
  private startList: readonly number[] | undefined;

  constructor(uri: string, plain: string, { kind, format }: FileKind, tracker: Tracker) {
    this.uri = uri;
    this.plain = plain;
    this.kind = kind;
    this.format = format;
    this.tracker = tracker;
    this.own = new OwnNames(this, tracker);
  }

  get version(): number | undefined {
    this.tracker.read(this.keys.text);
    return this.openVersion;
  }

  get text(): string {
    this.tracker.read(this.keys.text);
    return (this.cut ?? this.lastCut?.deref() ?? this.kept).text;
  }

  get syntax(): SyntaxDocument {
    this.tracker.read(this.keys.text);
    const known = this.cut ?? this.lastCut?.deref();
    if (known !== undefined) return known;
    const syntax = openDocument(this.kept.text, this.format);
    this.lastCut = new WeakRef(syntax);
    return syntax;
  }

  get units(): readonly BlockSymbols[] {
    this.tracker.read(this.keys.units);
    this.unitList ??= this.slots.map((slot) => slot.unit);
    return this.unitList;
  }

  get starts(): readonly number[] {
    this.tracker.read(this.keys.places);
    this.startList ??= this.slots.map((slot) => slot.start);
    return this.startList;
  }

  /** Forgets all answers: the file is another report's from now on. */
  forget(): void {
    this.memos.clear();
    for (const slot of this.slots) slot.memos = undefined;
  }

  noteUnits(): void {
    this.tracker.read(this.keys.units);
  }

  notePlaces(): void {
    this.tracker.read(this.keys.places);
  }

  /** Takes in a new text. @returns how the units have changed by it */
  read({ syntax, version, text }: FileText, pool: StringPool): UnitsChange {
    const known = this.cut ?? this.lastCut?.deref();
    const symbols = version === undefined ? readSymbols : symbolsOf;
    const change = matchSlots(this, known?.blocks, syntax.blocks, (block) =>
      symbols(block, this.kind),
    );
    for (const slot of this.slots) this.detach(slot, pool);
    for (const slot of change.added) slot.unit = compact(slot.unit, pool);
    for (const { slot } of change.replaced) slot.unit = compact(slot.unit, pool);
    const moved = this.place(change.slots, syntax.starts);
    this.keep(syntax, version, text);
    // Of a text that is kept in another form nothing may hold on to the letters.
    if (this.kept.isPacked) for (const slot of this.slots) this.detach(slot, pool);
    const { touch } = this.tracker;
    touch.call(this.tracker, this.keys.text);
    const differs = change.replaced.length + change.added.length + change.removed.length > 0;
    if (differs) touch.call(this.tracker, this.keys.units);
    if (differs || moved) touch.call(this.tracker, this.keys.places);
    if (differs) this.unitList = undefined;
    this.startList = undefined;
    return change;
  }

  /** What was cut out of the text of before must not keep it alive. */
  private detach(slot: Slot, pool: StringPool): void {
    if (slot.isDetached) return;
    slot.isDetached = true;
    detach(slot.unit, pool);
  }

  private place(slots: readonly Slot[], starts: readonly number[]): boolean {
    let moved = false;
    this.slots = slots;
    for (const [index, slot] of slots.entries()) {
      const start = starts[index] ?? 0;
      moved ||= slot.start !== start;
      slot.start = start;
      slot.index = index;
    }
    return moved;
  }

  /** Chapters are mostly prose, of which the symbols hold little; of data they hold nearly all. */
  private packed(text: string): KeptText {
    return this.kind === 'chapter' ? keepText(text) : { text, isPacked: false };
  }

  /** Of a file that nobody has open only the text is kept. */
  private keep(syntax: SyntaxDocument, version: number | undefined, text?: string): void {
    this.openVersion = version;
    this.cut = version === undefined ? undefined : syntax;
    // The very text that was cut: what was cut out of it keeps it alive anyhow.
    this.kept = version === undefined ? this.packed(text ?? syntax.text) : noText;
    // A weak reference would keep the trees of all files alive that are read at one time.
    this.lastCut = undefined;
  }
}
