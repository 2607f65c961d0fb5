import {
  TextDocument,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver-textdocument';
import type { Range } from 'vscode-languageserver-types';
import type { OpenFile } from './features/feature.ts';
import { editDocument } from './syntax/document.ts';
import type { Change } from './syntax/finding.ts';

/**
 * The file after the changes of one notification, each seen on the text that the one before left.
 * @throws when a change is not well formed; then none is made
 */
export function editFile(
  file: OpenFile,
  version: number,
  changes: readonly TextDocumentContentChangeEvent[],
): OpenFile {
  if (!changes.every(isWellFormed)) throw new Error('A change without a text or a position');
  const spans = changes.map((change) => apply(file.lines, version, change));
  const text = file.lines.getText();
  const edits = spans.length > manyChanges ? [merge(spans, text)] : spans;
  return { ...file, version, syntax: edits.reduce(editDocument, file.syntax) };
}

/** From here on one edit of all that lies between the changes costs less than the changes apart. */
const manyChanges = 16;

/** Applies one change to the lines. @returns the same change in offsets of the text before it */
function apply(
  lines: TextDocument,
  version: number,
  change: TextDocumentContentChangeEvent,
): Change {
  const replaced = rangeOf(change);
  if (replaced === undefined) {
    const end = lines.getText().length;
    TextDocument.update(lines, [{ text: change.text }], version);
    return { start: 0, end, newText: change.text };
  }
  const ends = [lines.offsetAt(replaced.start), lines.offsetAt(replaced.end)] as const;
  const [start, end] = [Math.min(...ends), Math.max(...ends)];
  // Positions past the end would leave holes in the table of line starts, so they are made real.
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  TextDocument.update(lines, [{ range, text: change.text }], version);
  return { start, end, newText: change.text };
}

/** The range that a change replaces; undefined when it replaces the whole text. */
export function rangeOf(change: TextDocumentContentChangeEvent): Range | undefined {
  return 'range' in change ? (change.range ?? undefined) : undefined;
}

function isWellFormed(change: TextDocumentContentChangeEvent): boolean {
  const range = rangeOf(change);
  const numbers =
    range && [range.start, range.end].flatMap((each) => [each?.line, each?.character]);
  return typeof change.text === 'string' && (numbers ?? []).every(Number.isInteger);
}

/** One change that does what the changes do one after the other. `text` is the text after them. */
function merge(changes: readonly Change[], text: string): Change {
  let start = changes[0]?.start ?? 0;
  let [end, newEnd] = [start, start];
  for (const change of changes) {
    end += Math.max(0, change.end - newEnd);
    start = Math.min(start, change.start);
    newEnd = Math.max(newEnd, change.end) + change.newText.length - (change.end - change.start);
  }
  return { start, end, newText: text.slice(start, newEnd) };
}
