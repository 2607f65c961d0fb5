import type { Measured } from './measure.ts';

/** What was measured of both servers with one document. */
export interface Row {
  /** Size of the document in bytes. */
  readonly bytes: number;
  readonly ours: Measured;
  readonly peer: Measured | undefined;
}

/** What the project asks of itself, by the least size in bytes that it is for. */
const asked: readonly { bytes: number; keystroke: number; completion: number; peak?: number }[] = [
  { bytes: 3e6, keystroke: 40, completion: 20, peak: 300 },
  { bytes: 300e3, keystroke: 15, completion: 8 },
  { bytes: 0, keystroke: 10, completion: 5 },
];

interface Line {
  readonly name: string;
  readonly unit: string;
  value(measured: Measured): number;
  asked?(bytes: number): number | undefined;
}

const lines: readonly Line[] = [
  {
    name: 'keystroke → diagnostics, median',
    unit: 'ms',
    value: ({ keystroke }) => quantile(keystroke, 0.5),
    asked: (bytes) => askedOf(bytes)?.keystroke,
  },
  {
    name: 'keystroke → diagnostics, p95',
    unit: 'ms',
    value: ({ keystroke }) => quantile(keystroke, 0.95),
  },
  {
    name: 'completion after a keystroke',
    unit: 'ms',
    value: ({ completion }) => quantile(completion, 0.5),
    asked: (bytes) => askedOf(bytes)?.completion,
  },
  { name: 'hover', unit: 'ms', value: ({ hover }) => quantile(hover, 0.5) },
  { name: 'first open → diagnostics', unit: 'ms', value: ({ open }) => open[0] ?? Number.NaN },
  {
    name: 'open again → diagnostics',
    unit: 'ms',
    value: ({ open }) => quantile(open.slice(1), 0.5),
  },
  { name: 'document symbols', unit: 'ms', value: ({ symbols }) => quantile(symbols, 0.5) },
  {
    name: 'peak memory (resident)',
    unit: 'MB',
    value: ({ peak }) => peak,
    asked: (bytes) => askedOf(bytes)?.peak,
  },
  { name: 'heap in use at the end', unit: 'MB', value: ({ heap }) => heap },
];

function askedOf(bytes: number): (typeof asked)[number] | undefined {
  return asked.find((each) => bytes >= each.bytes);
}

/** A Markdown table of everything, a line a measure and size. */
export function table(rows: readonly Row[], names: readonly [string, string]): string {
  const head = `| document | measure | ${names[0]} | ${names[1]} | ratio | asked | |\n|---|---|---:|---:|---:|---:|---|\n`;
  return head + rows.map((row) => lines.map((line) => tableLine(row, line)).join('')).join('');
}

function tableLine({ bytes, ours, peer }: Row, { name, unit, value, asked: limit }: Line): string {
  const own = value(ours);
  const other = peer && value(peer);
  const most = limit?.(bytes);
  const cells = [
    `${Math.round(bytes / 1000)} KB`,
    name,
    `${show(own)} ${unit}`,
    other === undefined ? '–' : `${show(other)} ${unit}`,
    other === undefined ? '–' : `${show(other / own)}×`,
    most === undefined ? '' : `≤ ${most} ${unit}`,
    most === undefined ? '' : own <= most ? 'reached' : `**${show(own / most)}× too much**`,
  ];
  return `| ${cells.join(' | ')} |\n`;
}

export function show(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toFixed(1);
}

/** The value below which a share of the values lie; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
