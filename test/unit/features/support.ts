import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import type { FeatureContext, OpenFile } from '../../../server/src/features/feature.ts';
import { fileKind } from '../../../server/src/schema/kind.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';
import { contextWith } from '../../support/context.ts';

export const context: FeatureContext = contextWith();

/** A file opened from its text; its name tells kind and format. */
export function fileOf(text: string, name = 'chapters/01.chapter.yaml'): OpenFile {
  const uri = `file:///report/${name}`;
  const known = fileKind(uri);
  if (known === undefined) throw new Error(`${name} is no report file`);
  const lines = TextDocument.create(uri, 'yaml', 1, text);
  return { uri, version: 1, kind: known.kind, syntax: openDocument(text, known.format), lines };
}

/** A file whose text holds `$0` once: where the caret stands. */
export function atCaret(marked: string, name?: string): { file: OpenFile; position: Position } {
  const offset = marked.indexOf('$0');
  if (offset < 0) throw new Error('The fixture has no $0');
  const file = fileOf(marked.replace('$0', ''), name);
  return { file, position: file.lines.positionAt(offset) };
}

/** The text within a range. */
export function slice(file: OpenFile, range: Range): string {
  return file.lines.getText(range);
}

/** The text after edits. */
export function edited(file: OpenFile, edits: TextEdit[]): string {
  return TextDocument.applyEdits(file.lines, edits);
}
