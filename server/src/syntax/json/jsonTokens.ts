import type { Finding } from '../finding.ts';
import type { Comment } from '../tree.ts';

/** A token of JSON; `word` is what JSON does not know: unquoted text. */
export interface Token {
  readonly type: '{' | '}' | '[' | ']' | ':' | ',' | 'string' | 'literal' | 'word' | 'end';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** A string's text without quotes and escapes; otherwise the token as it is written. */
  readonly value: string;
}

const wideMarks = new Map<string, Token['type']>([
  ['：', ':'],
  ['，', ','],
  ['｛', '{'],
  ['｝', '}'],
  ['［', '['],
  ['］', ']'],
]);

const space = /[ \t\r\n\ufeff]*/y;
const string = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*(?:"|\\?(?=[\r\n]|$))/y;
const literal =
  /(?:true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?)(?![\w.])/y;
const comment = /\/\/[^\r\n]*|\/\*(?:[^*]|\*(?!\/))*(?:\*\/)?/y;
const mark = /[{}[\]:,]/y;
const word = /[^\s,:[\]{}"：，｛｝［］][^\s,:[\]{}：，｛｝［］]*|[\s\S]/y;

/** The tokens of a JSON text, one ahead. Comments are kept aside. */
export class JsonTokens {
  readonly text: string;
  readonly comments: Comment[] = [];
  next: Token;
  last: Token = { type: 'end', start: 0, end: 0, text: '', value: '' };
  private at = 0;
  private readonly report: (finding: Finding) => void;

  constructor(text: string, report: (finding: Finding) => void) {
    this.text = text;
    this.report = report;
    this.next = this.scan();
  }

  /** Returns the next token and goes on to the one behind it. */
  advance(): Token {
    this.last = this.next;
    if (this.next.type !== 'end') this.next = this.scan();
    return this.last;
  }

  private scan(): Token {
    this.match(space);
    for (let found = this.match(comment); found !== ''; found = this.match(comment)) {
      this.keepComment(found);
      this.match(space);
    }
    if (this.at >= this.text.length) return this.token('end', '');
    const found = this.match(mark);
    if (found !== '') return this.token(found as Token['type'], found);
    const text = this.match(string);
    if (text !== '') return this.stringToken(text);
    const value = this.match(literal);
    if (value !== '') return this.token('literal', value);
    return this.wordToken(this.match(word));
  }

  /** Goes over what a pattern finds right here; an empty text when it finds nothing. */
  private match(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  private token(type: Token['type'], text: string, value: string = text): Token {
    return { type, start: this.at - text.length, end: this.at, text, value };
  }

  private keepComment(text: string): void {
    const span = { start: this.at - text.length, end: this.at };
    this.comments.push({ ...span, text });
    const fix = { title: { id: 'fix-remove-comment' }, changes: [{ ...span, newText: '' }] };
    this.report({ code: 'json-comment', ...span, fixes: [fix] });
  }

  private stringToken(text: string): Token {
    const closed = /^"[^"\\]*(?:\\.[^"\\]*)*"$/.test(text);
    return closed ? this.closedString(text) : this.openString(text);
  }

  /** A text that nobody closed ends with its line; a comma there is the one behind the value. */
  private openString(found: string): Token {
    const text = found.replace(/\s*,?\s*$/, '') || found;
    this.at -= found.length - text.length;
    const token = this.token('string', text);
    this.reportOpen(token);
    return { ...token, value: unescape(`${text}"`) ?? text.slice(1) };
  }

  private closedString(text: string): Token {
    const token = this.token('string', text);
    const value = unescape(text);
    if (value !== undefined) return { ...token, value };
    const { start, end } = token;
    this.report({ code: 'json-syntax', wording: 'escape', start, end });
    return { ...token, value: text.slice(1, -1) };
  }

  private reportOpen({ start, end }: Token): void {
    const args = { missing: '"' };
    const changes = [{ start: end, end, newText: '"' }];
    const fixes = [{ title: { id: 'fix-close', args }, changes, preferred: true }];
    this.report({ code: 'json-unclosed', start, end, args, fixes });
  }

  /** A mark of a Chinese keyboard is read as the one that was meant. */
  private wordToken(text: string): Token {
    const meant = wideMarks.get(text);
    if (meant === undefined) return this.token('word', text, withoutQuotes(text));
    const token = this.token(meant, text);
    const { start, end } = token;
    const fix = { title: { id: 'fix-fullwidth' }, changes: [{ start, end, newText: meant }] };
    const args = { found: text, mended: meant };
    this.report({ code: 'json-fullwidth', start, end, args, fixes: [{ ...fix, preferred: true }] });
    return token;
  }
}

function unescape(token: string): string | undefined {
  try {
    return JSON.parse(token) as string;
  } catch {
    return undefined;
  }
}

/** The text in quotes that JSON does not know, or with the last quote only. */
function withoutQuotes(text: string): string {
  return text.replace(/^['“”‘’＂]|['"“”‘’＂]$/g, '');
}
