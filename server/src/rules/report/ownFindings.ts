import type { Report, ReportFile } from '../../model/report.ts';
import type { Finding } from '../../syntax/finding.ts';
import { checkFile } from '../check.ts';

const ownQuestion = {};

/**
 * What is wrong in a file alone. A file that no editor has open keeps no blocks, on which what is
 * found in them could hang.
 */
export function ownFindings(report: Report, file: ReportFile): readonly Finding[] {
  if (file.version !== undefined) return checkFile(file);
  return report.remember(file, ownQuestion, () => checkFile(file));
}
