import type {
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Position,
  SelectionRange,
} from 'vscode-languageserver-types';
import { diagnostics, prepare, tooLong } from './features/diagnostics.ts';
import type { FeatureContext, OpenFile } from './features/feature.ts';
import { foldingRanges } from './features/folding.ts';
import { documentHighlights } from './features/highlight.ts';
import { documentLinks } from './features/links.ts';
import { newItem } from './features/newItem.ts';
import { selectionRanges } from './features/selectionRange.ts';
import { documentSymbols } from './features/symbols.ts';
import { createOpenFiles, maxFileLength, type OpenFiles } from './openFiles.ts';
import type { ItemList, NewItem, NewItemParams } from './protocol.ts';

/** A question about an open file; undefined when the file is not open or there is no answer. */
type Ask<A extends readonly unknown[], R> = (uri: string, ...args: A) => R | undefined;

/** Everything the product knows to do, without a word about how it is asked. */
export interface Service {
  readonly context: FeatureContext;
  readonly files: OpenFiles;
  /** The work before `diagnostics`, in small steps; it may be left out or given up. */
  prepare(file: OpenFile): Iterable<unknown>;
  readonly diagnostics: Ask<[], Diagnostic[]>;
  readonly symbols: Ask<[], DocumentSymbol[]>;
  readonly folding: Ask<[], FoldingRange[]>;
  readonly selections: Ask<[positions: readonly Position[]], SelectionRange[]>;
  readonly highlights: Ask<[position: Position], DocumentHighlight[]>;
  readonly links: Ask<[], DocumentLink[]>;
  readonly newItem: Ask<[list: ItemList, values: NewItemParams['values']], NewItem>;
}

/** The one place where the parts are put together. `limit`: the longest file read, in code units. */
export function createService(context: FeatureContext, limit: number = maxFileLength): Service {
  const files = createOpenFiles(limit);
  const about = <A extends readonly unknown[], R>(
    feature: (file: OpenFile, ...args: [...A, FeatureContext]) => R | undefined,
  ): Ask<A, R> => {
    return (uri, ...args) => {
      const file = files.get(uri);
      return file && feature(file, ...args, context);
    };
  };
  const found = about(diagnostics);
  return {
    context,
    files,
    prepare,
    diagnostics: (uri) => (files.tooLong(uri) ? [tooLong(context, limit)] : found(uri)),
    symbols: about(documentSymbols),
    folding: about(foldingRanges),
    selections: about(selectionRanges),
    highlights: about(documentHighlights),
    links: about(documentLinks),
    newItem: about(newItem),
  };
}
