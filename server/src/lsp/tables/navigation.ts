import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  CodeLensRequest,
  CodeLensResolveRequest,
  DefinitionRequest,
  ImplementationRequest,
  InlayHintRequest,
  InlayHintResolveRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  type ServerCapabilities,
  TypeDefinitionRequest,
  WillRenameFilesRequest,
  WorkspaceSymbolRequest,
  WorkspaceSymbolResolveRequest,
} from 'vscode-languageserver';
import type { Service } from '../../service.ts';
import { type Row, row } from '../answer.ts';
import type { Client } from '../client.ts';
import { shapeEdit } from '../shapeEdit.ts';
import { shapeLinks, shapeWorkspaceSymbols } from '../shapeLinks.ts';

/** Files that are still being read may hold places that an answer would lack. */
async function whole(service: Service): Promise<Service> {
  await service.reportFiles.settled();
  return service;
}

const renames: ServerCapabilities = {
  workspace: {
    fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } },
  },
};

/** What leads from one place of a report to others, and what changes them together. */
export const navigation: readonly Row[] = [
  row(
    DefinitionRequest.type,
    { definitionProvider: true },
    async (service, { textDocument: { uri }, position }, client) =>
      shapeLinks((await whole(service)).definition(uri, position), client.links.definition),
  ),
  row(
    TypeDefinitionRequest.type,
    { typeDefinitionProvider: true },
    async (service, { textDocument: { uri }, position }, client) =>
      shapeLinks((await whole(service)).typeDefinition(uri, position), client.links.typeDefinition),
  ),
  row(
    ImplementationRequest.type,
    { implementationProvider: true },
    async (service, { textDocument: { uri }, position }, client) =>
      shapeLinks((await whole(service)).implementation(uri, position), client.links.implementation),
  ),
  row(
    ReferencesRequest.type,
    { referencesProvider: true },
    async (service, { textDocument: { uri }, position, context }) =>
      (await whole(service)).references(uri, position, context.includeDeclaration),
  ),
  row(
    PrepareRenameRequest.type,
    (client) => (client.preparesRename ? { renameProvider: { prepareProvider: true } } : {}),
    async (service, { textDocument: { uri }, position }) =>
      (await whole(service)).prepareRename(uri, position),
  ),
  row(
    RenameRequest.type,
    (client) => (client.preparesRename ? {} : { renameProvider: true }),
    async (service, { textDocument: { uri }, position, newName }, client) =>
      shaped((await whole(service)).rename(uri, position, newName), service, client),
  ),
  row(WillRenameFilesRequest.type, renames, async (service, { files }, client) =>
    shaped((await whole(service)).fileRename(files), service, client),
  ),
  row(
    WorkspaceSymbolRequest.type,
    (client) => ({ workspaceSymbolProvider: { resolveProvider: client.resolvesSymbols } }),
    async (service, { query }, client) =>
      shapeWorkspaceSymbols((await whole(service)).workspaceSymbols(query), service, client),
  ),
  row(WorkspaceSymbolResolveRequest.type, {}, (service, symbol) => service.resolveSymbol(symbol)),
  row(
    CodeLensRequest.type,
    { codeLensProvider: { resolveProvider: true } },
    (service, { textDocument: { uri } }) => service.codeLenses(uri),
  ),
  row(CodeLensResolveRequest.type, {}, (service, lens) => service.resolveLens(lens)),
  row(
    InlayHintRequest.type,
    { inlayHintProvider: { resolveProvider: true } },
    (service, { textDocument: { uri }, range }) => service.inlayHints(uri, range),
  ),
  row(InlayHintResolveRequest.type, {}, (service, hint) => service.resolveHint(hint)),
  row(
    CallHierarchyPrepareRequest.type,
    { callHierarchyProvider: true },
    async (service, { textDocument: { uri }, position }) =>
      (await whole(service)).prepareCallHierarchy(uri, position),
  ),
  row(CallHierarchyIncomingCallsRequest.type, {}, (service, { item }) =>
    service.incomingCalls(item),
  ),
  row(CallHierarchyOutgoingCallsRequest.type, {}, (service, { item }) =>
    service.outgoingCalls(item),
  ),
];

function shaped(
  edit: ReturnType<Service['rename']>,
  { files }: Service,
  client: Client,
): ReturnType<Service['rename']> {
  return edit && shapeEdit(edit, files, client);
}
