import { LiveChapter, numberChapters } from './chapters.ts';
import type { LiveFile } from './liveFile.ts';
import type { ReportSettings } from './report.ts';
import { Key, type Tracker } from './tracking.ts';
import { comparePaths, plainPath } from './uris.ts';

/** What the order is made of. */
export interface OrderSources {
  readonly files: Iterable<LiveFile>;
  readonly manifest: LiveFile | undefined;
  readonly settings: ReportSettings;
  fileAt(path: string): LiveFile | undefined;
}

/**
 * The order of a report's files: the manifest, the chapters as it lists them, other chapters, all
 * others, each by their paths. Worked out when somebody asks, and again when it may have changed.
 */
export class ReadingOrder {
  readonly key: Key = new Key();
  private readonly tracker: Tracker;
  private readonly sources: () => OrderSources;
  /** Counts the orders that there have been. */
  private count = 1;
  private files: readonly LiveFile[] | undefined;
  private chapterList: readonly LiveChapter[] | undefined;
  private byFile: ReadonlyMap<LiveFile, LiveChapter> = new Map();

  constructor(tracker: Tracker, sources: () => OrderSources) {
    this.tracker = tracker;
    this.sources = sources;
  }

  /** Files have come or gone, or the manifest lists others, or chapters are numbered otherwise. */
  forget(): void {
    this.count++;
    this.files = undefined;
    this.chapterList = undefined;
    this.tracker.touch(this.key);
  }

  /**
   * The number of the present order; every file's `rank` tells its place in it. It is not noted: who
   * finds only one thing does not rest on the order.
   */
  current(): number {
    this.files ??= this.tracker.apart(() => this.arrange());
    return this.count;
  }

  /** All files in order. */
  all(): readonly LiveFile[] {
    this.tracker.read(this.key);
    this.files ??= this.tracker.apart(() => this.arrange());
    return this.files;
  }

  chapters(): readonly LiveChapter[] {
    this.tracker.read(this.key);
    this.chapterList ??= this.tracker.apart(() => this.number());
    return this.chapterList;
  }

  chapterOf(file: LiveFile): LiveChapter | undefined {
    this.chapters();
    return this.byFile.get(file);
  }

  private arrange(): readonly LiveFile[] {
    const { manifest, files } = this.sources();
    const listed = this.listed();
    const rest = [...files].filter((file) => file !== manifest && !listed.has(file));
    rest.sort(compareFiles);
    const chapters = rest.filter(({ kind }) => kind === 'chapter');
    const others = rest.filter(({ kind }) => kind !== 'chapter');
    const all = [...(manifest ? [manifest] : []), ...listed, ...chapters, ...others];
    for (const [rank, file] of all.entries()) file.rank = rank;
    return all;
  }

  private number(): readonly LiveChapter[] {
    const { settings } = this.sources();
    const listed = this.listed();
    const files = this.all().filter(({ kind }) => kind === 'chapter');
    const context = { tracker: this.tracker, order: this.key, numbering: settings.numbering };
    const chapters = numberChapters(
      files.map((file) => ({ file, listed: listed.has(file) })),
      context,
    );
    this.byFile = new Map(chapters.map((chapter) => [chapter.file, chapter]));
    return chapters;
  }

  /** The chapters that the manifest names, each where it is named first. */
  private listed(): ReadonlySet<LiveFile> {
    const { manifest, fileAt } = this.sources();
    const found = new Set<LiveFile>();
    for (const { unit } of manifest?.slots ?? []) {
      for (const { wants, id } of unit.references) {
        const path = wants === 'file' ? plainPath(id) : undefined;
        const file = path === undefined ? undefined : fileAt(path);
        if (file?.kind === 'chapter') found.add(file);
      }
    }
    return found;
  }
}

function compareFiles(a: LiveFile, b: LiveFile): number {
  return comparePaths(a.plain, b.plain);
}
