import { lines } from '#validators';

/** Where something stands in the text of a packaged schema; both lines count from 0. */
export interface SchemaLines {
  readonly line: number;
  /** Its last line. */
  readonly last: number;
}

/**
 * The place of a definition or a top-level property, such as `chapter.schema.json#/$defs/section`; the
 * first line of the schema for anything else.
 */
export function schemaLines(pointer: string): SchemaLines {
  const [line = 0, last = line] = lines[pointer] ?? [];
  return { line, last };
}
