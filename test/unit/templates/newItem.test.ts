import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { newItem } from '../../../server/src/features/newItem.ts';
import type { Locale } from '../../../server/src/messages/message.ts';
import type { ItemList } from '../../../server/src/protocol.ts';
import { checkFile } from '../../../server/src/rules/check.ts';
import type { Kind } from '../../../server/src/schema/kind.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';
import { openFileOf } from '../../../server/src/features/reportFile.ts';
import { contextWith } from '../../support/context.ts';
import { reportsOf } from '../../support/reports.ts';

/** What the file is after the item was added, each placeholder left as it was offered. */
function added(
  text: string,
  list: ItemList,
  options: { json?: boolean; values?: Record<string, string>; locale?: Locale } = {},
): string {
  const format = options.json === true ? 'json' : 'yaml';
  const kind: Kind = list === 'chapters' ? 'report' : list === 'sections' ? 'chapter' : list;
  const lines = TextDocument.create('file:///x', 'x', 1, text);
  const file = { uri: 'file:///x', version: 1, kind, syntax: openDocument(text, format), lines };
  const context = contextWith({ locale: options.locale ?? 'en' });
  const { range, snippet } = newItem(file, list, options.values ?? {}, context);
  const plain = snippet
    .replace(/\$\{\d+\|([^,|]+)[^|]*\|\}/g, '$1')
    .replace(/(?<!\\)\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
  const beyond = range.start.line >= lines.lineCount ? '\n' : '';
  const result = TextDocument.applyEdits(lines, [{ range, newText: beyond + plain }]);
  const found = checkFile({ kind, syntax: openDocument(result, format) });
  assert.deepEqual(
    found.map(({ code }) => code),
    [],
    result,
  );
  return result;
}

const metric = `  - id: new-metric
    name: Name of the metric
    unit: percent
    values: { 2024: 0 }
`;
const first = 'metrics:\n  - id: a\n    name: A\n    unit: day\n    values: { 2024: 1 }';

/** What is inserted at the end of a list in a report of this period. */
function snippetFor(period: string, list: ItemList): string {
  const path = `x.${list}.yaml`;
  const text = `reportwright: 1\ntitle: R\nlanguage: en\nperiod: ${period}\n`;
  const { reports, file } = reportsOf({ 'reportwright.yaml': text, [path]: '' });
  return newItem(openFileOf(file(path)), list, {}, contextWith({ reports })).snippet;
}

describe('newItem', () => {
  it('continues a list behind its last item', () => {
    assert.equal(added(`${first}\n`, 'metrics'), `${first}\n${metric}`);
  });

  it('begins a line where the file ends without one', () => {
    assert.equal(added(first, 'metrics'), `${first}\n${metric}`);
  });

  it('keeps what stands behind the list', () => {
    const rest = '\n# Of all that we count.\ntitle: Metrics\n';
    assert.equal(added(`${first}\n${rest}`, 'metrics'), `${first}\n${metric}${rest}`);
  });

  it('takes the indentation of the list', () => {
    const flat = first.replaceAll('\n  ', '\n');
    assert.equal(added(`${flat}\n`, 'metrics'), `${flat}\n${metric.replace(/^ {2}/gm, '')}`);
  });

  it('begins a list that is empty or not there', () => {
    assert.equal(added('metrics:\n', 'metrics'), `metrics:\n${metric}`);
    assert.equal(added('title: T\n', 'metrics'), `title: T\nmetrics:\n${metric}`);
    assert.equal(added('', 'metrics'), `metrics:\n${metric}`);
  });

  const manifest = 'reportwright: 1\ntitle: T\nlanguage: en\n';

  it('adds a path to a manifest, in brackets or with dashes', () => {
    const values = { path: 'chapters/02-b.chapter.yaml' };
    const inBrackets = `${manifest}chapters: [chapters/01-a.chapter.yaml]\n`;
    assert.equal(
      added(inBrackets, 'chapters', { values }),
      `${manifest}chapters: [chapters/01-a.chapter.yaml, chapters/02-b.chapter.yaml]\n`,
    );
    const withDashes = `${manifest}chapters:\n  - chapters/01-a.chapter.yaml # first\n`;
    assert.equal(
      added(withDashes, 'chapters', { values }),
      `${withDashes}  - chapters/02-b.chapter.yaml\n`,
    );
  });

  it('writes JSON between the brackets, indented like its neighbours', () => {
    const source = '    {\n      "id": "a",\n      "type": "report",\n      "title": "A"\n    }';
    const text = `{\n  "sources": [\n${source}\n  ]\n}\n`;
    const parsed = JSON.parse(added(text, 'sources', { json: true }));
    assert.deepEqual(
      parsed.sources.map(({ id }: { id: string }) => id),
      ['a', 'new-source'],
    );
    assert.ok(
      added(text, 'sources', { json: true }).includes(`${source},\n    {\n      "id": "new`),
    );
  });

  it('begins a list in JSON', () => {
    for (const text of ['{}\n', '', '{\n  "sources": []\n}\n'])
      assert.equal(JSON.parse(added(text, 'sources', { json: true })).sources.length, 1, text);
  });

  for (const list of ['sections', 'cases', 'sources', 'metrics'] as const)
    for (const locale of ['en', 'zh-Hans'] as const)
      it(`offers ${list} that validate as they are, in ${locale}`, () => {
        const head = list === 'sections' ? 'id: a\ntitle: A\n' : '';
        assert.match(added(`${head}${list}:\n`, list, { locale }), /- id: new-/);
      });

  it('puts what was told in place of the placeholders', () => {
    const values = { id: 'b', name: 'A: "$5}" b' };
    assert.ok(added('metrics:\n', 'metrics', { values }).includes('name: "A: \\"$5}\\" b"'));
  });

  it('writes the last year of the report, calendar years for what is issued', () => {
    assert.match(snippetFor('2019..2022', 'metrics'), /values: \{ \$\{4:2022\}: /);
    assert.match(snippetFor('FY2021', 'metrics'), /\$\{4:FY2021\}/);
    assert.match(snippetFor('2018-Q1..2020-Q3', 'metrics'), /\$\{4:2020\}/);
    assert.match(snippetFor('FY2021', 'sources'), /issued: \$\{4:2021\}/);
  });
});
