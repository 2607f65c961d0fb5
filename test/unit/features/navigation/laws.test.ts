import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { definition } from '../../../../server/src/features/definition.ts';
import { references } from '../../../../server/src/features/references.ts';
import { Refusal } from '../../../../server/src/features/refusal.ts';
import { rename } from '../../../../server/src/features/rename.ts';
import { openFileOf } from '../../../../server/src/features/reportFile.ts';
import type { Placed, Report } from '../../../../server/src/model/report.ts';
import type { Declaration, DeclaredKind, Reference } from '../../../../server/src/model/symbols.ts';
import { builtinDimensions } from '../../../../server/src/model/symbols/references.ts';
import { findingsOf } from '../../../../server/src/rules/findings.ts';
import { isId } from '../../../../server/src/syntax/marks/ids.ts';
import type { Span } from '../../../../server/src/syntax/finding.ts';
import { generateReport, smallReport } from '../../../support/generatedReport.ts';
import { files as arbitraryFiles } from '../../model/arbitraryReport.ts';
import { after, type Scene, sceneOf } from './support.ts';

type Files = Readonly<Record<string, string>>;

const kinds: readonly DeclaredKind[] = [
  'chapter',
  'section',
  'chart',
  'table',
  'image',
  'metric',
  'case',
  'source',
  'member',
  'dimension',
  'unit',
];

function everything(report: Report): Placed<Declaration>[] {
  return kinds.flatMap((kind) => [...report.declarations(kind)]);
}

function allReferences(report: Report): Placed<Reference>[] {
  return [...report.files.values()].flatMap((file) =>
    file.units.flatMap((unit, number) =>
      unit.references.map((item) => ({ file, unit, base: file.starts[number] ?? 0, item })),
    ),
  );
}

/** A place as text, to be compared. */
function place({ file, base, item }: Placed<Span>): string {
  return `${file.uri} ${base + item.start}-${base + item.end}`;
}

function positionOf(placed: Placed<Span>) {
  const file = openFileOf(placed.file);
  return [file, file.lines.positionAt(placed.base + placed.item.start)] as const;
}

/** The places that a rename changes. */
function changed(edit: ReturnType<typeof rename>, scene: Scene): string[] {
  return (edit?.documentChanges ?? []).flatMap((change) => {
    assert.ok('edits' in change);
    const { uri } = change.textDocument;
    const file = scene.reports.file(uri);
    assert.ok(file);
    const { lines } = openFileOf(file);
    return change.edits.map((each) => {
      assert.ok('range' in each);
      const { start, end } = each.range;
      return `${uri} ${lines.offsetAt(start)}-${lines.offsetAt(end)}`;
    });
  });
}

function found(scene: Scene, placed: Placed<Span>): string[] {
  return references(...positionOf(placed), true, scene.context).map(({ uri, range }) => {
    const file = scene.reports.file(uri);
    assert.ok(file);
    const { lines } = openFileOf(file);
    return `${uri} ${lines.offsetAt(range.start)}-${lines.offsetAt(range.end)}`;
  });
}

function findings(report: Report): string[] {
  return [...report.files.values()].flatMap((file) =>
    // What is named wrongly stays so; it may be told otherwise when another kind bore the name.
    findingsOf(report, file).map(
      ({ code }) =>
        `${file.uri} ${code.replace(/^reference-(?:unknown|wrong-kind)$/, 'reference')}`,
    ),
  );
}

/** What every reference leads to, by the number of the declaration. */
function meanings(report: Report): string[] {
  const numbers = new Map(everything(report).map((each, number) => [each.item, number]));
  return allReferences(report).map((reference) => {
    const { found: all, file } = report.resolve(reference);
    return [...all.map(({ item }) => numbers.get(item)), file?.uri].join();
  });
}

/** Renames one thing, unless it is refused, and looks at everything that has to hold. */
function check(files: Files, which: number, name: string): boolean {
  const scene = sceneOf(files);
  const all = everything(scene.report);
  const placed = all[which % all.length];
  if (placed === undefined) return false;
  const { id } = placed.item;
  let edit: ReturnType<typeof rename>;
  try {
    edit = rename(...positionOf(placed), name, scene.context);
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    return false;
  }
  const resolving = allReferences(scene.report).filter((each) =>
    scene.report.resolve(each).found.some((one) => one.item === placed.item),
  );
  const places = [placed, ...resolving].map(place).toSorted();
  assert.deepEqual(changed(edit, scene).toSorted(), places, 'rename and the index');
  const paths = scene.report.referencesToFile(placed.file).map(place);
  const listed = found(scene, placed).filter(
    (each) => placed.item.kind !== 'chapter' || !paths.includes(each),
  );
  assert.deepEqual(listed.toSorted(), places, 'references and the index');

  const next = sceneOf(after(scene.files, edit));
  const before = findings(scene.report);
  // Nothing may be wrong that was not; a name that was no id may have been mended.
  const fresh = findings(next.report).filter((each) => !before.includes(each));
  assert.deepEqual(fresh, [], 'no new findings');
  assert.deepEqual(meanings(next.report), meanings(scene.report), 'the same meanings');
  if (!isId(id)) return true;
  const again = everything(next.report)[which % all.length];
  assert.ok(again);
  const back = after(next.files, rename(...positionOf(again), id, next.context));
  assert.deepEqual(back, scene.files, 'the same bytes');
  return true;
}

const generated = Object.fromEntries(generateReport(smallReport).files);

describe('laws of renaming', function () {
  this.timeout(60_000);

  it('hold for everything that a report declares', () => {
    const all = everything(sceneOf(generated).report);
    assert.ok(all.length > 50);
    for (let which = 0; which < all.length; which += 9) {
      const isRenamed = check(generated, which, 'renamed-thing');
      assert.equal(isRenamed, !builtinDimensions.has(all[which]?.item.id ?? ''), String(which));
    }
  });

  it('hold in reports full of ids that meet', () => {
    let done = 0;
    fc.assert(
      fc.property(
        arbitraryFiles,
        fc.nat({ max: 1000 }),
        fc.constantFrom('a', 'b', 'csat', 'neu', '复购率', 'c'),
        (files, which, name) => {
          if (check(files, which, name)) done++;
        },
      ),
      { numRuns: 80 },
    );
    assert.ok(done > 10, `only ${done} were renamed`);
  });
});

describe('a law of navigation', () => {
  it('says that what a reference leads to knows of the reference', () => {
    const scene = sceneOf(generated);
    let count = 0;
    for (const reference of allReferences(scene.report)) {
      const [link] = definition(...positionOf(reference), scene.context);
      assert.ok(link, place(reference));
      if (count++ % 9 !== 0) continue;
      const file = scene.reports.file(link.targetUri);
      assert.ok(file);
      const open = openFileOf(file);
      const start = reference.item.wants === 'file' ? undefined : link.targetSelectionRange.start;
      if (start === undefined) continue;
      const uses = references(open, start, false, scene.context).map(
        ({ uri, range }) => `${uri} ${JSON.stringify(range)}`,
      );
      assert.ok(
        uses.includes(`${reference.file.uri} ${JSON.stringify(link.originSelectionRange)}`),
      );
    }
    assert.ok(count > 100);
  });
});
