import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  type MappingEvent,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import type { Node, Pair, ScalarNode, ScalarStyle } from './tree.ts';

const styles: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/**
 * The tree of the first document in a text.
 * @throws js-yaml's YAMLException where the text is not YAML
 */
export function buildTree(text: string): Node | undefined {
  const cursor = { text, events: parseEvents(text, {}), at: 0, end: 0 };
  if (cursor.events[0]?.type !== EVENT_ID.DOCUMENT) return undefined;
  cursor.at = 1;
  const first = cursor.events[1];
  return first === undefined || first.type === EVENT_ID.POP ? undefined : readNode(cursor);
}

interface Cursor {
  readonly text: string;
  readonly events: readonly Event[];
  at: number;
  /** End of the node read last: where an empty value stands. */
  end: number;
}

function readNode(cursor: Cursor): Node {
  const event = cursor.events[cursor.at++];
  if (event?.type === EVENT_ID.SCALAR) return readScalar(cursor, event);
  if (event?.type === EVENT_ID.MAPPING) return readMapping(cursor, event);
  if (event?.type === EVENT_ID.SEQUENCE) return readSequence(cursor, event);
  return readAlias(cursor, event as AliasEvent);
}

function readAlias(cursor: Cursor, event: AliasEvent): Node {
  cursor.end = event.anchorEnd;
  const name = cursor.text.slice(event.anchorStart, event.anchorEnd);
  return { type: 'alias', name, start: event.anchorStart - 1, end: event.anchorEnd };
}

function readScalar(cursor: Cursor, event: ScalarEvent): ScalarNode {
  const style = styles[event.style] ?? 'plain';
  if (event.valueStart < 0) return emptyScalar(cursor);
  const quoted = style === 'single' || style === 'double';
  const block = style === 'literal' || style === 'folded';
  const content = { start: event.valueStart, end: event.valueEnd };
  const header = block ? cursor.text.slice(0, content.start).search(/[|>][^|>]*$/) : content.start;
  const start = quoted ? content.start - 1 : header;
  cursor.end = quoted ? content.end + 1 : content.end;
  const text = getScalarValue(cursor.text, event);
  const properties = propertiesOf(cursor.text, event);
  return {
    type: 'scalar',
    style,
    text,
    content,
    indent: event.indent,
    start,
    end: cursor.end,
    ...properties,
  };
}

function emptyScalar(cursor: Cursor): ScalarNode {
  const at = /^[ \t]*[:-]?/.exec(cursor.text.slice(cursor.end))?.[0].length ?? 0;
  const span = { start: cursor.end + at, end: cursor.end + at };
  return { type: 'scalar', style: 'plain', text: '', content: span, indent: -1, ...span };
}

function readMapping(cursor: Cursor, event: MappingEvent): Node {
  const pairs: Pair[] = [];
  const flow = event.style === COLLECTION_STYLE.FLOW;
  cursor.end = event.start;
  while (cursor.events[cursor.at]?.type !== EVENT_ID.POP) {
    const key = readNode(cursor);
    const value = readNode(cursor);
    pairs.push({ key, value, start: key.start, end: Math.max(key.end, value.end) });
  }
  cursor.at++;
  if (flow) cursor.end = cursor.text.indexOf('}', cursor.end) + 1;
  const properties = propertiesOf(cursor.text, event);
  return {
    type: 'mapping',
    style: flow ? 'flow' : 'block',
    pairs,
    start: event.start,
    end: cursor.end,
    ...properties,
  };
}

function readSequence(cursor: Cursor, event: SequenceEvent): Node {
  const items: Node[] = [];
  const flow = event.style === COLLECTION_STYLE.FLOW;
  cursor.end = event.start;
  while (cursor.events[cursor.at]?.type !== EVENT_ID.POP) items.push(readNode(cursor));
  cursor.at++;
  if (flow) cursor.end = cursor.text.indexOf(']', cursor.end) + 1;
  const properties = propertiesOf(cursor.text, event);
  return {
    type: 'sequence',
    style: flow ? 'flow' : 'block',
    items,
    start: event.start,
    end: cursor.end,
    ...properties,
  };
}

function propertiesOf(
  text: string,
  event: ScalarEvent | MappingEvent | SequenceEvent,
): Pick<Node, 'anchor' | 'tag'> {
  const span = (start: number, end: number) => ({ name: text.slice(start, end), start, end });
  return {
    ...(event.anchorStart >= 0 && { anchor: span(event.anchorStart, event.anchorEnd) }),
    ...(event.tagStart >= 0 && { tag: span(event.tagStart, event.tagEnd) }),
  };
}
