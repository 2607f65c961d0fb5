import { say } from '../../messages/texts.ts';
import { docPage } from '../../schema/docPage.ts';
import type { EnumValue, Limits, SchemaFacts } from '../../schema/facts.ts';
import type { Format } from '../../syntax/block.ts';
import { escapeSnippet, plainText } from '../completion/snippetText.ts';
import { typeWords } from '../completion/typeWords.ts';
import { writeBody, writeEntry } from '../completion/write.ts';
import type { FeatureContext } from '../feature.ts';
import { codeSpan, codeBlock } from './markdown.ts';

/** What is described beside the facts themselves. */
export interface Described {
  /** The key whose value is described, for the example. */
  readonly key?: string;
  /** How the file is written, for the example; YAML by default. */
  readonly format?: Format;
  /** The value that stands there now. */
  readonly current?: unknown;
  /** Only the value is described, not the key. */
  readonly only?: boolean;
}

/** A hover is read at a glance: of a longer list only the names are shown, and not all. */
const longest = 8;

/**
 * The facts of a place in Markdown. Every word of it comes from the schemas, but for the current
 * value, which is shown as code.
 */
export function describe(facts: SchemaFacts, context: FeatureContext, about: Described): string {
  const { locale } = context;
  const entry = facts.enum?.find(({ value }) => isSame(value, about.current));
  if (about.only && entry)
    return `**${codeSpan(String(entry.value))}** ${entry.description[locale]}`;
  const parts = [
    `**${facts.title[locale]}** · ${typeWords(facts, locale)}`,
    facts.deprecated ? say({ id: 'describe-deprecated' }, locale) : '',
    facts.description[locale],
    valueList(facts, context, about.current),
    constraints(facts, context),
    defaultLine(facts, context),
    example(facts, context, about),
    docsLink(facts, context),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function isSame(value: unknown, current: unknown): boolean {
  return current !== undefined && String(value) === String(current);
}

/** The allowed values, the current one marked; of a long list that one and the first names. */
function valueList(facts: SchemaFacts, context: FeatureContext, current: unknown): string {
  const values = facts.enum ?? [];
  if (values.length === 0) return '';
  const here = values.find(({ value }) => isSame(value, current));
  const head = say({ id: 'describe-values' }, context.locale);
  if (values.length <= longest) {
    const lines = values.map((entry) => valueLine(entry, context, entry === here));
    return `${head}\n${lines.join('\n')}`;
  }
  const others = values.filter((entry) => entry !== here);
  const names = others.slice(0, longest).map(({ value }) => codeSpan(String(value)));
  const count = others.length - names.length;
  const more = say({ id: 'describe-more-values', args: { count } }, context.locale);
  const lines = [...(here ? [valueLine(here, context, true)] : []), `- ${names.join(' ')} ${more}`];
  return `${head}\n${lines.join('\n')}`;
}

function valueLine(
  { value, description }: EnumValue,
  context: FeatureContext,
  here: boolean,
): string {
  const code = codeSpan(String(value));
  const mark = here ? ` ← ${say({ id: 'describe-current' }, context.locale)}` : '';
  return `- ${here ? `**${code}**` : code} ${description[context.locale]}${mark}`.trimEnd();
}

/** What the value must keep to besides its type. */
function constraints(facts: SchemaFacts, { locale }: FeatureContext): string {
  // What the schema says in a sentence is clearer than the numbers it is made of.
  if (facts.inWords) return facts.inWords[locale];
  const limits = limitWords(facts.limits);
  return limits.map(({ id, args }) => say({ id, args }, locale)).join('\n\n');
}

function limitWords(limits: Limits): { id: string; args: Record<string, number> }[] {
  const { minimum: low, maximum: high } = limits;
  if (low !== undefined && high !== undefined)
    return [{ id: 'describe-range', args: { low, high } }];
  const named = [
    ['minimum', 'low'],
    ['maximum', 'high'],
    ['exclusiveMinimum', 'low'],
    ['exclusiveMaximum', 'high'],
    ['maxLength', 'high'],
    ['minItems', 'low'],
    ['maxItems', 'high'],
  ] as const;
  return named.flatMap(([name, place]) => {
    const limit = limits[name];
    // One item, or one character, is what anybody writes anyway.
    const idle = limit === undefined || (name === 'minItems' && limit <= 1);
    return idle ? [] : [{ id: `describe-${name}`, args: { [place]: limit } }];
  });
}

function defaultLine(facts: SchemaFacts, { locale }: FeatureContext): string {
  if (facts.default === undefined) return '';
  const plain = typeof facts.default === 'string' ? facts.default : JSON.stringify(facts.default);
  const value = codeSpan(plain);
  return say({ id: 'describe-default', args: { value } }, locale);
}

function example(facts: SchemaFacts, { locale }: FeatureContext, about: Described): string {
  const [first] = facts.examples[locale];
  if (first === undefined) return '';
  const { key, format = 'yaml' } = about;
  const style = format === 'yaml' ? 'block' : 'json';
  const at = { style, column: 0, eol: '\n' } as const;
  const body = snippetBody(first);
  const text = key === undefined ? writeBody(body, at) : writeEntry(key, body, at);
  return codeBlock(plainText(text), format);
}

/** Data as the body of a snippet without placeholders. */
function snippetBody(value: unknown): unknown {
  if (typeof value === 'string') return escapeSnippet(value);
  if (Array.isArray(value)) return value.map(snippetBody);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, snippetBody(item)]));
}

/** The place in the format reference where the thing is described. */
function docsLink({ pointer }: SchemaFacts, { locale, ruleDocs }: FeatureContext): string {
  if (ruleDocs === '') return '';
  const docs = ruleDocs.replace(/[^/]*\/$/, '');
  return `[${say({ id: 'describe-docs' }, locale)}](${docs}${docPage(pointer, locale)})`;
}
