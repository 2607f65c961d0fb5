import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { SemanticTokensRequest } from 'vscode-languageserver/node';
import { startSession } from './session.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Whether everything behind the references has been let go of, after some turns of the loop. */
async function areGone(references: readonly WeakRef<object>[]): Promise<boolean> {
  for (let tries = 0; tries < 50; tries++) {
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    if (references.every((reference) => reference.deref() === undefined)) return true;
  }
  return false;
}

describe('memory', () => {
  it('keeps nothing of a file that was closed', async () => {
    const session = await startSession();
    const references: WeakRef<object>[] = [];
    for (let number = 0; number < 20; number++) {
      const uri = `file:///report/${number}.chapter.yaml`;
      session.open(uri, `id: c${number}\ntitel: T\nsections:\n  - id: s${number}\n    title: S\n`);
      session.edit(uri, 0, 0, '# note\n');
      await session.pushOf(uri, 2);
      const textDocument = { uri };
      await session.client.sendRequest(SemanticTokensRequest.type, { textDocument });
      const { syntax } = session.service.files.get(uri) ?? assert.fail('not open');
      references.push(new WeakRef(syntax), ...syntax.blocks.map((block) => new WeakRef(block)));
      session.close(uri);
      await session.pushOf(uri, undefined);
    }
    assert.equal(session.service.files.size, 0);
    // The last file may stay in the hands of the loop above; the ones before must not.
    assert.ok(await areGone(references.slice(0, -8)));
    session.dispose();
  });

  it('keeps nothing of the versions before', async () => {
    const session = await startSession();
    const uri = 'file:///report/a.chapter.yaml';
    session.open(uri, 'id: a\ntitle: T\nsections:\n  - id: s\n    title: S\n');
    const references: WeakRef<object>[] = [];
    for (let version = 2; version < 40; version++) {
      session.edit(uri, session.text(uri).length, session.text(uri).length, '#\n');
      await session.pushOf(uri, version);
      references.push(new WeakRef(session.service.files.get(uri)?.syntax ?? {}));
    }
    assert.ok(await areGone(references.slice(0, -3)));
    session.dispose();
  });
});
