import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { Locale } from '../messages/message.ts';
import { rulePage } from '../messages/rulePage.ts';
import { say } from '../messages/texts.ts';
import { checkFile, checkSteps } from '../rules/check.ts';
import { findingsOf } from '../rules/findings.ts';
import { renderFinding, type Severities } from '../rules/render.ts';
import type { Severity } from '../rules/rule.ts';
import type { Finding } from '../syntax/finding.ts';
import type { Unreadable } from '../workspace/fileSystem.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeOf } from './nodes.ts';
import { openFileOf } from './reportFile.ts';

/** Who says it, as editors show it beside the message. */
const source = 'reportwright';

const severityNumbers: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Everything that is wrong in the file, in the order of its places. */
export function diagnostics(file: OpenFile, context: FeatureContext): Diagnostic[] {
  return diagnosticsOf(file, findingsIn(file, context), context);
}

/** Findings of a file in words. */
export function diagnosticsOf(
  file: OpenFile,
  findings: readonly Finding[],
  context: FeatureContext,
): Diagnostic[] {
  const severities = context.reports.reportOf(file.uri)?.settings.rules ?? {};
  return findings.map((each) => diagnosticOf(file, each, severities, context));
}

/**
 * What is wrong in a file, alone and in the light of its report. While the files of the report are
 * still being read, only what can be told from the file alone.
 */
export function findingsIn(file: OpenFile, context: FeatureContext): readonly Finding[] {
  const report = context.reports.reportOf(file.uri);
  const known = context.reports.file(file.uri);
  if (report === undefined || known === undefined) return checkFile(file);
  return context.isReading(file.uri) ? checkFile(file) : findingsOf(report, known);
}

function diagnosticOf(
  file: OpenFile,
  finding: Finding,
  severities: Severities,
  context: FeatureContext,
): Diagnostic {
  const { message, severity, tag } = renderFinding(finding, context.locale, severities);
  const relatedInformation = relatedOf(file, finding, context);
  return {
    range: rangeOf(file, finding),
    severity: severityNumbers[severity],
    code: finding.code,
    ...(context.ruleDocs !== '' && {
      codeDescription: { href: `${context.ruleDocs}${rulePage(finding.code, context.locale)}` },
    }),
    source,
    message,
    ...(tag && { tags: [DiagnosticTag.Unnecessary] }),
    ...(relatedInformation.length > 0 && { relatedInformation }),
  };
}

/** Places in files that are gone meanwhile are left out. */
function relatedOf(
  file: OpenFile,
  finding: Finding,
  { reports, locale }: FeatureContext,
): DiagnosticRelatedInformation[] {
  return (finding.related ?? []).flatMap((related) => {
    const other = related.uri === undefined ? undefined : reports.file(related.uri);
    if (related.uri !== undefined && other === undefined) return [];
    const place = other === undefined ? file : openFileOf(other);
    const location = { uri: place.uri, range: rangeOf(place, related) };
    return [{ location, message: say(related.message, locale) }];
  });
}

/** The work behind {@link diagnostics}, block by block; what is done once is kept with its block. */
export function prepare(file: OpenFile): Iterable<unknown> {
  return checkSteps(file);
}

/** The code of what is said of a file that has no text that could be checked. */
export function codeOfFault(fault: Unreadable['fault']): string {
  if (fault === 'too-long' || fault === 'not-utf8') return `file-${fault}`;
  return 'file-unreadable';
}

/** Said of a file that cannot be read, at the place where reading ended. `limit` is in code units. */
export function unreadable(
  { fault, at, reason = fault }: Unreadable,
  locale: Locale,
  limit: number,
): Diagnostic & { readonly message: string } {
  const start = at ?? { line: 0, character: 0 };
  const args = { millions: limit / 1e6, myriads: limit / 1e4, reason, line: start.line + 1 };
  const code = codeOfFault(fault);
  const isTooLong = fault === 'too-long';
  return {
    range: { start, end: start },
    severity: isTooLong ? DiagnosticSeverity.Information : DiagnosticSeverity.Error,
    code,
    source,
    message: say({ id: code, args }, locale),
  };
}
