import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { FigureExpression, Formula } from '../../../../server/src/syntax/marks/mark.ts';
import { marksInText } from '../../../../server/src/syntax/marks/marksOf.ts';
import { parseFormulaText } from '../../../../server/src/syntax/marks/parseFormula.ts';
import { printExpression, printFormula } from '../../../../server/src/syntax/marks/print.ts';
import { figureParts, marksInFile, namedParts, textParts } from './support.ts';

const signs = '{{ }} [[ ]] [@ { } [ ] @ .. : ; , / ! | ` ``` \\ <!-- --> ~~~ > + ( ) "';
const wide = '｛｛ ｝｝ ［［ ］］ ＠ ： ， 【 】 「「 」」 ！ 至';
const words = 'csat 复购率 e\u0301 2024 FY2024-H1 change case figure= {figure=a 𠮷';
const pieces = [...`${signs} ${wide} ${words}`.split(' '), ' ', '- ', '\n', '\r\n'];
const piece = fc.constantFrom(...pieces);
const prose = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

function within(
  inner: { start: number; end: number },
  outer: { start: number; end: number },
): void {
  assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end);
}

describe('any text', () => {
  it('has marks whose parts lie in them and say what stands there', () => {
    fc.assert(
      fc.property(prose, (text) => {
        for (const mark of marksInText(text)) {
          within(mark, { start: 0, end: text.length });
          within(mark.inner, mark);
          assert.doesNotMatch(text.slice(mark.start, mark.end), /[\r\n]/);
          for (const [, part] of namedParts(mark)) within(part, mark);
          for (const part of textParts(namedParts(mark))) {
            assert.equal(part.text, text.slice(part.start, part.end).normalize('NFC'));
          }
          for (const fault of mark.faults) within(fault, { start: 0, end: text.length });
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('has marks in order, and only words of bindings hold others', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const marks = marksInText(text);
        for (const [index, mark] of marks.entries()) {
          const next = marks[index + 1];
          if (next === undefined) continue;
          assert.ok(mark.start <= next.start);
          if (next.start < mark.end) {
            assert.equal(mark.type, 'binding');
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('has the same marks as JSON, as quoted YAML and below `|`', () => {
    fc.assert(
      fc.property(prose, (made) => {
        const text = made.replaceAll('\r\n', '\n').replace(/^[\s]+/, '');
        const expected = briefly(marksInText(text));
        const json = marksInFile(JSON.stringify({ body: text }), 'json');
        assert.deepEqual(briefly(json.marks), expected);
        const literal = marksInFile(`body: |\n  x\n  ${text.replaceAll('\n', '\n  ')}\n`);
        const plain = marksInText(`x\n${text}`);
        assert.deepEqual(briefly(literal.marks), briefly(plain));
      }),
      { numRuns: 1000 },
    );
  });

  it('is a formula whose figures lie in it', () => {
    fc.assert(
      fc.property(prose, (text) => {
        const { figures, faults } = parseFormulaText(text);
        for (const figure of figures) {
          within(figure, { start: 0, end: text.length });
          for (const part of textParts(figureParts(figure))) {
            within(part, figure);
            assert.equal(part.text, text.slice(part.start, part.end).normalize('NFC'));
          }
        }
        for (const fault of faults) within(fault, { start: 0, end: text.length });
      }),
      { numRuns: 3000 },
    );
  });
});

function briefly(marks: ReturnType<typeof marksInText>): unknown {
  return marks.map((mark) => [
    mark.type,
    textParts(namedParts(mark)).map(({ text }) => text),
    mark.faults.map(({ code, wording }) => [code, wording]),
  ]);
}

const id = fc.constantFrom('csat', 'return-rate', '复购率', 'caf\u00e9', 'a_1');
const period = fc.constantFrom('2024', '2024-H1', 'FY2024-Q3', '2024-03-31', '2024-W05', 'before');
const part = (text: string): { text: string; start: number; end: number } => ({
  text,
  start: 0,
  end: 0,
});

const expression = fc
  .record({
    metric: id,
    members: fc.array(id, { maxLength: 3 }),
    from: fc.option(period, { nil: undefined }),
    to: fc.option(period, { nil: undefined }),
    format: fc.option(fc.constantFrom('change', 'points', 'times', 'number'), { nil: undefined }),
  })
  .map(({ metric, members, from, to, format }): string =>
    printExpression({
      metric: part(metric),
      members: members.map(part),
      from: from === undefined ? undefined : part(from),
      to: from === undefined || to === undefined ? undefined : part(to),
      format: format === undefined ? undefined : part(format),
    }),
  );

describe('what is printed', () => {
  it('is read back as the same figure', () => {
    fc.assert(
      fc.property(expression, (text) => {
        const [mark, ...others] = marksInText(`{{${text}}}`);
        assert.deepEqual(others, []);
        assert.ok(mark?.type === 'figure');
        assert.deepEqual(mark.faults, []);
        assert.equal(printExpression(mark.expression as FigureExpression), text);
      }),
    );
  });

  it('is read back as the same formula', () => {
    fc.assert(
      fc.property(formula, (made) => {
        const text = printFormula(made);
        const read = parseFormulaText(text);
        assert.deepEqual(read.faults, []);
        assert.deepEqual(shape(read.formula), shape(made));
      }),
    );
  });
});

const none = { start: 0, end: 0 };
const { formula } = fc.letrec<{ formula: Formula }>((tie) => ({
  formula: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom('1', '0.50', '100').map((text): Formula => ({ type: 'number', ...none, text })),
    expression.map((text): Formula => {
      const figure = parseFormulaText(text).figures[0] as FigureExpression;
      return { type: 'figure', ...none, expression: figure };
    }),
    tie('formula').map((of): Formula => ({ type: 'negate', ...none, of })),
    fc
      .tuple(fc.constantFrom('+', '-', '*', '/'), tie('formula'), tie('formula'))
      .map(([type, left, right]): Formula => ({ type, ...none, left, right })),
  ),
}));

function shape(of: Formula | undefined): unknown {
  if (of === undefined) return undefined;
  if (of.type === 'number') return of.text;
  if (of.type === 'figure') return printExpression(of.expression);
  if (of.type === 'negate') return ['negate', shape(of.of)];
  return [of.type, shape(of.left), shape(of.right)];
}
