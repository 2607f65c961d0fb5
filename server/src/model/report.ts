import type { Kind } from '../schema/kind.ts';
import type { Format, SyntaxDocument } from '../syntax/block.ts';
import type {
  BlockSymbols,
  Declaration,
  DeclarationOf,
  DeclaredKind,
  Entry,
  Reference,
  SectionDeclaration,
} from './symbols.ts';
import type { Metric } from './values/metric.ts';

/**
 * A file of a report, open in an editor or not. Stays the same object from edit to edit and tells the
 * present, so that remembered answers may hold on to it; caches hang on `syntax`, blocks or units.
 */
export interface ReportFile {
  readonly uri: string;
  readonly kind: Kind;
  readonly format: Format;
  /** The editor's version; undefined for a file that no editor has open. */
  readonly version: number | undefined;
  readonly text: string;
  /** Cut into blocks; for a file that is not open made when asked for, and not kept. */
  readonly syntax: SyntaxDocument;
  /** What its blocks give to the report, and where each starts in the file. */
  readonly units: readonly BlockSymbols[];
  readonly starts: readonly number[];
}

/**
 * Something of a unit with the place where it stands: `base` is to be added to its offsets. One that
 * a report gave tells the present, whatever is edited; a remembered answer that reads `base` rests on
 * the places of the file, so it is best read last.
 */
export interface Placed<T> {
  readonly file: ReportFile;
  readonly unit: BlockSymbols;
  readonly base: number;
  readonly item: T;
}

export type Style =
  | 'arabic'
  | 'decimal'
  | 'cjk'
  | 'paren'
  | 'roman'
  | 'letter'
  | 'none'
  | (string & {});

/** What the manifest says of the report as a whole, with defaults filled in. */
export interface ReportSettings {
  readonly title: string | undefined;
  /** BCP 47; `en` when the manifest does not say. */
  readonly language: string;
  readonly date: string | undefined;
  readonly period: string | undefined;
  /** `MM-DD` */
  readonly fiscalYearStart: string;
  readonly numbering: Readonly<Record<string, Style>>;
  /** Severity by the code of a rule: `error`, `warning`, `info`, `hint`, `off`. */
  readonly rules: Readonly<Record<string, string>>;
}

/** A chapter in its place. */
export interface Chapter {
  readonly file: ReportFile;
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly role: string;
  readonly status: string | undefined;
  /** As it is printed: `三、`, `3`; empty for a chapter without a number. */
  readonly number: string;
  /** Named by the manifest; others stand behind these, in the order of their paths. */
  readonly listed: boolean;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly declaration: Placed<SectionDeclaration>;
  /** As it is printed: `（1）`, `3.1`; empty for a section without a number. */
  readonly number: string;
  readonly sections: readonly Section[];
}

/** What a reference leads to. */
export interface Resolution {
  /** Everything that is declared under this id and of the wanted kind; several where it stands twice. */
  readonly found: readonly Placed<Declaration>[];
  /** The file of a path. */
  readonly file: ReportFile | undefined;
  /** What bears the id and is of another kind, where nothing of the wanted kind does. */
  readonly others: readonly Placed<Declaration>[];
}

/**
 * One report: a folder with a manifest and all report files below it up to the next manifest, or a
 * single file that belongs to no manifest. Every question may be asked again and again: answers are
 * kept until something that they rest on changes.
 */
export interface Report {
  /** The folder of the manifest, a URI that ends in `/`; undefined for a single file. */
  readonly folder: string | undefined;
  readonly manifest: ReportFile | undefined;
  /** All manifests of the folder, the one that rules first; the symbols of others do not count. */
  readonly manifests: readonly ReportFile[];
  readonly files: ReadonlyMap<string, ReportFile>;
  readonly settings: ReportSettings;
  /**
   * Another object exactly when something has changed that other files can see; the same while only
   * prose is written or things move.
   */
  readonly stamp: object;
  /** In reading order. */
  chapters(): readonly Chapter[];
  chapterOf(file: ReportFile): Chapter | undefined;
  /** The file that a path from the folder of the manifest leads to. */
  fileAt(path: string): ReportFile | undefined;
  /** The file that a path leads to though it belongs to another report, as below a nested manifest. */
  elsewhere(path: string): ReportFile | undefined;
  /** Whether there is a file of any kind, such as a picture, at a path from the manifest's folder. */
  exists(path: string): boolean;
  /** The paths of the files that are no report files. */
  pictures(): readonly string[];
  /** The path of a file from the folder of the manifest. */
  pathOf(file: ReportFile): string | undefined;
  /** A top-level key of a file. */
  entry(file: ReportFile, key: string): Placed<Entry> | undefined;
  /** All of a kind, in the order of files and places. */
  declarations<K extends DeclaredKind>(kind: K): readonly Placed<DeclarationOf<K>>[];
  /**
   * What an id declares; sections, charts, tables and images are looked for in one chapter's file,
   * in all of them where none is given.
   */
  find<K extends DeclaredKind>(
    kind: K,
    id: string,
    chapter?: ReportFile,
  ): readonly Placed<DeclarationOf<K>>[];
  resolve(reference: Placed<Reference>): Resolution;
  /** Every place that leads to a declaration, in the order of files and places. */
  referencesTo(declaration: Placed<Declaration>): readonly Placed<Reference>[];
  /** Whether any of these places fits, without putting them together. */
  isReferredTo(declaration: Placed<Declaration>, fits: (reference: Reference) => boolean): boolean;
  /** Every path that leads to a file, in the order of files and places. */
  referencesToFile(file: ReportFile): readonly Placed<Reference>[];
  /** The metric with its values, or with those that its formula gives; undefined when unknown. */
  metric(id: string): Metric | undefined;
  /**
   * The answer to a question about a unit, a file or the report, kept until something that it asked
   * the report for changes. `question` tells answers about the same subject apart. Answers may ask
   * for others; one that comes out the same (`Object.is`) leaves alone what rests on it.
   */
  remember<T>(subject: object, question: object, answer: () => T): T;
}

/** What happened to a file. Its URI is written as `vscode-uri` writes it. */
export type FileChange = { readonly uri: string } & (
  | { /** As it is on disk; no editor has the file open. */ readonly text: string }
  | { readonly version: number /** As an editor has it. */; readonly syntax: SyntaxDocument }
  | { /** There is a file that is no report file, such as a picture. */ readonly other: true }
  | { readonly gone: true }
);

/** What an update brought about. */
export interface ReportsChange {
  /**
   * The files that changed, and those about which a remembered answer no longer holds; with those of
   * earlier updates whose files nobody has asked for.
   */
  readonly files: ReadonlySet<string>;
}

/** All reports of a workspace, side by side. */
export interface Reports {
  /** Takes in what has happened to any number of files, in one step. */
  update(changes: readonly FileChange[]): ReportsChange;
  file(uri: string): ReportFile | undefined;
  /** The report that a file belongs to. */
  reportOf(uri: string): Report | undefined;
  all(): readonly Report[];
}
