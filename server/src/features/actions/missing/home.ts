import type { Report, ReportFile } from '../../../model/report.ts';
import type { DeclaredKind } from '../../../model/symbols.ts';

/** What has files of its own, with the list that it stands in. */
export type HomeKind = 'metric' | 'case' | 'source';

export const listOf = { metric: 'metrics', case: 'cases', source: 'sources' } as const;

/** The usual names of files that are begun, without their endings. */
const usual: Readonly<Record<HomeKind, string>> = {
  metric: 'metrics/metrics.metrics',
  case: 'cases/cases.cases',
  source: 'sources.sources',
};

/** A file of the report, or the path of one that is to be begun. */
export type Home = { readonly file: ReportFile } | { readonly path: string };

/**
 * Where something new belongs that a file names: to its siblings, in the file that declares most of
 * those that the naming file uses; else in the first file of the kind; else in a new one.
 */
export function homeFor(report: Report, from: ReportFile, kind: HomeKind): Home {
  const list = listOf[kind];
  if (from.kind === list) return { file: from };
  const file = mostUsed(report, from, kind) ?? firstOf(report, list);
  if (file !== undefined) return { file };
  return { path: `${usual[kind]}.${report.manifest?.format ?? 'yaml'}` };
}

function firstOf(report: Report, list: ReportFile['kind']): ReportFile | undefined {
  return [...report.files.values()].find((file) => file.kind === list);
}

function mostUsed(report: Report, from: ReportFile, kind: DeclaredKind): ReportFile | undefined {
  const counts = new Map<ReportFile, number>();
  for (const unit of from.units) {
    for (const item of unit.references) {
      if (item.wants !== kind) continue;
      const [found] = report.resolve({ file: from, unit, base: 0, item }).found;
      if (found !== undefined) counts.set(found.file, (counts.get(found.file) ?? 0) + 1);
    }
  }
  let best: ReportFile | undefined;
  for (const [file, count] of counts) {
    if (count > (best === undefined ? 0 : (counts.get(best) ?? 0))) best = file;
  }
  return best;
}
