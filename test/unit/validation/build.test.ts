import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildValidators } from '../../../scripts/buildValidators.mjs';

const schemas = fileURLToPath(new URL('../../../schemas', import.meta.url));

interface MetricsSchema {
  $defs: { metric: Record<string, unknown> };
}

describe('building the validators', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'reportwright-'));
    cpSync(schemas, join(folder, 'schemas'), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const build = (): Promise<boolean> =>
    buildValidators(join(folder, 'schemas'), join(folder, 'validators.mjs'));

  function edit(change: (schema: MetricsSchema) => void): void {
    const file = join(folder, 'schemas/metrics.schema.json');
    const schema = JSON.parse(readFileSync(file, 'utf8')) as MetricsSchema;
    change(schema);
    writeFileSync(file, JSON.stringify(schema));
  }

  it('writes a module that asks for nothing else, and only when a schema has changed', async () => {
    const output = join(folder, 'validators.mjs');
    assert.equal(await build(), true);
    const code = readFileSync(output, 'utf8');
    assert.equal(/new Function|\beval\(|^import /m.test(code), false);
    assert.equal(/concat\(\w+\.errors\)/.test(code), false, 'errors are copied again and again');
    // From a folder without packages it loads only if it asks for none.
    const made = (await import(pathToFileURL(output).href)) as object;
    assert.deepEqual(Object.keys(made).sort(), ['homes', 'lines', 'validators', 'valueWords']);
    const written = statSync(output).mtimeMs;
    assert.equal(await build(), false);
    assert.equal(statSync(output).mtimeMs, written);
    edit((schema) => (schema.$defs.metric['$comment'] = 'changed'));
    assert.equal(await build(), true);
  });

  it('fails on a keyword that nobody has registered', async () => {
    edit((schema) => (schema.$defs.metric['errorMesage'] = 'Say one thing.'));
    await assert.rejects(build(), /unknown keyword/);
  });

  it('fails on a reference that leads nowhere', async () => {
    edit((schema) => (schema.$defs.metric['allOf'] = [{ $ref: '#/$defs/metrik' }]));
    await assert.rejects(build());
  });
});
