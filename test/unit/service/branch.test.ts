import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { createService, type Service } from '../../../server/src/service.ts';
import { memoryFiles } from '../../../server/src/workspace/memory.ts';
import { contextWith } from '../../support/context.ts';
import { generateReport } from '../../support/generatedReport.ts';

type Files = Map<string, string>;

const root = 'file:///home/';
const folder = `${root}one/`;

/** A report of many chapters below a folder. */
function report(below: string, seed: number, faults: number, chapters = 300): Files {
  const size = { chapters, sections: 2, metrics: 20, prose: 30, seed };
  const { files } = generateReport(size, faults);
  return new Map([...files].map(([path, text]) => [below + encodeURI(path), text]));
}

async function serve(files: Files, folders: readonly string[]): Promise<Service> {
  const { reports: _reports, isReading: _isReading, ...reader } = contextWith();
  const service = createService(reader, { disk: memoryFiles(files) });
  await service.reportFiles.foldersChanged(folders, []);
  return service;
}

function open(service: Service, texts: Files): Promise<unknown> {
  const all = [...texts].map(([uri, text]) =>
    service.open({ uri, languageId: 'yaml', version: 1, text }),
  );
  return Promise.all(all);
}

/** All that is known and said: the files of each report, and what is wrong in each. */
function said({ context: { reports }, diagnostics }: Service): object {
  return reports
    .all()
    .map(({ folder: own, files }) => ({
      folder: own,
      files: [...files.keys()]
        .toSorted((a, b) => (a < b ? -1 : 1))
        .map((uri) => [uri, diagnostics(uri)]),
    }))
    .toSorted((a, b) => ((a.folder ?? '') < (b.folder ?? '') ? -1 : 1));
}

/** Makes the disk hold other files. @returns what differs, as a watcher tells of it */
function become(files: Files, others: Files): string[] {
  const uris = new Set([...files.keys(), ...others.keys()]);
  const changed = [...uris].filter((uri) => files.get(uri) !== others.get(uri));
  files.clear();
  for (const [uri, text] of others) files.set(uri, text);
  return changed;
}

describe('another branch of version control', () => {
  const [first, second] = [report(folder, 1, 2), report(folder, 2, 3)];
  const paths = [...first.keys()].filter((uri) => uri.endsWith('.chapter.yaml'));
  const [kept = '', dirty = ''] = paths;
  const opened: Files = new Map([
    [kept, first.get(kept) ?? ''],
    [dirty, `${first.get(dirty)}\n# Not saved yet.\ntitel: x\n`],
  ]);

  it('gives what a server finds that starts with it, in whatever order it is told', async function () {
    this.timeout(120_000);
    const fresh = await serve(new Map(second), [folder]);
    await open(fresh, opened);
    const expected = said(fresh);
    const differing = become(new Map(first), second);
    assert.ok(differing.length >= 300, `${differing.length} files differ`);
    const order = fc.tuple(
      fc.shuffledSubarray([...differing, ...differing], { minLength: differing.length * 2 }),
      fc.integer({ min: 1, max: differing.length }),
    );
    await fc.assert(
      fc.asyncProperty(order, async ([events, at]) => {
        const files = new Map(first);
        const service = await serve(files, [folder]);
        await open(service, opened);
        said(service);
        // The events of the first files come while the others are still the old ones.
        const early = new Set(events.slice(0, at));
        const mixed = new Map([...first].filter(([uri]) => !early.has(uri)));
        for (const uri of early) if (second.has(uri)) mixed.set(uri, second.get(uri) ?? '');
        become(files, mixed);
        const half = service.reportFiles.changedOnDisk(events.slice(0, at));
        become(files, second);
        const rest = events.slice(at).map((uri) => service.reportFiles.changedOnDisk([uri]));
        service.diagnostics(kept);
        await Promise.all([half, ...rest]);
        assert.deepEqual(said(service), expected);
      }),
      { numRuns: 2 },
    );
  });
});

describe('folders that come and go', () => {
  const one = report(folder, 3, 1, 4);
  const two = report(`${root}two/`, 4, 1, 4);

  it('leave what a server finds that starts with those that are left', async () => {
    const files = new Map([...one, ...two]);
    const service = await serve(files, [folder, `${root}two`]);
    said(service);
    await service.reportFiles.foldersChanged([], [`${root}two/`]);
    assert.deepEqual(said(service), said(await serve(new Map(files), [folder])));
    await service.reportFiles.foldersChanged([root], [folder]);
    assert.deepEqual(said(service), said(await serve(new Map(files), [root])));
  });

  it('may hold each other: a report moved into another one', async () => {
    const files = new Map([...one, ...two]);
    const service = await serve(files, [root]);
    said(service);
    const inside = [...two].map(([uri, text]) => [uri.replace('/two/', '/one/in/'), text] as const);
    const events = become(files, new Map([...one, ...inside]));
    await service.reportFiles.changedOnDisk(events);
    const fresh = await serve(new Map(files), [root]);
    assert.deepEqual(said(service), said(fresh));
    assert.equal(service.context.reports.all().length, 2);
    // Without its manifest it is part of the report around it.
    const manifest = `${folder}in/reportwright.yaml`;
    files.delete(manifest);
    await service.reportFiles.changedOnDisk([manifest, manifest]);
    assert.deepEqual(said(service), said(await serve(new Map(files), [root])));
    assert.equal(service.context.reports.all().length, 1);
  });

  it('may move as a whole, told of by their names alone', async () => {
    const files = new Map([...one, ...two]);
    const service = await serve(files, [root]);
    said(service);
    const inside = [...two].map(([uri, text]) => [uri.replace('/two/', '/one/in/'), text] as const);
    become(files, new Map([...one, ...inside]));
    await service.reportFiles.changedOnDisk([`${root}two`, `${folder}in`]);
    assert.deepEqual(said(service), said(await serve(new Map(files), [root])));
  });
});
