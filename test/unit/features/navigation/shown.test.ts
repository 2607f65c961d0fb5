import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  incomingCalls,
  outgoingCalls,
  prepareCallHierarchy,
} from '../../../../server/src/features/callHierarchy.ts';
import { codeLenses, resolveLens } from '../../../../server/src/features/codeLens.ts';
import type { FeatureContext } from '../../../../server/src/features/feature.ts';
import { inlayHints, resolveHint } from '../../../../server/src/features/inlayHints.ts';
import {
  resolveSymbol,
  workspaceSymbols,
} from '../../../../server/src/features/workspaceSymbols.ts';
import { pathOf, sceneOf } from './support.ts';

const files = {
  'reportwright.yaml': `reportwright: 1
title: T
language: zh-Hans
numbering: { chapter: cjk, section: paren }
chapters: [a.chapter.yaml, b.chapter.yaml]
dimensions: { owner: [{ id: amazon, name: 亚马逊, aliases: [Amazon] }] }
`,
  'm.metrics.yaml': `metrics:
  - { id: repurchase-rate, name: 复购率, aliases: [再次购买占比], unit: percent, values: { 2019: 18, 2024: 35 } }
  - { id: idle, name: Idle, unit: percent }
  - { id: gain, name: 复购提升, unit: pp, derived: repurchase-rate@2024 - repurchase-rate@2019 }
`,
  'a.chapter.yaml': `id: a
title: 概述
sections:
  - id: s
    title: "从流量到体验"
    body: |
      升至 {{repurchase-rate@2024}}，{{repurchase-rate@2019..2024:change}}，{{gain}}，{{idle@2024}} {{none}}
      [约三分之一]{figure=repurchase-rate@2024}
    charts: [{ id: c, metric: repurchase-rate, type: line }]
  - { id: t, title: 其他, numbered: false, body: "[[s]]" }
`,
  'x.cases.yaml': 'cases:\n  - { id: k, title: K }\n',
  'b.chapter.yaml': 'id: b\ntitle: 结论\nbody: "{{repurchase-rate@2024}} ![[chart:a/c]]"\n',
};

/** What every lens of a file says, once asked. */
function lenses(path: string, parts: Partial<FeatureContext> = {}): string[] {
  const scene = sceneOf(files, parts);
  const file = scene.open(path);
  return codeLenses(file, scene.context).map((lens) => {
    assert.equal(lens.command, undefined);
    const { command } = resolveLens(lens, scene.context);
    return `${file.lines.getText(lens.range)}: ${command?.title}`;
  });
}

describe('code lenses', () => {
  it('say how often things are cited, and in how many chapters', () => {
    assert.deepEqual(lenses('m.metrics.yaml'), [
      'repurchase-rate: cited 7 times in 2 chapters',
      'idle: cited once',
      'gain: cited once',
    ]);
    assert.deepEqual(lenses('a.chapter.yaml', { locale: 'zh-Hans' }), [
      's: 引用 1 处',
      'c: 引用 1 处',
    ]);
    assert.deepEqual(lenses('reportwright.yaml'), []);
    assert.deepEqual(lenses('x.cases.yaml'), ['k: not cited']);
  });

  it('list the places where the client has a command for it', () => {
    const scene = sceneOf(files, { referencesCommand: 'show' });
    const [lens] = codeLenses(scene.open('m.metrics.yaml'), scene.context);
    assert.ok(lens);
    const { command } = resolveLens(lens, scene.context);
    assert.equal(command?.command, 'show');
    assert.equal(command?.arguments?.[2].length, 7);
    const without = sceneOf(files);
    assert.equal(resolveLens(lens, without.context).command?.command, '');
  });

  it('say nothing of what is gone or not theirs, and nothing at all when switched off', () => {
    const scene = sceneOf(files);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const data = { uri: scene.file('m.metrics.yaml').uri, kind: 'metric', id: 'gone' };
    for (const each of [undefined, data, { ...data, uri: 'file:///x' }]) {
      assert.equal(resolveLens({ range, data: each }, scene.context).command?.title, '');
    }
    assert.deepEqual(lenses('m.metrics.yaml', { shows: (kind) => kind !== 'lenses' }), []);
  });
});

/** The text with its hints in `⟨…⟩`. */
function hinted(path: string, parts: Partial<FeatureContext> = {}): string {
  const scene = sceneOf(files, parts);
  const file = scene.open(path);
  const range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
  const edits = inlayHints(file, range, scene.context).map(({ position, label }) => {
    const text = typeof label === 'string' ? label : label.map(({ value }) => value).join('');
    return { range: { start: position, end: position }, newText: `⟨${text}⟩` };
  });
  return TextDocument.applyEdits(file.lines, edits);
}

