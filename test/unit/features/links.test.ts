import assert from 'node:assert/strict';
import { documentLinks } from '../../../server/src/features/links.ts';
import { sceneOf } from './navigation/support.ts';
import { context, fileOf, slice } from './support.ts';

function links(text: string, name: string): (string | undefined)[][] {
  const file = fileOf(text, name);
  return documentLinks(file, context).map(({ range, target }) => [slice(file, range), target]);
}

describe('document links', () => {
  it('lead from the manifest to chapters and schemas', () => {
    assert.deepEqual(
      links(
        'chapters:\n  - chapters/01 a.chapter.yaml\n  - "../二.chapter.md"\nschemas: { chapter: team/c.json }\ntitle: a/b\n',
        'sub/reportwright.yaml',
      ),
      [
        ['chapters/01 a.chapter.yaml', 'file:///report/sub/chapters/01%20a.chapter.yaml'],
        ['../二.chapter.md', 'file:///report/%E4%BA%8C.chapter.md'],
        ['team/c.json', 'file:///report/sub/team/c.json'],
      ],
    );
  });

  it('lead from sources to the web', () => {
    assert.deepEqual(
      links(
        'sources:\n  - { id: a, URL: "https://example.org/x?y=1", DOI: 10.1000/182 }\n',
        'a.sources.yaml',
      ),
      [
        ['https://example.org/x?y=1', 'https://example.org/x?y=1'],
        ['10.1000/182', 'https://doi.org/10.1000/182'],
      ],
    );
  });

  it('lead from a chapter to its pictures, from the folder of the manifest on', () => {
    const scene = sceneOf({
      'reportwright.yaml':
        'reportwright: 1\nchapters: [chapters/a.chapter.yaml, "chapters/cafe\u0301.chapter.yaml"]\n',
      'chapters/caf\u00e9.chapter.yaml': 'id: c\n',
      'chapters/a.chapter.yaml':
        'images: [{ id: map, file: pictures/a map.png, alt: A }, { id: no, file: ../out.png }]\nsections:\n  - id: s\n    images:\n      - { id: t, file: pictures/t.png }\n',
    });
    const targets = (path: string): (string | undefined)[] =>
      documentLinks(scene.open(path), scene.context).map(({ target }) => target);
    assert.deepEqual(targets('chapters/a.chapter.yaml'), [
      'file:///report/pictures/a%20map.png',
      'file:///report/pictures/t.png',
    ]);
    assert.deepEqual(targets('reportwright.yaml'), [
      'file:///report/chapters/a.chapter.yaml',
      'file:///report/chapters/caf%C3%A9.chapter.yaml',
    ]);
  });

  it('stand nowhere else', () => {
    assert.deepEqual(links('id: https://example.org\n', 'a.chapter.yaml'), []);
    assert.deepEqual(links('chapters: [javascript:alert(1)]\n', 'reportwright.yaml'), []);
  });
});
