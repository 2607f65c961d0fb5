import { parseArgs } from 'node:util';
import { makeChapter } from './chapter.ts';
import { generateReport, largeReport } from '../support/generatedReport.ts';
import { measure } from './measure.ts';
import { runCold } from './report/coldRuns.ts';
import { measureReport } from './report/measureReport.ts';
import { reportTable } from './report/reportTable.ts';
import { ours, peer } from './servers.ts';
import { type Row, table } from './table.ts';

const help = `Usage: npm run bench -- [options]
  --sizes 30,300,3000   sizes of the chapter in KB of UTF-8
  --rounds 20,15,8      rounds for each size, the same for both servers
  --quick               few rounds, without the largest size
  --alone               without the other server
  --chapters 1000       chapters of the large report
  --only report         the large report alone; or the chapters alone: --only chapter`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string' },
    rounds: { type: 'string' },
    quick: { type: 'boolean', default: false },
    alone: { type: 'boolean', default: false },
    chapters: { type: 'string' },
    only: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

if (values.help) console.log(help);
else {
  if (values.only !== 'report') await benchChapters();
  if (values.only !== 'chapter') await benchReport();
}

/** One report of many files; the peer knows nothing of reports. */
async function benchReport(): Promise<void> {
  const chapters = Number(values.chapters ?? (values.quick ? 100 : largeReport.chapters));
  const size = { ...largeReport, chapters, metrics: chapters * 5 };
  console.error(`Report of ${chapters} chapters ...`);
  const cold = await runCold(size, values.quick ? 2 : 6);
  const served = await measureReport(ours(), generateReport(size), values.quick ? 5 : 15);
  console.log(reportTable(cold, served));
}

async function benchChapters(): Promise<void> {
  const sizes = list(values.sizes ?? (values.quick ? '30,300' : '30,300,3000'));
  const rounds = list(values.rounds ?? (values.quick ? '5,5' : '20,15,8'));
  const [own, other] = [ours(), values.alone ? undefined : peer()];
  const rows: Row[] = [];
  for (const [number, size] of sizes.entries()) {
    const chapter = makeChapter(size * 1000);
    const count = rounds[Math.min(number, rounds.length - 1)] ?? 5;
    console.error(`${size} KB, ${count} rounds ...`);
    rows.push({
      bytes: Buffer.byteLength(chapter.text),
      ours: await measure(own, chapter, count),
      peer: other && (await measure(other, chapter, count)),
    });
  }
  console.log(table(rows, [own.name, other?.name ?? '–']));
}

function list(text: string): number[] {
  return text.split(',').map(Number);
}
