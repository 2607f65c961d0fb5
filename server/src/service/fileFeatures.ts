import type {
  CodeAction,
  CompletionItem,
  CompletionList,
  Position,
  SemanticTokensEdit,
} from 'vscode-languageserver-types';
import { codeActions, resolveCodeAction } from '../features/codeAction.ts';
import { completion, resolveCompletion } from '../features/completion.ts';
import type { FeatureContext } from '../features/feature.ts';
import { foldingRanges } from '../features/folding.ts';
import { formatDocument, formatRange } from '../features/format.ts';
import { documentHighlights } from '../features/highlight.ts';
import { hover } from '../features/hover.ts';
import { documentLinks } from '../features/links.ts';
import { newItem } from '../features/newItem.ts';
import { formatOnType } from '../features/onType.ts';
import { selectionRanges } from '../features/selectionRange.ts';
import { semanticTokens, semanticTokensSince } from '../features/semanticTokens.ts';
import { documentSymbols } from '../features/symbols.ts';
import type { OpenFiles } from '../openFiles.ts';
import type { Block } from '../syntax/block.ts';
import { type Ask, asking } from './ask.ts';
import { type NavigationFeatures, navigationFeatures } from './navigationFeatures.ts';

/** What can be asked about an open file; undefined where the file is not open. */
export interface FileFeatures extends NavigationFeatures {
  /** `trigger`: the character whose typing asked for it. */
  completion(uri: string, position: Position, trigger?: string): CompletionList | undefined;
  readonly hover: Ask<typeof hover>;
  readonly codeActions: Ask<typeof codeActions>;
  readonly newItem: Ask<typeof newItem>;

  readonly symbols: Ask<typeof documentSymbols>;
  readonly folding: Ask<typeof foldingRanges>;
  readonly selections: Ask<typeof selectionRanges>;
  readonly highlights: Ask<typeof documentHighlights>;
  readonly links: Ask<typeof documentLinks>;
  /** Five numbers a token, as LSP encodes them; of the whole file without a range. */
  readonly tokens: Ask<typeof semanticTokens>;
  /** What changed in the tokens of a file since it had these blocks. */
  tokensSince(uri: string, blocks: readonly Block[]): SemanticTokensEdit[] | undefined;

  readonly format: Ask<typeof formatDocument>;
  readonly formatRange: Ask<typeof formatRange>;
  readonly formatOnType: Ask<typeof formatOnType>;

  resolveCompletion(item: CompletionItem): CompletionItem;
  /** With its edit. */
  resolveCodeAction(action: CodeAction): CodeAction;
}

/** The features of one file, over the files that are open. */
export function fileFeatures(files: Pick<OpenFiles, 'get'>, context: FeatureContext): FileFeatures {
  const about = asking(files, context);
  return {
    completion: (uri, position, trigger) => {
      const file = files.get(uri);
      return file && completion(file, position, context, trigger);
    },
    hover: about(hover),
    codeActions: about(codeActions),
    newItem: about(newItem),

    symbols: about(documentSymbols),
    folding: about(foldingRanges),
    selections: about(selectionRanges),
    highlights: about(documentHighlights),
    links: about(documentLinks),
    tokens: about(semanticTokens),
    tokensSince: (uri, blocks) => {
      const file = files.get(uri);
      return file && semanticTokensSince(blocks, file);
    },

    ...navigationFeatures(about),

    format: about(formatDocument),
    formatRange: about(formatRange),
    formatOnType: about(formatOnType),

    resolveCompletion: (item) => resolveCompletion(item, context),
    resolveCodeAction: (action) => resolveCodeAction(action, (uri) => files.get(uri), context),
  };
}
