import type { Finding } from '../../syntax/finding.ts';
import { isEmpty, keyText } from '../../syntax/pieces.ts';
import type { MappingNode, Node, Pair } from '../../syntax/tree.ts';
import type { Scene } from '../spot.ts';
import { code } from '../words.ts';
import { spanOf } from './place.ts';

/**
 * What to say of `000` in `{ n: 5,000 }`: between brackets the comma ends the number, and the value
 * is a thousand times too small. Undefined where a key is no such rest; empty for all rests but the
 * first.
 */
export function splitNumber(scene: Scene, mapping: Node, pair: Pair): Finding[] | undefined {
  if (mapping.type !== 'mapping' || mapping.style !== 'flow') return undefined;
  const { text } = scene.block;
  if (!isRest(text, pair)) return undefined;
  const parts = chain(text, mapping, pair);
  const [first, next] = parts;
  if (first === undefined || next !== pair) return [];
  const end = parts.at(-1)?.key.end ?? pair.key.end;
  const number = text.slice(first.value.start, end).replaceAll(',', '');
  const title = { id: 'schema.fix.replace', args: { value: code(number) } };
  const changes = [{ start: first.value.start, end, newText: number }];
  const args = { key: code(keyText(pair.key)), number: code(number) };
  const fixes = [{ title, changes }];
  return [{ code: 'schema-unknown-key', wording: 'thousands', ...spanOf(pair.key), args, fixes }];
}

/** The pair whose number was cut, and all rests of it. */
function chain(text: string, mapping: MappingNode, pair: Pair): readonly Pair[] {
  const { pairs } = mapping;
  let first = pairs.indexOf(pair);
  let end = first + 1;
  while (first > 0 && isRest(text, pairs[first])) first--;
  while (end < pairs.length && isRest(text, pairs[end])) end++;
  return pairs.slice(first, end);
}

function isRest(text: string, pair: Pair | undefined): boolean {
  if (pair === undefined || !isEmpty(pair.value) || !/^\d{3}$/.test(keyText(pair.key)))
    return false;
  const { start } = pair.key;
  return /^\d,$/.test(text.slice(Math.max(0, start - 2), start));
}
