import type { LiveChapter } from './chapters.ts';
import { LiveFile } from './liveFile.ts';
import type { UnitsChange } from './matchSlots.ts';
import { deriveMetric, readMetricOf } from './metricFile.ts';
import { type MetricSources, MetricValues } from './metricValues.ts';
import { isLocal } from './nameIndex.ts';
import { ReadingOrder } from './readingOrder.ts';
import type { Placed, Report, ReportFile, ReportSettings, Resolution } from './report.ts';
import { type IndexListener, ReportIndex } from './reportIndex.ts';
import { isUsed, pathsIn, resolveIn, usesOf } from './resolve.ts';
import { isEqual } from './sameSymbols.ts';
import { readSettings } from './settings.ts';
import type { At, EntryAt, Slot } from './slot.ts';
import type {
  Declaration,
  DeclarationOf,
  DeclaredKind,
  MetricDeclaration,
  Reference,
} from './symbols.ts';
import { Key, Memos, type Tracker } from './tracking.ts';
import { plainPath } from './uris.ts';
import type { Metric } from './values/metric.ts';

/** What a report asks of the world around it. */
export interface World {
  readonly tracker: Tracker;
  /** The unit's place in its file. */
  slotOf(unit: object): Slot | undefined;
  /** A file of whatever report by its plain URI in NFC. */
  fileAt(plain: string): LiveFile | undefined;
  /** Whether there is a file that is no report file. */
  hasOther(plain: string): boolean;
  /** The plain URIs of such files whose nearest manifest is in the folder. */
  othersOf(folder: string): readonly string[];
}

/** A report that is kept up to date. */
export class LiveReport implements Report, IndexListener {
  readonly folder: string | undefined;
  /** The folder as files are told apart by it. */
  readonly plainFolder: string | undefined;
  readonly manifests: readonly LiveFile[];
  stamp: object = {};
  private readonly world: World;
  private readonly tracker: Tracker;
  private readonly order: ReadingOrder;
  private readonly index: ReportIndex;
  private readonly values: MetricValues;
  private readonly fileMap = new Map<string, LiveFile>();
  private readonly byPath = new Map<string, LiveFile>();
  private readonly filesKey = new Key();
  private readonly settingsKey = new Key();
  private known: ReportSettings | undefined;
  private isReordered = false;
  private readonly memos: Memos = new Memos(undefined);
  private readonly otherMemos = new WeakMap<object, Memos>();

  /** `manifests`: those of the folder, the one that rules first; none for a single file. */
  constructor(manifests: readonly LiveFile[], plainFolder: string | undefined, world: World) {
    const uri = manifests[0]?.uri;
    this.folder = uri?.slice(0, uri.lastIndexOf('/') + 1);
    this.plainFolder = plainFolder;
    this.manifests = manifests;
    this.world = world;
    this.tracker = world.tracker;
    this.order = new ReadingOrder(this.tracker, () => ({
      files: this.fileMap.values(),
      manifest: this.manifest,
      settings: this.settings,
      fileAt: (path) => this.byPath.get(path),
    }));
    this.index = new ReportIndex(this.tracker, this.order, this);
    this.values = new MetricValues(this.tracker, this.metricSources());
  }

  get manifest(): LiveFile | undefined {
    return this.manifests[0];
  }

  get files(): ReadonlyMap<string, LiveFile> {
    this.tracker.read(this.filesKey);
    return this.fileMap;
  }

  get settings(): ReportSettings {
    this.tracker.read(this.settingsKey);
    this.known ??= this.tracker.apart(() => this.readSettings());
    return this.known;
  }

  /** Takes in a file with its units. */
  add(file: LiveFile): void {
    file.report = this;
    this.fileMap.set(file.uri, file);
    const path = this.pathOf(file);
    if (path !== undefined) this.byPath.set(path.normalize('NFC'), file);
    if (this.counts(file)) this.index.add(file);
    this.filesChanged();
  }

  remove(file: LiveFile): void {
    file.report = undefined;
    this.fileMap.delete(file.uri);
    const path = this.pathOf(file);
    if (path !== undefined) this.byPath.delete(path.normalize('NFC'));
    if (this.counts(file)) this.index.remove(file);
    this.filesChanged();
  }

  /** Takes in how the units of a file have changed. */
  apply(file: LiveFile, change: UnitsChange): void {
    if (this.counts(file)) this.index.apply(change);
    else for (const key of Object.values(file.keys)) this.tracker.touch(key);
  }

  /** Ends a change, after everything has been taken in. */
  settle(): void {
    if (!this.isReordered) return;
    this.isReordered = false;
    this.values.touch(this.index.doubledMetrics());
  }

  chapters(): readonly LiveChapter[] {
    return this.order.chapters();
  }

  chapterOf(file: ReportFile): LiveChapter | undefined {
    return this.order.chapterOf(file as LiveFile);
  }

  fileAt(path: string): LiveFile | undefined {
    this.tracker.read(this.filesKey);
    const plain = plainPath(path);
    return plain === undefined ? undefined : this.byPath.get(plain);
  }

  elsewhere(path: string): LiveFile | undefined {
    const plain = this.plainAt(path);
    const file = plain === undefined ? undefined : this.world.fileAt(plain);
    return file?.report === this ? undefined : file;
  }

