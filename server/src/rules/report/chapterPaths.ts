import type { Report, ReportFile } from '../../model/report.ts';
import type { Reference } from '../../model/symbols.ts';
import { nameList, nearestOf } from '../../schema/nearest.ts';
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
  const near = meantChapters(report).get(id);
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

const meantQuestion = {};
const pairsQuestion = {};

/** Comparing spellings is given up when there are more pairs than this to compare. */
const mostPairs = 50_000;

/**
 * The chapters that the manifest most likely means by the paths that lead nowhere: from the path
 * that is written to the one that there is.
 */
export function meantChapters(report: Report): ReadonlyMap<string, string> {
  return report.remember(report, meantQuestion, () => {
    // As text, so that it stays the same while titles and sections are typed.
    const pairs = report.remember(report, pairsQuestion, () => JSON.stringify(meantPairs(report)));
    return new Map(JSON.parse(pairs) as [string, string][]);
  });
}

function meantPairs(report: Report): [string, string][] {
  const lost = new Set<string>();
  for (const { references } of report.manifest?.units ?? []) {
    for (const { wants, id } of references) {
      if (wants === 'file' && report.fileAt(id) === undefined) lost.add(id);
    }
  }
  if (lost.size === 0) return [];
  const find = pathFinder(report, lost.size);
  return [...lost].flatMap((path): [string, string][] => {
    const near = find(path);
    return near === undefined ? [] : [[path, near]];
  });
}

/** Finds what was most likely meant: in other letters, in another folder, misspelled. */
function pathFinder(report: Report, searches: number): (path: string) => string | undefined {
  const same = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const { file, listed } of report.chapters()) {
    const path = report.pathOf(file) ?? '';
    if (!same.has(path.toLowerCase())) same.set(path.toLowerCase(), path);
    // What has its place already was hardly meant.
    if (!listed) byName.set(nameOf(path), [...(byName.get(nameOf(path)) ?? []), path]);
  }
  const free = [...byName.values()].flat();
  const names = nameList(free.length * searches > mostPairs ? [] : free);
  return (path) => {
    const moved = byName.get(nameOf(path)) ?? [];
    const found = same.get(path.toLowerCase()) ?? (moved.length === 1 ? moved[0] : undefined);
    return found ?? nearestOf(path, names);
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
