import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Report, ReportFile, Reports } from '../../../server/src/model/report.ts';
import type { BlockSymbols } from '../../../server/src/model/symbols.ts';
import { files, happening, ids } from './arbitraryReport.ts';
import { begin } from './scene.ts';
import { tellAll, told, written } from './telling.ts';

/** A run takes in about ten changes and asks everything each time. */
const runs = { numRuns: Number(process.env['RUNS'] ?? 15) };

const story = fc.record({ start: files, events: fc.array(happening, { maxLength: 12 }) });

const unitQuestion = {};
const fileQuestion = {};
const valueQuestions = new Map(ids.map((id) => [id, {}]));
const reportQuestion = {};
const countQuestion = {};

/** Answers of the kind that rules give: of units, of files, of the report, with others inside. */
class Asking {
  private readonly report: Report;
  private readonly remember: Report['remember'];

  constructor(report: Report, remembers: boolean) {
    this.report = report;
    this.remember = remembers
      ? (subject, question, answer) => report.remember(subject, question, answer)
      : (_subject, _question, answer) => answer();
  }

  file(file: ReportFile): string {
    return this.remember(file, fileQuestion, () => {
      const units = file.units.map((unit) => this.unit(file, unit));
      const chapter = this.report.chapterOf(file);
      const values = units.join().includes('unknown') ? this.names() : '';
      return [chapter?.number, chapter?.title, ...units, values, this.count(file)].join('\n');
    });
  }

  private unit(file: ReportFile, unit: BlockSymbols): string {
    return this.remember(unit, unitQuestion, () =>
      unit.references
        .map((item) => {
          const { found, others } = this.report.resolve({ file, unit, base: 0, item });
          if (found.length === 0) return `unknown ${item.id} ${others.length}`;
          if (item.wants === 'metric') return this.value(file, item.id);
          return found.length > 1 ? found.map(told).join() : `${found[0]?.item.name}`;
        })
        .join(),
    );
  }

  private value(file: ReportFile, id: string): string {
    return this.remember(file, valueQuestions.get(id) ?? {}, () => {
      return this.report.settings.language + written(this.report.metric(id));
    });
  }

  /** Of the whole report, mostly the same. */
  private names(): string {
    return this.remember(this.report, reportQuestion, () =>
      this.report
        .declarations('metric')
        .map(({ item }) => item.id)
        .join(),
    );
  }

  private count(file: ReportFile): string {
    return this.remember(file, countQuestion, () =>
      file.units
        .flatMap((unit, index) =>
          unit.declarations.map(
            (item) =>
              this.report.referencesTo({ file, unit, base: file.starts[index] ?? 0, item }).length,
          ),
        )
        .join(),
    );
  }
}

/** The answers about all files, by URI. */
function answers(reports: Reports, remembers: boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const report of reports.all()) {
    const asking = new Asking(report, remembers);
    for (const file of report.files.values()) found.set(file.uri, asking.file(file));
  }
  return new Map([...found].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

describe('laws of the model', () => {
  it('reports kept up to date are those made afresh', () => {
    fc.assert(
      fc.property(story, ({ start, events }) => {
        const { scene, reports } = begin(start);
        for (const event of events) {
          reports.update(scene.happen(event));
          assert.deepEqual(tellAll(reports), tellAll(scene.fresh()));
        }
      }),
      runs,
    );
  });

  it('reports nobody has asked on the way are those made afresh', () => {
    fc.assert(
      fc.property(story, ({ start, events }) => {
        const { scene, reports } = begin(start);
        tellAll(reports);
        for (const event of events) reports.update(scene.happen(event));
        assert.deepEqual(tellAll(reports), tellAll(scene.fresh()));
      }),
      runs,
    );
  });

  it('what is remembered is what would be answered afresh', () => {
    fc.assert(
      fc.property(story, ({ start, events }) => {
        const { scene, reports } = begin(start);
        answers(reports, true);
        for (const event of events) {
          reports.update(scene.happen(event));
          assert.deepEqual(answers(reports, true), answers(scene.fresh(), false));
        }
      }),
      runs,
    );
  });

  it('every file whose answers have changed is named', () => {
    fc.assert(
      fc.property(story, ({ start, events }) => {
        const { scene, reports } = begin(start);
        let before = answers(reports, true);
        for (const event of events) {
          const { files: named } = reports.update(scene.happen(event));
          const after = answers(reports, false);
          for (const [uri, answer] of after) {
            if (!named.has(uri)) assert.equal(answer, before.get(uri), uri);
          }
          before = answers(reports, true);
        }
      }),
      runs,
    );
  });
});
