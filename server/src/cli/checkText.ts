import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { Locale } from '../messages/message.ts';
import { checkFile } from '../rules/check.ts';
import { renderFinding } from '../rules/render.ts';
import type { Severity } from '../rules/rule.ts';
import { fileKind } from '../schema/kind.ts';
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
