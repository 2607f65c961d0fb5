import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { extensions } from 'vscode';
import { until } from './wait.ts';

interface Client {
  readonly serverProcess: ChildProcess | undefined;
  readonly state: number;
}

/** `State` of the language client. */
const running = 2;
const stopped = 1;

/** The client of the extension, which must be active. */
export function client(): Client {
  const found: Client | undefined = extensions.getExtension('reportwright.reportwright')?.exports
    ?.client;
  assert.ok(found, 'the extension gives its client');
  return found;
}

/** The process of the running server. */
export async function serverPid(): Promise<number> {
  return until('a running server', () =>
    client().state === running ? client().serverProcess?.pid : undefined,
  );
}

/** Ends the server as a crash would, and waits until another one runs. */
export async function crash(): Promise<void> {
  const pid = await serverPid();
  process.kill(pid, 'SIGKILL');
  await until('another server', async () => ((await serverPid()) !== pid ? true : undefined));
}

/** Ends the server; tells whether another one was started in its place. */
export async function crashOnce(): Promise<boolean> {
  const pid = await serverPid();
  process.kill(pid, 'SIGKILL');
  return until('another server, or none', () => {
    if (client().state === stopped) return false;
    const other = client().state === running ? client().serverProcess?.pid : pid;
    return other !== undefined && other !== pid ? true : undefined;
  });
}
