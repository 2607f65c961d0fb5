import assert from 'node:assert/strict';
import { Refusal } from '../../../../server/src/features/refusal.ts';
import { prepareRename, rename } from '../../../../server/src/features/rename.ts';
import { say } from '../../../../server/src/messages/texts.ts';
import { after, sceneOf } from './support.ts';

type Files = Readonly<Record<string, string>>;

/** The texts after the id at `$0` got another name; the fixtures show the old texts with `«old»`. */
function renamed(files: Files, name: string): Record<string, string> {
  const scene = sceneOf(files);
  return after(scene.files, rename(...scene.at, name, scene.context));
}

/** That renaming changes what stands in `«…»`, and nothing else. */
function changesMarked(files: Files, name: string): void {
  const wanted = Object.entries(files).map(([path, text]) => [
    path,
    text.replaceAll(/«[^»]*»/g, name).replace('$0', ''),
  ]);
  const plain = Object.fromEntries(
    Object.entries(files).map(([path, text]) => [path, text.replaceAll(/[«»]/g, '')]),
  );
  assert.deepEqual(renamed(plain, name), Object.fromEntries(wanted));
}

/** Why something is not renamed: the id of the message, and the places that it names. */
function refused(files: Files, name?: string): string {
  const scene = sceneOf(files);
  try {
    if (name === undefined) prepareRename(...scene.at, scene.context);
    else rename(...scene.at, name, scene.context);
  } catch (error) {
    assert.ok(error instanceof Refusal);
    for (const locale of ['en', 'zh-Hans'] as const) {
      assert.doesNotMatch(say(error.reason, locale), /[{}]/, 'every word is filled in');
    }
    const { id, args = {} } = error.reason;
    return [id, args['place'], args['first'], args['second']].filter(Boolean).join(' ');
  }
  return assert.fail('It was not refused');
}

const manifest = `reportwright: 1
title: T
language: en
chapters: [a.chapter.yaml, b.chapter.yaml]
units: [{ id: parcel, name: parcels }]
dimensions:
  owner: [{ id: shop, name: Shop }]
  age: [young, { id: old, name: Old, part-of: young }]
`;

/** Another chapter, with a text that refers to the first. */
function chapterB(body: string): string {
  return `id: b\ntitle: B\nbody: "${body}"\n`;
}

