import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CompletionRequest,
  CompletionResolveRequest,
  HoverRequest,
} from 'vscode-languageserver';
import { codeActionKinds } from '../../features/codeAction.ts';
import { completionTriggers } from '../../features/completion.ts';
import { type Row, row } from '../answer.ts';
import { shapeActions, shapeHover, shapeItem } from '../shape.ts';

/** What helps while a text is written. */
export const writing: readonly Row[] = [
  row(
    CompletionRequest.type,
    { completionProvider: { triggerCharacters: [...completionTriggers], resolveProvider: true } },
    (service, { textDocument: { uri }, position, context }) =>
      service.completion(uri, position, context?.triggerCharacter),
  ),
  row(CompletionResolveRequest.type, {}, (service, item, client) => {
    return shapeItem(service.resolveCompletion(item), client);
  }),
  row(
    HoverRequest.type,
    { hoverProvider: true },
    (service, { textDocument: { uri }, position }, client) =>
      shapeHover(service.hover(uri, position), client),
  ),
  row(
    CodeActionRequest.type,
    (client) => {
      const { codeActions, resolvesEdits: resolveProvider } = client;
      const kinds = [...codeActionKinds];
      return codeActions ? { codeActionProvider: { codeActionKinds: kinds, resolveProvider } } : {};
    },
    (service, { textDocument: { uri }, range, context }, client) =>
      shapeActions(
        service.codeActions(uri, range, { ...context, resolves: client.resolvesEdits }),
        service,
        client,
      ),
  ),
  row(
    CodeActionResolveRequest.type,
    {},
    (service, action, client) =>
      shapeActions([service.resolveCodeAction(action)], service, client)?.[0] ?? action,
  ),
];
