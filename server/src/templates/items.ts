import type { Locale } from '../messages/message.ts';
import type { ItemList } from '../protocol.ts';
import { type Field, itemFields } from './itemFields.ts';

/** What the user has told already, by key. */
export type ItemValues = Readonly<Record<string, string>>;

/** An item to be written: which list it is for, and in which language its placeholders are. */
export interface Item {
  readonly list: ItemList;
  readonly values: ItemValues;
  readonly locale: Locale;
  /** What its values are of: the last year of the report. */
  readonly period: string;
}

/** An item of a list written with dashes, as a snippet; `indent` is the column of the dash. */
export function renderItem(item: Item, indent: number): string {
  const space = ' '.repeat(indent);
  if (item.list === 'chapters') return `${space}- ${pathText(item.values)}`;
  const lines = fieldsOf(item).flatMap(([key, field]) => `${key}: ${field.yaml}`.split('\n'));
  return lines.map((line, at) => `${space}${at === 0 ? '- ' : '  '}${line}`.trimEnd()).join('\n');
}

/** An item between brackets: on lines of its own in JSON, on one line in a YAML file. */
export function renderFlow(item: Item, lines: boolean, indent: number): string {
  if (item.list === 'chapters')
    return lines ? JSON.stringify(escapeSnippet(item.values.path ?? '')) : pathText(item.values);
  const pairs = fieldsOf(item).map(([key, field]) =>
    lines ? `"${key}": ${field.json}` : `${key}: ${field.json}`,
  );
  if (!lines) return `{ ${pairs.join(', ')} }`;
  const space = ' '.repeat(indent);
  return `{\n${pairs.map((pair) => `${space}  ${pair}`).join(',\n')}\n${space}}`;
}

function fieldsOf({ list, values, locale, period }: Item): [string, Field][] {
  if (list === 'chapters') return [];
  return Object.entries(itemFields(list, locale, period)).map(([key, field]) => {
    const told = Object.hasOwn(values, key) ? values[key] : undefined;
    return [key, told === undefined ? field : toldField(told)];
  });
}

function toldField(text: string): Field {
  return { yaml: escapeSnippet(scalar(text)), json: escapeSnippet(JSON.stringify(text)) };
}

function pathText(values: ItemValues): string {
  return escapeSnippet(scalar(values.path ?? ''));
}

/** Text that is to stand in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

const plain = /^[\p{L}][\p{L}\p{M}\p{N}_./()&+，。、（）—– -]*$/u;
const otherMeaning = /^(?:true|false|null|yes|no|on|off|y|n)$/i;

/**
 * A text as a YAML scalar that means this text in every YAML reader: plain where that is safe
 * beyond doubt, else in double quotes.
 */
export function scalar(text: string): string {
  const isPlain = plain.test(text) && !otherMeaning.test(text) && !/\s$|\s-|^-/.test(text);
  return isPlain ? text : JSON.stringify(text);
}
