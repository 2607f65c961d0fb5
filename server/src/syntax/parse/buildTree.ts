import {
  type AliasEvent,
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { readAlias, readScalar } from './buildScalar.ts';
import { EventCursor, withProperties, type CollectionEvent } from './eventCursor.ts';
import { lineStart } from '../pieces.ts';
import { readSimple } from './readSimple.ts';
import type { AliasNode, Comment, Node, Pair } from '../tree.ts';

/** A text that could be read, as a tree with everything that hangs on it. */
export interface Tree {
  readonly root: Node | undefined;
  readonly comments: readonly Comment[];
  readonly anchors: readonly Node[];
  readonly aliases: readonly AliasNode[];
  /** Where the second of several documents in the text begins. */
  readonly next: number | undefined;
}

/**
 * The tree of the first document in a text.
 * @throws js-yaml's YAMLException where the text is not YAML
 */
export function buildTree(text: string): Tree {
  return readSimple(text) ?? readEvents(text);
}

/** So deep collections may stand in each other: a section within a section takes two. */
const maxDepth = 500;

/** The same for every text there is, by way of js-yaml's events. */
export function readEvents(text: string): Tree {
  const cursor = new EventCursor(text, parseEvents(text, { maxDepth }));
  const root = cursor.take()?.type === EVENT_ID.DOCUMENT ? readRoot(cursor) : undefined;
  if (cursor.peek() === undefined) cursor.skipTo(text.length);
  const next = cursor.peek() === undefined ? undefined : cursor.position;
  return {
    root,
    comments: cursor.comments,
    anchors: cursor.anchors,
    aliases: cursor.aliases,
    next,
  };
}

function readRoot(cursor: EventCursor): Node | undefined {
  const first = cursor.peek();
  const empty = first === undefined || isBare(first);
  if (empty) cursor.take();
  else cursor.skipTo(startOf(cursor.text, first));
  const root = empty ? undefined : readNode(cursor);
  cursor.take();
  return root;
}

/** A scalar event for a place where nothing is written. */
function isBare(event: Event): boolean {
  return (
    event.type === EVENT_ID.SCALAR &&
    event.valueStart < 0 &&
    event.anchorStart < 0 &&
    event.tagStart < 0
  );
}

/** Where the reading of the root may begin: behind directives and before all that belongs to it. */
function startOf(text: string, event: Event): number {
  if (event.type === EVENT_ID.ALIAS) return event.anchorStart - 1;
  if (event.type === EVENT_ID.DOCUMENT || event.type === EVENT_ID.POP) return 0;
  const own = event.type === EVENT_ID.SCALAR ? scalarStart(text, event) : event.start;
  const starts = [own, event.anchorStart - 1, event.tagStart].filter((start) => start >= 0);
  return Math.min(...starts);
}

/** A block scalar begins somewhere in the line above its content. */
function scalarStart(text: string, { style, valueStart }: ScalarEvent): number {
  if (style < SCALAR_STYLE.LITERAL_BLOCK) return valueStart;
  const header = /[\r\n]/.test(text[valueStart - 1] ?? '') ? valueStart - 1 : valueStart;
  return lineStart(text, text.startsWith('\r\n', header - 1) ? header - 1 : header);
}

function readNode(cursor: EventCursor): Node {
  const node = readAny(cursor);
  if (node.anchor) cursor.anchors.push(node);
  if (node.type === 'alias') cursor.aliases.push(node);
  return node;
}

function readAny(cursor: EventCursor): Node {
  const event = cursor.take();
  if (event?.type === EVENT_ID.SCALAR) return readScalar(cursor, event);
  if (event?.type === EVENT_ID.MAPPING) return readMapping(cursor, event);
  if (event?.type === EVENT_ID.SEQUENCE) return readSequence(cursor, event);
  return readAlias(cursor, event as AliasEvent);
}

function readMapping(cursor: EventCursor, event: CollectionEvent): Node {
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const braces = flow && !isLonePair(cursor, event);
  const pairs: Pair[] = [];
  cursor.skipTo(event.start + (braces ? 1 : 0));
  while (!cursor.atPop()) {
    cursor.skipMark(',');
    pairs.push(readPair(cursor));
  }
  cursor.take();
  if (braces) cursor.skipThrough('}');
  const end = braces ? cursor.position : (pairs.at(-1)?.end ?? cursor.position);
  const style = flow ? 'flow' : 'block';
  return withProperties(cursor, event, { type: 'mapping', style, pairs, start: event.start, end });
}

/** `[a: b]`: a mapping of one pair without braces, even where its key is a `{mapping}`. */
function isLonePair(cursor: EventCursor, event: CollectionEvent): boolean {
  if (cursor.text[event.start] !== '{') return true;
  const key = cursor.peek();
  return key?.type === EVENT_ID.MAPPING && key.start === event.start;
}

function readPair(cursor: EventCursor): Pair {
  const before = cursor.position;
  const explicit = cursor.skipMark('?');
  const key = readNode(cursor);
  cursor.skipMark(':');
  const value = readNode(cursor);
  const start = explicit ? cursor.text.indexOf('?', before) : startOfNode(key);
  return { key, value, start, end: Math.max(key.end, value.end) };
}

function startOfNode(node: Node): number {
  return Math.min(
    node.start,
    (node.anchor?.start ?? node.start + 1) - 1,
    node.tag?.start ?? node.start,
  );
}

function readSequence(cursor: EventCursor, event: CollectionEvent): Node {
  const flow = event.style === COLLECTION_STYLE.FLOW;
  const items: Node[] = [];
  cursor.skipTo(event.start + (flow ? 1 : 0));
  while (!cursor.atPop()) {
    cursor.skipMark(flow ? ',' : '-');
    items.push(readNode(cursor));
  }
  cursor.take();
  if (flow) cursor.skipThrough(']');
  const end = flow ? cursor.position : (items.at(-1)?.end ?? cursor.position);
  const style = flow ? 'flow' : 'block';
  return withProperties(cursor, event, { type: 'sequence', style, items, start: event.start, end });
}