describe('rename', () => {
  it('changes a metric in values, marks, charts, formulas and outcomes', () => {
    changesMarked(
      {
        'reportwright.yaml': manifest,
        'm.metrics.yaml': `metrics:
  - { id: «cs$0at», name: csat, unit: point, values: { 2019: 3, 2024: 4 } }
  - { id: gain, name: Gain, derived: «csat»@2024-«csat»@2019 + csat-2, unit: point }
`,
        'a.chapter.yaml': `id: csat
title: csat
metrics: [«csat»]
sections:
  - id: csat
    title: T
    body: |
      csat {{«csat»@2024}} and {{ «csat»[shop]@2019..2024:change }}, [most]{figure=«csat»@2024},
      [[metric:«csat»]] [[csat]] ![[chart:csat]] \`{{csat}}\`
    charts:
      - { id: csat, metric: «csat», type: line, title: csat }
      - { id: more, metrics: [ "«csat»" , gain], type: line }
`,
        'x.cases.yaml': 'cases:\n  - { id: csat, title: C, outcomes: [{ metric: «csat» }] }\n',
      },
      'satisfaction',
    );
  });

  it('begins at any of the places', () => {
    const scene = sceneOf({
      'reportwright.yaml': manifest,
      'm.metrics.yaml': 'metrics:\n  - { id: csat, name: C, unit: point }\n',
      'a.chapter.yaml': 'id: a\ntitle: A\nbody: "{{ cs$0at@2024 }}"\n',
    });
    const found = prepareRename(...scene.at, scene.context);
    assert.deepEqual(found, {
      range: { start: { line: 2, character: 10 }, end: { line: 2, character: 14 } },
      placeholder: 'csat',
    });
  });

  it('changes a member in lists, keys, brackets and contexts', () => {
    changesMarked(
      {
        'reportwright.yaml': manifest
          .replace('[young,', '[«you$0ng»,')
          .replace('of: y', 'of: «y')
          .replace('oung }', 'oung» }'),
        'm.metrics.yaml': `metrics:
  - id: m
    name: M
    unit: point
    observations:
      - { members: { age: «young» }, period: 2024, value: 1 }
      - { members: { age: [«young», old] }, period: 2024, value: 1 }
`,
        'a.chapter.yaml':
          'id: a\ntitle: A\nabout: { members: { age: «young» } }\nbody: "{{m[«young»]@2024}} [[member:«young»]]"\n',
      },
      'youth',
    );
  });

  it('changes a dimension and a unit of the team', () => {
    changesMarked(
      {
        'reportwright.yaml': manifest.replace(' age:', ' «ag$0e»:'),
        'm.metrics.yaml':
          'metrics:\n  - { id: m, name: M, unit: point, observations: [{ members: { «age»: young }, value: 1 }] }\n',
        'a.chapter.yaml':
          'id: a\ntitle: A\nabout: { members: { «age»: young } }\ncharts: [{ id: c, metric: m, by: «age» }]\n',
      },
      'generation',
    );
    changesMarked(
      {
        'reportwright.yaml': manifest.replace('parcel,', '«parcel»,'),
        'm.metrics.yaml': 'metrics:\n  - { id: m, name: M, unit: "other:«par$0cel»" }\n',
      },
      '包裹',
    );
  });

  it('changes a chapter, and the sections, charts and tables of one chapter', () => {
    changesMarked(
      {
        'reportwright.yaml': manifest,
        'a.chapter.yaml':
          'id: «$0a»\ntitle: A\nsections: [{ id: s, title: S, body: "[[«a»]] [[«a»/s]]" }]\n',
        'b.chapter.yaml': chapterB('[[«a»]] [[chapter:«a»]] [[«a»/s]] ![[chart:«a»/c]]'),
      },
      '概述',
    );
    changesMarked(
      {
        'reportwright.yaml': manifest,
        'a.chapter.yaml':
          'id: a\ntitle: A\nsections: [{ id: «s», title: S, body: "[[«s»]] [[a/«s»]] [[section:«s»]]" }]\n',
        'b.chapter.yaml': chapterB('[[a/«$0s»]] [[s]] [[b/s]]'),
      },
      'start',
    );
    changesMarked(
      {
        'reportwright.yaml': manifest,
        'a.chapter.yaml':
          'id: a\ntitle: A\nbody: "![[chart:«c»]] ![[table:c]]"\ncharts: [{ id: «$0c», metric: m }]\ntables: [{ id: c, metrics: [m] }]\n',
        'b.chapter.yaml': chapterB('![[chart:a/«c»]] ![[chart:c]]'),
      },
      'trend',
    );
  });

  it('changes sources with their pages, and cases', () => {
    changesMarked(
      {
        'reportwright.yaml': manifest,
        's.sources.json': '{ "sources": [{ "id": "«s»", "title": "s" }] }\n',
        'm.metrics.yaml': 'metrics:\n  - { id: m, sources: [{ id: «s», at: p. 1 }, «s»] }\n',
        'a.chapter.yaml': 'id: a\ntitle: A\nbody: |\n  Known [@«$0s», p. 3; @other; @«s»].\n',
      },
      'survey-2024',
    );
  });

  it('tells the same letters in another form apart from others, and keeps them while it can', () => {
    const nfd = 'cafe\u0301';
    const files = {
      'reportwright.yaml': manifest,
      'm.metrics.yaml': `metrics:\n  - { id: ${nfd}, name: C, unit: point }\n`,
      'a.chapter.yaml': `id: a\ntitle: A\nbody: "{{${nfd.slice(0, 2)}$0${nfd.slice(2)}@2024}} {{caf\u00e9@2024}}"\n`,
    };
    const changed = renamed(files, 'bar');
    assert.equal(changed['a.chapter.yaml'], 'id: a\ntitle: A\nbody: "{{bar@2024}} {{bar@2024}}"\n');
    assert.match(
      refused({ ...files, 'n.metrics.yaml': 'metrics:\n  - { id: tea, name: T }\n' }, 'tea'),
      /^rename-taken/,
    );
  });

  it('reaches the figures of a formula that cannot be read', () => {
    changesMarked(
      {
        'reportwright.yaml': manifest,
        'm.metrics.yaml':
          'metrics:\n  - { id: «$0a», name: A, unit: point }\n  - { id: d, name: D, derived: "«a» / (" }\n',
      },
      'b',
    );
  });

  it('asks before aliases of the id change too', () => {
    const scene = sceneOf({
      'reportwright.yaml': manifest,
      'm.metrics.yaml': 'metrics:\n  - { id: &x a$0b, name: *x, unit: point }\n',
    });
    const edit = rename(...scene.at, 'c', scene.context);
    assert.equal(edit?.changeAnnotations?.['anchor']?.needsConfirmation, true);
    assert.equal(edit?.changeAnnotations?.['rename']?.needsConfirmation, undefined);
  });

  it('asks about lines that cannot be read', () => {
    const scene = sceneOf({
      'reportwright.yaml': manifest,
      'm.metrics.yaml':
        'metrics:\n  - id: a$0b\n    name: ab\n  - id: c\n    name: C\n    sources [ab, ab-c, xab] ab\n    unit: point\n',
    });
    const edit = rename(...scene.at, 'z', scene.context);
    assert.equal(edit?.changeAnnotations?.['unread']?.needsConfirmation, true);
    assert.equal(
      after(scene.files, edit)['m.metrics.yaml'],
      'metrics:\n  - id: z\n    name: ab\n  - id: c\n    name: C\n    sources [z, ab-c, xab] z\n    unit: point\n',
    );
  });

  describe('is refused', () => {
    const files = {
      'reportwright.yaml': manifest,
      'm.metrics.yaml': 'metrics:\n  - { id: one, name: One }\n  - { id: two, name: Two }\n',
      'a.chapter.yaml':
        'id: a\ntitle: A\nbody: "{{one@2024}}"\nsections: [{ id: s, title: S, body: "[[b]] [[gone]]" }]\n',
      'b.chapter.yaml': 'id: b\ntitle: B\n',
    };
    const at = (path: keyof typeof files, before: string, more: Files = {}): Files => ({
      ...files,
      ...more,
      [path]: (more[path] ?? files[path]).replace(before, `${before}$0`),
    });

    it('where the new name is no id, or a word of the format', () => {
      for (const name of ['', 'two words', '1st', 'no', 'a.b']) {
        assert.match(refused(at('m.metrics.yaml', 'id: on'), name), /^rename-no-id/);
      }
      assert.match(refused(at('reportwright.yaml', '  ag'), 'market'), /^rename-reserved/);
    });

    it('where the id is taken', () => {
      assert.equal(refused(at('m.metrics.yaml', 'id: on'), 'two'), 'rename-taken m.metrics.yaml:3');
      assert.match(refused(at('reportwright.yaml', '[you'), 'shop'), /^rename-taken/);
    });

    it('where something would be caught that means nothing, or another thing', () => {
      assert.match(
        refused(at('a.chapter.yaml', 'id: s'), 'gone'),
        /^rename-waiting a.chapter.yaml:4/,
      );
      assert.match(
        refused(at('a.chapter.yaml', 'id: s'), 'b'),
        /^rename-captured a.chapter.yaml:4/,
      );
      assert.match(refused(at('b.chapter.yaml', 'id: b'), 's'), /^rename-hidden a.chapter.yaml:4/);
    });

    it('where nothing or too much bears the id', () => {
      assert.match(refused(at('a.chapter.yaml', '[[gon')), /^rename-unknown/);
      const more = { 'n.metrics.yaml': 'metrics:\n  - { id: one, name: Uno }\n' };
      assert.match(
        refused(at('a.chapter.yaml', '{{on', more)),
        /^rename-twice m.metrics.yaml:2 n.metrics.yaml:2/,
      );
    });

    it('for words of the format, paths and aliases', () => {
      assert.match(refused(at('reportwright.yaml', 'own')), /^rename-builtin/);
      assert.match(refused(at('reportwright.yaml', '[a.ch')), /^rename-path/);
      const text = 'metrics:\n  - { id: &m one, name: *m }\n';
      assert.match(refused(at('m.metrics.yaml', '*', { 'm.metrics.yaml': text })), /^rename-alias/);
    });

    it('where escapes would be lost', () => {
      const text = 'metrics:\n  - { id: "on\\u0065", name: One }\n';
      assert.match(
        refused(at('a.chapter.yaml', '{{on', { 'm.metrics.yaml': text })),
        /^rename-escaped/,
      );
    });
  });

  it('has nothing to say about plain words', () => {
    const scene = sceneOf({ 'a.chapter.yaml': 'id: a\ntitle: Some wo$0rds\n' });
    assert.equal(prepareRename(...scene.at, scene.context), undefined);
    assert.equal(rename(...scene.at, 'x', scene.context), undefined);
  });
});
