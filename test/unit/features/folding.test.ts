import assert from 'node:assert/strict';
import { foldingRanges } from '../../../server/src/features/folding.ts';
import { context, fileOf } from './support.ts';

/**
 * The text with a number at the end of each line for the folds that begin (`>`) and end (`<`) there,
 * numbered in the order of their first lines.
 */
function marked(text: string, name?: string): string {
  const file = fileOf(text, name);
  const marks = text.split('\n').map(() => '');
  foldingRanges(file, context).forEach(({ startLine, endLine, kind }, number) => {
    marks[startLine] += ` >${number}${kind === undefined ? '' : kind[0]}`;
    marks[endLine] += ` <${number}`;
  });
  return text
    .split('\n')
    .map((line, number) => line + (marks[number] ?? ''))
    .join('\n');
}

describe('folding', () => {
  it('folds lists, items, mappings, block scalars and comment runs', () => {
    assert.equal(
      marked(`# one
# two

id: a
about:
  owner: x
sections:
  - id: one
    body: |
      text

      text
    charts: [
      a
      ]

  # single
  - id: two
    title: T
`),
      `# one >0c
# two <0

id: a
about: >1
  owner: x <1
sections: >2
  - id: one >3
    body: | >4
      text

      text <4
    charts: [ >5
      a <5
      ] <3

  # single
  - id: two >6
    title: T <2 <6
`,
    );
  });

  it('folds regions, also nested ones, and leaves a lone marker alone', () => {
    assert.equal(
      marked(`# region A
id: a
#region B
title: b
# endregion
# endregion
# region lone
`),
      `# region A >0r
id: a
#region B >1r
title: b
# endregion <1
# endregion <0
# region lone
`,
    );
  });

  it('sees no region and no comment in prose', () => {
    assert.equal(
      marked('body: |\n  # region\n  # two\n  # endregion\n'),
      'body: | >0\n  # region\n  # two\n  # endregion <0\n',
    );
  });

  it('leaves the closing bracket of JSON visible', () => {
    assert.equal(
      marked('{\n  "metrics": [\n    {\n      "id": "a"\n    }\n  ]\n}\n', 'a.metrics.json'),
      '{ >0\n  "metrics": [ >1\n    { >2\n      "id": "a" <2\n    } <1\n  ] <0\n}\n',
    );
  });

  it('folds what is intact in a broken file', () => {
    assert.equal(
      marked('about:\n  owner: x\nbroken [\nsections:\n  - id: a\n    title: b\n  - id: [\n'),
      'about: >0\n  owner: x <0\nbroken [\nsections: >1\n  - id: a >2\n    title: b <2\n  - id: [ <1\n',
    );
  });
});
