import { readExpression } from './expression.ts';
import { reportTwins } from './finish.ts';
import { isGap } from './letters.ts';
import type { FigureExpression, Formula, MarkFault } from './mark.ts';
import { closing, type Place, Reader, shown } from './reader.ts';

export interface ReadFormula {
  /** Undefined where it cannot be read. */
  readonly formula: Formula | undefined;
  /** The figures that stand in it, whether it can be read or not, in the order of the text. */
  readonly figures: readonly FigureExpression[];
  readonly faults: readonly MarkFault[];
}

/** Nobody writes formulas as long or as deep; whoever walks through one may rely on that. */
const mostOperators = 500;
const deepest = 50;

const number = /(?:[\d０-９]+(?:[.．][\d０-９]+)?|\.\d+)/y;

/** Reads a formula: `+ -` bind less than `* /`, these less than a sign in front. */
export class FormulaReader {
  private readonly r: Reader;
  private readonly figures: FigureExpression[] = [];
  private operators = 0;
  private depth = 0;
  private broken = false;

  constructor(text: string, start: number, end: number, place: Place) {
    this.r = new Reader(text, place);
    this.r.begin(start, end, 'formula');
  }

  read(): ReadFormula {
    const { r } = this;
    this.skipSpace();
    if (r.at >= r.end) return { formula: undefined, figures: [], faults: [] };
    const formula = this.readSum();
    for (this.skipSpace(); r.at < r.end; this.skipSpace()) this.readRest();
    reportTwins(r);
    const faults = r.faults.toSorted((one, other) => one.start - other.start);
    return { formula: this.broken ? undefined : formula, figures: this.figures, faults };
  }

  private readSum(): Formula | undefined {
    return this.readChain(['+', '-'], () => this.readChain(['*', '/'], () => this.readSigned()));
  }

  /** Operands with operators of one rank between them, which bind from the left. */
  private readChain(
    signs: readonly ('+' | '-' | '*' | '/')[],
    operand: () => Formula | undefined,
  ): Formula | undefined {
    let left = operand();
    for (;;) {
      const before = this.r.at;
      this.skipSpace();
      const sign = signs.find((one) => this.r.sees(one));
      if (sign === undefined || this.operators >= mostOperators) {
        this.r.at = sign === undefined ? before : this.r.at;
        return left;
      }
      this.operators++;
      this.r.takes(sign);
      left = joined(sign, left, this.readOperand(operand));
    }
  }

  /** What stands behind a sign, which is told when there is nothing. */
  private readOperand(operand: () => Formula | undefined): Formula | undefined {
    const sign = this.r.at - 1;
    this.skipSpace();
    if (this.beginsOperand()) return operand();
    this.fault(sign, sign + 1, 'operand', shown(this.r.text.slice(sign, sign + 1)));
    return undefined;
  }

  private beginsOperand(): boolean {
    const { r } = this;
    return r.at < r.end && !['+', '*', '/', ')'].some((sign) => r.sees(sign));
  }

  private readSigned(): Formula | undefined {
    const { r } = this;
    this.skipSpace();
    const start = r.at;
    if (!r.sees('-')) return this.readPrimary();
    if (this.depth >= deepest) return this.tooDeep();
    r.takes('-');
    this.depth++;
    const of = this.readOperand(() => this.readSigned());
    this.depth--;
    return of && { type: 'negate', ...r.span(start, start + 1), end: of.end, of };
  }

  private readPrimary(): Formula | undefined {
    const { r } = this;
    if (r.sees('(')) return this.readBrackets();
    const start = r.at;
    number.lastIndex = start;
    const digits = number.exec(r.text)?.[0];
    if (digits !== undefined && start + digits.length <= r.end) {
      return this.readNumber(start, digits);
    }
    const expression = this.beginsFigure() ? readExpression(r) : undefined;
    if (expression === undefined || r.at === start) return this.readStray();
    this.figures.push(expression);
    const { start: from, end } = expression;
    return { type: 'figure', start: from, end, expression };
  }

  private beginsFigure(): boolean {
    return this.r.wordEnd() > this.r.at || this.r.sees('@') || this.r.sees('[');
  }

  private readNumber(start: number, digits: string): Formula | undefined {
    const { r } = this;
    r.at = start + digits.length;
    const text = digits.normalize('NFKC');
    if (text !== digits) r.note(start, text, digits.length);
    const end = r.wordEnd();
    const percent = r.text.charAt(r.at);
    if (end === r.at && percent !== '%' && percent !== '％') {
      return { type: 'number', ...r.span(start, r.at), text };
    }
    r.at = Math.max(end, r.at + 1);
    const wording = end === start + digits.length ? 'percent' : 'number';
    this.fault(start, r.at, wording, shown(r.text.slice(start, r.at)));
    return undefined;
  }

  private readBrackets(): Formula | undefined {
    const { r } = this;
    if (this.depth >= deepest) return this.tooDeep();
    const open = r.at;
    r.takes('(');
    this.depth++;
    const inner = this.readOperand(() => this.readSum());
    this.depth--;
    const end = r.at;
    this.skipSpace();
    if (r.takes(')')) return inner && { ...inner, ...r.span(open, r.at) };
    r.at = end;
    if (inner === undefined) return undefined;
    this.broken = true;
    r.fault('formula-syntax', open, open + 1, {
      wording: 'unclosed',
      fix: closing(')', [r.change(end, end, ')')]),
    });
    return inner;
  }

  /** What stands behind an operand and is no operator; of several such places the first is told. */
  private readRest(): void {
    const { r } = this;
    const start = r.at;
    const known = r.faults.length;
    if (r.sees(')')) {
      r.at++;
      this.fault(start, r.at, 'unopened', '`)`');
    } else if (this.operators >= mostOperators || this.figures.length > mostOperators) this.stop();
    else {
      this.readSum();
      if (r.at === start) this.readStray();
      // An operand behind an operand: between them an operator is missing.
      if (r.faults.length === known) {
        this.fault(start, r.at, 'operator', shown(r.text.slice(start, r.at).trimEnd()));
      }
    }
    if (this.broken && known > 0) r.faults.length = known;
    this.broken = true;
  }

  /** A run of signs that mean nothing here. */
  private readStray(): undefined {
    const { r } = this;
    const start = r.at;
    do r.at++;
    while (r.at < r.end && this.isStray());
    this.fault(start, r.at, undefined, shown(r.text.slice(start, r.at)));
    return undefined;
  }

  private isStray(): boolean {
    const { r } = this;
    if (isGap(r.code()) || this.beginsFigure()) return false;
    return !['+', '-', '*', '/', '(', ')'].some((sign) => r.sees(sign));
  }

  private tooDeep(): undefined {
    this.stop();
    return undefined;
  }

  private stop(): void {
    this.fault(this.r.at, this.r.end, 'long', '');
    this.r.at = this.r.end;
  }

  private fault(start: number, end: number, wording: string | undefined, found: string): void {
    this.broken = true;
    this.r.fault('formula-syntax', start, end, { ...(wording && { wording }), args: { found } });
  }

  private skipSpace(): void {
    const { r } = this;
    while (isGap(r.code()) || r.code() === 10 || r.code() === 13) r.at++;
  }
}

function joined(
  type: '+' | '-' | '*' | '/',
  left: Formula | undefined,
  right: Formula | undefined,
): Formula | undefined {
  if (left === undefined || right === undefined) return undefined;
  return { type, start: left.start, end: right.end, left, right };
}
