import {
  CodeActionKind,
  CodeActionRequest,
  CompletionRequest,
  CompletionResolveRequest,
  HoverRequest,
} from 'vscode-languageserver';
import { fixAllKind } from '../../features/codeAction.ts';
import { completionTriggers } from '../../features/completion.ts';
import { type Row, row } from '../answer.ts';
import { shapeActions, shapeHover, shapeItem } from '../shape.ts';

const codeActionKinds = [CodeActionKind.QuickFix, fixAllKind];

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
    (client) => (client.codeActions ? { codeActionProvider: { codeActionKinds } } : {}),
    (service, { textDocument: { uri }, range, context }, client) =>
      shapeActions(service.codeActions(uri, range, context), service, client),
  ),
];
