import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const uri = 'file:///report/chapters/01.chapter.yaml';
const text = 'id: a\ntitle: One\nsections:\n  - id: b\n    titel: Two\n';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri: string;
    readonly version: number;
    readonly diagnostics: object[];
  };
  readonly result?: unknown;
}

/** The protocol by hand, so that nothing of the library that the server is made with takes part. */
class PlainClient {
  readonly messages: Message[] = [];
  readonly process: ChildProcess;
  #buffer = Buffer.alloc(0);
  #count = 0;
  #wake: () => void = () => undefined;

  constructor() {
    this.process = spawn(process.execPath, [`${root}dist/cli.mjs`, 'lsp', '--stdio']);
    this.process.stdout?.on('data', (data: Buffer) => {
      this.#buffer = Buffer.concat([this.#buffer, data]);
      this.#read();
    });
  }

  #read(): void {
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffer.toString('latin1'))?.[1]);
      if (head < 0 || this.#buffer.length < head + 4 + length) return;
      const body = this.#buffer.subarray(head + 4, head + 4 + length).toString();
      this.#buffer = this.#buffer.subarray(head + 4 + length);
      this.messages.push(JSON.parse(body) as Message);
      this.#wake();
    }
  }

  send(message: object): void {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    const head = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`;
    this.process.stdin?.write(head + body);
  }

  async until(wanted: (message: Message) => boolean): Promise<Message> {
    for (;;) {
      const found = this.messages.find(wanted);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async request(method: string, params?: object): Promise<unknown> {
    const id = ++this.#count;
    this.send({ id, method, ...(params && { params }) });
    return (await this.until((message) => message.id === id)).result;
  }
}

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
    assert.equal(pushed.params?.diagnostics.length, 1);
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
