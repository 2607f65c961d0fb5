import assert from 'node:assert/strict';
import { codesOf, offered, type Texts } from './support.ts';

const manifest = `reportwright: 1
title: R
language: en
period: 2019..2023
dimensions:
  owner:
    - { id: amazon, name: Amazon }
chapters: [a.chapter.yaml]
`;
const metrics = `metrics:
  # What buyers say.
  - id: csat
    name: Satisfaction
    unit: percent
    values: { 2019: 18, 2023: 35 }

  - id: speed
    name: Delivery time
    unit: day
    observations:
      - { owner: amazon, period: 2023, value: 3 }
`;

function chapter(body: string, more = ''): string {
  return `id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n${more}    body: |\n      ${body}\n`;
}

function report(body: string, more: Texts = {}): Texts {
  return {
    'reportwright.yaml': manifest,
    'm.metrics.yaml': metrics,
    'a.chapter.yaml': chapter(body),
    ...more,
  };
}

/** What is added to a file by the action that creates; everything else stays as it is. */
function added(texts: Texts, path: string, title: RegExp = /^(?:Create|Declare)/): string {
  const { files, after, changed } = offered(texts);
  const before = files[path] ?? '';
  const now = after(title);
  assert.deepEqual(codesOf(now), [], 'something is wrong afterwards');
  const text = now[path] ?? '';
  assert.deepEqual(Object.keys(changed(title)), [path]);
  let start = 0;
  while (start < before.length && before[start] === text[start]) start++;
  let end = 0;
  while (end < before.length - start && before.at(-1 - end) === text.at(-1 - end)) end++;
  assert.equal(start + end, before.length, `more than an insertion: ${text}`);
  return text.slice(start, text.length - end);
}

/** A chapter that says what it is about. */
function about(text: string): Texts {
  return { 'a.chapter.yaml': `about: ${text}\n${chapter('{{csat@2023}}')}` };
}

function creating(texts: Texts): readonly string[] {
  return offered(texts).titles.filter((title) => /^(?:Create|Declare)/.test(title));
}

