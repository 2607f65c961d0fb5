import { Big } from 'big.js';
import type { Anchors } from '../../syntax/data.ts';
import type { Node } from '../../syntax/tree.ts';
import type { Level } from './level.ts';
import { type Fields, fieldsOf, isTrue, textIn } from './metricFields.ts';

const decimal = /^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE]([-+]?[0-9]{1,4}))?$/;
const based = /^0(?:o[0-7]{1,20}|x[0-9a-fA-F]{1,15})$/;
const pair = /^([0-9]{1,15}(?:\.[0-9]{1,15})?)[:：∶]([0-9]{1,15}(?:\.[0-9]{1,15})?)$/;

const blank: Level = {
  value: undefined,
  literal: undefined,
  min: undefined,
  max: undefined,
  exclusive: 'none',
  ratio: undefined,
  approximate: false,
  text: undefined,
};

/**
 * An exact decimal as YAML and JSON write numbers. Undefined for anything else, and for numbers
 * longer or larger than any report's, with which arithmetic would take forever.
 */
export function numberFrom(text: string | undefined): Big | undefined {
  if (text === undefined || text.length > 100) return undefined;
  if (based.test(text)) return new Big(Number(text));
  const match = decimal.exec(text);
  if (match === null || Math.abs(Number(match[1] ?? 0)) > 100) return undefined;
  return exactSize(new Big(text.startsWith('+') ? text.slice(1) : text));
}

/** A report has tens of thousands of numbers; a list of digits is made with room for many more. */
export function exactSize(value: Big): Big {
  value.c = value.c.slice();
  return value;
}

/** A level that is one exact number; without a literal it counts as computed. */
export function exactly(value: Big, literal?: string): Level {
  return { ...blank, value, literal };
}

/** The level that a node says: a number, a ratio, or keys; undefined where it says none. */
export function readLevel(node: Node | undefined, anchors: Anchors): Level | undefined {
  const text = textIn(node);
  return text === undefined ? levelIn(fieldsOf(node, anchors)) : scalarLevel(text);
}

function scalarLevel(text: string): Level | undefined {
  const ratio = pair.exec(text);
  if (ratio !== null) {
    const [, first = '', second = ''] = ratio;
    return { ...blank, value: new Big(first), literal: first, ratio: new Big(second) };
  }
  const value = numberFrom(text);
  return value === undefined ? undefined : exactly(value, text);
}

/** The level that `value`, `min`, `max`, `text` of an observation say. */
export function levelIn(fields: Fields): Level | undefined {
  const exact = scalarLevel(textIn(fields.get('value')) ?? '');
  const min = numberFrom(textIn(fields.get('min')));
  const max = numberFrom(textIn(fields.get('max')));
  const text = textIn(fields.get('text'));
  if (exact === undefined && min === undefined && max === undefined && text === undefined) {
    return undefined;
  }
  const exclusive = exclusiveIn(textIn(fields.get('exclusive')));
  const approximate = isTrue(fields.get('approximate'));
  // Value and bounds side by side are a fault of their own; the value says more.
  const bounds = exact === undefined ? { min, max, exclusive } : {};
  return { ...(exact ?? blank), ...bounds, approximate, text };
}

function exclusiveIn(text: string | undefined): Level['exclusive'] {
  if (text === 'min' || text === 'max') return text;
  return /^(?:true|True|TRUE)$/.test(text ?? '') ? 'both' : 'none';
}
