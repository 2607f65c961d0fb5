// Where definitions and top-level properties stand in the text of a schema, so that an editor can be
// led there without reading the file.

/**
 * First and last line, counted from 0, by pointer: `chapter.schema.json#/$defs/section`. The schemas are
 * formatted, so that indentation tells what is within what.
 * @param {string} name
 * @param {string} text
 * @returns {[string, [number, number]][]}
 */
export function linesOf(name, text) {
  const found = [];
  let group = '';
  let open;
  for (const [line, words] of text.split('\n').entries()) {
    group = /^ {2}"([^"]+)": \{$/.exec(words)?.[1] ?? group;
    const key = /^ {4}"([^"]+)": \{(\s*\},?)?/.exec(words);
    if (key !== null && (group === '$defs' || group === 'properties')) {
      open = `${name}#/${group}/${key[1]}`;
      found.push([open, [line, line]]);
    }
    if (open !== undefined && /^ {4}\}/.test(words)) found.at(-1)[1][1] = line;
  }
  return found;
}
