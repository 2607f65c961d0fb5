import {
  CompletionRequest,
  HoverRequest,
  ProtocolRequestType,
  RenameRequest,
} from 'vscode-languageserver/node';
import type { GeneratedReport } from '../../support/generatedReport.ts';
import { BenchClient } from '../client.ts';
import { repeat, time } from '../measure.ts';
import type { Server } from '../servers.ts';
import { inFolder } from './folder.ts';

/** Times in milliseconds, one a round; memory in MB. */
export interface MeasuredReport {
  /** From the start of the server until all files are read, and until all is checked and told. */
  readonly ready: number;
  readonly settled: number;
  readonly keystroke: readonly number[];
  /** The same for each key of a line that breaks its section until it is whole. */
  readonly broken: readonly number[];
  readonly completion: readonly number[];
  readonly hover: readonly number[];
  readonly rename: readonly number[];
  /** How many places the renaming changes. */
  readonly renamed: number;
  /** The heap in use with the whole report, less that of a server without one. */
  readonly heap: number;
  readonly peak: number;
}

/** Has a chapter of a report edited in a server of its own, `rounds` times. */
export async function measureReport(
  server: Server,
  report: GeneratedReport,
  rounds: number,
): Promise<MeasuredReport> {
  const idle = await inFolder(new Map(), (folder) => heapOf(server, folder));
  return inFolder(report.files, async (folder) => {
    const client = new BenchClient(server, middleOf(report).text);
    try {
      const ready = await time(() => start(client, folder));
      const settled = ready + (await time(() => client.idle()));
      const typed = await measureTyping(client, report, folder, rounds);
      const { heap, peak } = await client.memory();
      return { ready, settled, ...typed, heap: heap - idle, peak };
    } finally {
      client.stop();
    }
  });
}

async function heapOf(server: Server, folder: string): Promise<number> {
  const client = new BenchClient(server, '');
  try {
    await start(client, folder);
    await client.idle();
    return (await client.memory()).heap;
  } finally {
    client.stop();
  }
}

const outline = new ProtocolRequestType<object, unknown, void, void, void>('reportwright/outline');

/** The outline of the report is told when all its files are read. */
async function start(client: BenchClient, folder: string): Promise<void> {
  await client.start(folder);
  await client.connection.sendRequest(outline, {});
}

function middleOf({ files }: GeneratedReport): { readonly path: string; readonly text: string } {
  const chapters = [...files].filter(([path]) => path.startsWith('chapters/'));
  const [path = '', text = ''] = chapters[chapters.length >> 1] ?? [];
  return { path, text };
}

type Typed = Omit<MeasuredReport, 'ready' | 'settled' | 'heap' | 'peak'>;

async function measureTyping(
  client: BenchClient,
  report: GeneratedReport,
  folder: string,
  rounds: number,
): Promise<Typed> {
  const { path, text } = middleOf(report);
  const answer = client.diagnostics(false);
  await client.open(folder + path);
  await answer;
  const mark = text.indexOf(`{{${report.popular}@`) + 3;
  const keystroke = await measureKeystrokes(client, mark, rounds);
  const broken = await measureBroken(client, text, rounds);
  const completion = await repeat(rounds, () => complete(client, mark));
  const hover = await repeat(rounds, () => hoverOver(client, mark));
  let renamed = 0;
  const rename = await repeat(Math.min(rounds, 5), () =>
    time(async () => void (renamed = await renameAt(client, mark))),
  );
  return { keystroke, broken, completion, hover, rename, renamed };
}

/** Every other keystroke makes the id of a mark one that there is not. */
async function measureKeystrokes(
  client: BenchClient,
  mark: number,
  rounds: number,
): Promise<number[]> {
  let typed = false;
  return repeat(rounds * 2, async () => {
    const elapsed = await time(async () => {
      const answer = client.diagnostics(!typed);
      await client.edit(mark, typed ? mark + 1 : mark, typed ? '' : 'x');
      await answer;
    });
    typed = !typed;
    // What other files are told of it is not the writer's concern, but would be the next one's.
    await client.idle();
    return elapsed;
  });
}

/** What is typed below the title of a section: up to its last key no YAML. */
const line = '\n    note: "a [word" and { more: x';

/** Types a line key by key, each as soon as the one before is checked, and takes it away. */
async function measureBroken(client: BenchClient, text: string, rounds: number): Promise<number[]> {
  const title = text.indexOf('\n', text.indexOf('    title:'));
  const times: number[] = [];
  for (let round = 0; round < Math.min(rounds, 3); round++) {
    let caret = title;
    for (const key of line.match(/\n *|[^]/g) ?? []) {
      times.push(await time(() => replace(client, caret, caret, key)));
      caret += key.length;
    }
    await replace(client, title, caret, '');
    await client.idle();
  }
  return times;
}

/** Resolves when the client is told of the edited text, whatever it is told. */
async function replace(
  client: BenchClient,
  from: number,
  to: number,
  newText: string,
): Promise<void> {
  const answer = Promise.race([client.diagnostics(true), client.diagnostics(false)]);
  await client.edit(from, to, newText);
  await answer;
}

function at(
  client: BenchClient,
  offset: number,
): { textDocument: { uri: string }; position: ReturnType<BenchClient['position']> } {
  return { textDocument: { uri: client.uri }, position: client.position(offset) };
}

/** The ids of the metrics, behind the first letter of one. */
async function complete(client: BenchClient, mark: number): Promise<number> {
  return time(async () => {
    const result = await client.connection.sendRequest(CompletionRequest.type, at(client, mark));
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    if (items.length === 0) throw new Error('No completion');
  });
}

async function hoverOver(client: BenchClient, mark: number): Promise<number> {
  return time(async () => {
    const result = await client.connection.sendRequest(HoverRequest.type, at(client, mark));
    if (result === null) throw new Error('No hover');
  });
}

/** How many places a new name for the metric would change; nothing is changed. */
async function renameAt(client: BenchClient, mark: number): Promise<number> {
  const params = { ...at(client, mark), newName: 'renamed-metric' };
  const edit = await client.connection.sendRequest(RenameRequest.type, params);
  const { changes, documentChanges } = edit ?? {};
  const edits = [
    ...Object.values(changes ?? {}),
    ...(documentChanges ?? []).map((change) => ('edits' in change ? change.edits : [])),
  ].flat();
  if (edits.length === 0) throw new Error('Nothing to rename');
  return edits.length;
}
