import { plainValue } from '../../syntax/plainValue.ts';

/** How a value is written in a file: its format, and what its lines begin and end with. */
export interface Style {
  readonly format: 'yaml' | 'json';
  readonly lineBreak: string;
}

/**
 * A value as it is written behind `key:`, without line breaks: quoted where it must be, lists and
 * objects in brackets.
 */
export function inline(value: unknown, style: Style, key = false): string {
  if (style.format === 'json') return spacedJson(value);
  if (typeof value === 'string') return yamlScalar(value, key);
  if (Array.isArray(value)) return `[${value.map((item) => inline(item, style)).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const pairs = Object.entries(value);
  if (pairs.length === 0) return '{}';
  const texts = pairs.map(([name, item]) => `${inline(name, style, true)}: ${inline(item, style)}`);
  return `{ ${texts.join(', ')} }`;
}

/** A text unquoted where YAML reads it back as that text, also between brackets, else quoted. */
function yamlScalar(text: string, key = false): string {
  const safe = /^[\p{L}\p{N}_./(][\p{L}\p{N}\p{M} _./()%:+,;，。、；（）“”‘’·-]*$/u;
  const tricky = /(?:: |:$|, | #| $|,|^---|^\.\.\.)/;
  const bare = safe.test(text) && !tricky.test(text);
  if (bare && (key || plainValue(text) === text)) return text;
  return JSON.stringify(text);
}

function spacedJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(spacedJson).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const pairs = Object.entries(value).map(
    ([name, item]) => `${JSON.stringify(name)}: ${spacedJson(item)}`,
  );
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/**
 * A pair as lines, the first without indentation, the others with `indent` spaces: lists of objects
 * get a line for each item, everything else stays behind its key.
 */
export function pairLines(key: string, value: unknown, indent: number, style: Style): string {
  const name = inline(key, style, true);
  const dashes = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (style.format === 'json' || !dashes) return `${name}: ${inline(value, style)}`;
  const margin = ' '.repeat(indent + 2);
  const items = (value as unknown[]).map((item) => `${margin}- ${inline(item, style)}`);
  return [`${name}:`, ...items].join(style.lineBreak);
}
