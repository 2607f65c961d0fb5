import { quantile, show } from '../table.ts';
import type { ColdRun } from './cold.ts';
import type { MeasuredReport } from './measureReport.ts';

interface Line {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** The most that the product asks of itself. */
  readonly most?: number;
}

/** A Markdown table of what a large report costs. */
export function reportTable(cold: ColdRun, served: MeasuredReport): string {
  const head = '| large report | | asked | |\n|---|---:|---:|---|\n';
  return head + [...coldLines(cold), ...servedLines(cold, served)].map(tableLine).join('');
}

function coldLines({ bytes, load, index, findings, found }: ColdRun): readonly Line[] {
  return [
    { name: 'size of all files', value: bytes / 1e6, unit: 'MB' },
    { name: 'js-yaml `load` of all files', value: load, unit: 'ms' },
    { name: 'parse and index, cold', value: index / load, unit: '× `load`' },
    { name: `${found} findings, cold`, value: findings / load, unit: '× `load`' },
    { name: 'all together', value: (index + findings) / load, unit: '× `load`', most: 2 },
  ];
}

function servedLines({ bytes }: ColdRun, served: MeasuredReport): readonly Line[] {
  const { ready, settled, keystroke, broken, completion, hover, rename, renamed, heap, peak } =
    served;
  const typing = { unit: 'ms', most: 10 };
  return [
    { name: 'server: start → all files read', value: ready, unit: 'ms' },
    { name: 'server: start → everything checked and told', value: settled, unit: 'ms' },
    { name: 'keystroke → diagnostics, median', value: quantile(keystroke, 0.5), ...typing },
    { name: 'keystroke → diagnostics, p95', value: quantile(keystroke, 0.95), unit: 'ms' },
    { name: 'key of a half-typed line, median', value: quantile(broken, 0.5), ...typing },
    { name: 'key of a half-typed line, p95', value: quantile(broken, 0.95), unit: 'ms' },
    { name: 'completion of an id', value: quantile(completion, 0.5), unit: 'ms' },
    { name: 'hover over a mark', value: quantile(hover, 0.5), unit: 'ms' },
    { name: `rename in ${renamed} places`, value: quantile(rename, 0.5), unit: 'ms', most: 1000 },
    { name: 'memory', value: (heap * 2 ** 20) / bytes, unit: '× UTF-8', most: 6 },
    { name: 'peak memory (resident)', value: peak, unit: 'MB' },
  ];
}

function tableLine({ name, value, unit, most }: Line): string {
  const verdict =
    most === undefined ? '' : value <= most ? 'reached' : `**${show(value / most)}× too much**`;
  const asked = most === undefined ? '' : `≤ ${most} ${unit}`;
  return `| ${name} | ${show(value)} ${unit} | ${asked} | ${verdict} |\n`;
}
