import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { childFacts, factsAt, requiredKeys } from '../../../server/src/schema/facts.ts';
import { fileKind, type Kind } from '../../../server/src/schema/kind.ts';
import { isObject } from '../../../server/src/schema/schemaStore.ts';
import type { Path } from '../../../server/src/syntax/tree.ts';

const folder = new URL('../../../examples/cross-border/', import.meta.url);

interface ReportFile {
  readonly name: string;
  readonly kind: Kind;
  readonly data: unknown;
}

function reportFiles(): readonly ReportFile[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return names.flatMap((name) => {
    const kind = fileKind(name.replaceAll('\\', '/'))?.kind;
    const text = (): string => readFileSync(new URL(name, folder), 'utf8');
    return kind === undefined ? [] : [{ name, kind, data: load(text()) }];
  });
}

/** Every place below a value that holds data, with its path. */
function* places(value: unknown, path: Path = []): Iterable<{ path: Path; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* places(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

describe('facts of a whole report', () => {
  const files = reportFiles();

  it('are there for every place that its files hold, with a title in both languages', () => {
    let seen = 0;
    for (const { name, kind, data } of files) {
      for (const { path } of places(data)) {
        const facts = factsAt(kind, path);
        const at = `${name} ${path.join('/')}`;
        assert.ok(facts, at);
        assert.ok(facts.title.en && facts.title['zh-Hans'], at);
        seen += 1;
      }
    }
    assert.ok(seen > 2000, `${seen} places`);
  });

  it('are the same from the root and step by step', () => {
    for (const { kind, data } of files) {
      for (const { path, value } of places(data)) {
        if (!isObject(value)) continue;
        const facts = factsAt(kind, path);
        for (const key of Object.keys(value)) {
          assert.equal(facts && childFacts(facts, key), factsAt(kind, [...path, key]));
        }
      }
    }
  });

  it('demand no key that a valid mapping lacks', () => {
    for (const { name, kind, data } of files) {
      for (const { path, value } of places(data)) {
        const facts = factsAt(kind, path);
        if (!isObject(value) || !facts) continue;
        const missing = requiredKeys(facts, value).filter((key) => !Object.hasOwn(value, key));
        assert.deepEqual(missing, [], `${name} ${path.join('/')}`);
      }
    }
  });

  it('count the type and the listed values of every scalar among the allowed', () => {
    for (const { name, kind, data } of files) {
      for (const { path, value } of places(data)) {
        const facts = factsAt(kind, path);
        if (!facts || typeof value === 'object') continue;
        const at = `${name} ${path.join('/')}`;
        const types: readonly string[] = facts.types;
        const fits =
          types.includes(typeof value) || types.includes('integer') || types.length === 0;
        assert.ok(fits, `${at} ${typeof value} ${types.join()}`);
        if (facts.enum && !facts.open)
          assert.ok(
            facts.enum.some((e) => e.value === value),
            at,
          );
      }
    }
  });
});
