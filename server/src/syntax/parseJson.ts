import type { BlockPlace, ParsedBlock } from './block.ts';
import { parseYamlBlock } from './parseYaml.ts';
export function parseJsonBlock(text: string, place: BlockPlace): ParsedBlock {
  return parseYamlBlock(text, place);
}
