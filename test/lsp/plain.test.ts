import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PlainClient } from './plainClient.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const uri = 'file:///report/chapters/01.chapter.yaml';
const text = 'id: a\ntitle: One\nsections:\n  - id: b\n    titel: Two\n';

describe('a plain client over standard input and output', () => {
  it('is served from the first message to the last', async () => {
    const client = new PlainClient();
    const exit = once(client.process, 'exit');
    const initialized = await client.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: {},
    });
    const { capabilities, serverInfo } = initialized as {
      capabilities: Record<string, unknown>;
      serverInfo: { name: string; version: string };
    };
    const { version } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
      version: string;
    };
    assert.deepEqual(serverInfo, { name: 'reportwright', version });
    assert.equal(capabilities['positionEncoding'], 'utf-16');
    assert.equal(capabilities['diagnosticProvider'], undefined);
    client.send({ method: 'initialized', params: {} });
    const textDocument = { uri, languageId: 'yaml', version: 4, text };
    client.send({ method: 'textDocument/didOpen', params: { textDocument } });
    const pushed = await client.until(({ method }) => method === 'textDocument/publishDiagnostics');
    assert.equal(pushed.params?.version, 4);
    const codes = pushed.params?.diagnostics.map(({ code }) => code) ?? [];
    assert.ok(codes.includes('schema-unknown-key'));
    const symbols = await client.request('textDocument/documentSymbol', { textDocument: { uri } });
    assert.ok(Array.isArray(symbols) && symbols.length > 0);
    assert.equal(await client.request('shutdown'), null);
    client.send({ method: 'exit' });
    assert.deepEqual(await exit, [0, null]);
  });

  it('leaves no process behind when the client goes without a word', async () => {
    const client = new PlainClient();
    const exit = once(client.process, 'exit');
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    client.process.stdin?.end();
    const [code] = (await exit) as [number];
    assert.equal(code, 1);
  });
});
