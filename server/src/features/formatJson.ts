import { format } from 'jsonc-parser';
import type { FormattingOptions, Range, TextEdit } from 'vscode-languageserver-types';
import { checkFile } from '../rules/check.ts';
import type { OpenFile } from './feature.ts';
import { rangeOf } from './nodes.ts';

/** White space between the tokens of a JSON file; nothing while the file cannot be read. */
export function formatJson(file: OpenFile, options: FormattingOptions, range?: Range): TextEdit[] {
  const { text } = file.syntax;
  if (!isReadable(file)) return [];
  const { tabSize, insertSpaces } = options;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const edits = format(text, spanOf(file, range), { tabSize, insertSpaces, eol, keepLines: false });
  return edits
    .map(({ offset, length, content }) => ({
      range: rangeOf(file, { start: offset, end: offset + length }),
      newText: content,
      old: text.slice(offset, offset + length),
    }))
    .filter((edit) => edit.old !== edit.newText)
    .map(({ range: where, newText }) => ({ range: where, newText }));
}

/** Faults that leave no doubt where each token belongs. */
const harmless: ReadonlySet<string> = new Set(['json-duplicate-key', 'json-trailing-comma']);

function isReadable(file: OpenFile): boolean {
  const findings = checkFile(file).filter(({ code }) => code.startsWith('json-'));
  return findings.every(({ code }) => harmless.has(code));
}

function spanOf(file: OpenFile, range: Range | undefined) {
  if (range === undefined) return undefined;
  const offset = file.lines.offsetAt(range.start);
  return { offset, length: file.lines.offsetAt(range.end) - offset };
}
