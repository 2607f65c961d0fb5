import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Locale } from '../messages/message.ts';
import type { Reports } from '../model/report.ts';
import type { Kind } from '../schema/kind.ts';
import type { SyntaxDocument } from '../syntax/block.ts';

/** A file as every feature sees it: one version of its text, cut and parsed. */
export interface OpenFile {
  readonly uri: string;
  readonly version: number;
  readonly kind: Kind;
  readonly syntax: SyntaxDocument;
  /** Turns offsets into lines and characters and back; holds the same text as `syntax`. */
  readonly lines: TextDocument;
}

/** What the client can show, and in which language. */
export interface FeatureContext {
  readonly locale: Locale;
  /** The client expands `${1:placeholders}`. */
  readonly snippets: boolean;
  /** Where the pages of rules are: a URI that ends in `/`; `rulePage` leads on from it. */
  readonly ruleDocs: string;
  /** The client's command that opens its list of suggestions again, such as VS Code's. */
  readonly suggestCommand?: string;
  /** The client's command that lists places, told by their file, a position and the places. */
  readonly referencesCommand?: string;
  /** Where the JSON Schemas are: a URI that ends in `/`. */
  readonly schemas?: string;
  /** Whether the reader wants to see hints of a kind between the lines of the text; all by default. */
  readonly shows?: (kind: HintKind) => boolean;
  /** The reports that all files belong to; `reports.reportOf(file.uri)` is that of a file. */
  readonly reports: Reports;
  /** Whether files of the folder of this one are still to be read, so that ids may seem unknown. */
  readonly isReading: (uri: string) => boolean;
}

/** What is shown between the text: how often things are used, values behind marks, numbers of titles. */
export type HintKind = 'lenses' | 'values' | 'numbers';

/** What a client says of itself once and for all. */
export type Reader = Omit<FeatureContext, 'reports' | 'isReading' | 'shows'>;
