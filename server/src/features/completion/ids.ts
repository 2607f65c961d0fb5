import type { Span } from '../../syntax/finding.ts';
import type { Node } from '../../syntax/tree.ts';
import type { KnownId, OpenFile } from '../feature.ts';

/** The lists of a file whose items declare ids, by the kind of thing. */
const lists: Readonly<Record<string, string>> = {
  metric: 'metrics',
  case: 'cases',
  source: 'sources',
  section: 'sections',
};

/** How far around the caret words are looked for that stand at the same key elsewhere. */
const reach = 8_000;

/** The things of a kind that the items of a file's list declare, read from their first lines. */
export function declaredIds(file: OpenFile, kind: string): KnownId[] {
  const list = lists[kind];
  const ids: KnownId[] = [];
  for (const { place, text } of file.syntax.blocks) {
    if (place.type !== 'item' || place.key !== list) continue;
    const id = scalarOf(text, 'id');
    if (id !== undefined) ids.push({ id, ...nameOf(text) });
  }
  return ids;
}

/** The item of the file that declares an id of a kind; only the block that holds it is parsed. */
export function findDeclared(file: OpenFile, kind: string, id: string): Node | undefined {
  const list = lists[kind];
  for (const block of file.syntax.blocks) {
    if (block.place.type !== 'item' || block.place.key !== list) continue;
    if (scalarOf(block.text, 'id') !== id) continue;
    const { root } = block.parsed;
    return root?.type === 'sequence' ? root.items[0] : undefined;
  }
  return undefined;
}

/** The title that a file gives itself. */
export function titleOf({ syntax }: OpenFile): string | undefined {
  const block = syntax.blocks.find(({ place }) => place.type === 'entry' && place.key === 'title');
  return block && scalarOf(block.text, 'title');
}

function nameOf(text: string): { name?: string } {
  const name = scalarOf(text, 'name') ?? scalarOf(text, 'title');
  return name === undefined ? {} : { name };
}

/** The first scalar at a key, as far as one line tells. */
function scalarOf(text: string, key: 'id' | 'name' | 'title'): string | undefined {
  const found = patterns[key].exec(text);
  // A comma belongs to the text unless the next key of a flow mapping stands behind it.
  return found?.[1] ?? found?.[2] ?? found?.[3]?.split(/,\s+[^\s:]+:\s/)[0]?.trim();
}

const value = String.raw`"?\s*:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{[|>#&*][^}\n#]*))`;
const patterns = {
  id: new RegExp(`(?:^|[\\s{,"-])id${value}`),
  name: new RegExp(`(?:^|[\\s{,"-])name${value}`),
  title: new RegExp(`(?:^|[\\s{,"-])title${value}`),
};

/** What stands at the same key near a span of the file, the nearest above first. */
export function usedNearby(file: OpenFile, around: Span, key: string): string[] {
  const { text } = file.syntax;
  const start = Math.max(0, around.start - reach);
  const above = wordsAt(text.slice(start, around.start), key).reverse();
  const below = wordsAt(text.slice(around.end, around.end + reach), key);
  return [...new Set([...above, ...below])];
}

function wordsAt(text: string, key: string): string[] {
  const name = key.replace(/[^\p{L}\p{N}_-]/gu, '');
  const pattern = new RegExp(
    `(?:^|[\\s{,"-])${name}"?\\s*:[ \\t]+(\\[[^\\]{}\\n]*\\]|"[^"\\n]*"|[^\\s"'{[|>#&*][^,}\\n#]*)`,
    'gu',
  );
  return [...text.matchAll(pattern)].flatMap(([, found = '']) => split(found));
}

function split(written: string): string[] {
  const words = written.startsWith('[') ? written.slice(1, -1).split(',') : [written];
  return words.map((word) => word.trim().replace(/^["']|["']$/g, '')).filter((word) => word !== '');
}
