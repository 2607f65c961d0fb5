import assert from 'node:assert/strict';
import { memoryWorkspace } from '../../../server/src/workspace.ts';

describe('workspace in memory', () => {
  it('lists what lies below a folder by name, and reads it', async () => {
    const files = ['b/z.chapter.yaml', 'b/a.chapter.yaml', 'bc/a.chapter.yaml'];
    const workspace = memoryWorkspace(new Map(files.map((name) => [`file:///${name}`, name])));
    assert.deepEqual(await workspace.list('file:///b'), [
      'file:///b/a.chapter.yaml',
      'file:///b/z.chapter.yaml',
    ]);
    assert.equal(await workspace.read('file:///bc/a.chapter.yaml'), 'bc/a.chapter.yaml');
    assert.equal(await workspace.read('file:///none'), undefined);
  });
});
