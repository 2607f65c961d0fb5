import assert from 'node:assert/strict';
import type { ReportFile } from '../../../server/src/model/report.ts';
import { editDocument } from '../../../server/src/syntax/document.ts';
import { type Fixture, reportsOf } from '../../support/reports.ts';

const files = {
  'reportwright.yaml':
    'reportwright: 1\ntitle: T\nlanguage: en\nnumbering: { chapter: arabic }\nchapters: [a.chapter.yaml, b.chapter.yaml]\n',
  'a.chapter.yaml':
    'id: a\ntitle: A\nsections:\n  - id: s\n    title: S\n    body: |\n      Prose {{csat@2024}} and more.\n',
  'b.chapter.yaml':
    'id: b\ntitle: B\nsections:\n  - id: s\n    title: S\n    body: "[[a/s]] {{sum@2024}}"\n',
  'm.metrics.yaml':
    'metrics:\n  - id: csat\n    name: C\n    unit: count\n    values: { 2024: 3 }\n  - id: rate\n    name: R\n    unit: count\n    values: { 2024: 4 }\n  - id: sum\n    name: S\n    unit: count\n    derived: csat + 1\n',
};

/** Counts how often each file is asked about afresh. */
class Counting {
  readonly fixture: Fixture = reportsOf(files);
  made: string[] = [];
  private readonly question = {};
  private version = 1;

  constructor() {
    // What has come in at the start is known.
    assert.equal(this.fixture.reports.update([]).files.size, 4);
  }

  /** Asks about all files. @returns those whose answer had to be made */
  ask(answer: (file: ReportFile) => unknown): string[] {
    this.made = [];
    const { report } = this.fixture;
    for (const file of report.files.values()) {
      report.remember(file, this.question, () => {
        this.made.push(file.uri.slice(file.uri.lastIndexOf('/') + 1));
        return answer(file);
      });
    }
    return this.made;
  }

  /** Puts a text in the place of another. @returns the files that may be told otherwise */
  edit(path: string, from: string, to: string): string[] {
    const { uri, syntax } = this.fixture.file(path);
    const start = syntax.text.indexOf(from);
    assert.ok(start >= 0, from);
    const edited = editDocument(syntax, { start, end: start + from.length, newText: to });
    const change = { uri, version: ++this.version, syntax: edited };
    const { files: named } = this.fixture.reports.update([change]);
    return [...named].map((each) => each.slice(each.lastIndexOf('/') + 1)).toSorted();
  }

  /** The values of all metrics that a file refers to, and what else it refers to. */
  values(file: ReportFile): string {
    const { report } = this.fixture;
    return file.units
      .flatMap((unit) =>
        unit.references.map((item) => {
          const metric = item.wants === 'metric' ? report.metric(item.id) : undefined;
          const { found } = report.resolve({ file, unit, base: 0, item });
          return `${found[0]?.item.name} ${metric?.observations[0]?.level?.value?.toString()}`;
        }),
      )
      .join();
  }
}

function fail(): number {
  throw new Error('not yet');
}

describe('remembered answers', () => {
  it('hold while prose is written', () => {
    const counting = new Counting();
    counting.ask((file) => counting.values(file));
    assert.deepEqual(
      counting.ask((file) => counting.values(file)),
      [],
    );
    const before = counting.fixture.report.stamp;
    assert.deepEqual(counting.edit('a.chapter.yaml', 'more', 'much more'), ['a.chapter.yaml']);
    assert.equal(counting.fixture.report.stamp, before);
    assert.deepEqual(counting.edit('a.chapter.yaml', 'Prose', 'Much prose'), ['a.chapter.yaml']);
    assert.equal(counting.fixture.report.stamp, before);
    // The places of its references have moved, and its units were asked for; nobody else minds.
    assert.deepEqual(
      counting.ask((file) => counting.values(file)),
      ['a.chapter.yaml'],
    );
  });

  it('end with a value that they asked for, and with those derived from it', () => {
    const counting = new Counting();
    counting.ask((file) => counting.values(file));
    assert.deepEqual(counting.edit('m.metrics.yaml', '{ 2024: 3 }', '{ 2024: 5 }'), [
      'a.chapter.yaml',
      'b.chapter.yaml',
      'm.metrics.yaml',
    ]);
    counting.ask((file) => counting.values(file));
    assert.equal(
      counting.fixture.report.metric('sum')?.observations[0]?.level?.value?.toString(),
      '6',
    );
    assert.deepEqual(counting.edit('m.metrics.yaml', '{ 2024: 4 }', '{ 2024: 5 }'), [
      'm.metrics.yaml',
    ]);
  });

  it('end when a name that they looked for in vain is given', () => {
    const counting = new Counting();
    const ask = (): string[] =>
      counting.ask(() => counting.fixture.report.find('case', 'shopee').length);
    assert.equal(ask().length, 4);
    const uri = 'file:///report/k.cases.yaml';
    counting.fixture.reports.update([{ uri, text: 'cases:\n  - { id: other, title: O }\n' }]);
    assert.deepEqual(ask(), ['k.cases.yaml']);
    counting.fixture.reports.update([{ uri, text: 'cases:\n  - { id: shopee, title: O }\n' }]);
    assert.equal(ask().length, 5);
  });

  it('stay when what they rest on comes out the same', () => {
    const counting = new Counting();
    const { report } = counting.fixture;
    const question = {};
    let names = 0;
    const ask = (): string[] =>
      counting.ask(() =>
        report.remember(report, question, () => {
          names++;
          return report
            .declarations('metric')
            .map(({ item }) => item.id)
            .join();
        }),
      );
    assert.equal(ask().length, 4);
    assert.equal(names, 1);
    assert.deepEqual(counting.edit('m.metrics.yaml', 'name: R', 'name: Rate'), ['m.metrics.yaml']);
    assert.deepEqual(ask(), []);
    assert.equal(names, 2);
    counting.edit('m.metrics.yaml', 'id: rate', 'id: rates');
    assert.equal(ask().length, 4);
  });

  it('are asked again after one that threw', () => {
    const { report } = new Counting().fixture;
    const question = {};
    assert.throws(() => report.remember(report, question, fail));
    assert.equal(
      report.remember(report, question, () => 1),
      1,
    );
  });

  it('tell places of today', () => {
    const counting = new Counting();
    const { report, file } = counting.fixture;
    const [sum] = report.find('metric', 'sum');
    assert.ok(sum);
    counting.edit('m.metrics.yaml', 'metrics:\n', '# more\n# lines\nmetrics:\n');
    const start = sum.base + sum.item.start;
    assert.equal(file('m.metrics.yaml').text.slice(start, start + 3), 'sum');
  });
});
