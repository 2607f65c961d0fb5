import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { Report, ReportFile, Reports } from '../../../../server/src/model/report.ts';
import type { Reference } from '../../../../server/src/model/symbols.ts';
import { findingsOf } from '../../../../server/src/rules/findings.ts';
import { renderFinding } from '../../../../server/src/rules/render.ts';
import { reportFindings } from '../../../../server/src/rules/report/check.ts';
import type { Finding } from '../../../../server/src/syntax/finding.ts';
import { generateReport, smallReport } from '../../../support/generatedReport.ts';
import { reportsOf } from '../../../support/reports.ts';
import { files, happening } from '../../model/arbitraryReport.ts';
import { begin } from '../../model/scene.ts';

/** A run takes in about ten changes and asks for everything each time. */
const runs = { numRuns: Number(process.env['RUNS'] ?? 15) };
const story = fc.record({ start: files, events: fc.array(happening, { maxLength: 12 }) });

function filesOf(reports: Reports): readonly { report: Report; file: ReportFile }[] {
  return reports
    .all()
    .flatMap((report) => [...report.files.values()].map((file) => ({ report, file })));
}

function tell(report: Report, file: ReportFile): readonly Finding[] {
  return findingsOf(report, file).map((finding) => structuredClone(finding));
}

/** The findings of every file, by its URI. */
function tellAll(reports: Reports): ReadonlyMap<string, readonly Finding[]> {
  const all = filesOf(reports).map(({ report, file }) => [file.uri, tell(report, file)] as const);
  return new Map(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

describe('findings of a report, after whatever has happened to its files', () => {
  it('are those of the same files read afresh', () => {
    fc.assert(
      fc.property(story, ({ start, events }) => {
        const { scene, reports } = begin(start);
        tellAll(reports);
        for (const event of events) {
          reports.update(scene.happen(event));
          assert.deepEqual(tellAll(reports), tellAll(scene.fresh()), JSON.stringify(event));
        }
      }),
      runs,
    );
  });

  it('change only in files that are said to be outdated', () => {
    fc.assert(
      fc.property(story, ({ start, events }) => {
        const { scene, reports } = begin(start);
        let before = tellAll(reports);
        for (const event of events) {
          const { files: outdated } = reports.update(scene.happen(event));
          const after = tellAll(reports);
          for (const [uri, findings] of after) {
            if (!outdated.has(uri)) assert.deepEqual(findings, before.get(uri), uri);
          }
          before = after;
        }
      }),
      runs,
    );
  });

  it('stand in the order of the text, inside of it, and can be said in both languages', () => {
    fc.assert(
      fc.property(files, (start) => {
        const { reports } = begin(start);
        for (const { report, file } of filesOf(reports)) {
          let last = 0;
          for (const finding of findingsOf(report, file)) {
            assert.ok(last <= finding.start && finding.start <= finding.end);
            assert.ok(finding.end <= file.text.length);
            last = finding.start;
            for (const locale of ['en', 'zh-Hans'] as const) {
              assert.doesNotMatch(renderFinding(finding, locale).message, /\{\w+\}/);
            }
          }
        }
      }),
      runs,
    );
  });
});

/** Whether a reference leads to nothing that it asks for. */
function isDangling(report: Report, file: ReportFile, item: Reference, base: number): boolean {
  const unit = file.units[file.starts.indexOf(base)];
  assert.ok(unit);
  const { found, file: target } = report.resolve({ file, unit, base, item });
  // A chapter in front of a slash that is not there is one fault with what is sought in it.
  const isLost = item.chapter !== undefined && report.find('chapter', item.chapter).length === 0;
  return item.wants !== 'unit' && found.length === 0 && target === undefined && !isLost;
}

function danglingIn(report: Report, file: ReportFile): string[] {
  return file.units.flatMap((unit, index) => {
    const base = file.starts[index] ?? 0;
    return unit.references
      .filter((item) => isDangling(report, file, item, base))
      .map(({ start, end }) => `${base + start}-${base + end}`);
  });
}

const said = /^(?:reference-(?:unknown|wrong-kind)|chapter-(?:missing|outside))$/;

function saidIn(report: Report, file: ReportFile): string[] {
  return reportFindings(report, file)
    .filter(({ code }) => said.test(code))
    .map(({ start, end }) => `${start}-${end}`);
}

describe('references that lead nowhere', () => {
  it('are just those that findings stand at', () => {
    for (const [number, faults] of [0, 1, 2, 3].entries()) {
      const generated = generateReport({ ...smallReport, seed: 7 + number }, faults);
      const { report } = reportsOf(Object.fromEntries(generated.files));
      for (const file of report.files.values()) {
        assert.deepEqual(saidIn(report, file), danglingIn(report, file).sort(byStart), file.uri);
      }
    }
  });

  it('are just those that findings stand at, in whatever report', () => {
    fc.assert(
      fc.property(files, (start) => {
        const { reports } = begin(start);
        for (const { report, file } of filesOf(reports)) {
          if (report.manifest === undefined || !isInUse(report, file)) continue;
          const found = [...new Set(saidIn(report, file))];
          assert.deepEqual(found, [...new Set(danglingIn(report, file))].sort(byStart), file.uri);
        }
      }),
      { ...runs, numRuns: runs.numRuns * 4 },
    );
  });
});

/** Of two manifests in a folder the second says nothing; paths that no schema takes are its own. */
function isInUse(report: Report, file: ReportFile): boolean {
  return file.kind !== 'report' && report.manifest !== undefined;
}

function byStart(a: string, b: string): number {
  return Number.parseInt(a, 10) - Number.parseInt(b, 10);
}

describe('findings of a generated report', () => {
  it('are none where nothing is wrong', () => {
    for (const from of ['editor', 'disk'] as const) {
      const { files: texts } = generateReport(smallReport);
      const { report } = reportsOf(Object.fromEntries(texts), from);
      const all = [...report.files.values()].flatMap((file) =>
        tell(report, file).map(({ code }) => `${report.pathOf(file)}: ${code}`),
      );
      assert.deepEqual(all, []);
    }
  });

  it('tell of every fault that was put in, in its file', () => {
    const { files: texts, faults } = generateReport(smallReport, 2);
    const { report } = reportsOf(Object.fromEntries(texts));
    const codes = new Map(
      [...report.files.values()].map((file) => [
        report.pathOf(file),
        tell(report, file).map(({ code }) => code),
      ]),
    );
    for (const { kind, path, id } of faults) {
      // Of two metrics with one id the second in the order of paths is told.
      const there = kind === 'duplicate-metric' ? [...codes.values()].flat() : codes.get(path);
      assert.ok(there?.includes(codesOf[kind]), `${kind} ${id} in ${path}`);
    }
  });
});

const codesOf = {
  'unknown-metric': 'reference-unknown',
  'unknown-case': 'reference-unknown',
  'unknown-source': 'reference-unknown',
  'unknown-section': 'reference-unknown',
  'wrong-kind': 'reference-wrong-kind',
  'unknown-period': 'reference-period',
  'period-outside': 'reference-period',
  'unknown-member': 'reference-unknown',
  'broken-mark': 'mark-incomplete',
  'empty-section': 'section-empty',
  'unused-metric': 'metric-unused',
  'duplicate-metric': 'id-duplicate',
  'derived-unknown': 'reference-unknown',
  'derived-cycle': 'metric-cycle',
  'missing-chapter': 'chapter-missing',
  unlisted: 'chapter-unlisted',
} as const;
