import assert from 'node:assert/strict';
import type { LocationLink } from 'vscode-languageserver-types';
import { definition } from '../../../../server/src/features/definition.ts';
import { implementation } from '../../../../server/src/features/implementation.ts';
import { references } from '../../../../server/src/features/references.ts';
import { typeDefinition } from '../../../../server/src/features/typeDefinition.ts';
import { builtinSchemas } from '../../../../server/src/schema/builtinSchemas.ts';
import { readFileSync } from 'node:fs';
import { pathOf, type Scene, sceneOf } from './support.ts';

const files = {
  'reportwright.yaml': `reportwright: 1
title: T
language: en
chapters: [a.chapter.yaml, b.chapter.yaml]
dimensions: { owner: [{ id: shop, name: Shop }] }
`,
  'm.metrics.yaml': `metrics:
  - id: csat
    name: Satisfaction
    unit: point
    values: { 2019: 3.5, 2024: 4.2 }
  - id: gain
    name: Gain
    unit: point
    derived: csat@2024 - csat@2019
`,
  'a.chapter.yaml': `id: a
title: A
sections:
  - id: s
    title: S
    body: |
      {{csat@2019..2024}} {{gain}} [[b]] [[s]] ![[chart:c]]
    charts: [{ id: c, metric: csat, type: line }]
`,
  'b.chapter.yaml': 'id: b\ntitle: B\nbody: "[[a/s]] [[chapter:b]]"\n',
};

/** The files with the caret behind the first place of some words. */
function at(path: keyof typeof files, words: string): Scene {
  const changed = { ...files, [path]: files[path].replace(words, `${words}$0`) };
  return sceneOf(changed, { schemas: 'file:///schemas/' });
}

/** Where links lead: what they start from, the file, what is marked there and around it. */
function told(scene: Scene, links: readonly LocationLink[]): string[] {
  const [from] = scene.at;
  return links.map(({ originSelectionRange, targetUri, targetRange, targetSelectionRange }) => {
    const { lines } = scene.open(pathOf(targetUri));
    const origin = originSelectionRange ? from.lines.getText(originSelectionRange) : '';
    const whole = lines.getText(targetRange).split('\n')[0] ?? '';
    return `${origin} -> ${pathOf(targetUri)}: ${lines.getText(targetSelectionRange)} in ${whole}`;
  });
}

function defined(path: keyof typeof files, words: string): string[] {
  const scene = at(path, words);
  return told(scene, definition(...scene.at, scene.context));
}

describe('definition', () => {
  it('leads from every kind of mark and value to what bears the id', () => {
    assert.deepEqual(defined('a.chapter.yaml', '{{cs'), [
      'csat -> m.metrics.yaml: csat in id: csat',
    ]);
    assert.deepEqual(defined('a.chapter.yaml', '{{gain'), [
      'gain -> m.metrics.yaml: gain in id: gain',
    ]);
    assert.deepEqual(defined('a.chapter.yaml', '[[b'), ['b -> b.chapter.yaml: b in id: b']);
    assert.deepEqual(defined('a.chapter.yaml', '[[s'), ['s -> a.chapter.yaml: s in id: s']);
    assert.deepEqual(defined('a.chapter.yaml', 'chart:c'), [
      'c -> a.chapter.yaml: c in { id: c, metric: csat, type: line }',
    ]);
    assert.deepEqual(defined('b.chapter.yaml', '[[a'), ['a -> a.chapter.yaml: a in id: a']);
    assert.deepEqual(defined('b.chapter.yaml', '[[a/'), ['s -> a.chapter.yaml: s in id: s']);
    assert.deepEqual(defined('m.metrics.yaml', 'derived: cs'), [
      'csat -> m.metrics.yaml: csat in id: csat',
    ]);
  });

  it('leads from a path to the top of the file', () => {
    assert.deepEqual(defined('reportwright.yaml', '[a.ch'), [
      'a.chapter.yaml -> a.chapter.yaml:  in ',
    ]);
  });

  it('leads from the period of a figure to its value', () => {
    assert.deepEqual(defined('a.chapter.yaml', '@20'), [
      '2019 -> m.metrics.yaml: 2019: 3.5 in 2019: 3.5',
    ]);
    assert.deepEqual(defined('a.chapter.yaml', '@2019..202'), [
      '2024 -> m.metrics.yaml: 2024: 4.2 in 2024: 4.2',
    ]);
  });

  it('stays where an id is given, and nowhere over plain words', () => {
    assert.deepEqual(defined('m.metrics.yaml', 'id: gai'), [
      'gain -> m.metrics.yaml: gain in id: gain',
    ]);
    assert.deepEqual(defined('m.metrics.yaml', 'name: G'), []);
  });
});

function implemented(path: keyof typeof files, words: string): string[] {
  const scene = at(path, words);
  return told(scene, implementation(...scene.at, scene.context));
}

