import {
  EVENT_ID,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { lineEnd } from '../pieces.ts';
import type { AliasNode, Comment, Node } from '../tree.ts';

export type CollectionEvent = MappingEvent | SequenceEvent;

/**
 * Walks over a text and its events at the same pace. The events say where values are; what stands
 * between them, the marks and the comments, is read from the text, each code unit once.
 */
export class EventCursor {
  readonly text: string;
  readonly comments: Comment[] = [];
  readonly anchors: Node[] = [];
  readonly aliases: AliasNode[] = [];
  /** Everything before it is read. */
  position = 0;
  private readonly events: readonly Event[];
  private next = 0;

  constructor(text: string, events: readonly Event[]) {
    this.text = text;
    this.events = events;
  }

  peek(): Event | undefined {
    return this.events[this.next];
  }

  take(): Event | undefined {
    return this.events[this.next++];
  }

  atPop(): boolean {
    const event = this.peek();
    return event === undefined || event.type === EVENT_ID.POP;
  }

  /** Goes to an offset and keeps the comments on the way. */
  skipTo(offset: number): void {
    while (this.position < offset) {
      if (this.atComment()) this.readComment();
      else this.position++;
    }
  }

  /** Goes over spaces and comments, and over the mark if it stands behind them. */
  skipMark(mark: string): boolean {
    const start = this.position;
    const comments = this.comments.length;
    this.skipBlank();
    if (this.text[this.position] === mark && (mark !== '?' || this.isAlone())) {
      this.position++;
      return true;
    }
    this.position = start;
    this.comments.length = comments;
    return false;
  }

  /** Goes behind the bracket that closes a collection; only commas may stand before it. */
  skipThrough(bracket: string): void {
    while (this.position < this.text.length) {
      this.skipBlank();
      if (this.text[this.position++] === bracket) return;
    }
  }

  /** Goes to the `|` or `>` of a block scalar. */
  skipToHeader(limit: number): number {
    while (this.position < limit) {
      this.skipBlank();
      const code = this.text.charCodeAt(this.position);
      if (code === 124 || code === 62) break;
      this.position++;
    }
    return this.position;
  }

  private isAlone(): boolean {
    const code = this.text.charCodeAt(this.position + 1);
    return Number.isNaN(code) || code === 32 || code === 9 || code === 10 || code === 13;
  }

  private skipBlank(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.position);
      if (this.atComment()) this.readComment();
      else if (code === 32 || code === 9 || code === 10 || code === 13) this.position++;
      else return;
    }
  }

  /** A `#` begins a comment at the start of a line and behind a space. */
  private atComment(): boolean {
    if (this.text.charCodeAt(this.position) !== 35) return false;
    const before = this.position === 0 ? 10 : this.text.charCodeAt(this.position - 1);
    return before === 32 || before === 9 || before === 10 || before === 13 || before === 0xfeff;
  }

  private readComment(): void {
    const start = this.position;
    this.position = lineEnd(this.text, start);
    this.comments.push({ text: this.text.slice(start, this.position), start, end: this.position });
  }
}

/** A node with the anchor and the tag that its event bears; most bear none. */
export function withProperties<T extends Node>(
  { text }: EventCursor,
  event: ScalarEvent | CollectionEvent,
  node: T,
): T {
  if (event.anchorStart < 0 && event.tagStart < 0) return node;
  const anchor = event.anchorStart >= 0 && spanOf(text, event.anchorStart, event.anchorEnd);
  const tag = event.tagStart >= 0 && spanOf(text, event.tagStart, event.tagEnd);
  return { ...node, ...(anchor && { anchor }), ...(tag && { tag }) };
}

function spanOf(text: string, start: number, end: number): NonNullable<Node['tag']> {
  return { name: text.slice(start, end), start, end };
}
