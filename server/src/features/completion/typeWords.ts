import type { Locale } from '../../messages/message.ts';
import { say } from '../../messages/texts.ts';
import type { SchemaFacts } from '../../schema/factTypes.ts';

/** What kind of value is expected, and whether it must be there, in a few words. */
export function typeWords(facts: SchemaFacts, locale: Locale, required = false): string {
  const words = valueWords(facts).map((id) => say({ id }, locale));
  if (required) words.push(say({ id: 'type-required' }, locale));
  return words.join(' · ');
}

function valueWords(facts: SchemaFacts): string[] {
  if (facts.media === 'text/markdown') return ['type-prose'];
  if (facts.declares) return ['type-id'];
  if (facts.refersTo && facts.types.includes('string')) return ['type-reference'];
  if (facts.enum && !facts.open) return ['type-choice'];
  return facts.types.map((type) => `type-${type}`);
}
