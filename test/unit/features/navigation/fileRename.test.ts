import assert from 'node:assert/strict';
import { fileRename } from '../../../../server/src/features/fileRename.ts';
import { root } from '../../../support/reports.ts';
import { after, sceneOf } from './support.ts';

const files = {
  'reportwright.yaml': `reportwright: 1
title: T
# The order of the chapters.
chapters:
  - chapters/a.chapter.yaml   # first
  - "chapters/b.chapter.yaml"
  - ./chapters/more/c.chapter.yaml
schemas: { chapter: team/chapter.json }
`,
  'chapters/a.chapter.yaml': 'id: a\nimages: [{ id: i, file: pictures/map.png }]\n',
  'chapters/b.chapter.yaml': 'id: b\n',
  'chapters/more/c.chapter.yaml': 'id: c\n',
  'pictures/map.png': '',
  'other/reportwright.yaml': 'reportwright: 1\ntitle: O\nchapters: [x.chapter.yaml]\n',
  'other/x.chapter.yaml': 'id: x\n',
};

type Path = keyof typeof files;

function uri(path: string): string {
  return path.startsWith('file:') ? path : root + path.split('/').map(encodeURIComponent).join('/');
}

function edit(renames: Readonly<Record<string, string>>) {
  const scene = sceneOf(files);
  const list = Object.entries(renames).map(([from, to]) => ({
    oldUri: uri(from),
    newUri: uri(to),
  }));
  return { scene, result: fileRename(list, scene.context) };
}

/** The files that say something else after a rename, by path. */
function changed(renames: Readonly<Record<string, string>>): Record<string, string> {
  const { scene, result } = edit(renames);
  const texts = after(scene.files, result);
  return Object.fromEntries(
    Object.entries(texts).filter(([path, text]) => text !== files[path as Path]),
  );
}

const manifest = files['reportwright.yaml'];

describe('renaming files', () => {
  it('changes the path of a chapter and nothing beside it', () => {
    assert.deepEqual(changed({ 'chapters/a.chapter.yaml': 'chapters/01-概述.chapter.yaml' }), {
      'reportwright.yaml': manifest.replace('chapters/a.', 'chapters/01-概述.'),
    });
    assert.deepEqual(changed({ 'chapters/b.chapter.yaml': 'b "2".chapter.yaml' }), {
      'reportwright.yaml': manifest.replace('chapters/b.', 'b \\"2\\".'),
    });
  });

  it('puts a path in quotes where it needs them', () => {
    assert.deepEqual(changed({ 'chapters/a.chapter.yaml': 'a #1.chapter.yaml' }), {
      'reportwright.yaml': manifest.replace('chapters/a.chapter.yaml', '"a #1.chapter.yaml"'),
    });
  });

  it('changes all paths into a folder', () => {
    assert.deepEqual(changed({ chapters: 'text', pictures: 'media/pictures/' }), {
      'reportwright.yaml': manifest
        .replace('chapters/a.', 'text/a.')
        .replace('chapters/b.', 'text/b.')
        .replace('./chapters/more/', 'text/more/'),
      'chapters/a.chapter.yaml': files['chapters/a.chapter.yaml'].replace(
        'pictures',
        'media/pictures',
      ),
    });
    assert.deepEqual(changed({ team: 'schemas' }), {
      'reportwright.yaml': manifest.replace('team/', 'schemas/'),
    });
  });

  it('follows the innermost of several', () => {
    assert.deepEqual(changed({ chapters: 'text', 'chapters/b.chapter.yaml': 'z.chapter.yaml' }), {
      'reportwright.yaml': manifest
        .replace('chapters/a.', 'text/a.')
        .replace('chapters/b.', 'z.')
        .replace('./chapters/more/', 'text/more/'),
    });
  });

  it('has nothing to do when the report moves as a whole', () => {
    assert.equal(edit({ other: 'elsewhere' }).result, undefined);
    assert.equal(edit({ 'file:///report': 'file:///moved/report' }).result, undefined);
    const together = {
      'other/reportwright.yaml': 'n/reportwright.yaml',
      'other/x.chapter.yaml': 'n/x.chapter.yaml',
    };
    assert.equal(edit(together).result, undefined);
  });

  it('leaves everything as it is when the manifest gets another name or goes alone', () => {
    assert.equal(edit({ 'other/reportwright.yaml': 'other/report.yaml' }).result, undefined);
    assert.equal(edit({ 'other/reportwright.yaml': 'n/reportwright.yaml' }).result, undefined);
    assert.equal(edit({ 'other/reportwright.yaml': 'other/reportwright.yml' }).result, undefined);
  });

  it('takes a chapter that leaves out of the list, after a question', () => {
    const gone = { 'chapters/b.chapter.yaml': 'file:///elsewhere/b.chapter.yaml' };
    assert.deepEqual(changed(gone), {
      'reportwright.yaml': manifest.replace('  - "chapters/b.chapter.yaml"\n', ''),
    });
    const annotation = edit(gone).result?.changeAnnotations?.['left'];
    assert.equal(annotation?.needsConfirmation, true);
    assert.match(annotation?.description ?? '', /chapters\/b.chapter.yaml/);
  });

  it('takes a chapter from one list to the other when it goes into a report within', () => {
    assert.deepEqual(changed({ 'chapters/b.chapter.yaml': 'other/b.chapter.yaml' }), {
      'reportwright.yaml': manifest.replace('  - "chapters/b.chapter.yaml"\n', ''),
      'other/reportwright.yaml':
        'reportwright: 1\ntitle: O\nchapters: [x.chapter.yaml, b.chapter.yaml]\n',
    });
  });

  it('adds a chapter that comes in', () => {
    assert.deepEqual(changed({ 'other/x.chapter.yaml': 'chapters/x.chapter.yaml' }), {
      'reportwright.yaml': manifest.replace(
        'more/c.chapter.yaml\n',
        'more/c.chapter.yaml\n  - chapters/x.chapter.yaml\n',
      ),
      'other/reportwright.yaml': 'reportwright: 1\ntitle: O\nchapters: []\n',
    });
    assert.deepEqual(changed({ 'file:///downloads/n.chapter.yaml': 'other/n.chapter.yaml' }), {
      'other/reportwright.yaml':
        'reportwright: 1\ntitle: O\nchapters: [x.chapter.yaml, n.chapter.yaml]\n',
    });
  });

  it('does not care for other files', () => {
    assert.equal(edit({ 'notes.txt': 'notes.md', chap: 'x' }).result, undefined);
  });

  it('gives the same manifest after moving back', () => {
    const there = changed({ 'chapters/a.chapter.yaml': 'x/y.chapter.yaml' });
    const scene = sceneOf({ ...files, ...there });
    const back = [{ oldUri: uri('x/y.chapter.yaml'), newUri: uri('chapters/a.chapter.yaml') }];
    assert.equal(
      after(scene.files, fileRename(back, scene.context))['reportwright.yaml'],
      manifest,
    );
  });
});
