import type { Report, ReportFile } from '../model/report.ts';
import type { Finding } from '../syntax/finding.ts';
import { severityOf } from './render.ts';
import { reportFindings } from './report/check.ts';
import { ownFindings } from './report/ownFindings.ts';

/**
 * All that is found in a file, alone and in the light of its report, in offsets of the file and in
 * the order of the text; without the rules that the manifest turns off. One fault is said once:
 * where the file itself is at fault, what the report makes of that place is left out.
 */
export function findingsOf(report: Report, file: ReportFile): readonly Finding[] {
  const own = ownFindings(report, file);
  const whole = reportFindings(report, file);
  const { rules } = report.settings;
  const all = whole.length === 0 ? own : merge(own, withoutEchoes(whole, own));
  return Object.keys(rules).length === 0
    ? all
    : all.filter((finding) => severityOf(finding, rules) !== 'off');
}

/** Both are in the order of the text. */
function withoutEchoes(whole: readonly Finding[], own: readonly Finding[]): readonly Finding[] {
  let near = 0;
  return whole.filter((finding) => {
    // What ends before this place ends before the next one too, but for what reaches far.
    while (near < own.length && (own[near]?.start ?? 0) < finding.start - reach) near++;
    for (let index = near; index < own.length; index++) {
      const other = own[index] as Finding;
      if (other.start > finding.end) return true;
      if (isEcho(finding, other)) return false;
    }
    return true;
  });
}

// A fault of writing covers a word or a line, hardly ever more.
const reach = 2000;

/** Whether what the report finds only repeats what is wrong with the text of this very place. */
function isEcho(finding: Finding, own: Finding): boolean {
  if (own.end < finding.start) return false;
  if (/^(?:mark|formula|yaml|json)-/.test(own.code)) return finding.code.startsWith('reference-');
  // The schema's word on a value as a whole, such as an id that is none.
  return own.start === finding.start && own.end === finding.end;
}

function merge(a: readonly Finding[], b: readonly Finding[]): Finding[] {
  const merged: Finding[] = [];
  let next = 0;
  for (const finding of a) {
    for (; next < b.length && (b[next]?.start ?? 0) < finding.start; next++) {
      merged.push(b[next] as Finding);
    }
    merged.push(finding);
  }
  return [...merged, ...b.slice(next)];
}
