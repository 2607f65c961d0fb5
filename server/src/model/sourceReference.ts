import { apa7 } from './sourceReference/apa7.ts';
import { readSource } from './sourceReference/cslSource.ts';
import { gbt7714 } from './sourceReference/gbt7714.ts';
import type { Piece } from './sourceReference/piece.ts';

/**
 * A source as an entry of a list of references: after GB/T 7714-2015 in a Chinese report, after
 * APA 7 in any other.
 * @param language BCP 47 tag of the report
 */
export function sourceReference(
  data: Readonly<Record<string, unknown>>,
  language: string,
): readonly Piece[] {
  const source = readSource(data);
  return /^zh\b/i.test(language) ? gbt7714(source) : apa7(source);
}
