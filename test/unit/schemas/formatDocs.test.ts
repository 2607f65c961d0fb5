import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { docPage } from '../../../server/src/schema/docPage.ts';
import { schemaNodes } from './support.ts';

const script = fileURLToPath(new URL('../../../scripts/buildFormatDocs.mjs', import.meta.url));

describe('format reference', () => {
  it('is what the schemas say, in both languages', () => {
    const { status, stderr } = spawnSync(process.execPath, [script, '--check'], {
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
    assert.equal(status, 0);
  });

  for (const name of ['formats.md', 'formats.zh-Hans.md']) {
    it(`${name} links only to places that it has`, () => {
      const text = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
      const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map((match) => match[1]);
      const anchors = new Set([...text.matchAll(/<a id="([^"]+)">/g)].map((match) => match[1]));
      assert.ok(links.length > 100);
      assert.deepEqual(
        links.filter((link) => !anchors.has(link)),
        [],
      );
      assert.ok(!/undefined|\[object/.test(text));
    });
  }

  it('is found from every place in the schemas', () => {
    const anchors = new Map<string, ReadonlySet<string>>();
    for (const name of ['formats.md', 'formats.zh-Hans.md']) {
      const text = readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8');
      anchors.set(name, new Set([...text.matchAll(/<a id="([^"]+)">/g)].map((m) => m[1] ?? '')));
    }
    for (const { file, pointer } of schemaNodes()) {
      for (const locale of ['en', 'zh-Hans'] as const) {
        const [page = '', anchor] = docPage(`${file}#${pointer}`, locale).split('#');
        assert.ok(anchors.has(page), page);
        if (anchor !== undefined) assert.ok(anchors.get(page)?.has(anchor), `${page}#${anchor}`);
      }
    }
    assert.equal(
      docPage('chapter.schema.json#/$defs/section/properties/title', 'en'),
      'formats.md#chapter-section',
    );
    assert.equal(
      docPage('report.schema.json#/properties/title', 'zh-Hans'),
      'formats.zh-Hans.md#kind-report',
    );
  });
});
