import type { MessageArgs, Translated } from '../../messages/message.ts';
import type { Finding, Fix } from '../../syntax/finding.ts';
import { inline } from '../edits/emit.ts';
import { removeItem } from '../edits/removePair.ts';
import { valuesOf } from '../meant.ts';
import { distance, nearest } from '../nearest.ts';
import { valueName } from '../subject.ts';
import { both, code, kindInWords, plain, typesInWords, valuesInWords } from '../words.ts';
import { stateSynonym } from '../synonyms.ts';
import { valueSynonym } from '../validators.ts';
import { mendType, replace } from './mend.ts';
import { shapeFixes } from './shape.ts';
import type { ValueFault } from './valueFault.ts';
import { spanOf, valueSpan } from './place.ts';

/** What is wrong with a value as a whole; undefined for a keyword that this does not tell. */
export function valueFinding(about: ValueFault): Finding | undefined {
  const maker = makers[about.fault.keyword];
  return maker?.(about);
}

const makers: Readonly<Record<string, (about: ValueFault) => Finding>> = {
  empty,
  type: wrongType,
  enum: unknownValue,
  const: unknownValue,
  pattern: wrongShape,
  format: wrongShape,
  minimum: (about) => outOfRange(about, 'limit', 'min'),
  maximum: (about) => outOfRange(about, 'limit', 'max'),
  exclusiveMinimum: (about) => outOfRange(about, 'limit', 'above'),
  exclusiveMaximum: (about) => outOfRange(about, 'limit', 'below'),
  multipleOf: (about) => outOfRange(about, 'multipleOf', 'multiple'),
  minLength: (about) => outOfRange(about, 'limit', 'minLength'),
  maxLength: (about) => outOfRange(about, 'limit', 'maxLength'),
  minItems: (about) => outOfRange(about, 'limit', 'minItems'),
  maxItems: (about) => outOfRange(about, 'limit', 'maxItems'),
  minProperties: (about) => outOfRange(about, 'limit', 'minKeys'),
  maxProperties: (about) => outOfRange(about, 'limit', 'maxKeys'),
  uniqueItems: duplicateItem,
};

function finding(
  about: ValueFault,
  rule: string,
  args: MessageArgs,
  fixes: readonly Fix[] = [],
): Finding {
  const { scene, spot } = about;
  const usable = spot.exact && spot.node.type !== 'alias' ? fixes : [];
  return {
    code: rule,
    ...valueSpan(scene, spot),
    args: { name: valueName(spot), ...args },
    ...(usable.length > 0 && { fixes: usable }),
  };
}

function empty(about: ValueFault): Finding {
  const { pair } = about.spot;
  const example = exampleOf(about);
  const shown = example !== undefined && typeof example !== 'object';
  const types = [about.fault.schema.type ?? []].flat();
  const bare = types.length === 1 && types[0] === 'array' ? 'list' : 'bare';
  const wording = pair === undefined ? 'item' : shown ? undefined : bare;
  const args = shown ? { example: code(example) } : {};
  const made = finding(about, 'schema-empty', args);
  return wording === undefined ? made : { ...made, wording };
}

const fraction: Translated = { en: 'a number with decimals', 'zh-Hans': '小数' };

function wrongType(about: ValueFault): Finding {
  const { scene, spot, fault, style } = about;
  const types = [fault.params['type'] ?? fault.schema.type ?? []].flat().map(String);
  const words = typesInWords(types);
  const example = exampleOf(about);
  const fits =
    example !== undefined &&
    types.some((type) => type === 'string' || type === 'number' || type === 'integer') &&
    typeof example !== 'object';
  const expected = fits
    ? both((of) => `${of(words)}${of({ en: ', such as ', 'zh-Hans': '，如 ' })}${code(example)}`)
    : words;
  const schema = { ...fault.schema, type: types };
  const fixes = mendType(scene.block.text, spot.node, fault.data, schema, style);
  const found =
    types.includes('integer') && typeof fault.data === 'number'
      ? fraction
      : kindInWords(fault.data);
  const made = finding(about, 'schema-wrong-type', { expected, found }, fixes);
  const shape = fault.schema['x-texts']?.patternErrorMessage;
  const wantsText = types.includes('string') && fixes.length === 0 && shape !== undefined;
  return wantsText ? { ...made, wording: 'shape', args: { ...made.args, shape } } : made;
}

