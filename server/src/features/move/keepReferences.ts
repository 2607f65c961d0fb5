import type { Placed, Report, ReportFile } from '../../model/report.ts';
import type { Reference } from '../../model/symbols.ts';
import { isLocal } from '../../rules/report/suggest.ts';
import type { Change } from '../../syntax/finding.ts';
import { Refusal } from '../refusal.ts';
import { whereIs } from '../rename/where.ts';
import { type Leaving, leavingBy } from './leaving.ts';
import { refuseConflicts } from './moveConflicts.ts';
import type { Move } from './place.ts';
import { chapterPart, rewritten } from './rewriteReference.ts';

/**
 * The edits, in the text as it is before the move, with which every reference means after the move
 * what it means now: ids of sections, charts, tables and images get a chapter in front, another one,
 * or none any more. A chapter in front that is not needed, as in `[[own/x]]`, stays as long as what
 * it names stays in the same file.
 * @throws Refusal where a reference would come to mean something else and cannot be written anew
 */
export function keepReferences(
  report: Report,
  move: Move,
): ReadonlyMap<ReportFile, readonly Change[]> {
  const leaving = leavingBy(report, move);
  const changes = new Map<ReportFile, Change[]>();
  if (leaving === undefined) return changes;
  refuseConflicts(leaving);
  for (const reference of affected(leaving)) {
    const change = changeOf(leaving, reference);
    const { file } = reference;
    if (change !== undefined) changes.set(file, [...(changes.get(file) ?? []), change]);
  }
  return changes;
}

/** Everything that names what goes, and everything that is named by what goes; each once. */
function affected({ report, declarations, references }: Leaving): Placed<Reference>[] {
  const found = new Map<string, Placed<Reference>>();
  const uses = declarations.flatMap((declaration) => report.referencesTo(declaration));
  for (const each of [...references, ...uses]) {
    found.set(`${each.base + each.item.start} ${each.file.uri}`, each);
  }
  return [...found.values()];
}

function changeOf(leaving: Leaving, reference: Placed<Reference>): Change | undefined {
  const { report, target, goes } = leaving;
  const [found, other] = report.resolve(reference).found;
  if (found === undefined || !isLocal(found.item.kind)) return undefined;
  if (other !== undefined) {
    const args = { id: reference.item.id, place: whereIs(report, reference) };
    throw new Refusal({ id: 'move-ambiguous', args });
  }
  const from = goes(reference) ? target : reference.file;
  const to = goes(found) ? target : found.file;
  const stood = reference.file === found.file;
  const prefix = chapterPart(reference);
  const isNeeded = from !== to;
  if (!isNeeded && (prefix === undefined || !stood)) return rewritten(reference, undefined);
  if (isNeeded || to !== found.file) return rewritten(reference, chapterId(report, to));
  return undefined;
}

/** The id that leads to a chapter from others. */
function chapterId(report: Report, file: ReportFile): string {
  const id = report.chapterOf(file)?.id ?? '';
  if (id !== '' && report.find('chapter', id).length === 1) return id;
  throw new Refusal({ id: 'move-no-id', args: { path: report.pathOf(file) ?? file.uri } });
}
