import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Range } from 'vscode-languageserver-types';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A message from the server. */
export interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: { readonly code: string; readonly range: Range }[];
  };
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export type Pushed = NonNullable<Message['params']>;

/** The protocol by hand, so that nothing of the library that the server is made with takes part. */
export class PlainClient {
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

  /** Tells the server something that it does not answer. */
  notify(method: string, params: object): void {
    this.send({ method, params });
  }

  /** Opens a file, as the first version of it that the server sees. */
  open(uri: string, text: string): void {
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    this.notify('textDocument/didOpen', { textDocument });
  }

  /** Waits until what the server said last about a file has these codes. */
  async told(uri: string, codes: readonly string[]): Promise<Pushed> {
    for (;;) {
      const last = this.messages.findLast(({ params }) => params?.uri === uri)?.params;
      if (last?.diagnostics.map(({ code }) => code).join() === codes.join()) return last;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async request<T = unknown>(method: string, params?: object): Promise<T> {
    return (await this.#ask(method, params)).result as T;
  }

  /** The words with which a request is refused; empty where it is answered. */
  async refusal(method: string, params: object): Promise<string> {
    return (await this.#ask(method, params)).error?.message ?? '';
  }

  #ask(method: string, params?: object): Promise<Message> {
    const id = ++this.#count;
    this.send({ id, method, ...(params && { params }) });
    return this.until((message) => message.id === id && message.method === undefined);
  }
}
