import assert from 'node:assert/strict';
import { parseFormulaText } from '../../../../server/src/syntax/marks/parseFormula.ts';
import { bracketed, figureParts } from './support.ts';

describe('formulas', () => {
  const rows: readonly (readonly [text: string, meaning: string])[] = [
    ['a', 'a'],
    ['1.50', '1.50'],
    ['a - b - c', '((a - b) - c)'],
    ['a + b * c', '(a + (b * c))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['a / b / c', '((a / b) / c)'],
    ['-a * b', '((-a) * b)'],
    ['a - -b', '(a - (-b))'],
    ['-(a + 1)', '(-(a + 1))'],
    ['  a\n  + b ', '(a + b)'],
    ['a@2024-b@2019', '(a - b)'],
    ['net-profit / revenue', '(net-profit / revenue)'],
  ];
  for (const [text, meaning] of rows) {
    it(text.replaceAll('\n', '⏎'), () => {
      const { formula, faults } = parseFormulaText(text);
      assert.equal(bracketed(formula), meaning);
      assert.deepEqual(faults, []);
    });
  }

  it('know where everything stands', () => {
    const text = 'csat[eu]@2024 - (1 + b)';
    const { formula, figures } = parseFormulaText(text);
    const source = (span: { start: number; end: number } | undefined): string =>
      span === undefined ? '' : text.slice(span.start, span.end);
    assert.equal(source(formula), text);
    assert.ok(formula?.type === '-');
    assert.equal(source(formula.right), '(1 + b)');
    assert.deepEqual(figures.map(source), ['csat[eu]@2024', 'b']);
    assert.deepEqual(
      figures.flatMap(figureParts).map(([name, part]) => `${name} ${source(part)}`),
      ['metric csat', 'member eu', 'from 2024', 'metric b'],
    );
  });

  it('keep their figures when they cannot be read', () => {
    for (const text of ['a / ', 'a b', '(a', 'a@2024 * (', 'sum(a']) {
      const { formula, figures } = parseFormulaText(text);
      assert.equal(formula, undefined, text);
      assert.ok(
        figures.some(({ metric }) => metric.text === 'a'),
        text,
      );
    }
  });

  it('are no deeper than anybody can walk', () => {
    for (const text of ['('.repeat(1e5), '-'.repeat(1e5), 'a'.concat('+a'.repeat(1e5))]) {
      const { formula, faults } = parseFormulaText(text);
      assert.equal(formula, undefined);
      assert.ok(faults.length > 0 && faults.length < 5);
    }
  });
});
