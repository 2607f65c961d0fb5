import type {
  CompletionItem,
  CompletionList,
  Position,
  SemanticTokensEdit,
} from 'vscode-languageserver-types';
import { prepareCallHierarchy } from '../features/callHierarchy.ts';
import { codeActions } from '../features/codeAction.ts';
import { completion, resolveCompletion } from '../features/completion.ts';
import { codeLenses } from '../features/codeLens.ts';
import { definition } from '../features/definition.ts';
import type { FeatureContext, OpenFile } from '../features/feature.ts';
import { foldingRanges } from '../features/folding.ts';
import { formatDocument, formatRange } from '../features/format.ts';
import { documentHighlights } from '../features/highlight.ts';
import { hover } from '../features/hover.ts';
import { implementation } from '../features/implementation.ts';
import { inlayHints } from '../features/inlayHints.ts';
import { documentLinks } from '../features/links.ts';
import { newItem } from '../features/newItem.ts';
import { formatOnType } from '../features/onType.ts';
import { references } from '../features/references.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionRanges } from '../features/selectionRange.ts';
import { semanticTokens, semanticTokensSince } from '../features/semanticTokens.ts';
import { documentSymbols } from '../features/symbols.ts';
import { typeDefinition } from '../features/typeDefinition.ts';
import type { OpenFiles } from '../openFiles.ts';
import type { Block } from '../syntax/block.ts';

/** A feature of one file as the service offers it: it fills in the file and, behind all, the context. */
export type Ask<F> = F extends (file: OpenFile, ...args: infer Rest) => infer R
  ? (uri: string, ...args: BeforeContext<Rest>) => R | undefined
  : never;

type BeforeContext<Rest extends readonly unknown[]> = Rest extends [
  ...infer A,
  context: FeatureContext,
]
  ? A
  : never;

/** What can be asked about an open file; undefined where the file is not open. */
export interface FileFeatures {
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

  readonly definition: Ask<typeof definition>;
  readonly typeDefinition: Ask<typeof typeDefinition>;
  readonly implementation: Ask<typeof implementation>;
  readonly references: Ask<typeof references>;
  readonly prepareCallHierarchy: Ask<typeof prepareCallHierarchy>;
  readonly prepareRename: Ask<typeof prepareRename>;
  readonly rename: Ask<typeof rename>;
  readonly codeLenses: Ask<typeof codeLenses>;
  readonly inlayHints: Ask<typeof inlayHints>;

  readonly format: Ask<typeof formatDocument>;
  readonly formatRange: Ask<typeof formatRange>;
  readonly formatOnType: Ask<typeof formatOnType>;

  resolveCompletion(item: CompletionItem): CompletionItem;
}

/** The features of one file, over the files that are open. */
export function fileFeatures(files: Pick<OpenFiles, 'get'>, context: FeatureContext): FileFeatures {
  const about = <A extends readonly unknown[], R>(
    feature: (file: OpenFile, ...args: [...A, FeatureContext]) => R | undefined,
  ): ((uri: string, ...args: A) => R | undefined) => {
    return (uri, ...args) => {
      const file = files.get(uri);
      return file && feature(file, ...args, context);
    };
  };
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

    definition: about(definition),
    typeDefinition: about(typeDefinition),
    implementation: about(implementation),
    references: about(references),
    prepareCallHierarchy: about(prepareCallHierarchy),
    prepareRename: about(prepareRename),
    rename: about(rename),
    codeLenses: about(codeLenses),
    inlayHints: about(inlayHints),

    format: about(formatDocument),
    formatRange: about(formatRange),
    formatOnType: about(formatOnType),

    resolveCompletion: (item) => resolveCompletion(item, context),
  };
}
