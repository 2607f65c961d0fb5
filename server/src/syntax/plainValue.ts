const words: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word): [string, unknown] => [word, null]),
  ...['true', 'True', 'TRUE'].map((word): [string, unknown] => [word, true]),
  ...['false', 'False', 'FALSE'].map((word): [string, unknown] => [word, false]),
]);

const integer = /^(?:0o[0-7]+|0x[0-9a-fA-F]+|[-+]?[0-9]+)$/;
const float =
  /^(?:[-+]?[0-9]+(?:\.[0-9]*)?(?:[eE][-+]?[0-9]+)?|[-+]?\.[0-9]+(?:[eE][-+]?[0-9]+)?)$/;
const special: ReadonlyMap<string, number> = new Map(
  ['inf', 'Inf', 'INF'].flatMap((word): [string, number][] => [
    [`.${word}`, Infinity],
    [`+.${word}`, Infinity],
    [`-.${word}`, -Infinity],
  ]),
);

/** The value of an unquoted text by YAML's core schema. */
export function plainValue(text: string): unknown {
  if (words.has(text)) return words.get(text);
  if (text === '.nan' || text === '.NaN' || text === '.NAN') return Number.NaN;
  return special.get(text) ?? numberValue(text) ?? text;
}

function numberValue(text: string): number | undefined {
  if (!integer.test(text) && !float.test(text)) return undefined;
  const value = Number(text.startsWith('+') ? text.slice(1) : text);
  return Number.isFinite(value) ? value : undefined;
}

/** The value of a scalar with a tag; a tag that means nothing here is passed over. */
export function taggedValue(tag: string, text: string, plain: boolean): unknown {
  const name = tag.replace(/^!<tag:yaml\.org,2002:(.*)>$/, '!!$1');
  if (name === '!!str' || name === '!') return text;
  if (name === '!!int' || name === '!!float') return numberOrSpecial(text);
  if (name === '!!bool' || name === '!!null') return words.has(text) ? words.get(text) : text;
  return plain ? plainValue(text) : text;
}

function numberOrSpecial(text: string): unknown {
  const value = plainValue(text);
  return typeof value === 'number' ? value : text;
}
