import { fileKind } from '../schema/kind.ts';
import { openDocument } from '../syntax/document.ts';
import { StringPool } from './compact.ts';
import { FileGroups } from './fileGroups.ts';
import { type FileText, LiveFile } from './liveFile.ts';
import type { LiveReport, World } from './liveReport.ts';
import type { FileChange, Reports, ReportsChange } from './report.ts';
import type { Slot } from './slot.ts';
import { Key, Tracker } from './tracking.ts';
import { plainUri } from './uris.ts';

/** No files yet. */
export function createReports(): Reports {
  return new LiveReports();
}

/** All files by their plain URIs, and the reports that they make up. */
class LiveReports implements Reports, World {
  readonly tracker = new Tracker();
  private readonly files = new Map<string, LiveFile>();
  /** The same in NFC, as paths are compared. */
  private readonly byPath = new Map<string, LiveFile>();
  /** Files that are no report files; plain URIs in NFC. */
  private readonly others = new Set<string>();
  private readonly groups = new FileGroups(this);
  private readonly strings = new StringPool();
  private readonly slots = new WeakMap<object, Slot>();
  /** Which files there are, in whatever report. */
  private readonly filesKey = new Key();
  /** What has happened since somebody asked for it. */
  private outdatedFiles = new Set<LiveFile>();
  private isScanDue = false;

  update(changes: readonly FileChange[]): ReportsChange {
    this.tracker.begin();
    for (const change of changes) this.take(change);
    for (const file of this.groups.settle()) this.outdatedFiles.add(file);
    for (const { reader } of this.tracker.touched) {
      if (reader instanceof LiveFile) this.outdatedFiles.add(reader);
      this.isScanDue ||= reader === 'many';
    }
    return new Outdated(() => this.outdated());
  }

  file(uri: string): LiveFile | undefined {
    return this.files.get(plainUri(uri));
  }

  reportOf(uri: string): LiveReport | undefined {
    return this.file(uri)?.report;
  }

  all(): readonly LiveReport[] {
    return this.groups.all();
  }

  /** All that is outdated since this was asked last, so that no change is lost unseen. */
  private outdated(): ReadonlySet<string> {
    if (this.isScanDue) {
      for (const file of this.files.values())
        if (!this.isSettled(file)) this.outdatedFiles.add(file);
    }
    const found = [...this.outdatedFiles].filter((file) => this.files.get(file.plain) === file);
    this.outdatedFiles = new Set();
    this.isScanDue = false;
    return new Set(found.map(({ uri }) => uri));
  }

  slotOf(unit: object): Slot | undefined {
    return this.slots.get(unit);
  }

  fileAt(plain: string): LiveFile | undefined {
    this.tracker.read(this.filesKey);
    return this.byPath.get(plain);
  }

  hasOther(plain: string): boolean {
    this.tracker.read(this.filesKey);
    return this.others.has(plain);
  }

  othersOf(folder: string): readonly string[] {
    this.tracker.read(this.filesKey);
    const start = folder.normalize('NFC');
    return [...this.others].filter(
      (plain) => plain.startsWith(start) && this.groups.folderOf(plain) === folder,
    );
  }

  private take(change: FileChange): void {
    const plain = plainUri(change.uri);
    if ('gone' in change) this.remove(plain);
    else if ('other' in change) this.addOther(plain);
    else if ('text' in change) this.readText(change.uri, plain, change.text);
    else this.read(change.uri, plain, change);
  }

  private addOther(plain: string): void {
    this.others.add(plain.normalize('NFC'));
    this.tracker.touch(this.filesKey);
  }

  private readText(uri: string, plain: string, text: string): void {
    const known = this.files.get(plain);
    if (known?.version === undefined && known?.text === text) return;
    const format = fileKind(uri)?.format;
    if (format !== undefined) this.read(uri, plain, { syntax: openDocument(text, format), text });
  }

  private read(uri: string, plain: string, text: FileText): void {
    const file = this.files.get(plain) ?? this.create(uri, plain);
    if (file === undefined) return;
    this.outdatedFiles.add(file);
    const change = file.read(text, this.strings);
    for (const slot of change.added) this.slots.set(slot.unit, slot);
    for (const { slot } of change.replaced) this.slots.set(slot.unit, slot);
    file.report?.apply(file, change);
  }

  private create(uri: string, plain: string): LiveFile | undefined {
    const named = fileKind(uri);
    if (named === undefined) return undefined;
    const file = new LiveFile(uri, plain, named, this.tracker);
    this.files.set(plain, file);
    this.byPath.set(plain.normalize('NFC'), file);
    this.groups.add(file);
    this.tracker.touch(this.filesKey);
    return file;
  }

  private remove(plain: string): void {
    const file = this.files.get(plain);
    if (file !== undefined) {
      this.files.delete(plain);
      this.byPath.delete(plain.normalize('NFC'));
      this.groups.remove(file);
    } else if (!this.others.delete(plain.normalize('NFC'))) return;
    this.tracker.touch(this.filesKey);
  }

  private isSettled(file: LiveFile): boolean {
    const { tracker } = this;
    return (
      tracker.allHold(file.memos) &&
      file.slots.every(({ memos }) => memos === undefined || tracker.allHold(memos))
    );
  }
}

/** Looks for files only when somebody asks, since that may mean to make answers again. */
class Outdated implements ReportsChange {
  private readonly find: () => ReadonlySet<string>;
  private found: ReadonlySet<string> | undefined;

  constructor(find: () => ReadonlySet<string>) {
    this.find = find;
  }

  get files(): ReadonlySet<string> {
    this.found ??= this.find();
    return this.found;
  }
}
