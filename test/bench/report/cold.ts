import { load } from 'js-yaml';
import { createReports } from '../../../server/src/model/reports.ts';
import { reportFindings } from '../../../server/src/rules/report/check.ts';
import { generateReport, type ReportSize } from '../../support/generatedReport.ts';

/** What one process has measured once, in milliseconds. */
export interface ColdRun {
  /** Size of all files in bytes of UTF-8. */
  readonly bytes: number;
  /** js-yaml's `load` of every file. */
  readonly load: number;
  /** Cutting, parsing, symbols, index. */
  readonly index: number;
  /** All findings of all files in the light of the report. */
  readonly findings: number;
  readonly found: number;
}

const [size, order] = process.argv.slice(2);
if (size !== undefined) console.log(JSON.stringify(await run(JSON.parse(size) as ReportSize)));

/** Either goes first in half of the processes: who comes second finds warm code and a grown heap. */
async function run(asked: ReportSize): Promise<ColdRun> {
  const texts = readTexts(asked);
  const bytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const early = order === 'load' ? timeLoad(texts) : undefined;
  const own = await timeOwn(texts);
  return { bytes, load: early ?? timeLoad(texts), ...own };
}

interface Text {
  readonly uri: string;
  readonly text: string;
}

/** As files come from disk: each text in one piece. */
function readTexts(asked: ReportSize): readonly Text[] {
  return Array.from(generateReport(asked).files, ([path, text]) => ({
    uri: `file:///bench/${path}`,
    text: Buffer.from(text).toString(),
  }));
}

function timeLoad(texts: readonly Text[]): number {
  const start = performance.now();
  for (const { text } of texts) load(text);
  return performance.now() - start;
}

/** Files come in batches, as from a disk, with other work let through in between. */
async function timeOwn(texts: readonly Text[]): Promise<Omit<ColdRun, 'bytes' | 'load'>> {
  const reports = createReports();
  const start = performance.now();
  for (let at = 0; at < texts.length; at += 25) {
    reports.update(texts.slice(at, at + 25));
    await new Promise((resolve) => setImmediate(resolve));
  }
  const indexed = performance.now();
  let found = 0;
  for (const report of reports.all()) {
    for (const file of report.files.values()) found += reportFindings(report, file).length;
  }
  return { index: indexed - start, findings: performance.now() - indexed, found };
}
