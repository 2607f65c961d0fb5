import assert from 'node:assert/strict';
import { fileKind } from '../../../server/src/schema/kind.ts';

describe('the kind of a file', () => {
  const cases: [string, string | undefined][] = [
    ['file:///r/reportwright.yaml', 'report yaml'],
    ['file:///r/reportwright.json', 'report json'],
    ['file:///r/chapters/01-overview.chapter.yaml', 'chapter yaml'],
    ['file:///r/%E6%8C%87%E6%A0%87.metrics.yml', 'metrics yaml'],
    ['file:///r/A.Cases.JSON', 'cases json'],
    ['vscode-vfs://github/r/platforms.sources.yaml', 'sources yaml'],
    ['untitled:x.chapter.yaml', 'chapter yaml'],
    ['file:///r/metrics.yaml', undefined],
    ['file:///r/sources.json', undefined],
    ['file:///r/my-reportwright.yaml', undefined],
    ['file:///r/x.chapter.yaml.bak', undefined],
    ['file:///r/x.chapter.yaml/other.yaml', undefined],
    ['file:///r/%zz.metrics.yaml', 'metrics yaml'],
    ['', undefined],
  ];
  for (const [uri, expected] of cases) {
    it(`of ${uri || 'no name'} is ${expected ?? 'none of ours'}`, () => {
      const found = fileKind(uri);
      assert.equal(found && `${found.kind} ${found.format}`, expected);
    });
  }
});
