import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** The file in which every suite of a run notes how its tests went: one line of JSON a suite. */
export const countsVariable = 'REPORTWRIGHT_COUNTS';

/** @param {{ passed: number, failed: number, skipped: number }} counts */
export function noteCounts(counts, file = process.env[countsVariable]) {
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(counts)}\n`);
}

/** The sum over all suites of a run. */
export function sumCounts(file) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : [];
  for (const line of lines) {
    const counts = JSON.parse(line);
    for (const key of Object.keys(sum)) sum[key] += counts[key];
  }
  return sum;
}
