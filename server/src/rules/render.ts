import { fill, type Locale } from '../messages/message.ts';
import type { Finding } from '../syntax/finding.ts';
import type { Rule, Severity } from './rule.ts';
import { rules } from './table.ts';

/** A finding as it is shown. */
export interface Rendered {
  readonly message: string;
  readonly severity: Severity;
}

/**
 * Puts a finding into words.
 * @throws when its code or wording is in no table, which is a fault of ours
 */
export function renderFinding(finding: Finding, locale: Locale): Rendered {
  const rule = Object.hasOwn(rules, finding.code) ? rules[finding.code] : undefined;
  if (rule === undefined) throw new Error(`No rule ${finding.code}`);
  const message = fill(wordingOf(rule, finding)[locale], finding.args, locale);
  return { message, severity: severityOf(finding.code) };
}

/** How grave a finding is: the one place where a report may one day say otherwise. */
export function severityOf(code: string): Severity {
  return rules[code]?.severity ?? 'error';
}

function wordingOf(rule: Rule, finding: Finding): Rule['message'] {
  if (finding.wording === undefined) return rule.message;
  const wording = rule.wordings?.[finding.wording];
  if (wording === undefined) throw new Error(`No wording ${finding.wording} of ${finding.code}`);
  return wording;
}
