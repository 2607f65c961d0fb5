import { parsePeriod } from '../model/period.ts';
import type { Report } from '../model/report.ts';

/** What new values are of where nothing is known of their report. */
const anyYear = '2024';

/** The last year that a report is about: of its period, else of its date. */
export function lastPeriod(report: Pick<Report, 'settings'> | undefined): string {
  const { period, date, fiscalYearStart } = report?.settings ?? {};
  const end = period?.split('..').at(-1) ?? '';
  const read = parsePeriod(end, fiscalYearStart === undefined ? {} : { fiscalYearStart });
  if (read?.granularity === 'year') return end;
  return /^[0-9]{4}/.exec(end)?.[0] ?? /^[0-9]{4}/.exec(date ?? '')?.[0] ?? anyYear;
}
