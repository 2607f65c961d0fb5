import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportFile } from '../model/report.ts';
import type { SyntaxDocument } from '../syntax/block.ts';
import type { OpenFile } from './feature.ts';

const openFiles = new WeakMap<ReportFile, OpenFile>();

/**
 * Any file of a report as features see it, whether an editor has it open or not. Its lines are
 * counted once for each version.
 */
export function openFileOf(file: ReportFile): OpenFile {
  const known = openFiles.get(file);
  if (known !== undefined) return known;
  const made = new FileOfReport(file);
  openFiles.set(file, made);
  return made;
}

/** Asks the file for its tree each time, since files that no editor has open keep none. */
class FileOfReport implements OpenFile {
  readonly uri: string;
  readonly version: number;
  readonly kind: OpenFile['kind'];
  readonly lines: TextDocument;
  readonly #file: ReportFile;

  constructor(file: ReportFile) {
    this.#file = file;
    this.uri = file.uri;
    this.version = file.version ?? 0;
    this.kind = file.kind;
    this.lines = TextDocument.create(file.uri, file.format, this.version, file.text);
  }

  get syntax(): SyntaxDocument {
    return this.#file.syntax;
  }
}
