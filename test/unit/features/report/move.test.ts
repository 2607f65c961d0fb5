import assert from 'node:assert/strict';
import { moveItems } from '../../../../server/src/features/move.ts';
import { reportsOf } from '../../../support/reports.ts';
import { applied, keyOf } from './tree.ts';

/** Moves things by their ids; the texts of all files come back. */
function move(
  files: Readonly<Record<string, string>>,
  ids: readonly string[],
  parent: string,
  before?: string,
): Record<string, string> {
  return applied(files, edit(files, ids, parent, before));
}

function edit(
  files: Readonly<Record<string, string>>,
  ids: readonly string[],
  parent: string,
  before?: string,
): ReturnType<typeof moveItems> {
  const { reports } = reportsOf(files);
  return moveItems(reports, {
    keys: ids.map((id) => keyOf(reports, id)),
    parent: keyOf(reports, parent),
    ...(before !== undefined && { before: keyOf(reports, before) }),
  });
}

const manifest = 'reportwright: 1\ntitle: Report\nlanguage: en\nchapters:\n';
const chapterA = 'chapters/a.chapter.yaml';
const chapterB = 'chapters/b.chapter.yaml';

describe('moving chapters', () => {
  const files = {
    'reportwright.yaml': `${manifest}  # The beginning.\n  - chapters/a.chapter.yaml # first\n  - chapters/b.chapter.yaml\n\nnumbering: { chapter: arabic }\n`,
    [chapterA]: 'id: a\ntitle: A\n',
    [chapterB]: 'id: b\ntitle: B\n',
    'chapters/c.chapter.yaml': 'id: c\ntitle: C\n',
  };

  it('takes their comments along and leaves everything else', () => {
    const after = move(files, ['b'], 'Report', 'a');
    assert.deepEqual(after, {
      ...files,
      'reportwright.yaml': `${manifest}  - chapters/b.chapter.yaml\n  # The beginning.\n  - chapters/a.chapter.yaml # first\n\nnumbering: { chapter: arabic }\n`,
    });
  });

  it('names one that the manifest does not know, where it is put', () => {
    const after = move(files, ['c'], 'Report', 'b');
    assert.equal(
      after['reportwright.yaml'],
      `${manifest}  # The beginning.\n  - chapters/a.chapter.yaml # first\n  - chapters/c.chapter.yaml\n  - chapters/b.chapter.yaml\n\nnumbering: { chapter: arabic }\n`,
    );
  });

  it('begins the list where there is none', () => {
    const bare = { ...files, 'reportwright.yaml': 'reportwright: 1\ntitle: Report\n' };
    const after = move(bare, ['b', 'a'], 'Report');
    assert.equal(
      after['reportwright.yaml'],
      'reportwright: 1\ntitle: Report\n\nchapters:\n  - chapters/b.chapter.yaml\n  - chapters/a.chapter.yaml\n',
    );
  });

  it('works in brackets and in JSON', () => {
    const flow = {
      ...files,
      'reportwright.yaml':
        'reportwright: 1\ntitle: Report\nchapters: [chapters/a.chapter.yaml, chapters/b.chapter.yaml]\n',
    };
    assert.match(
      move(flow, ['a'], 'Report')['reportwright.yaml'] ?? '',
      /chapters: \[chapters\/b.chapter.yaml, chapters\/a.chapter.yaml\]\n$/,
    );
    const { 'reportwright.yaml': _yaml, ...rest } = files;
    const json = {
      'reportwright.json':
        '{\n  "reportwright": 1,\n  "title": "Report",\n  "chapters": [\n    "chapters/a.chapter.yaml",\n    "chapters/b.chapter.yaml"\n  ]\n}\n',
      ...rest,
    };
    assert.equal(
      move(json, ['c', 'b'], 'Report', 'a')['reportwright.json'],
      '{\n  "reportwright": 1,\n  "title": "Report",\n  "chapters": [\n    "chapters/b.chapter.yaml",\n    "chapters/c.chapter.yaml",\n    "chapters/a.chapter.yaml"\n  ]\n}\n',
    );
  });

  it('is no edit where they stand there already', () => {
    assert.deepEqual(edit(files, ['a'], 'Report', 'b'), { changes: {} });
    assert.deepEqual(edit(files, ['a', 'b'], 'Report'), { changes: {} });
  });
});

