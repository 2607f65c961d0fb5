import * as fc from 'fast-check';
import assert from 'node:assert/strict';
import { documentData } from '../../../../server/src/syntax/data.ts';
import { openDocument } from '../../../../server/src/syntax/document.ts';
import { codesOf, offered, type Texts } from './support.ts';

const manifest =
  'reportwright: 1\ntitle: R\nlanguage: en\nperiod: 2019..2023\ndimensions:\n  owner: [x, y]\nchapters: [a.chapter.yaml]\n';
const metrics =
  'metrics:\n  - id: csat\n    name: Satisfaction\n    unit: percent\n    values: { 2019: 18, 2023: 35 }\n';

/** Marks of things that are not there, each with the caret on the id. */
const id = fc.constantFrom('new-rate', '退货率', 'zeta_2', 'Ωmega');
const period = fc.constantFrom(
  '',
  '@2019',
  '@2023',
  '@2020-Q1',
  '@2019..2023',
  '@before',
  '@FY2022',
);
const missing = fc.oneof(
  fc.tuple(id, period).map(([name, when]) => `{{$0${name}${when}}}`),
  fc.tuple(id, fc.constantFrom('x', 'y')).map(([name, whose]) => `{{$0${name}[${whose}]@2023}}`),
  fc
    .tuple(id, fc.constantFrom('change', 'points', 'times'))
    .map(([name, as]) => `{{$0${name}@2019..2023:${as}}}`),
  id.map((name) => `[@$0${name}]`),
  id.map((name) => `[[$0${name}]]`),
  id.map((name) => `![[case:$0${name}]]`),
  id.map((name) => `![[chart:$0${name}]]`),
  id.map((name) => `[[chapter:$0${name}]]`),
);

/** The ways in which a list is written. */
const metricsFile = fc.constantFrom<Texts>(
  { 'm.metrics.yaml': metrics },
  { 'm.metrics.yaml': metrics.replaceAll('\n  ', '\n').replaceAll('\n', '\r\n') },
  { 'm.metrics.yaml': `${metrics.trimEnd()} # the last\n\n# The end.\n` },
  {
    'm.metrics.yaml':
      'metrics: [{ id: csat, name: S, unit: percent, values: { 2019: 1, 2023: 2 } }]\n',
  },
  {
    'm.metrics.json': `${JSON.stringify({ metrics: [{ id: 'csat', name: 'S', unit: 'percent', values: { 2019: 1, 2023: 2 } }] }, null, 2)}\n`,
  },
  {
    'm.metrics.json':
      '{"metrics":[{"id":"csat","name":"S","unit":"percent","values":{"2019":1,"2023":2}}]}',
  },
);

const word = fc.constantFrom('a', 'b', 'b2', 'b10', 'Z', '安全', '成本', '满意度', '阿');
const comment = fc.constantFrom('', '  # One.\n', '\n', '\n  # Two\n  # lines.\n', '  # deep\n');
const item = fc.record({
  id: word,
  before: comment,
  style: fc.nat(2),
  tail: fc.constantFrom('', ' # tail'),
});
type Item = typeof item extends fc.Arbitrary<infer T> ? T : never;

function written({ id: name, before, style, tail }: Item, at: number): string {
  const key = `${name}-${at}`;
  if (style === 0) return `${before}  - { id: ${key}, title: T${name} }${tail}\n`;
  if (style === 1) return `${before}  - id: ${key}${tail}\n    title: ${name}\n    # inner\n`;
  return `${before}  - id: ${key}\n    title: ${name}\n    challenge: |\n      - no item\n\n      # no comment\n`;
}

const lines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .sort();
const data = (text: string): Record<string, unknown> =>
  documentData(openDocument(text, 'yaml')) as Record<string, unknown>;

function namesOf(all: unknown): string[] {
  return (all as object[]).map((each) => JSON.stringify(each)).sort();
}

function commentsOf(text: string): string[] {
  return (text.match(/#.*$/gm) ?? []).sort();
}

describe('actions, whatever the files', () => {
  it('that create something leave nothing wrong', () => {
    fc.assert(
      fc.property(missing, metricsFile, (mark, file) => {
        const texts: Texts = {
          'reportwright.yaml': manifest,
          ...file,
          'a.chapter.yaml': `id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: |\n      {{csat@2023}} ${mark}\n`,
        };
        const { after } = offered(texts);
        assert.deepEqual(codesOf(after(/^Create/)), []);
      }),
      { numRuns: 60 },
    );
  }).timeout(60_000);

  it('that sort keep all data, all comments and all else', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 2, maxLength: 8 }), fc.boolean(), (items, byName) => {
        const list = items.map(written).join('');
        const text = `cases:\n${list}note: kept\n`;
        const { titles, after } = offered({ 'x.cases.yaml': `$0${text}` }, { only: ['refactor'] });
        const title = byName ? 'Sort by name' : 'Sort by id';
        const sorted = titles.includes(title) ? (after(title)['x.cases.yaml'] ?? '') : text;
        assert.deepEqual(lines(sorted), lines(text));
        const [before, now] = [data(text), data(sorted)];
        assert.deepEqual(namesOf(now['cases']), namesOf(before['cases']));
        assert.equal(now['note'], 'kept');
        const again = offered({ 'x.cases.yaml': `$0${sorted}` }, { only: ['refactor'] });
        assert.ok(!again.titles.includes(title), 'sorting again would change something');
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);

  it('that organize the manifest lose nothing, and have nothing more to do', () => {
    const keys = [
      'title: R # of it\n',
      '# Which language.\nlanguage: en\n',
      '\n# The parts.\nchapters:\n  - ./a.chapter.yaml\n  # twice\n  - a.chapter.yaml\n',
      'period: 2023\n',
      'x-own: |+\n  kept\n\n',
      'dimensions:\n  # who\n  owner: [x]\n  # below\n',
      '$schema: x.json\n',
      'keywords: [one]\n\n\n',
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(keys), fc.boolean(), (parts, isOpen) => {
        const text = `# Head.\nreportwright: 1\n${parts.join('')}`.slice(
          0,
          isOpen ? -1 : undefined,
        );
        const chapters = {
          'a.chapter.yaml': 'id: a\ntitle: A\n',
          'b.chapter.yaml': 'id: b\ntitle: B\n',
        };
        const only = ['source.organizeManifest'];
        const first = offered({ 'reportwright.yaml': `$0${text}`, ...chapters }, { only });
        const done = first.titles.length > 0 ? (first.after(/./)['reportwright.yaml'] ?? '') : text;
        assert.deepEqual(commentsOf(done), commentsOf(text));
        const { chapters: _a, ...now } = data(done);
        const { chapters: _b, ...before } = data(text);
        assert.deepEqual(now, before);
        const again = offered({ 'reportwright.yaml': `$0${done}`, ...chapters }, { only });
        assert.deepEqual(again.titles, [], done);
      }),
      { numRuns: 100 },
    );
  }).timeout(60_000);
});
