import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { FileChange, Report, ReportFile, Reports } from '../../../server/src/model/report.ts';
import { createReports } from '../../../server/src/model/reports.ts';
import type { BlockSymbols } from '../../../server/src/model/symbols.ts';
import { fileKind } from '../../../server/src/schema/kind.ts';
import type { SyntaxDocument } from '../../../server/src/syntax/block.ts';
import { editDocument, openDocument } from '../../../server/src/syntax/document.ts';
import { uriOf } from '../../support/reports.ts';
import { files, type Happening, happening, ids } from './arbitraryReport.ts';
import { tellAll, told, written } from './telling.ts';

/** What is on disk and in editors, beside the reports that were told of it. */
class Scene {
  readonly texts = new Map<string, string>();
  readonly open = new Map<string, SyntaxDocument>();
  private version = 1;

  /** Does what happened. @returns the changes to tell of */
  happen(event: Happening): FileChange[] {
    const { path } = event;
    const uri = uriOf(path);
    if (event.type === 'open' || event.type === 'save') return this.write(event);
    if (!this.texts.has(path)) return [];
    if (event.type === 'rename') return this.rename(path, event.to);
    if (event.type === 'edit') return this.edit(event);
    const before = this.open.delete(path);
    if (event.type === 'gone') this.texts.delete(path);
    if (event.type === 'gone') return [{ uri, gone: true }];
    return before ? [{ uri, text: this.texts.get(path) ?? '' }] : [];
  }

  /** The same files, told to nobody yet. */
  fresh(): Reports {
    const reports = createReports();
    reports.update([...this.texts.keys()].toReversed().map((path) => this.tell(path)));
    return reports;
  }

  tell(path: string): FileChange {
    const uri = uriOf(path);
    const format = fileKind(uri)?.format;
    const text = this.texts.get(path) ?? '';
    if (format === undefined) return { uri, other: true };
    if (!this.open.has(path)) return { uri, text };
    return { uri, version: this.version, syntax: openDocument(text, format) };
  }

  private write({ type, path, text }: Extract<Happening, { text: string; type: 'open' | 'save' }>) {
    const format = fileKind(uriOf(path))?.format;
    this.texts.set(path, text);
    if (format === undefined) return [this.tell(path)];
    if (type === 'save' && !this.open.has(path)) return [this.tell(path)];
    this.open.set(path, openDocument(text, format));
    return [this.shown(path)];
  }

  private rename(path: string, to: string): FileChange[] {
    if (fileKind(path)?.kind !== fileKind(to)?.kind || path === to) return [];
    if (fileKind(path)?.format !== fileKind(to)?.format) return [];
    this.texts.set(to, this.texts.get(path) ?? '');
    this.texts.delete(path);
    this.open.delete(path);
    this.open.delete(to);
    return [this.tell(to), { uri: uriOf(path), gone: true }];
  }

  private edit({ path, at, length, text }: Extract<Happening, { type: 'edit' }>): FileChange[] {
    const syntax = this.open.get(path);
    if (syntax === undefined) return [];
    const start = at % (syntax.text.length + 1);
    const end = Math.min(start + length, syntax.text.length);
    const edited = editDocument(syntax, { start, end, newText: text });
    this.open.set(path, edited);
    this.texts.set(path, edited.text);
    return [this.shown(path)];
  }

  private shown(path: string): FileChange {
    const syntax = this.open.get(path) as SyntaxDocument;
    return { uri: uriOf(path), version: ++this.version, syntax };
  }
}

/** A run takes in about ten changes and asks everything each time. */
const runs = { numRuns: Number(process.env['RUNS'] ?? 15) };

const story = fc.record({ start: files, events: fc.array(happening, { maxLength: 12 }) });

function begin(start: Readonly<Record<string, string>>): { scene: Scene; reports: Reports } {
  const scene = new Scene();
  const reports = createReports();
  for (const [path, text] of Object.entries(start)) scene.texts.set(path, text);
  // The one half as an editor has it, the other from disk.
  for (const [index, path] of Object.keys(start).entries()) {
    const format = fileKind(path)?.format;
    if (index % 2 === 0 && format !== undefined)
      scene.open.set(path, openDocument(start[path] ?? '', format));
  }
  reports.update([...scene.texts.keys()].map((path) => scene.tell(path)));
  return { scene, reports };
}

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
