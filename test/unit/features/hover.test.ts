import assert from 'node:assert/strict';
import type { Hover, MarkupContent } from 'vscode-languageserver-types';
import { hover } from '../../../server/src/features/hover.ts';
import { createReports } from '../../../server/src/model/reports.ts';
import type { Kind } from '../../../server/src/schema/kind.ts';
import type { Format } from '../../../server/src/syntax/block.ts';
import { chinese, english, openText } from './completionSupport.ts';

/** The card at `$0`, with the text that it is about. */
class Card {
  readonly words: string;
  readonly token: string;

  constructor(kind: Kind, marked: string, context = english, format: Format = 'yaml') {
    const file = openText(kind, marked.replace('$0', ''), format);
    const { uri, version, syntax } = file;
    const reports = createReports();
    reports.update([{ uri, version, syntax }]);
    const position = file.lines.positionAt(marked.indexOf('$0'));
    const found = hover(file, position, { ...context, reports });
    this.words = found === undefined ? '' : (found.contents as MarkupContent).value;
    this.token = found?.range === undefined ? '' : file.lines.getText(found.range);
  }
}

describe('hover', () => {
  it('describes a key: title, type, meaning, values, example, page', () => {
    const card = new Card('metrics', 'metrics:\n  - id: a\n    go$0od: down\n');
    assert.equal(card.token, 'good');
    assert.match(card.words, /^\*\*Good direction\*\* · choice$/m);
    assert.match(card.words, /^- `up` More is better/m);
    assert.match(card.words, /^- \*\*`down`\*\* Less is better.*← here$/m);
    assert.match(card.words, /^```yaml\ngood: up\n```$/m);
    assert.match(card.words, /\(https:\/\/example\.org\/docs\/formats\.md#metrics-metric\)$/);
  });

  it('shows a long list in two lines, the current value with its meaning', () => {
    const { words } = new Card('metrics', 'metrics:\n  - un$0it: day\n');
    assert.match(words, /^- \*\*`day`\*\* .* ← here\n- `percent` (?:`\w+` ){7}… and \d+ more$/m);
  });

  it('speaks Chinese', () => {
    const card = new Card('metrics', 'metrics:\n  - id: a\n    good: do$0wn\n', chinese);
    assert.equal(card.token, 'down');
    assert.match(card.words, /^\*\*`down`\*\* .*\p{Script=Han}/u);
    const key = new Card('metrics', 'metrics:\n  - id: a\n    uni$0t: day\n', chinese);
    assert.match(key.words, /^\*\*单位\*\*/);
    assert.match(key.words, /formats\.zh-Hans\.md/);
  });

  it('says of a value what it means', () => {
    const card = new Card('metrics', 'metrics:\n  - id: a\n    unit: "per$0cent"\n');
    assert.equal(card.token, '"percent"');
    assert.match(card.words, /^\*\*`percent`\*\* .*35 means 35 %/);
  });

  it('says which constraint applies, in words', () => {
    const bounds = new Card('metrics', 'metrics:\n  - decim$0als: 3\n');
    assert.match(bounds.words, /^From 0 to 10$/m);
    const pattern = new Card('report', 'period$0: 2019..2024\n');
    assert.match(pattern.words, /^Write a year \(2024\)/m);
    const usual = new Card('metrics', 'metrics:\n  - integ$0er: true\n');
    assert.match(usual.words, /^Default: `false`$/m);
  });

  it('shows the latest value of a metric over its id', () => {
    const text =
      'metrics:\n  - id: ret$0urns\n    name: Returns\n    unit: day\n    values: { 2019: 3, 2024: 5 }\n';
    const card = new Card('metrics', text);
    assert.equal(card.token, 'returns');
    assert.match(card.words, /^\*\*Returns\*\* `returns`$/m);
    assert.match(card.words, /^\| 2024 \| 5 days \|$/m);
    assert.match(card.words, /^Unit: days$/m);
  });

  it('is about the schema where an id names nothing', () => {
    const text = 'metrics:\n  - id: a\n    sources: [sur$0vey]\n';
    const card = new Card('metrics', text);
    assert.equal(card.token, 'survey');
    assert.match(card.words, /^\*\*Source\*\* · id/);
  });

  it('renders no text of the writer as Markdown or HTML', () => {
    const name = '<img src=x> [a](http://b.c) *d* `e` https://f.g $h$';
    const card = new Card('metrics', `metrics:\n  - id: a$0\n    name: '${name}'\n`);
    const shown = /^\*\*(.*)\*\* `a`$/m.exec(card.words)?.[1] ?? '';
    assert.equal(shown.replace(/\\([!-/:-@[-`{-~])/g, '$1'), name);
    assert.doesNotMatch(shown.replace(/\\./g, ''), /[!-/:-@[-`{-~]/);
  });

  it('is about the branch that a sibling chose', () => {
    const card = new Card(
      'cases',
      'cases:\n  - id: a\n    outcomes:\n      - { metric: b, per$0iod: 2024 }\n',
    );
    assert.equal(card.token, 'period');
    assert.match(card.words, /Period/);
  });

  it('gives JSON its examples in JSON', () => {
    const card = new Card('metrics', '{ "metrics": [{ "un$0it": "day" }] }', english, 'json');
    assert.equal(card.token, '"unit"');
    assert.match(card.words, /^```json\n"unit": "percent"\n```$/m);
  });

  it('is silent over prose, comments, space and unknown keys', () => {
    for (const marked of [
      'sections:\n  - id: a\n    body: |\n      Some wo$0rds\n',
      '# comm$0ent\ntitle: x\n',
      'title: x\n\n$0\n\nrole: body\n',
      'nonsen$0se: x\n',
    ]) {
      assert.equal(new Card('chapter', marked).words, '', marked);
    }
  });

  it('works beside a broken line', () => {
    const card = new Card(
      'metrics',
      'metrics:\n  - id: a\n    na\n    un$0it: day\n    note: "x\n',
    );
    assert.equal(card.token, 'unit');
  });

  for (const [kind, format, text] of [
    [
      'metrics',
      'yaml',
      'metrics:\n  - id: a\n    aliases: [b, "c"]\n    values: { 2019: 1 }\n\n  - id: d\n    x: 1\n    na\n',
    ],
    [
      'chapter',
      'yaml',
      '\uFEFFtitle: "x"\r\nsections:\r\n- id: a\r\n  body: |\r\n    Words.\r\n  about: {owner: b}\r\n',
    ],
    [
      'report',
      'yaml',
      'reportwright: 1\ndimensions:\n  __proto__: 3\n  owner: [{ id: a }]\nrules: { toString: error }\n',
    ],
    ['metrics', 'json', '{ "metrics": [{ "id": "a", "unit": "day" }, { "id" }] }'],
  ] as const) {
    it(`holds at every offset of a ${format} ${kind} file`, () => {
      const file = openText(kind, text, format);
      let cards = 0;
      for (let offset = 0; offset <= text.length; offset++) {
        const found: Hover | undefined = hover(file, file.lines.positionAt(offset), english);
        if (found?.range === undefined) continue;
        cards++;
        // Between CR and LF there is no position; the editor rounds it down.
        const caret = file.lines.offsetAt(file.lines.positionAt(offset));
        assert.ok(file.lines.offsetAt(found.range.start) <= caret);
        assert.ok(file.lines.offsetAt(found.range.end) >= caret);
        assert.ok((found.contents as MarkupContent).value.length > 10);
      }
      assert.ok(cards > 10);
    });
  }
});
