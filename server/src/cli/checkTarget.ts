import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Diagnostic, DiagnosticSeverity, type Range } from 'vscode-languageserver-types';
import { unreadable } from '../features/diagnostics.ts';
import { maxFileLength } from '../openFiles.ts';
import type { Severity } from '../rules/rule.ts';
import { CommandError, tell } from './console.ts';
import type { Checking, Target } from './targets.ts';

/** What is printed of a finding. Lines and characters count from zero, as the protocol has it. */
export interface Reported {
  readonly file: string;
  readonly range: Range;
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
}

/** A file with all that was found in it. */
export interface Checked {
  readonly file: string;
  readonly lines: TextDocument;
  readonly reported: readonly Reported[];
}

/**
 * Checks a file in its report, just as the editor does. `file` is the name to print.
 * @throws CommandError when the file cannot be read
 */
export function checkTarget(
  { service, locale }: Checking,
  { uri, fault }: Target,
  file: string,
): Checked {
  if (fault?.fault === 'not-utf8') {
    throw new CommandError(tell('not-utf8', locale, { path: file }));
  }
  if (fault !== undefined && fault.fault !== 'too-long') {
    const reason = fault.reason ?? fault.fault;
    throw new CommandError(tell('unreadable', locale, { path: file, reason }));
  }
  // A file that the editor does not read is not passed over in silence here either.
  const found = fault
    ? [unreadable(fault, locale, maxFileLength)]
    : (service.diagnostics(uri) ?? []);
  const lines = service.file(uri)?.lines ?? TextDocument.create(uri, 'yaml', 0, '');
  return { file, lines, reported: found.map((each) => reportedOf(file, each)) };
}

const severities: Readonly<Record<DiagnosticSeverity, Severity>> = {
  [DiagnosticSeverity.Error]: 'error',
  [DiagnosticSeverity.Warning]: 'warning',
  [DiagnosticSeverity.Information]: 'info',
  [DiagnosticSeverity.Hint]: 'hint',
};

function reportedOf(file: string, diagnostic: Diagnostic): Reported {
  const { range, code, message, severity = DiagnosticSeverity.Error } = diagnostic;
  const words = typeof message === 'string' ? message : message.value;
  return { file, range, code: String(code), severity: severities[severity], message: words };
}