describe('inlay hints', () => {
  it('show values behind marks and numbers in front of titles', () => {
    assert.equal(
      hinted('a.chapter.yaml'),
      `id: a
title: ⟨一、⟩概述
sections:
  - id: s
    title: ⟨（1）⟩"从流量到体验"
    body: |
      升至 {{repurchase-rate@2024}}⟨35%⟩，{{repurchase-rate@2019..2024:change}}⟨94%⟩，{{gain}}⟨17 个百分点⟩，{{idle@2024}} {{none}}
      [约三分之一]{figure=repurchase-rate@2024}⟨35%⟩
    charts: [{ id: c, metric: repurchase-rate, type: line }]
  - { id: t, title: 其他, numbered: false, body: "[[s]]" }
`,
    );
  });

  it('can be switched off one by one', () => {
    assert.doesNotMatch(hinted('a.chapter.yaml', { shows: (kind) => kind !== 'values' }), /35%⟩/);
    assert.doesNotMatch(hinted('a.chapter.yaml', { shows: (kind) => kind !== 'numbers' }), /⟨一/);
  });

  it('are those of the lines that are asked for', () => {
    const scene = sceneOf(files);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    const hints = inlayHints(scene.open('a.chapter.yaml'), range, scene.context);
    assert.deepEqual(
      hints.map(({ label }) => label),
      ['一、'],
    );
  });

  it('tell where a value comes from', () => {
    const scene = sceneOf(files);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const [hint] = inlayHints(scene.open('b.chapter.yaml'), range, scene.context).slice(-1);
    assert.ok(hint);
    const [part] = Array.isArray(hint.label) ? hint.label : [];
    assert.ok(part?.location);
    const { lines } = scene.open(pathOf(part.location.uri));
    assert.equal(lines.getText(part.location.range), '2024: 35');
    assert.match(JSON.stringify(resolveHint(hint, scene.context).tooltip), /复购率 · 2024 年/);
    assert.deepEqual(resolveHint({ ...hint, data: 1 }, scene.context), { ...hint, data: 1 });
  });
});

describe('the call hierarchy', () => {
  it('shows what a figure is reckoned from, and who takes it', () => {
    const text = files['m.metrics.yaml'].replace('id: ga', 'id: ga$0');
    const scene = sceneOf({ ...files, 'm.metrics.yaml': text });
    const [gain] = prepareCallHierarchy(...scene.at, scene.context);
    assert.ok(gain);
    assert.equal(gain.name, '复购提升');
    assert.match(gain.detail ?? '', /17 个百分点.* = repurchase-rate@2024/);
    const [input, ...more] = outgoingCalls(gain, scene.context);
    assert.deepEqual(more, []);
    assert.equal(input?.to.name, '复购率');
    assert.match(input?.to.detail ?? '', /^35% · 2024/);
    assert.equal(input?.fromRanges.length, 2);
    assert.ok(input);
    const users = incomingCalls(input.to, scene.context);
    assert.deepEqual(
      users.map(({ from, fromRanges }) => [from.name, pathOf(from.uri), fromRanges.length]),
      [
        ['从流量到体验', 'a.chapter.yaml', 4],
        ['结论', 'b.chapter.yaml', 1],
        ['复购提升', 'm.metrics.yaml', 2],
      ],
    );
    assert.deepEqual(incomingCalls(users[0]?.from ?? gain, scene.context), []);
    const printed = outgoingCalls(users[0]?.from ?? gain, scene.context);
    assert.deepEqual(
      printed.map(({ to }) => to.name),
      ['复购率', '复购提升', 'Idle'],
    );
  });

  it('begins at metrics and sections alone, and takes no odd data', () => {
    const text = files['reportwright.yaml'].replace('amazon', 'ama$0zon');
    const scene = sceneOf({ ...files, 'reportwright.yaml': text });
    assert.deepEqual(prepareCallHierarchy(...scene.at, scene.context), []);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const item = { name: '', kind: 13, uri: '', range, selectionRange: range } as const;
    assert.deepEqual(outgoingCalls({ ...item, data: { kind: 'toString' } }, scene.context), []);
  });
});

/** The symbols that a query finds, each with the text at its place. */
function found(query: string): string[] {
  const scene = sceneOf(files);
  return workspaceSymbols(query, scene.context).map((symbol) => {
    const { location } = resolveSymbol(symbol, scene.context);
    assert.ok('range' in location);
    const { lines } = scene.open(pathOf(location.uri));
    return `${symbol.name} @ ${lines.getText(location.range)} in ${symbol.containerName ?? ''}`;
  });
}

describe('workspace symbols', () => {
  it('are found by id, name, alias and initials', () => {
    const rate = '复购率 repurchase-rate';
    assert.equal(found('repurchase')[0], `${rate} @ repurchase-rate in m.metrics.yaml`);
    assert.equal(found('复购率')[0], `${rate} @ repurchase-rate in m.metrics.yaml`);
    assert.equal(found('fgl')[0], `${rate} (FGL) @ repurchase-rate in m.metrics.yaml`);
    assert.equal(found('再次')[0], `${rate} (再次购买占比) @ repurchase-rate in m.metrics.yaml`);
    assert.equal(found('流量')[0], '从流量到体验 s @ s in 一、概述');
    assert.equal(found('amazon')[0], '亚马逊 amazon @ amazon in reportwright.yaml');
    assert.equal(found('jielun')[0], undefined);
    assert.equal(found('结论')[0], '结论 b @ b in ');
  });

  it('are all there while nothing is typed', () => {
    assert.equal(found('').length, 9);
  });

  it('keep a symbol that is gone as it is', () => {
    const scene = sceneOf(files);
    const [symbol] = workspaceSymbols('idle', scene.context);
    assert.ok(symbol);
    const odd = { ...symbol, data: { ...Object(symbol.data), id: 'gone' } };
    assert.deepEqual(resolveSymbol(odd, scene.context), odd);
  });
});
