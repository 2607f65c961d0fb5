import assert from 'node:assert/strict';
import {
  childFacts,
  createSchemaFacts,
  factsAt,
  refineFacts,
  requiredKeys,
  type SchemaFacts,
} from '../../../server/src/schema/facts.ts';
import type { Kind } from '../../../server/src/schema/kind.ts';
import type { JsonObject } from '../../../server/src/schema/schemaStore.ts';
import type { Path } from '../../../server/src/syntax/tree.ts';

function at(kind: Kind, ...path: Path): SchemaFacts {
  const facts = factsAt(kind, path);
  assert.ok(facts, `${kind} ${path.join('/')}`);
  return facts;
}
const names = (facts: SchemaFacts): string[] => facts.properties.map(({ name }) => name);

describe('facts of the schemas', () => {
  it('follow references, what stands at the property winning', () => {
    const owner = at('metrics', 'metrics', 0, 'observations', 3, 'owner');
    assert.equal(owner.title.en, 'Owner');
    assert.equal(owner.title['zh-Hans'], '归属');
    assert.equal(owner.definition, 'members');
    assert.equal(owner.refersTo, 'owner');
    assert.match(owner.inWords?.en ?? '', /^Write letters/);
    assert.match(owner.inWords?.['zh-Hans'] ?? '', /^只用汉字/);
  });

  it('lead through lists, nested sections and files', () => {
    const body = at('chapter', 'sections', 7, 'sections', 0, 'sections', 2, 'body');
    assert.deepEqual(body, at('chapter', 'sections', 0, 'body'));
    assert.equal(body.media, 'text/markdown');
    assert.equal(body.definition, 'prose');
    assert.equal(at('cases', 'cases', 0, 'images', 0).definition, 'image');
  });

  it('list keys in the order of the schema and say which are required', () => {
    const metric = at('metrics', 'metrics', 0);
    assert.deepEqual(names(metric).slice(0, 3), ['id', 'name', 'aliases']);
    const required = metric.properties.filter((property) => property.required);
    assert.deepEqual(
      required.map(({ name }) => name),
      ['id', 'name', 'unit'],
    );
  });

  it('describe every value of an enum', () => {
    const forecast = at('metrics', 'metrics', 0, 'status').enum?.find(
      (v) => v.value === 'forecast',
    );
    assert.equal(forecast?.description.en, 'Expected for a time to come.');
    assert.equal(forecast.description['zh-Hans'], '对未来的预测。');
    assert.equal(at('metrics', 'metrics', 0, 'status').open, false);
  });

  it('gather the values of several branches', () => {
    const values = at('metrics', 'metrics', 0, 'unit').enum?.map(({ value }) => value) ?? [];
    assert.ok(values.includes('percent') && values.includes('money:EUR'));
  });

  it('tell the keys and values of mappings whose keys the writer chooses', () => {
    const values = at('metrics', 'metrics', 0, 'values');
    assert.equal(values.keys?.title.en, 'Period');
    assert.equal(values.additional?.title.en, 'Level');
    assert.equal(at('metrics', 'metrics', 0, 'values', '2024', 'min').title.en, 'Lower bound');
    assert.equal(at('report', 'dimensions', 'age', 0, 'name').title.en, 'Name');
    assert.equal(at('report', 'dimensions', 'owner').title.en, 'Owners');
    assert.equal(at('chapter', 'x-anything').definition, 'extension');
  });

  it('know which keys rule each other out', () => {
    const { choices } = at('metrics', 'metrics', 0, 'observations', 0);
    assert.deepEqual(choices, [
      ['value'],
      ['min', 'max'],
      ['before', 'after'],
      ['change'],
      ['times'],
      ['values'],
    ]);
    assert.deepEqual(at('chapter', 'charts', 0).choices, [['metric'], ['metrics']]);
  });

  it('choose the branch by the keys that are there', () => {
    const source = at('sources', 'sources', 0);
    assert.deepEqual(requiredKeys(source, { type: 'unpublished' }), ['id', 'type', 'note']);
    assert.deepEqual(requiredKeys(source, { type: 'report' }), ['id', 'type', 'title']);
    const observation = at('metrics', 'metrics', 0, 'observations', 0);
    assert.ok(requiredKeys(observation, { status: 'restated' }).includes('as-of'));
    assert.ok(!requiredKeys(observation, { status: 'forecast' }).includes('as-of'));
    const note = refineFacts(source, { type: 'unpublished' }).properties.find(
      ({ name }) => name === 'note',
    );
    assert.equal(note?.required, true);
  });

  it('are undefined where nothing is allowed, whatever the key is called', () => {
    for (const key of ['nope', '__proto__', 'constructor', 'toString', 'title/x', '']) {
      assert.equal(factsAt('chapter', [key]), undefined, key);
      assert.equal(factsAt('chapter', ['sections', 0, key]), undefined, key);
    }
    assert.equal(factsAt('chapter', ['title', 'x']), undefined);
    assert.equal(factsAt('chapter', ['title', 0]), undefined);
  });

  it('give examples and snippets in both languages', () => {
    const section = at('chapter', 'sections', 0);
    assert.ok(section.snippets.en.some(({ label }) => label === 'section'));
    assert.ok(section.snippets['zh-Hans'].some(({ label }) => label === '小节'));
    assert.deepEqual(at('chapter', 'title').examples, {
      en: ['Overview'],
      'zh-Hans': ['项目概述'],
    });
  });

  it('are made once for each place', () => {
    assert.equal(at('chapter', 'sections', 0), at('chapter', 'sections', 5));
    assert.equal(childFacts(at('chapter', 'sections'), 3), at('chapter', 'sections', 0));
  });
});

const branchingSchema = JSON.parse(`{
  "properties": { "type": { "enum": ["a", "b"] }, "kind": { "type": "string" } },
  "oneOf": [
    { "properties": { "type": { "const": "a" }, "extra": { "title": "Extra of a" } } },
    { "properties": { "type": { "const": "b" }, "extra": { "title": "Extra of b" } } }
  ],
  "if": { "required": ["kind"] },
  "then": { "properties": { "more": { "title": "More" } }, "required": ["more"] },
  "else": { "properties": { "less": { "title": "Less" } } }
}`) as JsonObject;

const branching = createSchemaFacts({
  translations: {},
  schemas: { 'chapter.schema.json': branchingSchema },
});

function titleOf(key: string, data: object): string | undefined {
  return branching.at('chapter', [key], () => data)?.title.en;
}

describe('facts of schemas that branch', () => {
  it('choose by the data of the mapping', () => {
    assert.equal(titleOf('extra', { type: 'a' }), 'Extra of a');
    assert.equal(titleOf('extra', { type: 'b' }), 'Extra of b');
    assert.equal(titleOf('more', { kind: 'x' }), 'More');
    assert.equal(titleOf('less', { kind: 'x' }), undefined);
    assert.equal(titleOf('less', {}), 'Less');
  });

  it('choose nothing as long as no data are known', () => {
    assert.equal(branching.at('chapter', ['extra']), undefined);
    assert.equal(branching.at('chapter', ['kind'])?.types[0], 'string');
  });
});
