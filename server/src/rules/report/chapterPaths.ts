import type { Report, ReportFile } from '../../model/report.ts';
import type { Reference } from '../../model/symbols.ts';
import { nearest } from '../../schema/nearest.ts';
import { code } from '../../schema/words.ts';
import { type Draft, relatedTo, replacing, type Subject } from './reportRule.ts';

// What the schema says of the path itself is said once, by the schema.
const wellFormed = /^(?!\/)(?!(?:.*\/)?\.\.(?:\/|$))[^\\:*?]+\.chapter\.(?:ya?ml|json|md)$/;

/** What the manifest names as chapters and is not there, is another report's, or is named twice. */
export function* chapterPaths({ report, file, unit }: Subject): Generator<Draft> {
  if (file !== report.manifest) return;
  for (const item of unit.references) {
    if (item.wants !== 'file' || !wellFormed.test(item.id)) continue;
    const target = report.fileAt(item.id);
    const draft =
      target === undefined ? missing(report, item) : listedAgain(report, file, item, target);
    if (draft !== undefined) yield draft;
  }
}

function missing(report: Report, { id, start, end }: Reference): Draft | undefined {
  const args = { path: code(id) };
  if (report.elsewhere(id) !== undefined) return { code: 'chapter-outside', start, end, args };
  if (report.exists(id)) return undefined;
  const near = nearPath(report, id);
  if (near === undefined) return { code: 'chapter-missing', start, end, args };
  return {
    code: 'chapter-missing',
    wording: near.toLowerCase() === id.toLowerCase() ? 'case' : 'near',
    start,
    end,
    args: { ...args, near: code(near) },
    fixes: [replacing({ start, end }, near)],
  };
}

const pathsOfChapters = {};
const meantPaths = {};

/** The paths of chapters that the manifest most likely means by the paths that lead nowhere. */
export function meantChapters(report: Report): ReadonlySet<string> {
  return report.remember(report, meantPaths, () => {
    const paths = new Set<string>();
    for (const { references } of report.manifest?.units ?? []) {
      for (const { wants, id } of references) {
        if (wants !== 'file' || report.fileAt(id) !== undefined) continue;
        const near = nearPath(report, id);
        if (near !== undefined) paths.add(near);
      }
    }
    return paths;
  });
}

/** A chapter that was most likely meant: in other letters, in another folder, misspelled. */
function nearPath(report: Report, path: string): string | undefined {
  const chapters = report.remember(report, pathsOfChapters, () =>
    report.chapters().map(({ file, listed }) => ({ path: report.pathOf(file) ?? '', listed })),
  );
  const same = chapters.find((each) => each.path.toLowerCase() === path.toLowerCase());
  if (same !== undefined) return same.path;
  // What has its place already was hardly meant.
  const free = chapters.filter(({ listed }) => !listed).map((each) => each.path);
  const name = path.slice(path.lastIndexOf('/') + 1);
  const moved = free.filter((each) => each.slice(each.lastIndexOf('/') + 1) === name);
  return moved.length === 1 ? moved[0] : nearest(path, free);
}

/** The same file in two spellings; two paths that are letter for letter the same are the schema's. */
function listedAgain(
  report: Report,
  file: ReportFile,
  item: Reference,
  target: ReportFile,
): Draft | undefined {
  const first = report.referencesToFile(target).find((each) => each.file === file);
  if (first === undefined || first.item === item || first.item.id === item.id) return undefined;
  const { start, end } = item;
  return {
    code: 'chapter-twice',
    start,
    end,
    args: { path: code(report.pathOf(target) ?? first.item.id) },
    later: () => ({ related: [relatedTo(first, first.item, 'schema.related.first', file)] }),
  };
}