describe('implementation', () => {
  it('is the values of a metric, its formula, and where a chart is placed', () => {
    assert.deepEqual(implemented('a.chapter.yaml', '{{cs'), [
      'csat -> m.metrics.yaml: 2019: 3.5 in 2019: 3.5',
      'csat -> m.metrics.yaml: 2024: 4.2 in 2024: 4.2',
    ]);
    assert.deepEqual(implemented('a.chapter.yaml', '{{gain'), [
      'gain -> m.metrics.yaml: csat@2024 - csat@2019 in csat@2024 - csat@2019',
    ]);
    assert.deepEqual(implemented('a.chapter.yaml', '{ id: c'), ['c -> a.chapter.yaml: c in c']);
    assert.deepEqual(implemented('a.chapter.yaml', '[[s'), []);
  });
});

describe('type definition', () => {
  it('leads to what the schema says of the kind', () => {
    const expected = [
      ['a.chapter.yaml', '{{cs', 'metrics.schema.json', '"metric": {'],
      ['a.chapter.yaml', 'id: s', 'chapter.schema.json', '"section": {'],
      ['a.chapter.yaml', 'id: c', 'chapter.schema.json', '"chart": {'],
      ['b.chapter.yaml', '[[a', 'chapter.schema.json', '{'],
      ['reportwright.yaml', 'id: sh', 'report.schema.json', '"member": {'],
      ['reportwright.yaml', 'own', 'report.schema.json', '"dimensions": {'],
    ] as const;
    for (const [path, words, name, first] of expected) {
      const scene = at(path, words);
      const [link] = typeDefinition(...scene.at, scene.context);
      assert.equal(link?.targetUri, `file:///schemas/${name}`);
      const url = new URL(`../../../../schemas/${name}`, import.meta.url);
      const lines = readFileSync(url, 'utf8').split('\n');
      assert.equal(lines[link?.targetRange.start.line ?? -1]?.trim(), first, `${path} ${words}`);
    }
    assert.ok(Object.keys(builtinSchemas.schemas).includes('metrics.schema.json'));
  });

  it('is not there when nobody has said where the schemas are', () => {
    const scene = sceneOf({ 'a.chapter.yaml': 'id: $0a\n' });
    assert.deepEqual(typeDefinition(...scene.at, scene.context), []);
  });
});

/** Every place that is found, as file, line and text. */
function used(scene: Scene, declares = true): string[] {
  return references(...scene.at, declares, scene.context).map(({ uri, range }) => {
    const { lines } = scene.open(pathOf(uri));
    return `${pathOf(uri)}:${range.start.line + 1} ${lines.getText(range)}`;
  });
}

describe('references', () => {
  const all = [
    'm.metrics.yaml:2 csat',
    'a.chapter.yaml:7 csat',
    'a.chapter.yaml:8 csat',
    'm.metrics.yaml:9 csat',
    'm.metrics.yaml:9 csat',
  ];

  it('are found from every one of them, with or without the declaration', () => {
    assert.deepEqual(used(at('m.metrics.yaml', 'id: csat')), all);
    assert.deepEqual(used(at('a.chapter.yaml', '{{cs')), all);
    assert.deepEqual(used(at('m.metrics.yaml', '- csa')), all);
    assert.deepEqual(used(at('a.chapter.yaml', 'metric: c'), false), all.slice(1));
  });

  it('of a chapter hold the paths to its file', () => {
    const found = [
      'b.chapter.yaml:1 b',
      'reportwright.yaml:4 b.chapter.yaml',
      'a.chapter.yaml:7 b',
      'b.chapter.yaml:3 b',
    ];
    assert.deepEqual(used(at('b.chapter.yaml', 'id: b')), found);
    assert.deepEqual(used(at('reportwright.yaml', ', b.ch')), found);
  });

  it('of an id that nothing bears are the places that ask for it', () => {
    const body = 'id: a\nbody: "{{go$0ne}} [[metric:gone]] [[case:gone]]"\n';
    assert.deepEqual(used(sceneOf({ ...files, 'a.chapter.yaml': body })), [
      'a.chapter.yaml:2 gone',
      'a.chapter.yaml:2 gone',
    ]);
  });

  it('of something in a chapter that is not there are the place alone', () => {
    const body = 'id: a\nbody: "[[gone/go$0ne]] [[gone]] [[gone/gone]]"\n';
    assert.deepEqual(used(sceneOf({ ...files, 'a.chapter.yaml': body })), [
      'a.chapter.yaml:2 gone',
    ]);
    const known = 'id: a\nbody: "[[b/go$0ne]] [[gone]] [[b/gone]]"\n';
    assert.equal(used(sceneOf({ ...files, 'a.chapter.yaml': known })).length, 2);
  });

  it('do not look into other reports', () => {
    const scene = sceneOf({
      'reportwright.yaml': 'reportwright: 1\n',
      'm.metrics.yaml': 'metrics:\n  - id: cs$0at\n',
      'sub/reportwright.yaml': 'reportwright: 1\n',
      'sub/a.chapter.yaml': 'id: a\nbody: "{{csat}}"\n',
    });
    assert.deepEqual(used(scene), ['m.metrics.yaml:2 csat']);
  });
});
