import {
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  RequestType,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import { itemLists, type Requests } from '../protocol.ts';
import { answer, type Serving } from './answer.ts';
import { shapeActions, shapeFolding, shapeHover, shapeItem, shapeSymbols } from './shape.ts';
import type { Watcher } from './sync.ts';
import { answerTokens } from './tokens.ts';

type NewItemRequest = Requests['reportwright/newItem'];

/**
 * Answers the requests about one file; what the client cannot take is changed to what it can.
 * @returns what must be told when files close
 */
export function answerFeatures(serving: Serving): Watcher {
  answerWriting(serving);
  answerStructure(serving);
  answerFormatting(serving);
  answerCustom(serving);
  return answerTokens(serving);
}

function answerWriting(serving: Serving): void {
  const { client, connection, guard, service } = serving;
  answer(serving, CompletionRequest.type, ({ textDocument: { uri }, position }) =>
    service.completion(uri, position),
  );
  // An item that cannot be resolved stays as it is; null would take it from the list.
  const { method } = CompletionResolveRequest;
  connection.onRequest(CompletionResolveRequest.type, (item, token) =>
    guard.request(method, item, () => shapeItem(service.resolveCompletion(item), client))(
      item,
      token,
    ),
  );
  answer(serving, HoverRequest.type, ({ textDocument: { uri }, position }) =>
    shapeHover(service.hover(uri, position), client),
  );
  answer(serving, CodeActionRequest.type, ({ textDocument: { uri }, range, context }) =>
    shapeActions(service.codeActions(uri, range, context), service.files.version(uri), client),
  );
}

function answerStructure(serving: Serving): void {
  const { client, service } = serving;
  answer(serving, DocumentSymbolRequest.type, ({ textDocument: { uri } }) =>
    shapeSymbols(service.symbols(uri), uri, client),
  );
  answer(serving, FoldingRangeRequest.type, ({ textDocument: { uri } }) =>
    shapeFolding(service.folding(uri), client),
  );
  answer(serving, SelectionRangeRequest.type, ({ textDocument: { uri }, positions }) =>
    service.selections(uri, positions),
  );
  answer(serving, DocumentHighlightRequest.type, ({ textDocument: { uri }, position }) =>
    service.highlights(uri, position),
  );
  answer(serving, DocumentLinkRequest.type, ({ textDocument: { uri } }) => service.links(uri));
}

function answerFormatting(serving: Serving): void {
  const { service } = serving;
  answer(serving, DocumentFormattingRequest.type, ({ textDocument: { uri }, options }) =>
    service.format(uri, options),
  );
  answer(serving, DocumentRangeFormattingRequest.type, (params) =>
    service.formatRange(params.textDocument.uri, params.range, params.options),
  );
  answer(serving, DocumentOnTypeFormattingRequest.type, (params) =>
    service.formatOnType(params.textDocument.uri, params.position, params.ch, params.options),
  );
}

function answerCustom({ connection, guard, service }: Serving): void {
  const method = 'reportwright/newItem';
  const type = new RequestType<NewItemRequest['params'], NewItemRequest['result'], void>(method);
  connection.onRequest(
    type,
    guard.request(method, null, ({ textDocument: { uri }, list, values }) =>
      itemLists.includes(list) ? (service.newItem(uri, list, values) ?? null) : null,
    ),
  );
}
