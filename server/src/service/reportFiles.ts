import { holdOpenFile } from '../features/reportFile.ts';
import type { FileChange, Reports, ReportsChange } from '../model/report.ts';
import type { OpenFiles } from '../openFiles.ts';
import type { Unreadable } from '../workspace/fileSystem.ts';
import { asFolder, isBelow } from '../workspace/uris.ts';
import type { Workspace } from '../workspace.ts';
import { Disk } from './disk.ts';
import { nearestManifest } from './nearestManifest.ts';

/** What the reports of a workspace are made from. */
export interface ReportParts {
  readonly workspace: Workspace;
  readonly reports: Reports;
  readonly files: OpenFiles;
  /** Lets messages through when work has gone on for long. */
  rest(): Promise<void>;
}

/**
 * Keeps the reports equal to the files: where an editor has one open its text counts, else that on
 * disk. An edit is taken in before the next question, so that many keystrokes cost one.
 */
export class ReportFiles {
  readonly #parts: ReportParts;
  readonly #disk: Disk;
  readonly #open = new Set<string>();
  readonly #edited = new Set<string>();
  /** Folders that are read for the sake of open files outside the workspace. */
  readonly #borrowed = new Set<string>();
  readonly #borrowers = new Set<(folders: ReadonlySet<string>) => void>();
  readonly #touched = new Set<string>();
  /** What the newest update brought about, asked for late: it tells of those before, too. */
  #last: ReportsChange | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #readers = new Set<(done: number, total: number) => void>();
  /** The reports with every edit that has come. */
  readonly reports: Reports;

  constructor(parts: ReportParts) {
    this.#parts = parts;
    this.reports = this.#withEdits(parts.reports);
    this.#disk = new Disk({
      workspace: parts.workspace,
      reports: this.reports,
      isOpen: (uri) => this.#open.has(uri),
      rest: parts.rest,
      changed: (uri) => this.#touch([uri]),
      reading: (done, total) => {
        for (const listener of this.#readers) listener(done, total);
      },
    });
  }

  /** An editor has opened a file or changed it. */
  async edited(uri: string): Promise<void> {
    if (this.#parts.files.version(uri) === undefined) return;
    const isNew = !this.#open.has(uri);
    this.#open.add(uri);
    this.#edited.add(uri);
    this.#touch([uri]);
    if (isNew) await this.#borrowFor(uri);
  }

  /** No editor has the file any more: what is on disk counts. */
  async closed(uri: string): Promise<void> {
    if (!this.#open.delete(uri)) return;
    this.#edited.delete(uri);
    if (this.#disk.folderOf(uri) === undefined) this.reports.update([{ uri, gone: true }]);
    else await this.#disk.look([uri]);
    for (const folder of this.#borrowed) {
      if ([...this.#open].some((each) => isBelow(each, folder))) continue;
      this.#borrowed.delete(folder);
      this.#disk.remove(folder);
      this.#tellBorrowed();
    }
  }

  /** Folders have come to the workspace, or have left it. Resolves once the new ones are read. */
  async foldersChanged(added: readonly string[], removed: readonly string[]): Promise<void> {
    for (const folder of removed) this.#disk.remove(folder);
    // What belongs to the workspace now is not given back when its last file is closed.
    for (const folder of added) this.#borrowed.delete(asFolder(folder));
    if (added.length > 0) this.#tellBorrowed();
    await Promise.all(added.map((folder) => this.#read(folder)));
    // What was removed may hold open files, whose reports are still needed.
    if (removed.length > 0) await Promise.all([...this.#open].map((uri) => this.#borrowFor(uri)));
  }

  /** Files or folders may have come, changed or gone. */
  async changedOnDisk(uris: Iterable<string>): Promise<void> {
    await this.#disk.look(uris);
  }

  /** Reads everything again, for clients that do not tell of changes. */
  async rescan(): Promise<void> {
    await this.#disk.rescan();
  }

  /** Reads again what lies outside the workspace, for clients that tell of changes within it only. */
  async rescanBorrowed(): Promise<void> {
    await this.#disk.look(this.#borrowed);
  }

  /** Calls back with the folders outside the workspace that are read, whenever they are others. */
  onBorrowed(listener: (folders: ReadonlySet<string>) => void): void {
    this.#borrowers.add(listener);
  }

  /** Resolves when everything that is to be read by now has been read. */
  settled(): Promise<void> {
    return this.#disk.settled();
  }

  isReading(uri: string): boolean {
    return this.#disk.isReading(uri);
  }

  faultOf(uri: string): Unreadable | undefined {
    return this.#disk.faultOf(uri);
  }

  /** Calls back when something may be said anew about some file; then `takeTouched` tells which. */
  onTouched(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Calls back with how many of the files that are looked at have been read, and how many there are. */
  onReading(listener: (done: number, total: number) => void): void {
    this.#readers.add(listener);
  }

  /** The files about which something may be said anew since the last call. */
  takeTouched(): Set<string> {
    this.#flush();
    const touched = new Set([...this.#touched, ...(this.#last?.files ?? [])]);
    this.#touched.clear();
    this.#last = undefined;
    return touched;
  }

  /** Reads the report that a file or a folder lies in, whose manifest may stand above. */
  async readAround(uri: string): Promise<void> {
    const folder = await nearestManifest(this.#parts.workspace, uri);
    if (folder !== undefined) await this.#disk.add(folder);
  }

  async #borrowFor(uri: string): Promise<void> {
    // A file that has not been saved yet lies in no folder.
    if (this.#disk.folderOf(uri) !== undefined || !/^[\w+.-]+:\/\//.test(uri)) return;
    const folder = await nearestManifest(this.#parts.workspace, uri);
    if (folder === undefined || !this.#open.has(uri)) return;
    this.#borrowed.add(folder);
    this.#tellBorrowed();
    await this.#read(folder);
  }

  #tellBorrowed(): void {
    for (const listener of this.#borrowers) listener(this.#borrowed);
  }

  /** What was said of files while others were still to be read may be wrong. */
  async #read(folder: string): Promise<void> {
    await this.#disk.add(folder);
    for (const { files } of this.reports.all()) {
      this.#touch(
        Array.from(files.values(), ({ uri }) => uri).filter((uri) => isBelow(uri, folder)),
      );
    }
  }

  /** Takes edits in before each question. */
  #withEdits(reports: Reports): Reports {
    return {
      update: (changes) => this.#update(changes),
      file: (uri) => (this.#flush(), reports.file(uri)),
      reportOf: (uri) => (this.#flush(), reports.reportOf(uri)),
      all: () => (this.#flush(), reports.all()),
    };
  }

  #flush(): void {
    if (this.#edited.size === 0) return;
    const { files, reports } = this.#parts;
    const changes = [...this.#edited].map((uri): FileChange => {
      const file = files.get(uri);
      return file ? { uri, version: file.version, syntax: file.syntax } : { uri, text: '' };
    });
    this.#edited.clear();
    this.#update(changes);
    for (const { uri } of changes) {
      const [open, file] = [files.get(uri), reports.file(uri)];
      if (open !== undefined && file !== undefined) holdOpenFile(file, open);
    }
  }

  #update(changes: readonly FileChange[]): ReportsChange {
    this.#last = this.#parts.reports.update(changes);
    this.#touch(changes.map(({ uri }) => uri));
    return this.#last;
  }

  #touch(uris: Iterable<string>): void {
    for (const uri of uris) this.#touched.add(uri);
    for (const listener of this.#listeners) listener();
  }
}