describe('moving sections', () => {
  const sections = `sections:
  # Comes first.
  - id: one
    title: One
    body: |
      Some text.

        # not a comment
    # owner: to be decided

  - id: two
    title: Two
    sections:
      - id: inner
        title: Inner
        body: "Folded
          text"
  - { id: three, title: Three }
`;
  const files = {
    'reportwright.yaml': `${manifest}  - ${chapterA}\n  - ${chapterB}\n`,
    [chapterA]: `id: a\ntitle: A\n${sections}`,
    [chapterB]: 'id: b\r\ntitle: B\r\nsections:\r\n- id: far\r\n  title: Far\r\n',
  };

  it('takes comments above and deeper ones below along', () => {
    const after = move(files, ['one'], 'a');
    assert.equal(
      after[chapterA],
      `id: a
title: A
sections:
  - id: two
    title: Two
    sections:
      - id: inner
        title: Inner
        body: "Folded
          text"
  - { id: three, title: Three }

  # Comes first.
  - id: one
    title: One
    body: |
      Some text.

        # not a comment
    # owner: to be decided
`,
    );
  });

  it('indents them for a deeper level, and takes an empty list away', () => {
    const after = move(files, ['inner'], 'one');
    assert.equal(
      after[chapterA],
      `id: a
title: A
sections:
  # Comes first.
  - id: one
    title: One
    body: |
      Some text.

        # not a comment
    # owner: to be decided
    sections:
      - id: inner
        title: Inner
        body: "Folded
          text"

  - id: two
    title: Two
  - { id: three, title: Three }
`,
    );
  });

  it('writes them as the other chapter is written', () => {
    const after = move(files, ['inner'], 'b', 'far');
    assert.equal(
      after[chapterB],
      'id: b\r\ntitle: B\r\nsections:\r\n- id: inner\r\n  title: Inner\r\n  body: "Folded\r\n    text"\r\n\r\n- id: far\r\n  title: Far\r\n',
    );
  });

  it('leaves an empty list where its key could not be put back in the same place', () => {
    const after = move(files, ['far'], 'one');
    assert.equal(after[chapterB], 'id: b\r\ntitle: B\r\nsections: []\r\n');
  });

  it('moves several at once, in reading order, and what is in them once', () => {
    const after = move(files, ['three', 'inner', 'two'], 'a', 'one');
    const ids = [...(after[chapterA] ?? '').matchAll(/id: (\w+)/g)].map(([, id]) => id);
    assert.deepEqual(ids, ['a', 'two', 'inner', 'three', 'one']);
  });

  it('refuses what is impossible', () => {
    assert.equal(edit(files, ['two'], 'two'), undefined, 'into itself');
    assert.equal(edit(files, ['two'], 'inner'), undefined, 'into what it holds');
    assert.equal(edit(files, ['two'], 'a', 'two'), undefined, 'in front of itself');
    assert.equal(edit(files, ['two'], 'b', 'one'), undefined, 'beside what is elsewhere');
    assert.equal(edit(files, ['a'], 'b'), undefined, 'a chapter into a chapter');
    assert.equal(edit(files, ['two'], 'Report'), undefined, 'a section into the report');
    assert.equal(edit(files, ['inner'], 'three'), undefined, 'dashes into brackets');
    assert.equal(moveItems(reportsOf(files).reports, { keys: ['x'], parent: 'y' }), undefined);
  });

  it('refuses what would change the meaning of an alias', () => {
    const anchored = {
      ...files,
      [chapterA]:
        'id: a\ntitle: A\nsections:\n  - { id: one, title: &t One }\n  - id: two\n    title: *t\n',
    };
    assert.equal(edit(anchored, ['two'], 'b'), undefined);
    assert.equal(edit(anchored, ['two'], 'a', 'one'), undefined);
  });

  it('works in JSON', () => {
    const path = 'chapters/a.chapter.json';
    const json = {
      'reportwright.yaml': `${manifest}  - ${path}\n`,
      [path]: `{
  "id": "a",
  "title": "A",
  "sections": [
    {
      "id": "one",
      "title": "One"
    },
    {
      "id": "two",
      "title": "Two"
    }
  ]
}
`,
    };
    const inside = move(json, ['two'], 'one');
    assert.equal(
      inside[path],
      `{
  "id": "a",
  "title": "A",
  "sections": [
    {
      "id": "one",
      "title": "One",
      "sections": [
        {
          "id": "two",
          "title": "Two"
        }
      ]
    }
  ]
}
`,
    );
    const swapped = move(json, ['two'], 'a', 'one');
    assert.deepEqual(
      JSON.parse(swapped[path] ?? '').sections.map(({ id }: { id: string }) => id),
      ['two', 'one'],
    );
  });
});
