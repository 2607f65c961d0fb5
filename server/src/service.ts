import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentHighlight,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  FormattingOptions,
  Hover,
  Position,
  Range,
  SelectionRange,
  SemanticTokensEdit,
  TextEdit,
} from 'vscode-languageserver-types';
import { type CodeActionRequest, codeActions } from './features/codeAction.ts';
import { completion, resolveCompletion } from './features/completion.ts';
import { diagnostics, prepare, tooLong } from './features/diagnostics.ts';
import type { FeatureContext, OpenFile } from './features/feature.ts';
import { foldingRanges } from './features/folding.ts';
import { formatDocument, formatRange } from './features/format.ts';
import { documentHighlights } from './features/highlight.ts';
import { hover } from './features/hover.ts';
import { documentLinks } from './features/links.ts';
import { newItem } from './features/newItem.ts';
import { formatOnType } from './features/onType.ts';
import { selectionRanges } from './features/selectionRange.ts';
import { semanticTokens, semanticTokensSince } from './features/semanticTokens.ts';
import { documentSymbols } from './features/symbols.ts';
import { createOpenFiles, maxFileLength, type OpenFiles } from './openFiles.ts';
import type { ItemList, NewItem, NewItemParams } from './protocol.ts';
import type { Block } from './syntax/block.ts';

/** A question about an open file; undefined when the file is not open or there is no answer. */
type Ask<A extends readonly unknown[], R> = (uri: string, ...args: A) => R | undefined;

/** Everything the product knows to do, without a word about how it is asked. */
export interface Service {
  readonly context: FeatureContext;
  readonly files: OpenFiles;
  /** The work before `diagnostics`, in small steps; it may be left out or given up. */
  prepare(file: OpenFile): Iterable<unknown>;
  readonly diagnostics: Ask<[], Diagnostic[]>;
  readonly completion: Ask<[position: Position], CompletionList>;
  resolveCompletion(item: CompletionItem): CompletionItem;
  readonly hover: Ask<[position: Position], Hover>;
  readonly symbols: Ask<[], DocumentSymbol[]>;
  readonly folding: Ask<[], FoldingRange[]>;
  readonly selections: Ask<[positions: readonly Position[]], SelectionRange[]>;
  readonly highlights: Ask<[position: Position], DocumentHighlight[]>;
  readonly links: Ask<[], DocumentLink[]>;
  readonly codeActions: Ask<[range: Range, request: CodeActionRequest], CodeAction[]>;
  readonly format: Ask<[options: FormattingOptions], TextEdit[]>;
  readonly formatRange: Ask<[range: Range, options: FormattingOptions], TextEdit[]>;
  readonly formatOnType: Ask<[at: Position, typed: string, options: FormattingOptions], TextEdit[]>;
  /** Five numbers a token, as LSP encodes them; of the whole file without a range. */
  readonly tokens: Ask<[range: Range | undefined], number[]>;
  /** What changed in the tokens of a file since it had these blocks. */
  readonly tokensSince: Ask<[blocks: readonly Block[]], SemanticTokensEdit[]>;
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
    diagnostics: (uri) => (files.tooLong(uri) ? [tooLong(context.locale, limit)] : found(uri)),
    completion: about(completion),
    resolveCompletion: (item) => resolveCompletion(item, context),
    hover: about(hover),
    symbols: about(documentSymbols),
    folding: about(foldingRanges),
    selections: about(selectionRanges),
    highlights: about(documentHighlights),
    links: about(documentLinks),
    codeActions: about(codeActions),
    format: about(formatDocument),
    formatRange: about(formatRange),
    formatOnType: about(formatOnType),
    tokens: about(semanticTokens),
    tokensSince: (uri, blocks) => {
      const file = files.get(uri);
      return file && semanticTokensSince(blocks, file);
    },
    newItem: about(newItem),
  };
}
