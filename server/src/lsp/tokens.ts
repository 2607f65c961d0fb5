import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import type { Block } from '../syntax/block.ts';
import { row, type Serving } from './answer.ts';
import type { Watcher } from './sync.ts';

interface Sent {
  readonly resultId: string;
  readonly blocks: readonly Block[];
}

/** Answers for semantic tokens; of each file the blocks are kept whose tokens the client has. */
export function answerTokens(serving: Serving): Watcher {
  const { service } = serving;
  const last = new Map<string, Sent>();
  let count = 0;
  const note = (uri: string): string => {
    const resultId = String(++count);
    last.set(uri, { resultId, blocks: service.files.get(uri)?.syntax.blocks ?? [] });
    return resultId;
  };
  const full = (uri: string): SemanticTokens | undefined => {
    const data = service.tokens(uri, undefined);
    return data && { resultId: note(uri), data };
  };
  const delta = (uri: string, id: string): SemanticTokens | SemanticTokensDelta | undefined => {
    const sent = last.get(uri);
    if (sent?.resultId !== id) return full(uri);
    const edits = service.tokensSince(uri, sent.blocks);
    return edits && { resultId: note(uri), edits };
  };
  const rows = [
    row(SemanticTokensRequest.type, {}, (_, { textDocument: { uri } }) => full(uri)),
    row(SemanticTokensDeltaRequest.type, {}, (_, { textDocument: { uri }, previousResultId }) =>
      delta(uri, previousResultId),
    ),
    row(SemanticTokensRangeRequest.type, {}, (_, { textDocument: { uri }, range }) => {
      const data = service.tokens(uri, range);
      return data && { data };
    }),
  ];
  for (const each of rows) each.serve(serving);
  return { changed: () => undefined, closed: (uri) => void last.delete(uri) };
}
