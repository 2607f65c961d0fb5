import type { FileChange, Reports } from '../model/report.ts';
import { fileKind } from '../schema/kind.ts';
import type { Content, Unreadable } from '../workspace/fileSystem.ts';
import { asFolder, isBelow } from '../workspace/uris.ts';
import { isOther } from '../workspace/walk.ts';
import type { Workspace } from '../workspace.ts';

/** What the disk's side of the reports rests on. */
export interface DiskParts {
  readonly workspace: Workspace;
  readonly reports: Reports;
  /** A file in the hands of an editor: its text on disk does not count. */
  isOpen(uri: string): boolean;
  /** Lets messages through when work has gone on for long. */
  rest(): Promise<void>;
  /** Told of each file that was taken in, left out or found not to be readable. */
  changed(uri: string): void;
  /** Told how many of the files that are looked at have been read; at last both are the same. */
  reading(done: number, total: number): void;
}

/** So many files are asked for at a time. */
const atOnce = 32;

/** The files of the folders that belong to the workspace, as they are on disk. */
export class Disk {
  readonly #parts: DiskParts;
  /** With the trailing `/`; true once all their files have been read. */
  readonly #folders = new Map<string, boolean>();
  /** The files that are there, and why they could not be read. */
  readonly #known = new Map<string, Unreadable | undefined>();
  readonly #waiting = new Set<string>();
  #running: Promise<void> = Promise.resolve();

  constructor(parts: DiskParts) {
    this.#parts = parts;
  }

  /** Reads all report files below a folder, and from then on looks at what is said to change there. */
  async add(folder: string): Promise<void> {
    const uri = asFolder(folder);
    if (this.#folders.has(uri)) return;
    this.#folders.set(uri, false);
    await this.look([uri]);
    if (this.#folders.has(uri)) this.#folders.set(uri, true);
  }

  /** Forgets the files of a folder, except those that an editor or another folder has. */
  remove(folder: string): void {
    if (!this.#folders.delete(asFolder(folder))) return;
    const gone = [...this.#known.keys()].filter((uri) => this.folderOf(uri) === undefined);
    this.#take(gone.map((uri) => (this.#known.delete(uri), { uri, gone: true })));
  }

  /**
   * Looks again at files that may have come, changed or gone, or at folders of them. What is
   * asked for while this goes on is done with it.
   */
  async look(uris: Iterable<string>): Promise<void> {
    for (const uri of uris) this.#waiting.add(uri);
    const drain = (): Promise<void> => this.#drain();
    this.#running = this.#running.then(drain, drain);
    await this.#running;
  }

  /** Looks again at everything, for clients that watch nothing. */
  rescan(): Promise<void> {
    return this.look([...this.#folders.keys()]);
  }

  /** Resolves when everything that was asked for by now is done. */
  async settled(): Promise<void> {
    await this.#running;
  }

  /** The innermost of the added folders that a file lies in. */
  folderOf(uri: string): string | undefined {
    let found: string | undefined;
    for (const folder of this.#folders.keys()) {
      if (isBelow(uri, folder) && folder.length > (found?.length ?? 0)) found = folder;
    }
    return found;
  }

  /** Whether some file of the folder has not been read for the first time. */
  isReading(uri: string): boolean {
    const folder = this.folderOf(uri);
    return folder !== undefined && this.#folders.get(folder) === false;
  }

  /** Why a file has no text. */
  faultOf(uri: string): Unreadable | undefined {
    return this.#parts.isOpen(uri) ? undefined : this.#known.get(uri);
  }

  async #drain(): Promise<void> {
    const asked = [...this.#waiting].filter((uri) => this.#isOurs(uri));
    this.#waiting.clear();
    const files = await this.#filesOf(asked);
    for (let index = 0; index < files.length; index += atOnce) {
      this.#parts.reading(index, files.length);
      await this.#read(files.slice(index, index + atOnce));
    }
    this.#parts.reading(files.length, files.length);
  }

  #isOurs(uri: string): boolean {
    return this.#folders.has(uri) || this.folderOf(uri) !== undefined;
  }

  /** The files meant by what was reported, manifests first: a folder stands for all below it. */
  async #filesOf(uris: readonly string[]): Promise<FoundFile[]> {
    const files = new Map(uris.filter(isFile).map((uri) => [uri, false]));
    const folders = new Set(uris.filter((uri) => !isFile(uri)).map(asFolder));
    if (folders.size > 0) {
      for (const uri of this.#known.keys()) if (isIn(uri, folders)) files.set(uri, false);
    }
    for (const folder of folders) {
      const found = await this.#parts.workspace.list(folder);
      for (const uri of [...found.files, ...found.others]) files.set(uri, true);
    }
    const found = Array.from(files, ([uri, isListed]) => ({ uri, isListed }));
    return found.sort((a, b) => rank(a.uri) - rank(b.uri));
  }

  async #read(files: readonly FoundFile[]): Promise<void> {
    for (const change of await Promise.all(files.map((file) => this.#changeOf(file)))) {
      this.#take([change]);
      await this.#parts.rest();
    }
  }

  /** What is there now, noted as known. */
  async #changeOf(file: FoundFile): Promise<FileChange> {
    const { uri } = file;
    const content = await this.#contentOf(file);
    // Its folder may have left while the file was read.
    const isLost = this.folderOf(uri) === undefined;
    if (isLost || ('fault' in content && content.fault === 'missing')) {
      this.#known.delete(uri);
      return { uri, gone: true };
    }
    this.#known.set(uri, 'fault' in content ? content : undefined);
    // A file that cannot be read is there nevertheless and keeps its place in the report.
    return 'fault' in content ? { uri, text: '' } : { uri, ...content };
  }

  async #contentOf({ uri, isListed }: FoundFile): Promise<Content | { readonly other: true }> {
    const { workspace } = this.#parts;
    const folder = this.folderOf(uri);
    if (folder === undefined) return { fault: 'missing' };
    if (!isListed && !(await workspace.holds(folder, uri))) return { fault: 'missing' };
    return fileKind(uri) === undefined ? { other: true } : workspace.read(uri);
  }

  #take(changes: readonly FileChange[]): void {
    const { reports, isOpen, changed } = this.#parts;
    const fresh = changes.filter((change) => !isOpen(change.uri) && isNews(reports, change));
    if (fresh.length > 0) reports.update(fresh);
    // A file may still not be readable, for another reason than before.
    for (const { uri } of changes) changed(uri);
  }
}

interface FoundFile {
  readonly uri: string;
  /** Found by looking through its folder, so that there is no doubt that it lies inside. */
  readonly isListed: boolean;
}

/** Whether a text is another than before; an editor's text always is, once the editor is closed. */
function isNews(reports: Reports, change: FileChange): boolean {
  const known = reports.file(change.uri);
  if ('text' in change) return known?.version !== undefined || known?.text !== change.text;
  return !('gone' in change) || known !== undefined || fileKind(change.uri) === undefined;
}

/** Manifests come first: they tell which files make up a report. */
function rank(uri: string): number {
  return fileKind(uri)?.kind === 'report' ? 0 : 1;
}

/** Told by the name: everything else may be a folder. */
function isFile(uri: string): boolean {
  return fileKind(uri) !== undefined || isOther(uri);
}

function isIn(uri: string, folders: ReadonlySet<string>): boolean {
  for (let end = uri.indexOf('/'); end >= 0; end = uri.indexOf('/', end + 1)) {
    if (folders.has(uri.slice(0, end + 1))) return true;
  }
  return false;
}
