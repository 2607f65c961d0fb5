import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { load } from 'js-yaml';
import { moveItems } from '../../../../server/src/features/move.ts';
import type { OutlineNode } from '../../../../server/src/protocol.ts';
import { reportsOf } from '../../../support/reports.ts';
import { allNodes, applied, below } from './tree.ts';

/** A section to be written down; sections have ids of their own by their place in the walk. */
interface Plan {
  readonly comment: boolean;
  readonly inner: boolean;
  readonly body: 'none' | 'literal' | 'quoted' | 'keep';
  readonly sections: readonly Plan[];
}

/** How a chapter is written: everything that a writer may do one way or the other. */
interface Style {
  readonly step: 0 | 2;
  readonly lineBreak: '\n' | '\r\n';
  readonly ended: boolean;
}

const plan = fc.letrec<{ plan: Plan }>((tie) => ({
  plan: fc.record({
    comment: fc.boolean(),
    inner: fc.boolean(),
    body: fc.constantFrom('none', 'literal', 'quoted', 'keep'),
    sections: fc.oneof(
      { depthSize: 'small', maxDepth: 3 },
      fc.constant([]),
      fc.array(tie('plan'), { minLength: 1, maxLength: 3 }),
    ),
  }),
})).plan;

const style: fc.Arbitrary<Style> = fc.record({
  step: fc.constantFrom(0, 2),
  lineBreak: fc.constantFrom('\n', '\r\n'),
  ended: fc.boolean(),
});

const chapter = fc.record({
  style,
  sections: fc.array(plan, { minLength: 1, maxLength: 4 }),
});

function writeChapter(
  id: string,
  { style: { step, lineBreak, ended }, sections }: { style: Style; sections: readonly Plan[] },
): string {
  let count = 0;
  const list = (plans: readonly Plan[], column: number): string[] =>
    plans.flatMap((each, at) => [...(at === 0 ? [] : ['']), ...item(each, column)]);
  const item = (each: Plan, column: number): string[] => {
    const margin = ' '.repeat(column);
    const name = `${id}-${++count}`;
    return [
      ...(each.comment ? [`${margin}# about ${name}`] : []),
      `${margin}- id: ${name}`,
      `${margin}  title: Title of ${name} # said briefly`,
      ...body(each.body, `${margin}  `),
      ...(each.inner ? [`${margin}  # note: to be done`] : []),
      ...(each.sections.length > 0
        ? [`${margin}  sections:`, ...list(each.sections, column + 2 + step)]
        : []),
    ];
  };
  const lines = [`id: ${id}`, `title: Chapter ${id}`, '', 'sections:', ...list(sections, step)];
  return lines.join(lineBreak) + (ended ? lineBreak : '');
}

function body(kind: Plan['body'], margin: string): string[] {
  if (kind === 'none') return [];
  if (kind === 'quoted') return [`${margin}body: "Folded`, `${margin}  text: # here"`];
  const header = kind === 'keep' ? '|+' : '|';
  return [`${margin}body: ${header}`, `${margin}  First.`, '', `${margin}    # no comment`];
}

// A list that gets empty forgets how deep its dashes stood; files of one report agree on that.
const report = fc
  .record({ a: chapter, b: chapter })
  .map(({ a, b }) => ({ a, b: { ...b, style: { ...b.style, step: a.style.step } } }));

type Files = Readonly<Record<string, string>>;

function filesOf({ a, b }: { a: Parameters<typeof writeChapter>[1]; b: typeof a }): Files {
  return {
    'reportwright.yaml':
      'reportwright: 1\ntitle: R\nlanguage: en\nchapters: [a.chapter.yaml, b.chapter.yaml]\n',
    'a.chapter.yaml': writeChapter('a', a),
    'b.chapter.yaml': writeChapter('b', b),
  };
}

interface Spot {
  readonly node: OutlineNode;
  readonly parent: OutlineNode;
  readonly next: string | undefined;
}

