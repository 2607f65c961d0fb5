import type { Location, LocationLink, WorkspaceSymbol } from 'vscode-languageserver';
import type { Service } from '../service.ts';
import type { Client } from './client.ts';

/** Links with the place that they start from, or plain places for clients that know no more. */
export function shapeLinks(
  links: LocationLink[] | undefined,
  asLinks: boolean,
): LocationLink[] | Location[] | undefined {
  if (asLinks) return links;
  return links?.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

/** Symbols whose places are asked for later, or at once for clients that do not ask. */
export function shapeWorkspaceSymbols(
  symbols: WorkspaceSymbol[],
  service: Service,
  { resolvesSymbols }: Client,
): WorkspaceSymbol[] {
  return resolvesSymbols ? symbols : symbols.map((symbol) => service.resolveSymbol(symbol));
}
