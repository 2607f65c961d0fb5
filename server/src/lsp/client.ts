import type { ClientCapabilities, InitializeParams, MarkupKind } from 'vscode-languageserver';

/** What the client can do, as far as we look at it. */
export interface Client {
  /** It asks for diagnostics; then none are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** It shows what could be left out faded. */
  readonly tags: boolean;
  readonly snippets: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly symbolTree: boolean;
  /** How many folding ranges it takes at most. */
  readonly foldingLimit: number;
  readonly codeActions: boolean;
  /** It asks for the edit of an action when the user has chosen it. */
  readonly resolvesEdits: boolean;
  readonly versionedEdits: boolean;
  /** It creates, renames and deletes files as part of an edit. */
  readonly fileEdits: boolean;
  /** It shows why changes belong together, and asks before some of them are made. */
  readonly annotations: boolean;
  /** It takes links with the place that they start from, for each kind of question. */
  readonly links: {
    readonly definition: boolean;
    readonly typeDefinition: boolean;
    readonly implementation: boolean;
  };
  /** It asks whether something can be renamed before it asks for the new name. */
  readonly preparesRename: boolean;
  /** It asks for the place of a symbol of the workspace when somebody goes there. */
  readonly resolvesSymbols: boolean;
  /** It watches files for the server; else the server looks itself now and then. */
  readonly watchesFiles: boolean;
  /** It says when folders come to the workspace or leave it. */
  readonly watchesFolders: boolean;
  /** It watches files outside the folders of the workspace too. */
  readonly watchesAnywhere: boolean;
  /** It answers the requests for files; told by our own initialization option. */
  readonly files: boolean;
  /** It shows the tree of the report; told by our own initialization option. */
  readonly outline: boolean;
  /** It asks again when the server says that something may have changed. */
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly codeLens: boolean;
    readonly inlayHints: boolean;
    readonly semanticTokens: boolean;
  };
  /** It shows what the server is doing; told by our own initialization option. */
  readonly status: boolean;
}

/** Reads the capabilities of a client; what it does not announce it cannot do. */
export function readClient(params: InitializeParams): Client {
  const { textDocument = {}, workspace = {} } = params.capabilities ?? {};
  const { completion, codeAction } = textDocument;
  return {
    pullsDiagnostics: textDocument.diagnostic !== undefined,
    ...diagnosticsOf(textDocument),
    snippets: completion?.completionItem?.snippetSupport === true,
    hoverMarkdown: prefersMarkdown(textDocument.hover?.contentFormat),
    completionMarkdown: prefersMarkdown(completion?.completionItem?.documentationFormat),
    symbolTree: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingLimit: textDocument.foldingRange?.rangeLimit ?? Infinity,
    codeActions: codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      codeAction?.dataSupport === true &&
      codeAction.resolveSupport?.properties.includes('edit') === true,
    status: Object(params.initializationOptions).status === true,
    files: Object(params.initializationOptions).files === true,
    outline: Object(params.initializationOptions).outline === true,
    watchesFolders: workspace.workspaceFolders === true,
    ...editsOf(workspace),
    ...navigationOf(textDocument, workspace),
    ...watchingOf(workspace),
    refreshes: {
      diagnostics: workspace.diagnostics?.refreshSupport === true,
      codeLens: workspace.codeLens?.refreshSupport === true,
      inlayHints: workspace.inlayHint?.refreshSupport === true,
      semanticTokens: workspace.semanticTokens?.refreshSupport === true,
    },
  };
}

type WorkspaceCapabilities = NonNullable<ClientCapabilities['workspace']>;

function editsOf({
  workspaceEdit = {},
}: WorkspaceCapabilities): Pick<Client, 'versionedEdits' | 'fileEdits' | 'annotations'> {
  const versionedEdits = workspaceEdit.documentChanges === true;
  const operations = workspaceEdit.resourceOperations ?? [];
  const hasAll = (['create', 'rename', 'delete'] as const).every((each) =>
    operations.includes(each),
  );
  return {
    versionedEdits,
    fileEdits: versionedEdits && hasAll,
    annotations: versionedEdits && workspaceEdit.changeAnnotationSupport !== undefined,
  };
}

function navigationOf(
  textDocument: NonNullable<ClientCapabilities['textDocument']>,
  { symbol }: WorkspaceCapabilities,
): Pick<Client, 'links' | 'preparesRename' | 'resolvesSymbols'> {
  return {
    links: {
      definition: textDocument.definition?.linkSupport === true,
      typeDefinition: textDocument.typeDefinition?.linkSupport === true,
      implementation: textDocument.implementation?.linkSupport === true,
    },
    preparesRename: textDocument.rename?.prepareSupport === true,
    resolvesSymbols: symbol?.resolveSupport?.properties.includes('location.range') === true,
  };
}

function watchingOf({
  didChangeWatchedFiles: watching = {},
}: WorkspaceCapabilities): Pick<Client, 'watchesFiles' | 'watchesAnywhere'> {
  const watchesFiles = watching.dynamicRegistration === true;
  return {
    watchesFiles,
    watchesAnywhere: watchesFiles && watching.relativePatternSupport === true,
  };
}

/** Clients of protocol 3.17 announce these for pushed diagnostics only and mean both. */
function diagnosticsOf({
  publishDiagnostics: push,
  diagnostic: pull,
}: NonNullable<ClientCapabilities['textDocument']>): Pick<
  Client,
  'relatedInformation' | 'codeDescription' | 'tags'
> {
  return {
    relatedInformation: push?.relatedInformation === true || pull?.relatedInformation === true,
    tags: [push, pull].some((each) => each?.tagSupport?.valueSet.includes(1)),
    codeDescription: push?.codeDescriptionSupport === true || pull?.codeDescriptionSupport === true,
  };
}

/** The formats stand in the order of the client's preference. */
function prefersMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.[0] === 'markdown';
}