describe('creating what is missing', () => {
  it('writes a metric where its siblings are, for the periods that are asked for', () => {
    assert.equal(
      added(report('{{csat@2023}} {{return-$0rate@2019..2023}}'), 'm.metrics.yaml'),
      '\n  - id: return-rate\n    name: Return rate\n    unit: percent\n    values: { 2019: 0, 2023: 0 }\n',
    );
    // A change from nothing would be a fault of its own.
    assert.match(
      added(report('{{visi$0ts@2019..2023:change}}'), 'm.metrics.yaml'),
      /2019: 1, 2023: 1/,
    );
    assert.match(
      added(report('{{visi$0ts}}'), 'm.metrics.yaml'),
      /unit: count\n {4}values: \{ 2023: 0 \}/,
    );
  });

  it('writes a metric for the members that are asked for', () => {
    assert.match(
      added(report('{{visi$0ts[amazon]@2021}}'), 'm.metrics.yaml'),
      /observations:\n {6}- \{ owner: amazon, period: 2021, value: 0 \}/,
    );
    assert.match(
      added(report('{{visi$0ts@before..after}}'), 'm.metrics.yaml'),
      /before: 0, after: 0/,
    );
  });

  it('gives the input of a formula the unit and the periods of the others', () => {
    const derived =
      '\n  - id: profit\n    name: Profit\n    unit: percent\n    derived: csat / co$0st\n';
    const texts = report('{{csat@2023}}', { 'm.metrics.yaml': metrics + derived });
    assert.match(
      added(texts, 'm.metrics.yaml'),
      /id: cost\n {4}name: Cost\n {4}unit: percent\n {4}values: \{ 2019: 1, 2023: 1 \}/,
    );
  });

  it('fits what charts and lists name', () => {
    const chart = `    charts:\n      - { id: c, type: line, metrics: [csat, vis$0its], periods: [2020, 2022] }\n`;
    const charted = chapter('{{csat@2023}}', chart);
    assert.match(
      added(report('', { 'a.chapter.yaml': charted }), 'm.metrics.yaml'),
      /values: \{ 2020: 0, 2022: 0 \}/,
    );
    const listed = chapter('{{csat@2023}}', '    cases: [fir$0st]\n');
    assert.equal(
      added(report('', { 'a.chapter.yaml': listed }), 'cases/cases.cases.yaml'),
      'cases:\n  - id: first\n    title: First\n',
    );
  });

  it('writes a source that is cited', () => {
    assert.equal(
      added(report('So they say [@sur$0vey].'), 'sources.sources.yaml'),
      'sources:\n  - id: survey\n    type: report\n    title: Survey\n    issued: 2023\n',
    );
    const texts = report('[@one] and [@tw$0o].', {
      'first.sources.yaml':
        'sources:\n  - id: zero\n    type: report\n    title: Zero\n    issued: 2020\n',
      'x/second.sources.yaml':
        'sources:\n- id: one\n  type: report\n  title: One\n  issued: 2020\n',
    });
    assert.equal(
      added(texts, 'x/second.sources.yaml', /^Create source `two` in `x\/second.sources.yaml`$/),
      '\n- id: two\n  type: report\n  title: Two\n  issued: 2023\n',
    );
  });

  it('declares members in the dimension that is asked for', () => {
    assert.equal(
      added(report('', about('{ owner: shop$0ee }')), 'reportwright.yaml'),
      '    - { id: shopee, name: Shopee }\n',
    );
    assert.equal(
      added(report('', about('{ market: 德$0国 }')), 'reportwright.yaml'),
      '  market:\n    - { id: 德国 }\n',
    );
    assert.match(
      offered(report('{{speed[sh$0op]@2023}}')).titles.join('\n'),
      /^Declare member `shop` of `owner` in the manifest$/m,
    );
  });

  it('declares a unit of the team', () => {
    const texts = report('{{csat@2023}}', {
      'm.metrics.yaml': `${metrics}\n  - id: p\n    name: P\n    unit: other:par$0cel\n    values: { 2023: 1 }\n`,
    });
    assert.equal(added(texts, 'reportwright.yaml'), '\nunits:\n  - id: parcel\n    name: Parcel\n');
  });

  it('begins sections in the chapter that is named, and charts in the section', () => {
    assert.equal(
      added(report('See [[ne$0xt]].'), 'a.chapter.yaml'),
      '\n  - id: next\n    title: Next\n    body: |\n      What the reader should learn here.\n',
    );
    const other =
      '{\n  "id": "b",\n  "title": "B",\n  "sections": [\n    { "id": "x", "title": "X", "body": "T" }\n  ]\n}\n';
    const texts = report('See [[b/ne$0xt]].', {
      'reportwright.yaml': manifest.replace('[a.', '[b.chapter.json, a.'),
      'b.chapter.json': other,
    });
    assert.equal(
      added(texts, 'b.chapter.json'),
      ',\n    { "id": "next", "title": "Next", "body": "What the reader should learn here." }',
    );
    assert.equal(
      added(report('{{csat@2023}}\n\n      ![[chart:tre$0nd]]'), 'a.chapter.yaml'),
      '    charts:\n      - id: trend\n        type: line\n        title: Trend\n        metric: csat\n',
    );
  });

  it('writes the file of a chapter that the manifest names, and nothing else', () => {
    const texts = report('{{csat@2023}}', {
      'reportwright.yaml': manifest.replace(
        '[a.chapter.yaml]',
        '[a.chapter.yaml, x/02-the-hou$0se.chapter.yaml]',
      ),
    });
    const { changed, after } = offered(texts);
    const title = 'Create chapter `x/02-the-house.chapter.yaml`';
    assert.deepEqual(Object.keys(changed(title)), ['x/02-the-house.chapter.yaml']);
    assert.match(
      changed(title)['x/02-the-house.chapter.yaml'] ?? '',
      /^id: the-house\ntitle: The house\n/,
    );
    assert.deepEqual(codesOf(after(title)), []);
  });

  it('writes a chapter that is named by its id, and names it in the manifest', () => {
    const { changed, after } = offered(report('See [[chapter:o$0utlook]].'));
    const title = /^Create chapter/;
    assert.deepEqual(Object.keys(changed(title)).sort(), [
      '01-outlook.chapter.yaml',
      'reportwright.yaml',
    ]);
    assert.deepEqual(codesOf(after(title)), []);
  });

  it('offers nothing where it would do nothing', () => {
    // No id, nowhere to go, half typed.
    assert.deepEqual(creating(report('{{2$0024x@2023}}')), []);
    assert.deepEqual(creating(report('See [[nowhere/ne$0xt]].')), []);
    assert.deepEqual(creating({ 'a.chapter.yaml': chapter('{{vis$0its@2023}}') }), []);
    assert.deepEqual(
      creating(report('{{visi$0ts}}', { 'm.metrics.yaml': `${metrics}  nonsense here\n  - id` })),
      [],
    );
  });

  it('speaks Chinese too', () => {
    const { titles } = offered(report('{{退货$0率@2023}}'), { locale: 'zh-Hans' });
    assert.deepEqual(titles, ['在 `m.metrics.yaml` 中新建指标 `退货率`']);
  });
});
