import type { Span } from '../../syntax/finding.ts';
import type { OpenFile } from '../feature.ts';

/** How far around the caret words are looked for that stand at the same key elsewhere. */
const reach = 8_000;

/** The title that a file gives itself, as far as one line tells. */
export function titleOf({ syntax }: OpenFile): string | undefined {
  const block = syntax.blocks.find(({ place }) => place.type === 'entry' && place.key === 'title');
  const found = block && titlePattern.exec(block.text);
  // A comma belongs to the text unless the next key of a flow mapping stands behind it.
  return found?.[1] ?? found?.[2] ?? found?.[3]?.split(/,\s+[^\s:]+:\s/)[0]?.trim();
}

const titlePattern =
  /(?:^|[\s{,"-])title"?\s*:[ \t]+(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"'{[|>#&*][^}\n#]*))/;

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
