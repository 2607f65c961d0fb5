import assert from 'node:assert/strict';
import type { Serving } from '../../../server/src/lsp/answer.ts';
import { watchOthers } from '../../../server/src/lsp/others.ts';
import { createTurns } from '../../../server/src/lsp/turns.ts';

/** A service of files whose checks take several steps; `touch` says that files have changed. */
function serving(): { serving: Serving; touch(...uris: string[]): void } {
  const touched = new Set<string>();
  const listeners = new Set<() => void>();
  let time = 0;
  const service = {
    reportFiles: {
      onTouched: (listener: () => void) => listeners.add(listener),
      takeTouched: () => {
        const uris = new Set(touched);
        touched.clear();
        return uris;
      },
    },
    context: { isReading: () => false },
    files: { version: () => undefined },
    file: (uri: string) => ({ uri, syntax: {} }),
    prepare: () => [1, 2, 3],
    diagnostics: () => [],
  };
  const parts = {
    service,
    client: {},
    // Every step takes longer than a slice, so that messages come in after each of them.
    turns: createTurns({ later: (task) => setImmediate(task), now: () => (time += 20) }),
    guard: { task: (_name: string, work: (uri: string) => unknown) => work },
    status: { work: () => ({ checking: () => undefined, ready: () => undefined }) },
  };
  const touch = (...uris: string[]): void => {
    for (const uri of uris) touched.add(uri);
    for (const listener of listeners) listener();
  };
  return { serving: parts as unknown as Serving, touch };
}

describe('looking again at files that nobody has open', () => {
  it('forgets none when something else changes while one is being checked', async () => {
    const { serving: one, touch } = serving();
    const found: string[] = [];
    let isInterrupted = false;
    const done = new Promise<void>((resolve) => {
      watchOthers(one, {
        wants: () => {
          if (!isInterrupted) setImmediate(() => touch('c'));
          isInterrupted = true;
          return true;
        },
        found: (uri) => void found.push(uri),
        done: resolve,
      });
    });
    touch('a', 'b');
    await done;
    assert.deepEqual(found.toSorted(), ['a', 'b', 'c']);
  });
});
