import assert from 'node:assert/strict';
import { marksInText } from '../../../../server/src/syntax/marks/marksOf.ts';
import { parseFormulaText } from '../../../../server/src/syntax/marks/parseFormula.ts';
import type { MarkFault } from '../../../../server/src/syntax/marks/mark.ts';
import { applyFix } from '../../../support/ruleFixture.ts';
import { faultText } from './support.ts';

/** A text, the one fault in it, and the text after its fix. */
type Row = readonly [text: string, fault: string, mended?: string];

function check(rows: readonly Row[], faultsOf: (text: string) => readonly MarkFault[]): void {
  for (const [text, fault, mended] of rows) {
    it(text, () => {
      const faults = faultsOf(text);
      assert.deepEqual(
        faults.map((one) => faultText(text, one)),
        [fault],
      );
      const fix = faults[0]?.fix;
      assert.equal(fix && applyFix(text, fix), mended);
    });
  }
}

const inProse = (text: string): readonly MarkFault[] =>
  marksInText(text).flatMap(({ faults }) => faults);

describe('faults of marks', () => {
  check(
    [
      ['{{csat@2024', 'mark-unclosed «{{csat@2024»', '{{csat@2024}}'],
      ['{{csat@2024} x', 'mark-unclosed «{{csat@2024}»', '{{csat@2024}} x'],
      ['[[case:a x', 'mark-unclosed «[[case:a»', '[[case:a]] x'],
      ['[@a，见', 'mark-unclosed «[@a»', '[@a]，见'],
      ['{{r[a@2024}}', 'mark-unclosed/members «[a»', '{{r[a]@2024}}'],
      ['{{}}', 'mark-incomplete/empty «{{}}»'],
      ['[[ ]]', 'mark-incomplete/empty «[[ ]]»'],
      ['{{csat @ }}', 'mark-incomplete/period «@»'],
      ['{{csat@2019.. }}', 'mark-incomplete/period-end «..»'],
      ['{{csat 2024}}', 'mark-syntax/at «2024»', '{{csat@2024}}'],
      ['{{r@2024[a]}}', 'mark-syntax/order «[a]»', '{{r[a]@2024}}'],
      ['{{r[a b]}}', 'mark-syntax/comma «a b»', '{{r[a, b]}}'],
      ['{{csat@2019-2024}}', 'mark-period/range «-»', '{{csat@2019..2024}}'],
      ['{{csat@2019...2024}}', 'mark-period/range «...»', '{{csat@2019..2024}}'],
      ['{{csat@2019…2024}}', 'mark-period/range «…»', '{{csat@2019..2024}}'],
      ['{{csat@2019至2024}}', 'mark-period/range «至»', '{{csat@2019..2024}}'],
      ['{{复购 率}}', 'mark-id «复购 率»', '{{复购-率}}'],
      ['{{return–rate@2024}}', 'mark-id «return–rate»', '{{return-rate@2024}}'],
      ['[[1st]]', 'mark-id «1st»'],
      ['[[case:overview/a]]', 'mark-syntax/chapter «overview/»', '[[case:a]]'],
      ['[[a#b]]', 'mark-syntax/hash «#»', '[[a/b]]'],
      ['[@a @b]', 'mark-syntax/separator «@»', '[@a; @b]'],
      ['[@a; b]', 'mark-syntax/cite «b»', '[@a; @b]'],
      ['[w]{figure: a}', 'mark-syntax/equals «:»', '[w]{figure= a}'],
      [
        '｛｛csat＠2024：number｝｝',
        'mark-fullwidth «｛｛csat＠2024：number｝｝»',
        '{{csat@2024:number}}',
      ],
      ['{{r[a，b、c]}}', 'mark-fullwidth «，b、»', '{{r[a, b, c]}}'],
      ['［［case：a］］', 'mark-fullwidth «［［case：a］］»', '[[case:a]]'],
      ['！［［chart：a］］', 'mark-fullwidth «！［［chart：a］］»', '![[chart:a]]'],
      ['好！［［case:a］］', 'mark-fullwidth «［［case:a］］»', '好！[[case:a]]'],
      ['【@a，第3页；＠b】', 'mark-fullwidth «【@a，第3页；＠b】»', '[@a, 第3页; @b]'],
      ['「「csat@2024」」', 'mark-fullwidth «「「csat@2024」」»', '{{csat@2024}}'],
      ['{csat＠2024}', 'mark-single-brace «{csat＠2024}»', '{{csat@2024}}'],
    ],
    inProse,
  );
});

describe('faults of formulas', () => {
  check(
    [
      ['a b', 'formula-syntax/operator «b»'],
      ['a b c d', 'formula-syntax/operator «b»'],
      ['a / ', 'formula-syntax/operand «/»'],
      ['a * / b', 'formula-syntax/operand «*»'],
      ['(a - b', 'formula-syntax/unclosed «(»', '(a - b)'],
      ['a)', 'formula-syntax/unopened «)»'],
      ['()', 'formula-syntax/operand «(»'],
      ['50% * a', 'formula-syntax/percent «50%»'],
      ['2x', 'formula-syntax/number «2x»'],
      ['a ^ 2', 'formula-syntax «^»'],
      ['（a－b）÷c', 'mark-fullwidth «（a－b）÷»', '(a-b)/c'],
      ['a@ - b', 'mark-incomplete/period «@»'],
    ],
    (text) => parseFormulaText(text).faults,
  );
});
