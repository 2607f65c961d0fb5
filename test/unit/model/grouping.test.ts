import assert from 'node:assert/strict';
import type { FileChange, Reports } from '../../../server/src/model/report.ts';
import { createReports } from '../../../server/src/model/reports.ts';
import { reportsOf } from '../../support/reports.ts';

const manifest = (chapters = '[]'): string =>
  `reportwright: 1\ntitle: T\nlanguage: en\nchapters: ${chapters}\n`;
const chapter = (id: string): string => `id: ${id}\ntitle: ${id}\nsections: []\n`;

/** Folder of the report and names of its files, for all reports. */
function groups(reports: Reports): [string | undefined, string[]][] {
  return reports
    .all()
    .map(({ folder, files }): [string | undefined, string[]] => [
      folder,
      [...files.keys()].map((uri) => uri.slice(uri.lastIndexOf('/') + 1)).toSorted(),
    ])
    .toSorted((a, b) => String(a).localeCompare(String(b)));
}

function reportsWith(texts: Readonly<Record<string, string>>): Reports {
  const reports = createReports();
  reports.update(Object.entries(texts).map(([uri, text]): FileChange => ({ uri, text })));
  return reports;
}

describe('which file belongs to which report', () => {
  it('goes by the nearest manifest above; others are alone', () => {
    const reports = reportsWith({
      'file:///w/r/reportwright.yaml': manifest(),
      'file:///w/r/c/a.chapter.yaml': chapter('a'),
      'file:///w/r/sub/reportwright.json': '{"reportwright":1}',
      'file:///w/r/sub/deep/b.chapter.yaml': chapter('b'),
      'file:///w/x.chapter.yaml': chapter('x'),
      'file:///w/y.chapter.yaml': chapter('y'),
    });
    assert.deepEqual(groups(reports), [
      [undefined, ['x.chapter.yaml']],
      [undefined, ['y.chapter.yaml']],
      ['file:///w/r/', ['a.chapter.yaml', 'reportwright.yaml']],
      ['file:///w/r/sub/', ['b.chapter.yaml', 'reportwright.json']],
    ]);
    assert.equal(reports.reportOf('file:///w/r/c/a.chapter.yaml')?.find('chapter', 'b').length, 0);
    assert.equal(reports.reportOf('file:///w/x.chapter.yaml')?.find('chapter', 'y').length, 0);
  });

  it('follows manifests that come and go', () => {
    const inner = 'file:///w/r/sub/reportwright.yaml';
    const reports = reportsWith({
      'file:///w/r/reportwright.yaml': manifest('[sub/b.chapter.yaml]'),
      'file:///w/r/sub/b.chapter.yaml': chapter('b'),
    });
    const outer = reports.reportOf('file:///w/r/reportwright.yaml');
    assert.equal(outer?.chapters()[0]?.listed, true);
    const { files } = reports.update([{ uri: inner, text: manifest() }]);
    assert.ok(files.has('file:///w/r/sub/b.chapter.yaml'));
    assert.equal(outer?.chapters().length, 0);
    assert.equal(outer?.elsewhere('sub/b.chapter.yaml')?.uri, 'file:///w/r/sub/b.chapter.yaml');
    reports.update([{ uri: inner, gone: true }]);
    assert.equal(outer?.elsewhere('sub/b.chapter.yaml'), undefined);
    assert.equal(outer?.fileAt('sub/b.chapter.yaml')?.uri, 'file:///w/r/sub/b.chapter.yaml');
    reports.update([{ uri: 'file:///w/r/reportwright.yaml', gone: true }]);
    assert.deepEqual(groups(reports), [[undefined, ['b.chapter.yaml']]]);
  });

  it('lets the first of two manifests rule, and the other say nothing', () => {
    const reports = reportsWith({
      'file:///r/reportwright.json':
        '{"reportwright":1,"title":"J","dimensions":{"owner":[{"id":"j","name":"J"}]}}',
      'file:///r/reportwright.yml':
        'reportwright: 1\ntitle: Y\ndimensions:\n  owner: [{ id: y, name: Y }]\n',
    });
    const report = reports.reportOf('file:///r/reportwright.json');
    assert.deepEqual(
      report?.manifests.map(({ uri }) => uri),
      ['file:///r/reportwright.yml', 'file:///r/reportwright.json'],
    );
    assert.equal(report?.settings.title, 'Y');
    assert.deepEqual(
      report?.declarations('member').map(({ item }) => item.id),
      ['y'],
    );
    reports.update([{ uri: 'file:///r/reportwright.yml', gone: true }]);
    const after = reports.reportOf('file:///r/reportwright.json');
    assert.equal(after?.settings.title, 'J');
    assert.deepEqual(
      after?.declarations('member').map(({ item }) => item.id),
      ['j'],
    );
  });

  it('reads names as they are, however their URIs are written', () => {
    const { report, file } = reportsOf({
      'reportwright.yaml': manifest('["第一 章#100%.chapter.yaml", ./B.chapter.yaml]'),
      '第一 章#100%.chapter.yaml': chapter('a'),
      'B.chapter.yaml': chapter('b'),
      'b.chapter.yaml': chapter('c'),
    });
    assert.deepEqual(
      report.chapters().map(({ id, listed }) => [id, listed]),
      [
        ['a', true],
        ['b', true],
        ['c', false],
      ],
    );
    assert.equal(report.pathOf(file('第一 章#100%.chapter.yaml')), '第一 章#100%.chapter.yaml');
    assert.equal(report.fileAt('b.chapter.yaml')?.uri.endsWith('/b.chapter.yaml'), true);
  });

  it('takes a drive letter in any of its spellings', () => {
    const reports = reportsWith({
      'file:///c%3A/r/reportwright.yaml': manifest('[a.chapter.yaml]'),
      'file:///C:/r/a.chapter.yaml': chapter('a'),
    });
    const report = reports.reportOf('file:///c:/r/reportwright.yaml');
    assert.equal(report?.chapters()[0]?.file.uri, 'file:///C:/r/a.chapter.yaml');
    reports.update([{ uri: 'file:///c%3A/r/a.chapter.yaml', gone: true }]);
    assert.equal(report?.chapters().length, 0);
  });

  it('leads nowhere out of its folder', () => {
    const { report } = reportsOf({
      'r/reportwright.yaml': manifest(
        '[../a.chapter.yaml, /a.chapter.yaml, "C:\\\\a.chapter.yaml"]',
      ),
      'a.chapter.yaml': chapter('a'),
    });
    for (const path of [
      '../a.chapter.yaml',
      '/a.chapter.yaml',
      'x/../../a.chapter.yaml',
      '..',
      '',
      '.',
    ]) {
      assert.equal(report.fileAt(path), undefined, path);
      assert.equal(report.elsewhere(path), undefined, path);
      assert.equal(report.exists(path), false, path);
    }
  });

  it('knows pictures by their names', () => {
    const { report, reports } = reportsOf({
      'reportwright.yaml': manifest(),
      'images/图 1.png': '',
      'sub/reportwright.yaml': manifest(),
      'sub/b.png': '',
    });
    assert.deepEqual(
      reports.all().map((each) => [...each.pictures()]),
      [['images/图 1.png'], ['b.png']],
    );
    assert.equal(report.exists('images/图 1.png'), true);
    assert.equal(report.exists('images/none.png'), false);
  });
});
