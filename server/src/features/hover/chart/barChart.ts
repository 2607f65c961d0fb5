import { hues, ink } from './colours.ts';
import { picture, width, words } from './lineChart.ts';
import type { Point } from './series.ts';
import { element, fitText, textWidth } from './svg.ts';

const row = 20;
const size = 12;
const nameWidth = 130;

/** Lying bars, one a row, with their names in front and their values behind. */
export function barChart(points: readonly Point[]): string {
  const values = points.map(({ value }) => value);
  const low = Math.min(0, ...values);
  const span = Math.max(0, ...values) - low || 1;
  const names = Math.min(nameWidth, Math.max(...points.map(({ name }) => textWidth(name, size))));
  const labels = Math.min(100, Math.max(...points.map(({ label }) => textWidth(label, size))));
  const left = names + 10;
  const room = width - left - labels - 14;
  const x = (value: number): number => left + (room * (value - low)) / span;
  const rows = points.map(({ name, label, value }, index) => {
    const y = index * row + 4;
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
    const long = Math.max(1, to - from);
    const bar = { x: from, y, width: long, height: 12, rx: 2, fill: hues[0] ?? ink };
    return (
      words(fitText(name, size, nameWidth), left - 6, y + 10, 'end', ink) +
      element('rect', bar) +
      words(fitText(label, size, 100), from + long + 6, y + 10, 'start', ink, true)
    );
  });
  return picture(points.length * row + 4, rows.join(''));
}
