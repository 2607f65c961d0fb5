import type { Serving } from './answer.ts';
import { answerPulls } from './pull.ts';
import { pushDiagnostics } from './push.ts';
import type { Watcher } from './sync.ts';

/** The way that the client wants: it asks, or it is told. Never both. */
export function reportDiagnostics(serving: Serving): Watcher {
  return serving.client.pullsDiagnostics ? answerPulls(serving) : pushDiagnostics(serving);
}
