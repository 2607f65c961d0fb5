import type { ClientCapabilities, InitializeParams, MarkupKind } from 'vscode-languageserver';

/** What the client can do, as far as we look at it. */
export interface Client {
  /** It asks for diagnostics; then none are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly snippets: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly symbolTree: boolean;
  /** How many folding ranges it takes at most. */
  readonly foldingLimit: number;
  readonly codeActions: boolean;
  readonly versionedEdits: boolean;
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
    status: Object(params.initializationOptions).status === true,
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
  };
}

/** Clients of protocol 3.17 announce these for pushed diagnostics only and mean both. */
function diagnosticsOf({
  publishDiagnostics: push,
  diagnostic: pull,
}: NonNullable<ClientCapabilities['textDocument']>): Pick<
  Client,
  'relatedInformation' | 'codeDescription'
> {
  return {
    relatedInformation: push?.relatedInformation === true || pull?.relatedInformation === true,
    codeDescription: push?.codeDescriptionSupport === true || pull?.codeDescriptionSupport === true,
  };
}

/** The formats stand in the order of the client's preference. */
function prefersMarkdown(formats: readonly MarkupKind[] | undefined): boolean {
  return formats?.[0] === 'markdown';
}
