import assert from 'node:assert/strict';
import { builtinSchemas } from '../../../server/src/schema/builtinSchemas.ts';
import { isObject } from '../../../server/src/schema/schemaStore.ts';
import {
  complaints,
  createAjv,
  filled,
  type SchemaNode,
  schemaNodes,
  translationOf,
  validatorOf,
} from './support.ts';

const ajv = createAjv();
const nodes = schemaNodes();

/** Asserts that data fit a node, naming the node and the data where they do not. */
function assertFits(node: SchemaNode, data: unknown): void {
  const validate = validatorOf(ajv, node);
  const fits = validate(data);
  assert.ok(fits, `${node.file}#${node.pointer} ${JSON.stringify(data)}\n${complaints(validate)}`);
}

describe('schemas', () => {
  for (const [file, schema] of Object.entries(builtinSchemas.schemas)) {
    it(`${file} is a JSON Schema of draft 2020-12 and knows its own name`, () => {
      assert.ok(ajv.validateSchema(schema), ajv.errorsText(ajv.errors));
      assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
      assert.equal(schema.$id, file);
      assert.ok(ajv.getSchema(file), 'compiles, every $ref resolved');
    });
  }

  it('close every mapping, leaving x- keys open', () => {
    const closed = nodes.filter(
      ({ schema }) => isObject(schema.properties) && schema.additionalProperties !== undefined,
    );
    const open = nodes.filter(
      ({ pointer, schema }) =>
        isObject(schema.properties) &&
        schema.additionalProperties === undefined &&
        !/\/(?:if|then|else|not)$/.test(pointer),
    );
    assert.ok(closed.length > 25);
    assert.deepEqual(
      open.map(({ pointer }) => pointer),
      [],
    );
  });

  it('fit their own examples, in both languages', () => {
    let seen = 0;
    for (const node of nodes) {
      const lists = [node.schema.examples, translationOf(node).examples];
      for (const example of lists.flatMap((list) => (list ?? []) as unknown[])) {
        assertFits(node, example);
        seen += 1;
      }
    }
    assert.ok(seen > 800, `${seen} examples`);
  });

  it('fit their own snippets when nothing but the defaults is filled in', () => {
    for (const node of nodes) {
      const lists = [node.schema.defaultSnippets, translationOf(node).defaultSnippets];
      for (const snippet of lists.flatMap((list) => (list ?? []) as { body: unknown }[])) {
        assertFits(node, filled(snippet.body));
      }
    }
  });

  it('have defaults that fit', () => {
    for (const node of nodes.filter(({ schema }) => Object.hasOwn(schema, 'default'))) {
      assertFits(node, node.schema.default);
    }
  });

  it('only let errors on one of several shapes be said by a sentence of their own', () => {
    for (const { file, pointer, schema } of nodes) {
      if (schema.oneOf === undefined && schema.anyOf === undefined) continue;
      if (/\/(?:oneOf|anyOf|not)(?:\/|$)/.test(pointer)) continue;
      assert.equal(typeof schema.errorMessage, 'string', `${file}#${pointer}`);
    }
  });
});
