import assert from 'node:assert/strict';
import type { Kind } from '../../../server/src/schema/kind.ts';
import { complaints, createAjv } from './support.ts';

const ajv = createAjv();

function metric(parts: object): object {
  return { metrics: [{ id: 'm', name: 'A metric', unit: 'percent', ...parts }] };
}
const observed = (observation: object): object => metric({ observations: [observation] });
const report = (parts: object): object => ({
  reportwright: 1,
  title: 'T',
  language: 'en',
  ...parts,
});
const chapter = (section: object): object => ({
  id: 'c',
  title: 'C',
  sections: [{ id: 's', title: 'S', ...section }],
});
const outcome = (parts: object): object => ({
  cases: [{ id: 'c', title: 'C', outcomes: [parts] }],
});
const source = (parts: object): object => ({ sources: [{ id: 's', ...parts }] });

/** What is wrong, the kind of file, the document, where it must be found and by which keyword. */
const wrong: readonly (readonly [string, Kind, unknown, string, string])[] = [
  [
    'a metric without a unit',
    'metrics',
    { metrics: [{ id: 'm', name: 'M' }] },
    '/metrics/0',
    'required',
  ],
  ['an unknown key', 'metrics', metric({ vaules: {} }), '/metrics/0', 'additionalProperties'],
  ['an unknown unit', 'metrics', metric({ unit: 'parsec' }), '/metrics/0/unit', 'anyOf'],
  ['a currency that is none', 'metrics', metric({ unit: 'money:EUO' }), '/metrics/0/unit', 'anyOf'],
  [
    'a number with its unit',
    'metrics',
    observed({ value: '18%' }),
    '/metrics/0/observations/0/value',
    'pattern',
  ],
  [
    'a number in words',
    'metrics',
    observed({ value: '2000万' }),
    '/metrics/0/observations/0/value',
    'pattern',
  ],
  ['nothing said', 'metrics', observed({ owner: 'x' }), '/metrics/0/observations/0', 'oneOf'],
  [
    'two things said',
    'metrics',
    observed({ value: 1, min: 2 }),
    '/metrics/0/observations/0',
    'oneOf',
  ],
  [
    'a level and a change',
    'metrics',
    observed({ value: 1, change: 2 }),
    '/metrics/0/observations/0',
    'oneOf',
  ],
  [
    'before without after',
    'metrics',
    observed({ before: 1 }),
    '/metrics/0/observations/0',
    'dependentRequired',
  ],
  [
    'a basis of no change',
    'metrics',
    observed({ value: 1, basis: 'points' }),
    '/metrics/0/observations/0',
    'dependentRequired',
  ],
  [
    'restated without as-of',
    'metrics',
    observed({ value: 1, status: 'restated' }),
    '/metrics/0/observations/0',
    'required',
  ],
  [
    'a month that is none',
    'metrics',
    metric({ values: { '2024-13': 1 } }),
    '/metrics/0/values',
    'propertyNames',
  ],
  [
    'a range without its end',
    'metrics',
    observed({ value: 1, period: '2019..' }),
    '/metrics/0/observations/0/period',
    'pattern',
  ],
  [
    'a year of two digits',
    'metrics',
    observed({ value: 1, period: 24 }),
    '/metrics/0/observations/0/period',
    'minimum',
  ],
  [
    'derived and typed',
    'metrics',
    metric({ derived: 'a / b', values: { 2024: 1 } }),
    '/metrics/0',
    'not',
  ],
  [
    'one source instead of a list',
    'metrics',
    metric({ sources: 'a' }),
    '/metrics/0/sources',
    'type',
  ],
  [
    'a source without its id',
    'metrics',
    metric({ sources: [{ at: 'p. 1' }] }),
    '/metrics/0/sources/0',
    'required',
  ],
  [
    'an id with a space',
    'metrics',
    { metrics: [{ id: 'a b', name: 'M', unit: 'day' }] },
    '/metrics/0/id',
    'pattern',
  ],
  [
    'an id that YAML reads as false',
    'metrics',
    { metrics: [{ id: 'Off', name: 'M', unit: 'day' }] },
    '/metrics/0/id',
    'pattern',
  ],
  [
    'an id that is a number',
    'metrics',
    { metrics: [{ id: 2024, name: 'M', unit: 'day' }] },
    '/metrics/0/id',
    'type',
  ],
  [
    'an id that begins with a digit',
    'metrics',
    { metrics: [{ id: '3d', name: 'M', unit: 'day' }] },
    '/metrics/0/id',
    'pattern',
  ],
  [
    'a level that says two things',
    'metrics',
    metric({ values: { 2024: { value: 1, max: 2 } } }),
    '/metrics/0/values/2024',
    'not',
  ],
  [
    'a level that says nothing',
    'metrics',
    metric({ values: { 2024: { note: 'n' } } }),
    '/metrics/0/values/2024',
    'anyOf',
  ],
  ['no format version', 'report', { title: 'T', language: 'en' }, '', 'required'],
  ['a version to come', 'report', report({ reportwright: 2 }), '/reportwright', 'enum'],
  [
    'a language in words',
    'report',
    report({ language: 'English language' }),
    '/language',
    'pattern',
  ],
  [
    'a chapter outside the report',
    'report',
    report({ chapters: ['../a.chapter.yaml'] }),
    '/chapters/0',
    'pattern',
  ],
  [
    'chapters by a wildcard',
    'report',
    report({ chapters: ['chapters/*.chapter.yaml'] }),
    '/chapters/0',
    'pattern',
  ],
  [
    'a chapter by an absolute path',
    'report',
    report({ chapters: ['/a.chapter.yaml'] }),
    '/chapters/0',
    'pattern',
  ],
  [
    'a chapter of another kind',
    'report',
    report({ chapters: ['a.metrics.yaml'] }),
    '/chapters/0',
    'pattern',
  ],
  [
    'a severity that is none',
    'report',
    report({ rules: { 'figure-untraced': 'warn' } }),
    '/rules/figure-untraced',
    'enum',
  ],
  [
    'a schema from the network',
    'report',
    report({ schemas: { chapter: 'https://a.b/c.json' } }),
    '/schemas/chapter',
    'pattern',
  ],
  ['a day that its month lacks', 'report', report({ date: '2024-02-30' }), '/date', 'pattern'],
  [
    'a period from a day that is none',
    'report',
    report({ period: '2024-04-31..2024' }),
    '/period',
    'pattern',
  ],
  [
    'a fiscal year from a day that is none',
    'report',
    report({ 'fiscal-year-start': '06-31' }),
    '/fiscal-year-start',
    'pattern',
  ],
  ['a date that is none', 'report', report({ date: '2024-13-01' }), '/date', 'pattern'],
  ['a status that is none', 'chapter', { ...chapter({}), status: 'done' }, '/status', 'enum'],
  [
    'a section without a title',
    'chapter',
    { id: 'c', title: 'C', sections: [{ id: 's' }] },
    '/sections/0',
    'required',
  ],
  [
    'a fault in a nested section',
    'chapter',
    chapter({ sections: [{ id: 't', title: '' }] }),
    '/sections/0/sections/0/title',
    'minLength',
  ],
  [
    'a chart of a type that is none',
    'chapter',
    chapter({ charts: [{ id: 'x', type: 'pie', metric: 'm' }] }),
    '/sections/0/charts/0/type',
    'enum',
  ],
  [
    'a chart of nothing',
    'chapter',
    chapter({ charts: [{ id: 'x', type: 'line' }] }),
    '/sections/0/charts/0',
    'oneOf',
  ],
  [
    'an image outside the report',
    'chapter',
    chapter({ images: [{ id: 'x', file: '../a.png', alt: 'A' }] }),
    '/sections/0/images/0/file',
    'pattern',
  ],
  [
    'an outcome of nothing',
    'cases',
    outcome({ value: 1, unit: 'day' }),
    '/cases/0/outcomes/0',
    'oneOf',
  ],
  [
    'an outcome named twice',
    'cases',
    outcome({ metric: 'm', label: 'L' }),
    '/cases/0/outcomes/0',
    'oneOf',
  ],
  [
    'a labelled outcome without a figure',
    'cases',
    outcome({ label: 'L', unit: 'day' }),
    '/cases/0/outcomes/0',
    'oneOf',
  ],
  [
    'a labelled outcome without a unit',
    'cases',
    outcome({ label: 'L', value: 1 }),
    '/cases/0/outcomes/0',
    'required',
  ],
  [
    'a metric with two figures',
    'cases',
    outcome({ metric: 'm', value: 1, change: 2 }),
    '/cases/0/outcomes/0',
    'oneOf',
  ],
  ['a source without a title', 'sources', source({ type: 'report' }), '/sources/0', 'required'],
  [
    'an unpublished source without a note',
    'sources',
    source({ type: 'unpublished' }),
    '/sources/0',
    'required',
  ],
  [
    'a source of a type that is none',
    'sources',
    source({ type: 'web', title: 'T' }),
    '/sources/0/type',
    'enum',
  ],
  [
    'an author instead of a list',
    'sources',
    source({ type: 'book', title: 'T', author: 'A' }),
    '/sources/0/author',
    'type',
  ],
  [
    'an address without https',
    'sources',
    source({ type: 'webpage', title: 'T', URL: 'a.b' }),
    '/sources/0/URL',
    'pattern',
  ],
  ['a list in place of a file', 'sources', [], '', 'type'],
];

describe('schemas refuse', () => {
  for (const [name, kind, document, place, keyword] of wrong) {
    it(name, () => {
      const validate = ajv.getSchema(`${kind}.schema.json`);
      assert.ok(validate);
      assert.equal(validate(document), false);
      const found = (validate.errors ?? []).some(
        (error) => error.instancePath === place && error.keyword === keyword,
      );
      assert.ok(found, complaints(validate));
    });
  }

  it('nothing of what the same documents say when they are mended', () => {
    const good: readonly (readonly [Kind, unknown])[] = [
      ['metrics', observed({ value: 1 })],
      ['report', report({ date: '2024-12-31', chapters: ['chapters/01-概述.chapter.yml'] })],
      ['chapter', chapter({ charts: [{ id: 'x', type: 'line', metric: 'm' }] })],
      ['cases', outcome({ label: 'L', value: 1, unit: 'day' })],
      ['sources', source({ type: 'unpublished', note: 'N' })],
    ];
    for (const [kind, document] of good) {
      const validate = ajv.getSchema(`${kind}.schema.json`);
      assert.ok(validate?.(document), validate && complaints(validate));
    }
  });
});
