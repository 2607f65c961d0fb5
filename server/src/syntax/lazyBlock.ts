import type { Block, BlockPlace, Format, ParsedBlock } from './block.ts';
import { parseJsonBlock } from './json/parseJson.ts';
import { parseYamlBlock } from './yaml/parseYaml.ts';

/** A block that is parsed at the first use. */
export class LazyBlock implements Block {
  readonly place: BlockPlace;
  readonly text: string;
  private readonly format: Format;
  private result: ParsedBlock | undefined;

  constructor(place: BlockPlace, text: string, format: Format) {
    this.place = place;
    this.text = text;
    this.format = format;
  }

  get parsed(): ParsedBlock {
    this.result ??= (this.format === 'json' ? parseJsonBlock : parseYamlBlock)(
      this.text,
      this.place,
    );
    return this.result;
  }
}
