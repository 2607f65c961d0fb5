import type { SchemaFacts } from '../../schema/factTypes.ts';
import { choicePlaceholder } from './snippetText.ts';
import type { Request } from './request.ts';
import { newLine, type WriteStyle, writeKey, writeScalar } from './write.ts';

/** What is written behind a new key's `:`, as snippet text. */
export interface Skeleton {
  readonly text: string;
  /** Suggestions for the caret's place are worth showing at once. */
  readonly more: boolean;
}

/** The beginning of a value: the caret stands where the writer goes on. */
export function skeleton(request: Request, facts: SchemaFacts, at: WriteStyle): Skeleton {
  const [only] = facts.enum ?? [];
  if (only && facts.enum?.length === 1 && !facts.open)
    return { text: ` ${writeScalar(only.value, at.style)}`, more: false };
  if (isA(facts, 'string', 'number', 'integer', 'boolean'))
    return scalarSkeleton(request, facts, at);
  if (isA(facts, 'array')) return listSkeleton(request, facts, at);
  if (isA(facts, 'object')) return mappingSkeleton(facts, at);
  return { text: ' $0', more: false };
}

function isA({ types }: SchemaFacts, ...wanted: SchemaFacts['types'][number][]): boolean {
  return types.some((type) => wanted.includes(type));
}

function scalarSkeleton(request: Request, facts: SchemaFacts, at: WriteStyle): Skeleton {
  if (facts.media === 'text/markdown' && at.style === 'block') {
    return { text: ` |${newLine({ ...at, column: at.column + 2 })}$0`, more: false };
  }
  const choices = choicesOf(facts);
  // For free text there is nothing to choose, and a list in the way of typing.
  const listed = facts.enum !== undefined || facts.refersTo !== undefined;
  const more = listed || choices.length > 0 || facts.definition === 'period';
  const { snippets, suggestCommand } = request.context;
  const written = choices.map((value) => writeScalar(value, at.style));
  // Without a way to open the list again, the choices come with the key.
  if (snippets && suggestCommand === undefined && written.length > 0 && written.length <= 24)
    return { text: ` ${choicePlaceholder(1, written)}$0`, more };
  const quoted = at.style === 'json' && isA(facts, 'string') && !isA(facts, 'number', 'integer');
  return { text: quoted ? ' "$0"' : ' $0', more };
}

/** The values of a closed choice; of yes and no, the one that is not meant anyway comes first. */
export function choicesOf(facts: SchemaFacts): readonly unknown[] {
  if (facts.enum && !facts.open) return facts.enum.map(({ value }) => value);
  if (facts.types.length !== 1 || facts.types[0] !== 'boolean') return [];
  return facts.default === true ? [false, true] : [true, false];
}

function listSkeleton(request: Request, facts: SchemaFacts, at: WriteStyle): Skeleton {
  const { items } = facts;
  const inner = { ...at, column: at.column + 2 };
  const tall = at.style === 'block' && (items === undefined || isTallItem(items));
  if (!tall) return { text: at.style === 'json' ? jsonList(items) : ' [$0]', more: true };
  const { suggestCommand } = request.context;
  const keys = items && suggestCommand === undefined ? requiredPairs(items, deeper(inner)) : '';
  return { text: `${newLine(inner)}- ${keys || '$0'}`, more: true };
}

function jsonList(items: SchemaFacts | undefined): string {
  const texts = items !== undefined && isA(items, 'string') && !isA(items, 'object', 'number');
  return texts ? ' ["$0"]' : ' [$0]';
}

/** Items with keys of their own, and sentences, stand on lines of their own. */
function isTallItem(items: SchemaFacts): boolean {
  if (items.properties.length > 0 && !isA(items, 'string')) return true;
  return (
    items.refersTo === undefined && items.examples.en.some((example) => /\s/.test(String(example)))
  );
}

function mappingSkeleton(facts: SchemaFacts, at: WriteStyle): Skeleton {
  const inner = { ...at, column: at.column + 2 };
  const pairs = requiredPairs(facts, inner);
  if (at.style === 'block') return { text: `${newLine(inner)}${pairs || '$0'}`, more: true };
  return { text: ` { ${pairs || '$0'} \\}`, more: true };
}

/** The required keys of a mapping, each with a place for its value. */
function requiredPairs(facts: SchemaFacts, at: WriteStyle): string {
  const required = facts.properties.filter((property) => property.required);
  const pairs = required.map(({ name, facts: { types } }, index) => {
    const stop = `\${${index + 1}}`;
    const quoted = at.style === 'json' && types.includes('string') && types.length === 1;
    return `${writeKey(name, at.style)}: ${quoted ? `"${stop}"` : stop}`;
  });
  return pairs.join(at.style === 'block' ? newLine(at) : ', ');
}

function deeper(at: WriteStyle): WriteStyle {
  return { ...at, column: at.column + 2 };
}
