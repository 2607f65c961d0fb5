import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ReportFile } from '../model/report.ts';
import type { SyntaxDocument } from '../syntax/block.ts';
import type { OpenFile } from './feature.ts';

/** What an editor has is told apart by its blocks, what is on disk by its text. */
interface Made {
  readonly from: SyntaxDocument | string;
  readonly file: OpenFile;
}

/** Of a file that no editor has open the lines are kept only as long as somebody works with them. */
const made = new WeakMap<ReportFile, Pick<WeakRef<Made>, 'deref'>>();

/**
 * Any file of a report as features see it, whether an editor has it open or not. Its lines are
 * counted once for each version.
 */
export function openFileOf(file: ReportFile): OpenFile {
  const from = file.version === undefined ? file.text : file.syntax;
  const known = made.get(file)?.deref();
  if (known?.from === from) return known.file;
  const fresh = { from, file: new FileOfReport(file) };
  made.set(file, file.version === undefined ? new WeakRef(fresh) : { deref: () => fresh });
  return fresh.file;
}

/** Makes the file that the service holds for an editor the one that {@link openFileOf} gives. */
export function holdOpenFile(file: ReportFile, open: OpenFile): void {
  const held = { from: open.syntax, file: open };
  made.set(file, { deref: () => held });
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
