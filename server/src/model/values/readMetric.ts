import type { Anchors } from '../../syntax/data.ts';
import { parseFormula } from '../../syntax/marks/parseFormula.ts';
import type { Node } from '../../syntax/tree.ts';
import {
  aboutIn,
  type Fields,
  fieldsOf,
  isTrue,
  sourcesIn,
  spanOf,
  textIn,
  textsIn,
} from './metricFields.ts';
import type { MetricFacts } from './metricFacts.ts';
import { numberFrom } from './readLevel.ts';
import { readObservations, readSeries, withAbout } from './readObservations.ts';

const unanchored: Anchors = new Map();

/**
 * Reads one item of `metrics:`. Whatever is broken or of another form than the schema asks for is
 * passed over, all the rest is read. Offsets are those of the block.
 * @param anchors what aliases of the item stand for
 */
export function readMetric(
  block: { readonly text: string },
  item: Node,
  anchors: Anchors = unanchored,
): MetricFacts {
  const fields = fieldsOf(item, anchors);
  const text = (key: string): string | undefined => textIn(fields.get(key));
  const about = aboutIn(fields.get('about'), anchors);
  const own = [
    ...readSeries(fields.get('values'), anchors),
    ...readObservations(fields.get('observations'), anchors),
  ];
  return {
    aliases: textsIn(fields.get('aliases'), anchors),
    definition: text('definition'),
    group: text('group'),
    unit: text('unit'),
    scale: scaleIn(fields.get('scale'), anchors),
    bounds: boundsIn(fields.get('bounds'), anchors),
    good: goodIn(text('good')),
    decimals: decimalsIn(text('decimals')),
    integer: isTrue(fields.get('integer')),
    status: text('status'),
    about,
    observations: withAbout(own, about),
    derived: derivedIn(block, fields),
    sources: sourcesIn(fields.get('sources'), anchors),
    note: text('note'),
  };
}

function scaleIn(node: Node | undefined, anchors: Anchors): MetricFacts['scale'] {
  const fields = fieldsOf(node, anchors);
  const max = textIn(node) ?? textIn(fields.get('max'));
  return max === undefined ? undefined : { min: textIn(fields.get('min')), max };
}

function boundsIn(node: Node | undefined, anchors: Anchors): MetricFacts['bounds'] {
  const fields = fieldsOf(node, anchors);
  const [min, max] = ['min', 'max'].map((key) => numberFrom(textIn(fields.get(key))));
  return min === undefined && max === undefined ? undefined : { min, max };
}

function goodIn(text: string | undefined): MetricFacts['good'] {
  return text === 'up' || text === 'down' || text === 'none' ? text : undefined;
}

function decimalsIn(text: string | undefined): number | undefined {
  return text !== undefined && /^(?:[0-9]|10)$/.test(text) ? Number(text) : undefined;
}

function derivedIn(block: { readonly text: string }, fields: Fields): MetricFacts['derived'] {
  const node = fields.get('derived');
  const text = textIn(node);
  if (node?.type !== 'scalar' || text === undefined) return undefined;
  return { ...spanOf(node), text, formula: parseFormula(block, node).formula };
}
