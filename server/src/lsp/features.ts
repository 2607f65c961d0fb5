import type { Row, Serving } from './answer.ts';
import type { Watcher } from './sync.ts';
import { formatting } from './tables/formatting.ts';
import { navigation } from './tables/navigation.ts';
import { own } from './tables/own.ts';
import { structure } from './tables/structure.ts';
import { writing } from './tables/writing.ts';
import { answerTokens } from './tokens.ts';

/** Every request but those that keep something from one to the next. */
export const rows: readonly Row[] = [
  ...writing,
  ...structure,
  ...navigation,
  ...formatting,
  ...own,
];

/** Answers the requests of the client. @returns what must be told when files change or close */
export function answerFeatures(serving: Serving): Watcher {
  for (const each of rows) each.serve(serving);
  return answerTokens(serving);
}
