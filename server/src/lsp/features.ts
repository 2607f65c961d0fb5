import {
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type ProtocolRequestType,
  RequestType,
  SelectionRangeRequest,
} from 'vscode-languageserver';
import { itemLists, type Requests } from '../protocol.ts';
import type { Reporting } from './diagnostics.ts';
import { shapeFolding, shapeSymbols } from './shape.ts';

type NewItemRequest = Requests['reportwright/newItem'];

/** Answers the requests about one file; what the client cannot take is changed to what it can. */
export function answerFeatures(reporting: Reporting): void {
  answerStructure(reporting);
  answerCustom(reporting);
}

/** Hands a request to the work that answers it; no answer, and a fault, is null. */
function answer<P, R, PR, E, RO>(
  { connection, guard }: Reporting,
  type: ProtocolRequestType<P, R | null, PR, E, RO>,
  work: (params: P) => R | null | undefined,
): void {
  connection.onRequest<unknown, never>(
    type.method,
    guard.request<P, unknown>(type.method, null, (params) => work(params) ?? null),
  );
}

function answerStructure(reporting: Reporting): void {
  const { client, service } = reporting;
  answer(reporting, DocumentSymbolRequest.type, ({ textDocument: { uri } }) =>
    shapeSymbols(service.symbols(uri), uri, client),
  );
  answer(reporting, FoldingRangeRequest.type, ({ textDocument: { uri } }) =>
    shapeFolding(service.folding(uri), client),
  );
  answer(reporting, SelectionRangeRequest.type, ({ textDocument: { uri }, positions }) =>
    service.selections(uri, positions),
  );
  answer(reporting, DocumentHighlightRequest.type, ({ textDocument: { uri }, position }) =>
    service.highlights(uri, position),
  );
  answer(reporting, DocumentLinkRequest.type, ({ textDocument: { uri } }) => service.links(uri));
}

function answerCustom({ connection, guard, service }: Reporting): void {
  const method = 'reportwright/newItem';
  const type = new RequestType<NewItemRequest['params'], NewItemRequest['result'], void>(method);
  connection.onRequest(
    type,
    guard.request(method, null, ({ textDocument: { uri }, list, values }) =>
      itemLists.includes(list) ? (service.newItem(uri, list, values) ?? null) : null,
    ),
  );
}
