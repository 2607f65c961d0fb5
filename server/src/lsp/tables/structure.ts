import {
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import { type Row, row } from '../answer.ts';
import { shapeFolding, shapeSymbols } from '../shape.ts';

/** What shows how a file is made. */
export const structure: readonly Row[] = [
  row(
    DocumentSymbolRequest.type,
    { documentSymbolProvider: true },
    (service, { textDocument: { uri } }, client) => shapeSymbols(service.symbols(uri), uri, client),
  ),
  row(
    FoldingRangeRequest.type,
    { foldingRangeProvider: true },
    (service, { textDocument: { uri } }, client) => shapeFolding(service.folding(uri), client),
  ),
  row(
    SelectionRangeRequest.type,
    { selectionRangeProvider: true },
    (service, { textDocument: { uri }, positions }) => service.selections(uri, positions),
  ),
  row(
    DocumentHighlightRequest.type,
    { documentHighlightProvider: true },
    (service, { textDocument: { uri }, position }) => service.highlights(uri, position),
  ),
  row(
    DocumentLinkRequest.type,
    { documentLinkProvider: {} },
    (service, { textDocument: { uri } }) => service.links(uri),
  ),
];
