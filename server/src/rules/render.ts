import { fill, type Locale } from '../messages/message.ts';
import type { Finding } from '../syntax/finding.ts';
import type { Rule, Severity } from './rule.ts';
import { rules } from './table.ts';

/** A finding as it is shown. */
export interface Rendered {
  readonly message: string;
  readonly severity: Severity;
  /** What editors show faded, as it could be left out. */
  readonly tag?: 'unnecessary';
}

/** How severe rules are in a report, by their codes: the manifest's `rules:`. */
export type Severities = Readonly<Record<string, string>>;

/**
 * Puts a finding into words.
 * @param severities what the report's manifest says of its rules; it wins over the table
 * @throws when its code or wording is in no table, which is a fault of ours
 */
export function renderFinding(
  finding: Finding,
  locale: Locale,
  severities: Severities = {},
): Rendered {
  const rule = Object.hasOwn(rules, finding.code) ? rules[finding.code] : undefined;
  if (rule === undefined) throw new Error(`No rule ${finding.code}`);
  const text = fill(wordingOf(rule, finding)[locale], finding.args, locale);
  const message = locale === 'zh-Hans' ? spaced(text) : text;
  const severity = severityOf(finding, severities);
  return {
    message,
    severity: severity === 'off' ? rule.severity : severity,
    ...(rule.tag && { tag: rule.tag }),
  };
}

/**
 * How grave a finding is: the one place where this is decided. What the manifest says counts, and
 * where it says nothing, or nothing that can be understood, the table.
 */
export function severityOf(finding: Finding, severities: Severities): Severity | 'off' {
  const wish = Object.hasOwn(severities, finding.code) ? severities[finding.code] : undefined;
  if (isSeverity(wish)) return wish;
  const rule = rules[finding.code];
  return rule?.severities?.[finding.wording ?? ''] ?? rule?.severity ?? 'error';
}

function isSeverity(wish: string | undefined): wish is Severity | 'off' {
  return wish !== undefined && ['error', 'warning', 'info', 'hint', 'off'].includes(wish);
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
