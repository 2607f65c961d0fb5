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
  const text = fill(wordingOf(rule, finding)[locale], finding.args, locale);
  const message = locale === 'zh-Hans' ? spaced(text) : text;
  return { message, severity: severityOf(finding.code) };
}

/** How grave a finding is: the one place where a report may one day say otherwise. */
function severityOf(code: string): Severity {
  return rules[code]?.severity ?? 'error';
}

function wordingOf(rule: Rule, finding: Finding): Rule['message'] {
  if (finding.wording === undefined) return rule.message;
  const wording = rule.wordings?.[finding.wording];
  if (wording === undefined) throw new Error(`No wording ${finding.wording} of ${finding.code}`);
  return wording;
}

/** In Chinese a code span stands apart by spaces from letters, but not from punctuation. */
function spaced(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, index, parts) => {
      if (index % 2 === 1) return part;
      const tight = part.replace(/(\p{Script=Han}) (?=\p{Script=Han})/gu, '$1');
      const begin = index > 0 ? tight.replace(/^(?=[\p{L}\p{N}])/u, ' ') : tight;
      return index < parts.length - 1 ? begin.replace(/(?<=[\p{L}\p{N}])$/u, ' ') : begin;
    })
    .join('');
}
