import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from 'vscode-languageserver-types';
import type { Locale } from '../messages/message.ts';
import { rulePage } from '../messages/rulePage.ts';
import { say } from '../messages/texts.ts';
import { checkFile, checkSteps } from '../rules/check.ts';
import { renderFinding } from '../rules/render.ts';
import type { Severity } from '../rules/rule.ts';
import type { Finding } from '../syntax/finding.ts';
import type { FeatureContext, OpenFile } from './feature.ts';
import { rangeOf } from './nodes.ts';

/** Who says it, as editors show it beside the message. */
const source = 'reportwright';

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Everything that is wrong in the file, in the order of its places. */
export function diagnostics(file: OpenFile, context: FeatureContext): Diagnostic[] {
  return checkFile(file).map((finding) => diagnosticOf(file, finding, context));
}

function diagnosticOf(file: OpenFile, finding: Finding, context: FeatureContext): Diagnostic {
  const { message, severity } = renderFinding(finding, context.locale);
  const relatedInformation = relatedOf(file, finding, context.locale);
  return {
    range: rangeOf(file, finding),
    severity: severities[severity],
    code: finding.code,
    ...(context.ruleDocs !== '' && {
      codeDescription: { href: `${context.ruleDocs}${rulePage(finding.code, context.locale)}` },
    }),
    source,
    message,
    ...(relatedInformation.length > 0 && { relatedInformation }),
  };
}

function relatedOf(
  file: OpenFile,
  finding: Finding,
  locale: Locale,
): DiagnosticRelatedInformation[] {
  return (finding.related ?? []).map((related) => ({
    location: { uri: file.uri, range: rangeOf(file, related) },
    message: say(related.message, locale),
  }));
}

/** The work behind {@link diagnostics}, block by block; what is done once is kept with its block. */
export function prepare(file: OpenFile): Iterable<unknown> {
  return checkSteps(file);
}

/** The code of what is said of a file that is too long to be read. */
export const tooLongCode = 'file-too-long';

/** Said of a file that is too long to be read, at its start. `limit` is in code units. */
export function tooLong(locale: Locale, limit: number): Diagnostic & { readonly message: string } {
  const start = { line: 0, character: 0 };
  const args = { millions: limit / 1e6, myriads: limit / 1e4 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: tooLongCode,
    source,
    message: say({ id: tooLongCode, args }, locale),
  };
}
