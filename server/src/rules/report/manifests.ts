import type { Report, ReportFile } from '../../model/report.ts';
import { code } from '../../schema/words.ts';
import type { Finding } from '../../syntax/finding.ts';
import { headOf } from './chapterUnlisted.ts';

/** A manifest beside another one that rules the folder. */
export function* secondManifest(report: Report, file: ReportFile): Generator<Finding> {
  const { manifest } = report;
  if (file.kind !== 'report' || manifest === undefined || file === manifest) return;
  yield {
    code: 'report-twice',
    ...headOf(report, file),
    args: { first: code(report.pathOf(manifest) ?? '') },
    related: [{ start: 0, end: 0, uri: manifest.uri, message: { id: 'report.first' } }],
  };
}
