import { aboutAt } from '../../model/aboutAt.ts';
import type { Report, ReportFile } from '../../model/report.ts';
import type { BlockSymbols } from '../../model/symbols.ts';
import type { FigureContext } from '../../model/values/wanted.ts';
import type { Request } from './request.ts';

/** Where in its report a caret stands. */
export interface Around {
  readonly report: Report;
  readonly file: ReportFile;
  readonly unit: BlockSymbols | undefined;
  /** The innermost section, by its number among the unit's declarations. */
  readonly section: number | undefined;
  /** The metric that is declared there. */
  readonly metric: string | undefined;
  /** What `about:` of section and chapter say, for looking up figures. */
  readonly figures: FigureContext;
}

/** The surroundings of an offset of the request's file; undefined while no report knows the file. */
export function around({ file, context }: Request, offset: number): Around | undefined {
  const reportFile = context.reports?.file(file.uri);
  const report = context.reports?.reportOf(file.uri);
  if (reportFile === undefined || report === undefined) return undefined;
  const number = reportFile.starts.findLastIndex((start) => start <= offset);
  const unit = reportFile.units[number];
  const section = unit && sectionAt(unit, offset - (reportFile.starts[number] ?? 0));
  const metric = unit && metricAt(unit, offset - (reportFile.starts[number] ?? 0));
  const { fiscalYearStart } = report.settings;
  const about = unit && aboutAt(report, reportFile, unit, section);
  return { report, file: reportFile, unit, section, metric, figures: { about, fiscalYearStart } };
}

/** The last section that begins before an offset; half-typed lines at its end are in no tree. */
function sectionAt({ declarations }: BlockSymbols, offset: number): number | undefined {
  const at = declarations.findLastIndex(
    ({ kind, extent }) => kind === 'section' && extent.start <= offset,
  );
  return at < 0 ? undefined : at;
}

function metricAt({ declarations }: BlockSymbols, offset: number): string | undefined {
  return declarations.findLast(({ kind, extent }) => kind === 'metric' && extent.start <= offset)
    ?.id;
}
