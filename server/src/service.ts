import type { TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Diagnostic } from 'vscode-languageserver-types';
import { prepare } from './features/diagnostics.ts';
import type { FeatureContext, OpenFile, Reader } from './features/feature.ts';
import { createReports } from './model/reports.ts';
import { createOpenFiles, maxFileLength, type OpenedText, type OpenFiles } from './openFiles.ts';
import { Findings } from './service/findings.ts';
import { type FileFeatures, fileFeatures } from './service/fileFeatures.ts';
import { type ReportFeatures, reportFeatures } from './service/reportFeatures.ts';
import { ReportFiles } from './service/reportFiles.ts';
import { createWorkspace } from './workspace.ts';
import type { FileSystem } from './workspace/fileSystem.ts';
import { memoryFiles } from './workspace/memory.ts';

/** Everything the product knows to do, without a word about how it is asked. */
export interface Service extends FileFeatures, ReportFeatures {
  readonly context: FeatureContext;
  /** What editors have open; to be changed by `open`, `change` and `close` alone. */
  readonly files: OpenFiles;
  readonly reportFiles: ReportFiles;
  /** Resolves when the report is read that a file outside the workspace belongs to. */
  open(opened: OpenedText): Promise<void>;
  change(uri: string, version: number, changes: readonly TextDocumentContentChangeEvent[]): void;
  /** Resolves when the text on disk counts again. */
  close(uri: string): Promise<void>;
  /** A file as features see it, whether it is open or not. */
  file(uri: string): OpenFile | undefined;
  /** What is wrong in a file, open or not; undefined for one that is not known. */
  diagnostics(uri: string): Diagnostic[] | undefined;
  /** Calls back when other findings of some file are known than before. */
  onProblems(listener: () => void): void;
  /** The work before `diagnostics`, in small steps; it may be left out or given up. */
  prepare(file: OpenFile): Iterable<unknown>;
}

/** What a host and a client lend to the service. */
export interface Surroundings {
  /** Where files are that no editor has open; without one there are none. */
  readonly disk?: FileSystem;
  /** Lets messages through when work has gone on for long. */
  rest?(): Promise<void>;
  /** The longest file that is read, in UTF-16 code units. */
  readonly limit?: number;
}

/** The one place where the parts are put together. */
export function createService(reader: Reader, around: Surroundings = {}): Service {
  const { disk = memoryFiles(new Map()), rest = async () => {}, limit = maxFileLength } = around;
  const files = createOpenFiles(limit);
  const workspace = createWorkspace(disk, limit);
  const reportFiles = new ReportFiles({ workspace, reports: createReports(), files, rest });
  const context: FeatureContext = {
    ...reader,
    reports: reportFiles.reports,
    isReading: (uri) => reportFiles.isReading(uri),
  };
  const findings = new Findings(files, reportFiles, context, limit);
  return {
    context,
    files,
    reportFiles,
    open: (opened) => (files.open(opened), reportFiles.edited(opened.uri)),
    change: (uri, version, changes) => {
      files.change(uri, version, changes);
      void reportFiles.edited(uri);
    },
    close: (uri) => (files.close(uri), reportFiles.closed(uri)),
    file: (uri) => findings.file(uri),
    diagnostics: (uri) => findings.of(uri),
    onProblems: (listener) => findings.onChanged(listener),
    prepare,
    ...fileFeatures(files, context),
    ...reportFeatures(context, (file) => findings.known(file)),
  };
}
