import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { ReportSize } from '../../support/generatedReport.ts';
import { quantile } from '../table.ts';
import type { ColdRun } from './cold.ts';

const script = fileURLToPath(new URL('cold.ts', import.meta.url));
const cache = fileURLToPath(
  new URL('../../../node_modules/.cache/reportwright-bench/', import.meta.url),
);

/** The medians of several processes, each of which does everything once. */
export async function runCold(size: ReportSize, rounds: number): Promise<ColdRun> {
  const outfile = `${cache}cold.mjs`;
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'error',
    banner: {
      js: "import { createRequire as makeRequire } from 'node:module'; const require = makeRequire(import.meta.url);",
    },
  });
  const runs = Array.from({ length: rounds }, (_, round) => {
    const args = [outfile, JSON.stringify(size), round % 2 === 0 ? 'load' : 'own'];
    return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as ColdRun;
  });
  const median = (key: keyof ColdRun): number =>
    quantile(
      runs.map((run) => run[key]),
      0.5,
    );
  return {
    bytes: median('bytes'),
    load: median('load'),
    index: median('index'),
    findings: median('findings'),
    found: median('found'),
  };
}
