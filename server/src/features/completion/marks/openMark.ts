import { asciiMarks } from './asciiMarks.ts';

/** A mark that is open at the caret. Offsets are those of the line. */
export interface OpenMark {
  readonly type:
    | 'figure'
    | 'binding'
    | 'reference'
    | 'embed'
    | 'citation'
    | 'formula'
    | 'attribute';
  /** Where its first bracket stands. */
  readonly start: number;
  /** What stands between the opening brackets and the caret, in ASCII. */
  readonly inner: string;
  /** What ends it. */
  readonly close: string;
}

/** No mark is longer, and a line of JSON may be the whole text of a chapter. */
const reach = 500;

// None of these may look further than to the nearest bracket, so that the search stays linear.
const openings: readonly [OpenMark['type'], RegExp, string][] = [
  ['figure', /\{\{([^{}]*)$/, '}}'],
  ['binding', /\{[ \t]*figure[ \t]*=[ \t]*([^{}"]*)$/, '}'],
  ['embed', /!\[\[([^[\]]*)$/, ']]'],
  ['reference', /\[\[([^[\]]*)$/, ']]'],
  ['citation', /\[(@[^[\]]*)$/, ']'],
  ['attribute', /(?<=\])\{([a-z]*)$/, '}'],
];

/** The mark that the end of a text stands in, whatever the mark lacks; undefined outside of marks. */
export function openMark(before: string): OpenMark | undefined {
  const from = Math.max(0, before.length - reach);
  const text = asciiMarks(before.slice(from));
  let found: OpenMark | undefined;
  for (const [type, pattern, close] of openings) {
    const match = pattern.exec(text);
    if (match === null || (found !== undefined && match.index + from <= found.start)) continue;
    if (found?.type === 'embed' && type === 'reference') continue;
    found = { type, start: from + match.index, inner: match[1] ?? '', close };
  }
  return found;
}
