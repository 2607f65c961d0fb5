// The suite of `test/integration` in the desktop VS Code that @vscode/test-electron downloads.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies, root } from './dependencies.mjs';
import { run } from './vscodeHost/run.mjs';

await ensureDependencies();
await run('node', ['esbuild.mjs', '--tests'], { cwd: root });
const { runTests } = await import('@vscode/test-electron');
const workspace = await mkdtemp(join(tmpdir(), 'reportwright-workspace-'));
try {
  await cp(join(root, 'test/integration/workspace'), workspace, { recursive: true });
  await runTests({
    extensionDevelopmentPath: root,
    extensionTestsPath: join(root, 'out/integration/index.cjs'),
    launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust'],
  });
} finally {
  await rm(workspace, { recursive: true, force: true });
}
