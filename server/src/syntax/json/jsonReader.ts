import type { Change, Finding, Span } from '../finding.ts';
import { JsonTokens, type Token } from './jsonTokens.ts';
import type { Comment, Node, Pair, ScalarNode } from '../tree.ts';

const maxDepth = 100;

/** Reads JSON values and remembers what is wrong with them; it always goes on. */
export class JsonReader {
  readonly findings: Finding[] = [];
  readonly masked: Span[] = [];
  private readonly tokens: JsonTokens;
  private openAtEnd: Finding | undefined;

  constructor(text: string) {
    this.tokens = new JsonTokens(text, (finding) => this.findings.push(finding));
  }

  get comments(): readonly Comment[] {
    return this.tokens.comments;
  }

  /** Behind the token that was read last. */
  get position(): number {
    return this.tokens.last.end;
  }

  /** Reads a mark if it comes next. */
  take(mark: string): Token | undefined {
    return this.tokens.next.type === mark ? this.tokens.advance() : undefined;
  }

  readValue(depth: number): Node | undefined {
    const { next } = this.tokens;
    if (next.type === '{' && depth < maxDepth) return this.readObject(depth);
    if (next.type === '[' && depth < maxDepth) return this.readArray(depth);
    if (next.type === 'string' || next.type === 'literal') return scalarOf(this.tokens.advance());
    if (next.type === 'word') return this.readWord();
    this.report('json-syntax', this.hole(), 'value');
    if (next.type === '{' || next.type === '[') this.skipDeep();
    return undefined;
  }

  readPair(depth: number): Pair | undefined {
    const key = this.readKey();
    if (key === undefined) return undefined;
    if (this.take(':') === undefined) {
      if (isOpen(key)) return this.leaveOut(key);
      this.report('json-syntax', { start: key.start, end: key.end }, 'colon');
      if (this.tokens.next.type !== 'string' && this.tokens.next.type !== 'literal') {
        return this.leaveOut(key);
      }
    }
    const at = this.position;
    const value = this.readValue(depth) ?? emptyAt(at);
    return { key, value, start: key.start, end: Math.max(key.end, value.end) };
  }

  /** Reads the colon behind a key. */
  readColon(key: Node): void {
    if (this.take(':') === undefined && !isOpen(key)) this.report('json-syntax', key, 'colon');
  }

  readKey(): Node | undefined {
    const { next } = this.tokens;
    if (next.type === 'string') return scalarOf(this.tokens.advance());
    if (next.type === 'word' || next.type === 'literal') {
      const token = this.tokens.advance();
      this.reportQuotes(token);
      return scalarOf(token);
    }
    return undefined;
  }

  /** What follows a block's value: a comma, and the brackets of what it was the last part of. */
  readTail(): void {
    let comma: Token | undefined;
    for (let token = this.tokens.next; token.type !== 'end'; token = this.tokens.next) {
      const closes = token.type === ']' || token.type === '}';
      if (closes && comma) this.reportComma(comma);
      else if (!closes && token.type !== ',') this.reportRest(token);
      else if (!closes && comma) this.report('json-syntax', token, 'value');
      comma = token.type === ',' ? token : undefined;
      this.tokens.advance();
    }
  }

  /** Nothing may follow the value of a whole file. */
  expectEnd(): void {
    if (this.tokens.next.type !== 'end') this.reportRest(this.tokens.next);
  }

  private readObject(depth: number): Node {
    const open = this.tokens.advance();
    const pairs: Pair[] = [];
    this.readMembers('}', open, () => {
      const pair = this.readPair(depth + 1);
      if (pair) pairs.push(pair);
      return pair !== undefined;
    });
    return { type: 'mapping', style: 'flow', pairs, start: open.start, end: this.position };
  }

  private readArray(depth: number): Node {
    const open = this.tokens.advance();
    const items: Node[] = [];
    this.readMembers(']', open, () => {
      const item = this.readValue(depth + 1);
      if (item) items.push(item);
      return item !== undefined;
    });
    return { type: 'sequence', style: 'flow', items, start: open.start, end: this.position };
  }

