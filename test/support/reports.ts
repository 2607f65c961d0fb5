import assert from 'node:assert/strict';
import type { FileChange, Report, ReportFile, Reports } from '../../server/src/model/report.ts';
import { createReports } from '../../server/src/model/reports.ts';
import { fileKind } from '../../server/src/schema/kind.ts';
import { openDocument } from '../../server/src/syntax/document.ts';
import type { Span } from '../../server/src/syntax/finding.ts';

/** The folder that the paths of fixtures start from. */
export const root = 'file:///report/';

/** A place in a file of a fixture. */
export interface Place {
  readonly uri: string;
  readonly offset: number;
}

/** A stretch of text in a file of a fixture. */
export interface Range extends Span {
  readonly uri: string;
}

/** The files of a fixture without their marks, and what the marks said. */
export interface Marked {
  /** Text by path. */
  readonly files: Readonly<Record<string, string>>;
  /** Where `$0` stood. */
  readonly caret: Place | undefined;
  /** What stood between `«` and `»`, in the order of files and places. */
  readonly ranges: readonly Range[];
}

/**
 * Takes the marks out of the files of a fixture: `$0` for the caret, `«…»` around ranges; ranges may
 * not nest.
 */
export function readMarks(marked: Readonly<Record<string, string>>): Marked {
  const files: Record<string, string> = {};
  const ranges: Range[] = [];
  let caret: Place | undefined;
  for (const [path, source] of Object.entries(marked)) {
    const uri = uriOf(path);
    let text = '';
    let start = 0;
    for (const part of source.split(/(\$0|«|»)/)) {
      if (part === '$0') caret = { uri, offset: text.length };
      else if (part === '«') start = text.length;
      else if (part === '»') ranges.push({ uri, start, end: text.length });
      else text += part;
    }
    files[path] = text;
  }
  return { files, caret, ranges };
}

/** The URI of a path of a fixture, written as an editor writes it. */
export function uriOf(path: string): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

/** The files as changes: as an editor has them open, or as they are on disk. */
export function changesOf(
  files: Readonly<Record<string, string>>,
  from: 'editor' | 'disk' = 'editor',
): FileChange[] {
  return Object.entries(files).map(([path, text]) => {
    const uri = uriOf(path);
    const format = fileKind(uri)?.format;
    if (format === undefined) return { uri, other: true };
    return from === 'disk'
      ? { uri, text }
      : { uri, version: 1, syntax: openDocument(text, format) };
  });
}

/** A fixture of several files, read. */
export interface Fixture extends Marked {
  readonly reports: Reports;
  /** The report of the manifest in the uppermost folder, else that of the first file. */
  readonly report: Report;
  /** The file of a path; fails when there is none. */
  file(path: string): ReportFile;
  /** The text of a range, to compare with what was expected. */
  text(range: Range): string;
}

/**
 * Reports made of files by their paths: `{ 'reportwright.yaml': '…', 'chapters/a.chapter.yaml': '…' }`.
 * The texts may hold marks, see {@link readMarks}. A name that is no report file's is a picture.
 */
export function reportsOf(
  marked: Readonly<Record<string, string>>,
  from: 'editor' | 'disk' = 'editor',
): Fixture {
  const read = readMarks(marked);
  const reports = createReports();
  reports.update(changesOf(read.files, from));
  const file = (path: string): ReportFile => {
    const found = reports.file(uriOf(path));
    assert.ok(found, `${path} is no file of the fixture`);
    return found;
  };
  const first = Object.keys(read.files)[0] ?? '';
  const main =
    reports.all().find(({ folder }) => folder === root) ?? reports.reportOf(uriOf(first));
  assert.ok(main, 'The fixture has no report file');
  const text = ({ uri, start, end }: Range): string =>
    reports.file(uri)?.text.slice(start, end) ?? '';
  return { ...read, reports, report: main, file, text };
}