/** Every section with the node around it and the id of the one behind it. */
function sectionsOf(reports: ReturnType<typeof reportsOf>['reports']): Spot[] {
  return allNodes(reports)
    .filter(({ type }) => type === 'chapter' || type === 'section')
    .flatMap((parent) => {
      const siblings = below(reports, parent.key);
      return siblings.map((node, at) => ({ node, parent, next: siblings[at + 1]?.id }));
    });
}

function keyIn(reports: ReturnType<typeof reportsOf>['reports'], id: string | undefined): string {
  return allNodes(reports).find((node) => node.id === id)?.key ?? '';
}

describe('moving sections, whatever the files', () => {
  it('and moving them back gives the same bytes', function () {
    this.timeout(60_000);
    let moves = 0;
    const choice = fc.tuple(report, fc.nat(), fc.nat(), fc.nat());
    fc.assert(
      fc.property(choice, ([parts, which, where, place]) => {
        const files = filesOf(parts);
        const { reports } = reportsOf(files);
        const spots = sectionsOf(reports);
        const spot = spots[which % spots.length];
        const holders = allNodes(reports).filter(
          ({ type }) => type === 'chapter' || type === 'section',
        );
        const parent = holders[where % holders.length];
        if (spot === undefined || parent === undefined) return;
        const siblings = [...below(reports, parent.key), undefined];
        const before = siblings[place % siblings.length];
        const keys = [spot.node.key];
        const edit = moveItems(reports, {
          keys,
          parent: parent.key,
          ...(before && { before: before.key }),
        });
        const itself =
          parent.key.startsWith(spot.node.key.slice(0, -1)) || before?.key === spot.node.key;
        assert.equal(edit === undefined, itself, 'refused only where it is impossible');
        if (edit === undefined) return;
        moves++;
        const after = applied(files, edit);
        assert.deepEqual(dataOf(after), movedData(dataOf(files), spot, parent, before));
        const twin = reportsOf(after).reports;
        const back = moveItems(twin, {
          keys: [keyIn(twin, spot.node.id)],
          parent: keyIn(twin, spot.parent.id),
          ...(spot.next !== undefined && { before: keyIn(twin, spot.next) }),
        });
        assert.deepEqual(applied(after, back), files);
      }),
      { numRuns: 100 },
    );
    assert.ok(moves > 40, `only ${moves} moves were possible`);
  });
});

interface Data {
  readonly id: string;
  readonly sections?: Data[];
}

function dataOf(files: Files): Data[] {
  return ['a', 'b'].map((id) => clean(load(files[`${id}.chapter.yaml`] ?? '') as Data));
}

/** Without what a move may change: empty lists, and line breaks at the end of texts. */
function clean(data: Data): Data {
  const text = JSON.stringify(data, (_key, value: unknown) => {
    if (Array.isArray(value) && value.length === 0) return undefined;
    return typeof value === 'string' ? value.trimEnd() : value;
  });
  return JSON.parse(text) as Data;
}

/** The data with the section taken out and put in, done the simple way. */
function movedData(
  data: Data[],
  { node }: Spot,
  parent: OutlineNode,
  before: OutlineNode | undefined,
): Data[] {
  let taken: Data | undefined;
  const without = (list: readonly Data[]): Data[] =>
    list
      .filter((each) => {
        if (each.id === node.id) taken = each;
        return each.id !== node.id;
      })
      .map((each) => ({ ...each, sections: without(each.sections ?? []) }));
  const rest = without(data);
  const put = (list: readonly Data[]): Data[] =>
    list.map((each) => {
      const sections = put(each.sections ?? []);
      if (each.id !== parent.id || taken === undefined) return { ...each, sections };
      const at = sections.findIndex(({ id }) => id === before?.id);
      return { ...each, sections: sections.toSpliced(at < 0 ? sections.length : at, 0, taken) };
    });
  return put(rest).map(clean);
}
