import {
  type SemanticTokens,
  type SemanticTokensDelta,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { semanticTokensEdits } from '../features/semanticTokens.ts';
import { answer, type Serving } from './answer.ts';
import type { Watcher } from './sync.ts';

interface Sent {
  readonly resultId: string;
  readonly data: number[];
}

/** Answers for semantic tokens; what was sent last of a file is kept, to send only what changed. */
export function answerTokens(serving: Serving): Watcher {
  const { service } = serving;
  const last = new Map<string, Sent>();
  let count = 0;
  const full = (uri: string): SemanticTokens | undefined => {
    const data = service.tokens(uri, undefined);
    if (data === undefined) return undefined;
    const sent = { resultId: String(++count), data };
    last.set(uri, sent);
    return sent;
  };
  const delta = (uri: string, id: string): SemanticTokens | SemanticTokensDelta | undefined => {
    const previous = last.get(uri);
    const next = full(uri);
    if (next === undefined || previous?.resultId !== id) return next;
    return { resultId: next.resultId ?? '', edits: semanticTokensEdits(previous.data, next.data) };
  };
  answer(serving, SemanticTokensRequest.type, ({ textDocument: { uri } }) => full(uri));
  answer(serving, SemanticTokensDeltaRequest.type, ({ textDocument: { uri }, previousResultId }) =>
    delta(uri, previousResultId),
  );
  answer(serving, SemanticTokensRangeRequest.type, ({ textDocument: { uri }, range }) => {
    const data = service.tokens(uri, range);
    return data && { data };
  });
  return { changed: () => undefined, closed: (uri) => void last.delete(uri) };
}
