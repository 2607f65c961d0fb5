import type { Diagnostic } from 'vscode-languageserver-types';
import { diagnosticsOf, findingsIn, unreadable } from '../features/diagnostics.ts';
import type { FeatureContext, OpenFile } from '../features/feature.ts';
import type { Problem } from '../features/outline/problems.ts';
import { openFileOf } from '../features/reportFile.ts';
import type { ReportFile } from '../model/report.ts';
import type { OpenFiles } from '../openFiles.ts';
import { severityOf } from '../rules/render.ts';
import type { Finding } from '../syntax/finding.ts';
import type { ReportFiles } from './reportFiles.ts';

/** What is wrong in every file, and what of it is known without looking again. */
export class Findings {
  readonly #files: OpenFiles;
  readonly #reportFiles: ReportFiles;
  readonly #context: FeatureContext;
  readonly #limit: number;
  readonly #known = new Map<string, readonly Problem[]>();
  readonly #listeners = new Set<() => void>();

  constructor(files: OpenFiles, reportFiles: ReportFiles, context: FeatureContext, limit: number) {
    this.#files = files;
    this.#reportFiles = reportFiles;
    this.#context = context;
    this.#limit = limit;
  }

  /** The findings of a file, open or not, in words; undefined for a file that is not known. */
  of(uri: string): Diagnostic[] | undefined {
    const isTooLong = this.#files.tooLong(uri);
    const fault = isTooLong ? { fault: 'too-long' as const } : this.#reportFiles.faultOf(uri);
    if (fault !== undefined) return [unreadable(fault, this.#context.locale, this.#limit)];
    const file = this.file(uri);
    if (file === undefined) {
      this.#known.delete(uri);
      return undefined;
    }
    const found = findingsIn(file, this.#context);
    this.#note(uri, found);
    return diagnosticsOf(file, found, this.#context);
  }

  /** A file as features see it, whether it is open or not. */
  file(uri: string): OpenFile | undefined {
    const open = this.#files.get(uri);
    if (open !== undefined) return open;
    const file = this.#context.reports.file(uri);
    return file && openFileOf(file);
  }

  /** The findings of a file when they were last asked for. */
  known(file: ReportFile): readonly Problem[] {
    return this.#known.get(file.uri) ?? none;
  }

  /** Calls back when other findings of some file are known than before. */
  onChanged(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #note(uri: string, found: readonly Finding[]): void {
    const severities = this.#context.reports.reportOf(uri)?.settings.rules ?? {};
    const problems = found.flatMap((finding): Problem[] => {
      const severity = severityOf(finding, severities);
      return severity === 'off' ? [] : [{ start: finding.start, severity }];
    });
    // Where nothing is other than before the same list stays, so that what is counted stays too.
    if (isSame(problems, this.#known.get(uri) ?? none)) return;
    this.#known.set(uri, problems);
    for (const listener of this.#listeners) listener();
  }
}

const none: readonly Problem[] = [];

function isSame(problems: readonly Problem[], before: readonly Problem[]): boolean {
  if (problems.length !== before.length) return false;
  return problems.every(({ start, severity }, index) => {
    const other = before[index];
    return start === other?.start && severity === other.severity;
  });
}
