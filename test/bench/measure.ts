import { CompletionRequest, DocumentSymbolRequest, HoverRequest } from 'vscode-languageserver/node';
import type { Chapter } from './chapter.ts';
import { BenchClient } from './client.ts';
import type { Server } from './servers.ts';

/** Times in milliseconds, one a round; memory in MB. */
export interface Measured {
  readonly open: readonly number[];
  readonly keystroke: readonly number[];
  readonly completion: readonly number[];
  readonly hover: readonly number[];
  readonly symbols: readonly number[];
  readonly peak: number;
  readonly heap: number;
}

/** Starts a server, has a chapter edited in it `rounds` times, and stops it. */
export async function measure(server: Server, chapter: Chapter, rounds: number): Promise<Measured> {
  const client = new BenchClient(server, chapter.text);
  try {
    await client.start();
    const open = await measureOpen(client, Math.min(rounds, 5));
    const keystroke = await measureKeystrokes(client, chapter, rounds);
    const completion = await measureCompletion(client, chapter, rounds);
    const hover = await repeat(rounds, () => hoverOnce(client, chapter));
    const symbols = await repeat(Math.min(rounds, 10), () => symbolsOnce(client));
    return { open, keystroke, completion, hover, symbols, ...(await client.memory()) };
  } finally {
    client.stop();
  }
}

export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function repeat(rounds: number, work: () => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await work());
  return times;
}

/** The first opening pays for what is made once; the others are as a writer opens a second file. */
async function measureOpen(client: BenchClient, rounds: number): Promise<number[]> {
  let opened = false;
  return repeat(rounds, async () => {
    if (opened) await client.close();
    opened = true;
    return time(async () => {
      const answer = client.diagnostics(false);
      await client.open();
      await answer;
    });
  });
}

/** Every other keystroke makes an error, an unknown key; the one between takes it away. */
async function measureKeystrokes(
  client: BenchClient,
  { key }: Chapter,
  rounds: number,
): Promise<number[]> {
  let typed = false;
  return repeat(rounds * 2, async () => {
    const elapsed = await time(async () => {
      const answer = client.diagnostics(!typed);
      await client.edit(key, typed ? key + 1 : key, typed ? '' : 'x');
      await answer;
    });
    typed = !typed;
    return elapsed;
  });
}

/** A letter of a new key, and at once the question for what it may become. */
async function measureCompletion(
  client: BenchClient,
  { line }: Chapter,
  rounds: number,
): Promise<number[]> {
  const typed = '    s\n';
  return repeat(rounds, async () => {
    const position = { ...client.position(line), character: typed.length - 1 };
    const elapsed = await time(async () => {
      void client.edit(line, line, typed);
      const result = await client.connection.sendRequest(CompletionRequest.type, {
        textDocument: { uri: client.uri },
        position,
      });
      const items = Array.isArray(result) ? result : (result?.items ?? []);
      if (!items.some(({ label }) => label === 'status')) throw new Error('No completion');
    });
    const answer = client.diagnostics(false);
    await client.edit(line, line + typed.length, '');
    await answer;
    return elapsed;
  });
}

async function hoverOnce(client: BenchClient, { key }: Chapter): Promise<number> {
  return time(async () => {
    const result = await client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: client.uri },
      position: client.position(key - 2),
    });
    if (result === null) throw new Error('No hover');
  });
}

async function symbolsOnce(client: BenchClient): Promise<number> {
  return time(async () => {
    const result = await client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri: client.uri },
    });
    if (result === null || result.length === 0) throw new Error('No symbols');
  });
}
