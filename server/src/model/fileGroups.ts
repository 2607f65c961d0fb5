import type { LiveFile } from './liveFile.ts';
import { LiveReport, type World } from './liveReport.ts';
import { comparePaths, folderOf, nameOf } from './uris.ts';

/**
 * Which file belongs to which report: that of the nearest manifest above it, else one of its own.
 * Files are put in their place when a change has been taken in as a whole.
 */
export class FileGroups {
  private readonly world: World;
  /** Manifests by their folder, the one that rules first. */
  private readonly manifests = new Map<string, readonly LiveFile[]>();
  private readonly byFolder = new Map<string, LiveReport>();
  private readonly single = new Map<LiveFile, LiveReport>();
  private readonly files = new Set<LiveFile>();
  /** Files without a report, and folders whose manifests are others than before. */
  private homeless = new Set<LiveFile>();
  private unsettled = new Set<string>();

  constructor(world: World) {
    this.world = world;
  }

  all(): readonly LiveReport[] {
    return [...this.byFolder.values(), ...this.single.values()];
  }

  add(file: LiveFile): void {
    this.files.add(file);
    this.homeless.add(file);
    if (file.kind === 'report') this.setManifests(file, (known) => [...known, file]);
  }

  remove(file: LiveFile): void {
    this.files.delete(file);
    this.leave(file);
    this.homeless.delete(file);
    if (file.kind === 'report') {
      this.setManifests(file, (known) => known.filter((each) => each !== file));
    }
  }

  /** Puts every file in its place. @returns those that have another report than before */
  settle(): readonly LiveFile[] {
    if (this.unsettled.size > 0) this.dissolve();
    const moved = [...this.homeless];
    for (const file of moved) this.homeOf(file).add(file);
    this.homeless = new Set();
    for (const report of this.byFolder.values()) report.settle();
    for (const report of this.single.values()) report.settle();
    return moved;
  }

  /** The folder of the nearest manifest above a file. */
  folderOf(plain: string): string | undefined {
    for (let folder = folderOf(plain); folder !== undefined; folder = folderOf(folder)) {
      if (this.manifests.has(folder)) return folder;
    }
    return undefined;
  }

  private setManifests(
    file: LiveFile,
    next: (known: readonly LiveFile[]) => readonly LiveFile[],
  ): void {
    const folder = folderOf(file.plain) ?? '';
    const all = next(this.manifests.get(folder) ?? []).toSorted(compareManifests);
    if (all.length > 0) this.manifests.set(folder, all);
    else this.manifests.delete(folder);
    this.unsettled.add(folder);
  }

  /** Takes apart the reports of folders whose manifests have changed. */
  private dissolve(): void {
    for (const file of this.files) {
      const before = file.report;
      if (before === undefined) continue;
      const folder = this.folderOf(file.plain);
      const isSame = folder === before.plainFolder && !this.unsettled.has(folder ?? '');
      if (isSame) continue;
      this.leave(file);
      this.homeless.add(file);
    }
    for (const folder of this.unsettled) this.byFolder.delete(folder);
    this.unsettled = new Set();
  }

  private leave(file: LiveFile): void {
    const { report } = file;
    if (report?.plainFolder === undefined) this.single.delete(file);
    // What a report that ends knew of its files is nobody's concern any more.
    if (report !== undefined) report.remove(file);
    file.forget();
  }

  private homeOf(file: LiveFile): LiveReport {
    const folder = this.folderOf(file.plain);
    const known = folder === undefined ? this.single.get(file) : this.byFolder.get(folder);
    if (known !== undefined) return known;
    const report = new LiveReport(
      folder === undefined ? [] : (this.manifests.get(folder) ?? []),
      folder,
      this.world,
    );
    if (folder === undefined) this.single.set(file, report);
    else this.byFolder.set(folder, report);
    return report;
  }
}

const extensions = ['yaml', 'yml', 'json'];

/** Of two manifests in a folder the first by its ending rules: `.yaml`, `.yml`, `.json`. */
function compareManifests(a: LiveFile, b: LiveFile): number {
  return extensionRank(a) - extensionRank(b) || comparePaths(a.plain, b.plain);
}

function extensionRank({ plain }: LiveFile): number {
  const name = nameOf(plain);
  return extensions.indexOf(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}
