import type { Asked } from './asked.ts';
import { byFile, type Offer } from './offer.ts';

/** The fixes of the findings at the caret. */
export function* fixesHere({ file, here }: Asked): Generator<Offer> {
  for (const finding of here) {
    for (const { title, changes, preferred } of finding.fixes ?? []) {
      yield {
        title,
        finding,
        isPreferred: preferred === true,
        edits: () => byFile(file.uri, changes),
      };
    }
  }
}