  exists(path: string): boolean {
    if (this.fileAt(path) !== undefined) return true;
    const plain = this.plainAt(path);
    return plain !== undefined && this.world.hasOther(plain);
  }

  pictures(): readonly string[] {
    const folder = this.plainFolder;
    if (folder === undefined) return [];
    return this.world.othersOf(folder).map((plain) => plain.slice(folder.length));
  }

  pathOf(file: ReportFile): string | undefined {
    const { plain } = file as LiveFile;
    return this.plainFolder !== undefined && plain.startsWith(this.plainFolder)
      ? plain.slice(this.plainFolder.length)
      : undefined;
  }

  entry(file: ReportFile, key: string): EntryAt | undefined {
    return (file as LiveFile).own.entry(key);
  }

  declarations<K extends DeclaredKind>(kind: K): readonly Placed<DeclarationOf<K>>[] {
    return this.index.all(kind) as unknown as readonly Placed<DeclarationOf<K>>[];
  }

  find<K extends DeclaredKind>(
    kind: K,
    id: string,
    chapter?: ReportFile,
  ): readonly Placed<DeclarationOf<K>>[] {
    return this.lookUp(kind, id, chapter) as unknown as readonly Placed<DeclarationOf<K>>[];
  }

  resolve({ file, item }: Placed<Reference>): Resolution {
    return item.wants === 'file'
      ? { found: [], file: this.fileAt(item.id), others: [] }
      : resolveIn(this.index, file as LiveFile, item);
  }

  referencesTo({ file, item }: Placed<Declaration>): readonly At<Reference>[] {
    return usesOf(this.index, file as LiveFile, item);
  }

  isReferredTo(
    { file, item }: Placed<Declaration>,
    fits: (reference: Reference) => boolean,
  ): boolean {
    return isUsed(this.index, file as LiveFile, item, fits);
  }

  referencesToFile(file: ReportFile): readonly At<Reference>[] {
    const path = this.pathOf(file)?.normalize('NFC');
    if (path === undefined) return [];
    return this.index.usingUnits('file', path).flatMap((slot) => pathsIn(slot, path));
  }

  metric(id: string): Metric | undefined {
    return this.values.get(id);
  }

  remember<T>(subject: object, question: object, answer: () => T): T {
    return this.tracker.remember(this.memosOf(subject), question, answer);
  }

  changed(): void {
    this.stamp = {};
  }

  metricsChanged(ids: ReadonlySet<string>): void {
    this.values.touch(ids);
  }

  entriesChanged(file: LiveFile, keys: ReadonlySet<string>): void {
    if (file === this.manifest) this.manifestChanged();
    if (file.kind === 'chapter' && (keys.has('role') || keys.has('numbered'))) this.reorder();
    if (file.kind === 'metrics' && (keys.has('about') || keys.has('sources'))) {
      const ids = file.slots.flatMap(({ unit }) => unit.declarations.map(({ id }) => id));
      this.values.touch(ids);
    }
  }

  pathsChanged(file: LiveFile): void {
    if (file === this.manifest) this.reorder();
  }

  /** A second manifest in a folder says nothing; it is there to be told so. */
  private counts(file: LiveFile): boolean {
    return file.kind !== 'report' || file === this.manifest;
  }

  private plainAt(path: string): string | undefined {
    const plain = plainPath(path);
    return plain === undefined || this.plainFolder === undefined
      ? undefined
      : this.plainFolder.normalize('NFC') + plain;
  }

  private lookUp(kind: DeclaredKind, id: string, chapter?: ReportFile): readonly At<Declaration>[] {
    if (!isLocal(kind)) return this.index.declaring(kind, id);
    if (chapter !== undefined) return (chapter as LiveFile).own.declarations(kind, id);
    return this.index.all(kind).filter(({ item }) => item.id === id);
  }

  private filesChanged(): void {
    this.tracker.touch(this.filesKey);
    this.reorder();
    this.changed();
  }

  private reorder(): void {
    this.order.forget();
    this.isReordered = true;
  }

  private readSettings(): ReportSettings {
    return readSettings((key) => this.manifest?.own.entry(key)?.item.data);
  }

  private manifestChanged(): void {
    const before = this.known;
    if (before === undefined) return;
    const settings = this.tracker.apart(() => this.readSettings());
    if (isEqual(before, settings)) return;
    this.known = settings;
    this.tracker.touch(this.settingsKey);
    if (!isEqual(before.numbering, settings.numbering)) this.reorder();
    if (before.fiscalYearStart !== settings.fiscalYearStart) this.values.touchAll();
  }

  private metricSources(): MetricSources {
    const { index } = this;
    return {
      find: (id) => index.declaring('metric', id)[0] as Placed<MetricDeclaration> | undefined,
      derivedFrom: (id) => index.derivedFrom(id),
      read: readMetricOf,
      derive: (metric, find) => deriveMetric(metric, find, this.settings.fiscalYearStart),
    };
  }

  private memosOf(subject: object): Memos {
    if (subject === this) return this.memos;
    if (subject instanceof LiveFile) return subject.memos;
    const slot = this.world.slotOf(subject);
    if (slot !== undefined) return (slot.memos ??= new Memos(slot.file));
    const known = this.otherMemos.get(subject);
    if (known !== undefined) return known;
    const memos = new Memos(undefined);
    this.otherMemos.set(subject, memos);
    return memos;
  }
}