function exampleOf(about: ValueFault): unknown {
  const { schema } = about.fault;
  return schema.examples?.[0] ?? schema.const ?? schema.enum?.[0];
}

function unknownValue(about: ValueFault): Finding {
  const { spot, fault, style } = about;
  const allowed = valuesOf(fault);
  const texts = allowed.filter((value) => typeof value === 'string');
  const near = nearValue(fault.data, texts);
  const values = expectedValues(allowed, fault.schema['x-texts']?.errorMessage);
  const args = { value: code(asTyped(fault.data, allowed)), values };
  if (near === undefined) {
    const one = allowed.length === 1 && String(allowed[0]) === String(fault.data);
    const few = allowed.length <= 5 ? allowed : [];
    const choices = few.map((value) => replace(spot.node, inline(value, style), one));
    const wording = fault.schema['x-texts']?.errorMessage ? 'sentence' : undefined;
    const made = finding(about, 'schema-unknown-value', args, choices);
    return wording ? { ...made, wording } : made;
  }
  const quoted = spot.node.type === 'scalar' && spot.node.style === 'double';
  const newText = quoted ? JSON.stringify(near) : inline(near, style);
  const fix = replace(spot.node, newText, isSure(fault.data, near));
  const made = finding(about, 'schema-unknown-value', { ...args, near: code(near) }, [fix]);
  return { ...made, wording: 'near' };
}

/** With its quotes where they are all that is wrong. */
function asTyped(data: unknown, allowed: readonly unknown[]): unknown {
  const isText = typeof data === 'string' && allowed.some((value) => String(value) === data);
  return isText ? JSON.stringify(data) : data;
}

/** A guess may only be applied unasked where it is hardly one. */
function isSure(data: unknown, near: string): boolean {
  const text = String(data);
  return knownValue(text) === near || distance(text.toLowerCase(), near.toLowerCase(), 1) <= 1;
}

function knownValue(text: string): string | undefined {
  return stateSynonym(text) ?? valueSynonym(text);
}

function nearValue(data: unknown, texts: readonly string[]): string | undefined {
  if (typeof data !== 'string') return undefined;
  const meant = knownValue(data);
  return meant !== undefined && texts.includes(meant) ? meant : nearest(data, texts);
}

/** Hundreds of values are told by the schema's own sentence. */
function expectedValues(allowed: readonly unknown[], sentence: Translated | undefined): Translated {
  return sentence ?? valuesInWords(allowed);
}

function wrongShape(about: ValueFault): Finding {
  const data = String(about.fault.data);
  const texts = about.fault.schema['x-texts'];
  const expected = texts?.patternErrorMessage ?? texts?.errorMessage ?? fallback(about);
  return finding(about, 'schema-pattern', { value: code(data), expected }, shapeFixes(about, data));
}

function fallback(about: ValueFault): Translated {
  const example = exampleOf(about);
  if (example === undefined) return plain('');
  return { en: `Write it as ${code(example)}.`, 'zh-Hans': `写法如 ${code(example)}。` };
}

function outOfRange(about: ValueFault, param: string, wording: string): Finding {
  const limit = Number(about.fault.params[param]);
  const value = code(about.fault.data);
  return { ...finding(about, 'schema-out-of-range', { value, limit }), wording };
}

/** Marks the later one of two equal items, with the first as the place to look at. */
function duplicateItem(about: ValueFault): Finding {
  const { spot, fault, scene } = about;
  const numbers = [Number(fault.params['i']), Number(fault.params['j'])].toSorted((a, b) => a - b);
  const items = spot.node.type === 'sequence' ? spot.node.items : [];
  const [first, second] = [items[numbers[0] ?? 0], items[numbers[1] ?? 0]];
  const list = finding(about, 'schema-duplicate-item', { value: plain('') });
  if (first === undefined || second === undefined) return list;
  const value = code(scene.block.text.slice(second.start, second.end));
  const flow = spot.node.type === 'sequence' && spot.node.style === 'flow';
  const change = flow ? removeItem(items, numbers[1] ?? 0) : undefined;
  const fix = { title: { id: 'schema.fix.removeItem', args: { value } }, preferred: true };
  return {
    ...list,
    ...spanOf(second),
    args: { ...list.args, value },
    related: [{ ...spanOf(first), message: { id: 'schema.related.first' } }],
    ...(change && { fixes: [{ ...fix, changes: [change] }] }),
  };
}
