import type { Report, ReportFile } from '../../model/report.ts';
import { code } from '../../schema/words.ts';
import type { Finding, Span } from '../../syntax/finding.ts';
import { meantChapters } from './chapterPaths.ts';
import { addedToManifest } from './manifestEdit.ts';

/**
 * A chapter that the manifest does not name, at its id, else at its title. A manifest without a
 * list of chapters takes them in the order of their paths, and nothing is said.
 */
export function* unlistedChapter(report: Report, file: ReportFile): Generator<Finding> {
  const { manifest } = report;
  if (file.kind !== 'chapter' || manifest === undefined) return;
  if (!hasList(report, manifest)) return;
  if (report.referencesToFile(file).some((each) => each.file === manifest)) return;
  const path = report.pathOf(file);
  // A path that is misspelled in the manifest has its finding there.
  if (path === undefined || meant(report).has(path)) return;
  yield {
    code: 'chapter-unlisted',
    ...headOf(report, file),
    args: { path: code(path), manifest: code(report.pathOf(manifest) ?? 'reportwright.yaml') },
    fixes: [
      {
        title: { id: 'report.fix.addChapter', args: { path: code(path) } },
        preferred: true,
        changes: [addedToManifest(manifest, path)],
      },
    ],
  };
}

const listQuestion = {};
const meantQuestion = {};

/**
 * Whether the manifest lists chapters one by one. Where something else than a list stands, or a
 * path with wildcards, that is the fault, and not that of every chapter.
 */
function hasList(report: Report, manifest: ReportFile): boolean {
  return report.remember(report, listQuestion, () => {
    const entry = report.entry(manifest, 'chapters');
    if (entry === undefined) return false;
    const { data } = entry.item;
    if (data !== undefined && data !== null && !Array.isArray(data)) return false;
    const paths = manifest.units.flatMap(({ references }) => references);
    return !paths.some(({ wants, id }) => wants === 'file' && /[*?]/.test(id));
  });
}

/** The paths of chapters that the manifest misspells. */
function meant(report: Report): ReadonlySet<string> {
  return report.remember(report, meantQuestion, () => new Set(meantChapters(report).values()));
}

/** Where a finding about a file as a whole stands. */
export function headOf(report: Report, file: ReportFile): Span {
  for (const key of ['id', 'title', 'reportwright']) {
    const entry = report.entry(file, key);
    if (entry === undefined || entry.item.end === entry.item.start) continue;
    return { start: entry.base + entry.item.start, end: entry.base + entry.item.end };
  }
  return { start: 0, end: 0 };
}
