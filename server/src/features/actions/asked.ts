import type { CodeActionKind, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Report, ReportFile } from '../../model/report.ts';
import type { Finding, Span } from '../../syntax/finding.ts';
import { findingsIn } from '../diagnostics.ts';
import type { FeatureContext, OpenFile } from '../feature.ts';

/** What the client asks for; `diagnostics` are the ones that it shows at the range. */
export interface ActionRequest {
  readonly diagnostics: readonly Diagnostic[];
  readonly only?: readonly CodeActionKind[];
  /** The client asks for the edit of an action when it is chosen. */
  readonly resolves?: boolean;
}

/** What actions are asked for: a caret or a selection in a file, and all that is known there. */
export class Asked {
  readonly file: OpenFile;
  readonly context: FeatureContext;
  /** In offsets of the file; empty for a caret. */
  readonly span: Span;
  /** The diagnostics that the client shows there. */
  readonly shown: readonly Diagnostic[];
  /** The client waits for dear edits until an action is chosen. */
  readonly resolves: boolean;
  #findings: readonly Finding[] | undefined;
  readonly #answers = new Map<object, unknown>();

  constructor(
    file: OpenFile,
    range: Range,
    { diagnostics, resolves = false }: ActionRequest,
    context: FeatureContext,
  ) {
    const { lines } = file;
    this.file = file;
    this.context = context;
    this.span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
    this.shown = diagnostics;
    this.resolves = resolves;
  }

  /** The report, when all of it is read. */
  get report(): Report | undefined {
    const { uri } = this.file;
    return this.context.isReading(uri) ? undefined : this.context.reports.reportOf(uri);
  }

  get known(): ReportFile | undefined {
    return this.context.reports.file(this.file.uri);
  }

  /** What several actions want to know, found out once. */
  once<T>(question: (asked: Asked) => T): T {
    if (!this.#answers.has(question)) this.#answers.set(question, question(this));
    return this.#answers.get(question) as T;
  }

  /** All findings of the file, in the order of the text. */
  get findings(): readonly Finding[] {
    return (this.#findings ??= findingsIn(this.file, this.context));
  }

  /** Those at the caret, or that the selection touches. */
  get here(): readonly Finding[] {
    return this.findings.filter(
      ({ start, end }) => start <= this.span.end && this.span.start <= end,
    );
  }

  /** The client's own diagnostics for a finding: the same code at the same place. */
  shownOf({ code: wanted, start, end }: Finding): Diagnostic[] {
    const { lines } = this.file;
    return this.shown.filter(
      ({ code, range }) =>
        code === wanted &&
        lines.offsetAt(range.start) === start &&
        lines.offsetAt(range.end) === end,
    );
  }
}
