import type { Report, ReportFile } from '../../model/report.ts';
import type { DeclaredKind } from '../../model/symbols.ts';
import { isLocal } from './suggest.ts';

const namesQuestion = {};
const ownersQuestion = {};

/**
 * The ids that one chapter declares for itself, with their kinds, and the id of the chapter in front;
 * as text, so that it stays the same while something else of the file is typed.
 */
function localNames(report: Report, file: ReportFile): string {
  return report.remember(file, namesQuestion, () => {
    const all = file.units.flatMap(({ declarations }) => declarations);
    const chapter = all.find(({ kind }) => kind === 'chapter')?.id ?? '';
    const own = all.filter(({ kind }) => isLocal(kind)).map(({ kind, id }) => `${kind} ${id}`);
    return [chapter, ...own].join('\n');
  });
}

/** The chapter that declares an id of a local kind; undefined where none does, or several do. */
export function chapterDeclaring(
  report: Report,
  kind: DeclaredKind,
  id: string,
): string | undefined {
  const owners = report.remember(report, ownersQuestion, () => {
    const chapters = new Map<string, string>();
    for (const file of report.files.values()) {
      if (file.kind !== 'chapter') continue;
      const [chapter = '', ...names] = localNames(report, file).split('\n');
      for (const name of names) chapters.set(name, chapters.has(name) ? '' : chapter);
    }
    return chapters;
  });
  return owners.get(`${kind} ${id}`) || undefined;
}
