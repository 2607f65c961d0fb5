import type { Fix } from '../../syntax/finding.ts';
import { keyText } from '../../syntax/pieces.ts';
import { inline } from '../edits/emit.ts';
import type { SchemaNode } from '../validators.ts';
import { code } from '../words.ts';
import { figureIn, type Level, levelIn } from './figures.ts';
import { replace } from './mend.ts';
import { periodsIn } from './periods.ts';
import type { ValueFault } from './valueFault.ts';

/** How a text that has not the shape asked for is written as one that has it. */
export function shapeFixes(about: ValueFault, data: string): readonly Fix[] {
  const { spot, fault } = about;
  const types = [fault.schema.type ?? []].flat();
  const number = types.includes('number');
  const figure = number ? figureIn(data) : undefined;
  if (figure !== undefined) return [replace(spot.node, figure.digits, figure.bare)];
  const level = number ? levelIn(data) : undefined;
  if (level !== undefined) return levelFixes(about, level);
  const periods = periodsIn(data).filter((period) => fits(period, fault.schema));
  if (periods.length > 0) return periods.map((period) => periodFix(about, period));
  return idFixes(about, data);
}

/** A level as a group of keys, or, beside the other keys of an observation, as keys of their own. */
function levelFixes(about: ValueFault, level: Level): readonly Fix[] {
  const { spot, style, fault } = about;
  if ([fault.schema.type ?? []].flat().includes('object')) {
    return [replace(spot.node, inline(level, style), false)];
  }
  const { pair, above } = spot;
  if (pair === undefined || keyText(pair.key) !== 'value' || spot.node !== pair.value) return [];
  if (above?.node.type !== 'mapping' || above.node.style !== 'flow') return [];
  const newText = inline(level, style).replace(/^\{ | \}$/g, '');
  const title = { id: 'schema.fix.replace', args: { value: code(newText) } };
  return [{ title, changes: [{ start: pair.key.start, end: spot.node.end, newText }] }];
}

function periodFix(about: ValueFault, period: string): Fix {
  const isText = about.style.format === 'json';
  return replace(about.spot.node, isText ? JSON.stringify(period) : period, false);
}

/** An id with spaces or other marks in it: the same words with dashes. */
function idFixes(about: ValueFault, data: string): readonly Fix[] {
  const dashed = data
    .normalize('NFKC')
    .trim()
    .replace(/[^\p{L}\p{M}\p{Nd}_-]+/gu, '-')
    .replace(/^[^\p{L}]+|-+$/gu, '');
  if (dashed === data || !fits(dashed, about.fault.schema)) return [];
  return [replace(about.spot.node, inline(dashed, about.style), false)];
}

function fits(text: string, schema: SchemaNode): boolean {
  return schema.pattern !== undefined && new RegExp(schema.pattern, 'u').test(text);
}