  /** Reads members up to the closing bracket, over missing and superfluous commas. */
  private readMembers(close: string, open: Token, readMember: () => boolean): void {
    let comma: Token | undefined;
    let first = true;
    for (;;) {
      const { next } = this.tokens;
      if (next.type === close) {
        if (comma) this.reportComma(comma);
        this.tokens.advance();
        return;
      }
      if (next.type === 'end' || next.type === '}' || next.type === ']')
        return this.reportOpen(open, close);
      if (!first && !comma && !this.isUnfinished()) this.reportMissingComma();
      const before = this.position;
      if (!readMember() && this.position === before) this.skipJunk();
      first = false;
      comma = this.take(',');
    }
  }

  /** Whether the last text was not closed: what should follow it is not missing as well. */
  private isUnfinished(): boolean {
    const last = this.findings.at(-1);
    return last?.code === 'json-unclosed' && last.end === this.position;
  }

  private leaveOut({ start, end }: Node): undefined {
    this.masked.push({ start, end });
    return undefined;
  }

  private skipJunk(): void {
    const token = this.tokens.next;
    const isNew = this.findings.at(-1)?.start !== token.start;
    if (token.type !== ',' && isNew) this.reportRest(token);
    if (token.type !== ',') this.tokens.advance();
    else if (isNew) this.report('json-syntax', token, 'value');
  }

  private skipDeep(): void {
    this.masked.push({ start: this.tokens.next.start, end: this.tokens.text.length });
    while (this.tokens.next.type !== 'end') this.tokens.advance();
  }

  private readWord(): Node {
    const token = this.tokens.advance();
    this.reportQuotes(token);
    return scalarOf(token);
  }

  /** Where a value is missing: at what stands there, or at the end of the line that lacks it. */
  private hole(): Span {
    const { next, last, text } = this.tokens;
    const isBelow = next.type === 'end' || /[\r\n]/.test(text.slice(last.end, next.start));
    return isBelow ? { start: Math.max(last.end - 1, 0), end: last.end } : next;
  }

  private report(
    code: string,
    { start, end }: Span,
    wording?: string,
    changes?: [string, Change[]],
  ): void {
    const fixes = changes && [{ title: { id: changes[0] }, changes: changes[1], preferred: true }];
    this.findings.push({ code, start, end, ...(wording && { wording }), ...(fixes && { fixes }) });
  }

  private reportQuotes(token: Token): void {
    const newText = JSON.stringify(token.value);
    this.report('json-quotes', token, undefined, [
      'fix-quote',
      [{ start: token.start, end: token.end, newText }],
    ]);
  }

  private reportComma({ start, end }: Token): void {
    this.report('json-trailing-comma', { start, end }, undefined, [
      'fix-remove-comma',
      [{ start, end, newText: '' }],
    ]);
  }

  private reportMissingComma(): void {
    const at = this.position;
    const span = { start: at - 1, end: at };
    this.report('json-missing-comma', span, undefined, [
      'fix-comma',
      [{ start: at, end: at, newText: ',' }],
    ]);
  }

  /** At the end of the text all brackets that are open are one fault: the innermost tells of it. */
  private reportOpen(open: Token, close: string): void {
    const inner = this.openAtEnd;
    if (inner !== undefined) {
      const missing = `${String(inner.args?.['missing'])}${close}`;
      const index = this.findings.indexOf(inner);
      this.openAtEnd = { ...inner, args: { missing: missing.slice(0, 20) } };
      this.findings[index] = this.openAtEnd;
      return;
    }
    const { start, end } = open;
    const finding: Finding = { code: 'json-unclosed', start, end, args: { missing: close } };
    this.findings.push(finding);
    if (this.tokens.next.type === 'end') this.openAtEnd = finding;
  }

  private reportRest({ start, end, text }: Token): void {
    this.findings.push({ code: 'json-syntax', start, end, args: { text: text.slice(0, 40) } });
    this.masked.push({ start, end });
  }
}

function scalarOf({ type, text, start, end, value }: Token): ScalarNode {
  const quoted = type === 'string';
  const closed = quoted && end > start + 1 && text.endsWith('"');
  const content = quoted ? { start: start + 1, end: closed ? end - 1 : end } : { start, end };
  const style = quoted ? 'double' : 'plain';
  return { type: 'scalar', style, text: value, indent: -1, start, end, content };
}

/** Whether a text in quotes lacks the last one. */
function isOpen(node: Node): boolean {
  return node.type === 'scalar' && node.style === 'double' && node.content.end === node.end;
}

function emptyAt(at: number): ScalarNode {
  const span = { start: at, end: at };
  return { type: 'scalar', style: 'plain', text: '', indent: -1, content: span, ...span };
}
