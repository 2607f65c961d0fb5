import type {
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  SymbolInformation,
} from 'vscode-languageserver';
import type { Client } from './client.ts';

/** The diagnostic without what the client does not know. */
export function shapeDiagnostic(diagnostic: Diagnostic, client: Client): Diagnostic {
  const { relatedInformation, codeDescription, ...plain } = diagnostic;
  return {
    ...plain,
    ...(client.relatedInformation && relatedInformation && { relatedInformation }),
    ...(client.codeDescription && codeDescription && { codeDescription }),
  };
}

/** The tree of symbols, or a flat list for clients that know no tree. */
export function shapeSymbols(
  symbols: DocumentSymbol[] | undefined,
  uri: string,
  client: Client,
): DocumentSymbol[] | SymbolInformation[] | undefined {
  return client.symbolTree ? symbols : symbols?.flatMap((symbol) => flatten(symbol, uri));
}

function flatten(symbol: DocumentSymbol, uri: string, container?: string): SymbolInformation[] {
  const { name, kind, range, children = [] } = symbol;
  const own = {
    name,
    kind,
    location: { uri, range },
    ...(container && { containerName: container }),
  };
  return [own, ...children.flatMap((child) => flatten(child, uri, name))];
}

/** As many folding ranges as the client takes. */
export function shapeFolding(
  ranges: FoldingRange[] | undefined,
  client: Client,
): FoldingRange[] | undefined {
  return ranges?.slice(0, client.foldingLimit);
}
