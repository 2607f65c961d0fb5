import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { CancellationTokenSource, CompletionResolveRequest } from 'vscode-languageserver/node';
import { readClient } from '../../server/src/lsp/client.ts';
import { shapeDiagnostic } from '../../server/src/lsp/shape.ts';
import { createService } from '../../server/src/service.ts';
import { type Session, startSession } from '../unit/service/session.ts';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

/** What a writer's hands, and a bad day, put into a file. */
const pieces = [
  '\n',
  '\r\n',
  ' ',
  '  ',
  '    ',
  '\t',
  ':',
  ': ',
  '- ',
  '\n- ',
  '#',
  '|',
  '>',
  '"',
  "'",
  '{',
  '}',
  '[',
  ']',
  ',',
  '，',
  '：',
  '“',
  '{{',
  '}}',
  '[[',
  '&a ',
  '*a',
  '!!',
  '---\n',
  '...\n',
  '? ',
  '%',
  '@',
  '`',
  '<<',
  'id: ',
  'title: x\n',
  '  - id: a\n',
  'unit: parsec\n',
  '一',
  '𝄞',
  '\ud800',
  '\0',
  '\u2028',
  '__proto__: 1\n',
  'constructor: {}\n',
  '<<<<<<< HEAD\n',
  '=======\n',
  '9'.repeat(40),
  'sections:\n',
];

/** Numbers that look random; the same seed gives the same ones. */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
    return Math.floor((((state ^ (state >>> 13)) >>> 0) / 2 ** 32) * below);
  };
}

/** The report files of the examples by name. */
export function exampleFiles(): Map<string, string> {
  const names = readdirSync(examples, { recursive: true, encoding: 'utf8' });
  const ours = names.filter((name) => /\.(chapter|metrics|cases|sources)\.yaml$/.test(name)).sort();
  return new Map(ours.map((name) => [name, readFileSync(join(examples, name), 'utf8')]));
}

/**
 * One file in the hands of a wild writer: random edits, requests at random places, cancellations.
 * @throws when the server logs an error, or when its diagnostics, after the edits, are not those
 * of the same text opened afresh
 */
export async function fuzzFile(
  name: string,
  text: string,
  seed: number,
  steps: number,
): Promise<void> {
  const random = randomOf(seed);
  const session = await startSession();
  const uri = `file:///fuzz/${encodeURIComponent(name)}`;
  try {
    session.open(uri, random(2) === 0 ? text : text.replaceAll('\n', '\r\n'));
    for (let step = 0; step < steps; step++) {
      for (let burst = random(4); burst >= 0; burst--) edit(session, uri, random);
      await ask(session, uri, random);
      assert.deepEqual(session.errors, [], `${name}, seed ${seed}, step ${step}`);
    }
    await compare(session, uri, `${name}, seed ${seed}`);
  } finally {
    session.dispose();
  }
}

function edit(session: Session, uri: string, random: (below: number) => number): void {
  const { length } = session.text(uri);
  const start = random(length + 1);
  const end = Math.min(length, start + (random(3) === 0 ? random(random(10) === 0 ? 400 : 12) : 0));
  session.edit(uri, start, end, random(5) === 0 ? '' : (pieces[random(pieces.length)] ?? ''));
}

const methods = [
  'completion',
  'hover',
  'documentSymbol',
  'foldingRange',
  'selectionRange',
  'documentHighlight',
  'documentLink',
  'codeAction',
  'formatting',
  'rangeFormatting',
  'onTypeFormatting',
  'semanticTokens/full',
  'semanticTokens/range',
];

async function ask(
  session: Session,
  uri: string,
  random: (below: number) => number,
): Promise<void> {
  const lines = session.text(uri).split('\n').length;
  const position = { line: random(lines + 1), character: random(30) };
  const range = { start: { line: random(position.line + 1), character: 0 }, end: position };
  const params = {
    textDocument: { uri },
    position,
    positions: [position],
    range,
    context: { diagnostics: [] },
    options: { tabSize: 2, insertSpaces: true },
    ch: '\n',
  };
  const source = new CancellationTokenSource();
  const method = `textDocument/${methods[random(methods.length)]}`;
  const answer = session.client.sendRequest<unknown>(method, params, source.token);
  if (random(6) === 0) source.cancel();
  const result = await answer.catch(() => null);
  if (method.endsWith('completion')) await resolveSome(session, result, random);
}

async function resolveSome(
  session: Session,
  result: unknown,
  random: (below: number) => number,
): Promise<void> {
  const items = (result as { items?: { label: string }[] } | null)?.items ?? [];
  const item = items[random(Math.max(1, items.length))];
  if (item !== undefined) await session.client.sendRequest(CompletionResolveRequest.type, item);
}

/** A client that announces nothing, as the session's does. */
const bareClient = readClient({ processId: null, rootUri: null, capabilities: {} });

async function compare(session: Session, uri: string, what: string): Promise<void> {
  const version = session.version(uri);
  const { diagnostics } = await session.pushOf(uri, version);
  const fresh = createService(session.service.context);
  void fresh.open({ uri, languageId: 'yaml', version, text: session.text(uri) });
  const plain = fresh.diagnostics(uri)?.map((each) => shapeDiagnostic(each, bareClient)) ?? [];
  // Over the wire, a lone surrogate and what is undefined stay what they are in JSON.
  const expected: unknown = JSON.parse(JSON.stringify(plain));
  if (isDeepStrictEqual(diagnostics, expected)) return;
  assert.deepEqual({ diagnostics, text: session.text(uri) }, { diagnostics: expected }, what);
}
