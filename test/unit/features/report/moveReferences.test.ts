import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { moveItems } from '../../../../server/src/features/move.ts';
import { Refusal } from '../../../../server/src/features/refusal.ts';
import type { Reports } from '../../../../server/src/model/report.ts';
import { reportsOf } from '../../../support/reports.ts';
import { applied, keyOf } from './tree.ts';

type Files = Readonly<Record<string, string>>;

const manifest =
  'reportwright: 1\ntitle: R\nlanguage: en\nchapters: [a.chapter.yaml, b.chapter.yaml, c.chapter.yaml]\n';

function move(files: Files, id: string, parent: string, before?: string): Record<string, string> {
  const { reports } = reportsOf(files);
  const edit = moveItems(reports, {
    keys: [keyOf(reports, id)],
    parent: keyOf(reports, parent),
    ...(before !== undefined && { before: keyOf(reports, before) }),
  });
  return applied(files, edit);
}

/** What a move is refused for. */
function refusal(files: Files, id: string, parent: string): string {
  try {
    move(files, id, parent);
  } catch (error) {
    if (error instanceof Refusal) return error.reason.id;
    throw error;
  }
  return assert.fail('The move is not refused');
}

/** A chapter of sections with a title, text and a chart each. */
function chapterText(id: string, sectionTexts: Readonly<Record<string, string>>): string {
  const sections = Object.entries(sectionTexts).map(
    ([name, body]) =>
      `  - id: ${name}\n    title: T ${name}\n    body: |\n      ${body}\n    charts:\n      - { id: ${name}-c, metric: m, title: C }\n`,
  );
  return `id: ${id}\ntitle: T ${id}\nsections:\n${sections.join('\n')}`;
}

function bodies(texts: Files): string[] {
  return Object.values(texts).flatMap((text) => text.match(/See .*/g) ?? []);
}

describe('references to sections that are moved to another chapter', () => {
  const files = {
    'reportwright.yaml': manifest,
    'a.chapter.yaml': chapterText('a', {
      x: 'See [[y]], [[x]], ![[chart:x-c]], ![[chart:y-c]] and [[b/far]].',
      y: 'See [[x]], [[a/x]], [[section:x]], ![[chart:x-c]].',
    }),
    'b.chapter.yaml': chapterText('b', { far: 'See [[a/x]], ![[chart:a/x-c]] and [[a]].' }),
    'c.chapter.yaml': chapterText('c', { other: 'See [[a/x]], [[section:a/x]], [[a/y]].' }),
  };

  it('go on meaning the same, in all files', () => {
    const after = move(files, 'x', 'b');
    assert.deepEqual(bodies(after), [
      'See [[b/x]], [[b/x]], [[section:b/x]], ![[chart:b/x-c]].',
      'See [[x]], ![[chart:x-c]] and [[a]].',
      'See [[a/y]], [[x]], ![[chart:x-c]], ![[chart:a/y-c]] and [[far]].',
      'See [[b/x]], [[section:b/x]], [[a/y]].',
    ]);
  });

  it('are left alone while a section stays in its chapter', () => {
    assert.deepEqual(bodies(move(files, 'y', 'a', 'x')).toSorted(), bodies(files).toSorted());
  });

  it('stop a move where they would come to mean something else', () => {
    const taken = { ...files, 'b.chapter.yaml': chapterText('b', { x: 'Taken.' }) };
    assert.equal(refusal(taken, 'T x', 'b'), 'move-taken');
    const waiting = { ...files, 'b.chapter.yaml': chapterText('b', { far: 'See [[x]].' }) };
    assert.equal(refusal(waiting, 'x', 'b'), 'move-captured');
    const hidden = { ...files, 'b.chapter.yaml': chapterText('b', { c: 'Named like a chapter.' }) };
    const naming = { ...hidden, 'a.chapter.yaml': chapterText('a', { x: 'See [[c]].' }) };
    assert.equal(refusal(naming, 'x', 'b'), 'move-captured');
    const nameless = {
      ...files,
      'b.chapter.yaml': files['b.chapter.yaml'].slice('id: b\n'.length),
    };
    assert.equal(refusal(nameless, 'x', 'T b'), 'move-no-id');
    const twice = { ...files, 'a.chapter.yaml': chapterText('a', { x: 'See [[y]].', y: '' }) };
    const doubled = twice['a.chapter.yaml'] + chapterText('a', { y: '' }).split('sections:\n')[1];
    assert.equal(refusal({ ...twice, 'a.chapter.yaml': doubled }, 'x', 'b'), 'move-ambiguous');
  });
});

