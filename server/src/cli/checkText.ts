import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import { codeOfFault, unreadable } from '../features/diagnostics.ts';
import type { Locale } from '../messages/message.ts';
import { checkFile } from '../rules/check.ts';
import { renderFinding } from '../rules/render.ts';
import type { Severity } from '../rules/rule.ts';
import { fileKind } from '../schema/kind.ts';
import { maxFileLength } from '../openFiles.ts';
import { openDocument } from '../syntax/document.ts';

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

/** Checks a text just as the editor does. `file` is the name to print; its end tells the kind. */
export function checkText(file: string, text: string, locale: Locale): Checked {
  const lines = TextDocument.create(file, 'yaml', 0, text);
  const named = fileKind(file);
  if (named === undefined) return { file, lines, reported: [] };
  if (text.length > maxFileLength) return { file, lines, reported: [tooLongReport(file, locale)] };
  const syntax = openDocument(text, named.format);
  const reported = checkFile({ kind: named.kind, syntax }).map((finding) => {
    const range = {
      start: lines.positionAt(finding.start),
      end: lines.positionAt(finding.end),
    };
    return { file, range, code: finding.code, ...renderFinding(finding, locale) };
  });
  return { file, lines, reported };
}

/** A file that the editor does not read is not passed over in silence here either. */
function tooLongReport(file: string, locale: Locale): Reported {
  const { range, message } = unreadable({ fault: 'too-long' }, locale, maxFileLength);
  return { file, range, code: codeOfFault('too-long'), severity: 'info', message };
}