/** Where each mark leads, by what is told of both by their ids, whatever the chapter. */
function meanings(reports: Reports): string[] {
  const [report] = reports.all();
  assert.ok(report);
  return [...report.files.values()]
    .flatMap((file) =>
      file.units.flatMap((unit, number) =>
        unit.references.flatMap((item) => {
          // A chapter in front of a slash is part of a name that is written anew.
          const isChapterPart = item.wants === 'chapter';
          if (isChapterPart) return [];
          const { found } = report.resolve({ file, unit, base: file.starts[number] ?? 0, item });
          const around = item.section === undefined ? '' : unit.declarations[item.section]?.id;
          return [`${around}: ${item.id} = ${found.map((each) => each.item.id).join()}`];
        }),
      ),
    )
    .toSorted();
}

const ids = ['p', 'q', 'r', 's', 't', 'u'];

/** Six sections over three chapters, some within others, that name each other and their charts. */
const written = fc
  .record({
    homes: fc.array(fc.nat({ max: 2 }), { minLength: 6, maxLength: 6 }),
    nested: fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }),
    names: fc.array(fc.array(fc.tuple(fc.nat({ max: 5 }), fc.nat({ max: 3 })), { maxLength: 4 }), {
      minLength: 6,
      maxLength: 6,
    }),
  })
  .map(({ homes, nested, names }): Files => {
    const chapters = ['a', 'b', 'c'];
    const home = (number: number): string => chapters[homes[number] ?? 0] ?? '';
    const mark = (from: number, [to, form]: readonly [number, number]): string => {
      const path = home(from) === home(to) ? '' : `${home(to)}/`;
      const id = ids[to] ?? '';
      const forms = [`[[${path}${id}]]`, `[[section:${path}${id}]]`, `![[chart:${path}${id}-c]]`];
      return forms[form] ?? `[[chapter:${home(to)}]]`;
    };
    const lines = (number: number, margin: string): string =>
      `${margin}- id: ${ids[number]}\n${margin}  title: T ${ids[number]}\n${margin}  body: "See ${(names[number] ?? []).map((name) => mark(number, name)).join(', ')}"\n${margin}  charts:\n${margin}    - { id: ${ids[number]}-c, metric: m, title: C }\n`;
    const text = (chapterId: string): string => {
      const own = [...ids.keys()].filter((number) => home(number) === chapterId);
      const list = own.map((number, at) => {
        const isInner = at % 2 === 1 && nested[number] === true;
        if (isInner) return `    sections:\n${lines(number, '      ')}`;
        return `${at === 0 ? '' : '\n'}${lines(number, '  ')}`;
      });
      const head = `id: ${chapterId}\ntitle: T ${chapterId}\n`;
      return list.length === 0 ? head : `${head}\nsections:\n${list.join('')}`;
    };
    return {
      'reportwright.yaml': manifest,
      ...Object.fromEntries(chapters.map((id) => [`${id}.chapter.yaml`, text(id)])),
    };
  });

describe('moving sections between chapters, whatever names what', () => {
  it('leaves each reference its meaning, and the move back gives the same bytes', function () {
    this.timeout(60_000);
    let changed = 0;
    const choice = fc.tuple(written, fc.nat({ max: 5 }), fc.nat({ max: 2 }));
    fc.assert(
      fc.property(choice, ([files, section, where]) => {
        const id = ids[section] ?? '';
        const { reports } = reportsOf(files);
        const place = sectionPlace(reports, id);
        const after = move(files, id, ['a', 'b', 'c'][where] ?? '');
        const twin = reportsOf(after).reports;
        assert.deepEqual(meanings(twin), meanings(reports));
        assert.deepEqual(move(after, id, place.parent, place.next), files);
        if (place.chapter !== ['a', 'b', 'c'][where]) changed++;
      }),
      { numRuns: 80 },
    );
    assert.ok(changed > 30, `only ${changed} moves went to another chapter`);
  });
});

interface SectionPlace {
  readonly chapter: string;
  readonly parent: string;
  readonly next: string | undefined;
}

/** Where a section stands, by the ids around it. */
function sectionPlace(reports: Reports, id: string): SectionPlace {
  for (const chapter of reports.all()[0]?.chapters() ?? []) {
    const look = (
      parent: string | undefined,
      list: typeof chapter.sections,
    ): SectionPlace | undefined => {
      for (const [at, { declaration, sections }] of list.entries()) {
        const next = list[at + 1]?.declaration.item.id;
        if (declaration.item.id === id)
          return { chapter: chapter.id ?? '', parent: parent ?? '', next };
        const inner = look(declaration.item.id, sections);
        if (inner !== undefined) return inner;
      }
      return undefined;
    };
    const found = look(chapter.id, chapter.sections);
    if (found !== undefined) return found;
  }
  return assert.fail(`There is no section ${id}`);
}
