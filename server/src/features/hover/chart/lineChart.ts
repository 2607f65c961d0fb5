import { hues, ink, rule } from './colours.ts';
import type { Point, Series } from './series.ts';
import { element, escapeXml, fitText, textWidth } from './svg.ts';

export const width = 380;
const size = 12;
const plot = { left: 30, right: 30, top: 24, bottom: 22 };
const height = 118;
const nameWidth = 92;

interface Placed extends Point {
  readonly x: number;
  readonly y: number;
}

/** Lines over periods: every end labelled with its value, every period once, every line named. */
export function lineChart(series: readonly Series[]): string {
  const names = periodsOf(series);
  const named = series.length > 1 || series[0]?.name !== '' ? nameWidth : 0;
  const room = width - plot.left - plot.right - named;
  const lowest = Math.min(...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const highest = Math.max(...series.flatMap(({ points }) => points.map(({ value }) => value)));
  const span = highest - lowest || 1;
  const drop = height - plot.top - plot.bottom;
  const lines = series.map(({ name, points }) => ({
    name,
    points: points.map((point) => ({
      ...point,
      x: plot.left + (room * names.indexOf(point.name)) / Math.max(1, names.length - 1),
      y: plot.top + drop * (1 - (point.value - lowest) / span),
    })),
  }));
  const base = element('line', {
    x1: plot.left - 8,
    x2: plot.left + room + 8,
    y1: height - 20,
    y2: height - 20,
    stroke: rule,
  });
  const drawn = lines.map((line, index) => lineMarkup(line, index));
  const parts = [base, ...drawn, ...axis(names, room), ...ends(lines), ...lineNames(lines, room)];
  return picture(height, parts.join(''));
}

/** The whole picture; only text inside, no styles that could leak, nothing that loads. */
export function picture(tall: number, content: string): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height: tall,
      viewBox: `0 0 ${width} ${tall}`,
      'font-family': 'system-ui, "Segoe UI", "Noto Sans CJK SC", "PingFang SC", sans-serif',
      'font-size': size,
    },
    content,
  );
}

/** All periods of all lines, as one line after the other has them. */
function periodsOf(series: readonly Series[]): string[] {
  return [...new Set(series.flatMap(({ points }) => points.map(({ name }) => name)))];
}

function lineMarkup({ points }: { readonly points: readonly Placed[] }, index: number): string {
  const colour = hues[index] ?? ink;
  const path = points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  const line = element('polyline', {
    points: path,
    fill: 'none',
    stroke: colour,
    'stroke-width': 2,
  });
  const dots = points.map(({ x, y }) => element('circle', { cx: x, cy: y, r: 3, fill: colour }));
  return line + dots.join('');
}

/** The first and the last period, and those between as far as they have room. */
function axis(names: readonly string[], room: number): string[] {
  let free = Number.NEGATIVE_INFINITY;
  const last = names.length - 1;
  const end = plot.left + room - textWidth(names[last] ?? '', size) / 2;
  return names.flatMap((name, index) => {
    const x = plot.left + (room * index) / Math.max(1, last);
    const half = textWidth(name, size) / 2;
    if (x - half < free || (index < last && x + half + 8 > end)) return [];
    free = x + half + 8;
    return [words(name, x, height - 5, 'middle', ink)];
  });
}

/** The values at both ends of each line, above their points where there is room. */
function ends(lines: readonly { readonly points: readonly Placed[] }[]): string[] {
  const taken: { x: number; y: number }[] = [];
  return lines.flatMap(({ points }, index) =>
    [points[0], points.at(-1)].flatMap((point) => {
      if (point === undefined) return [];
      const spots = [point.y - 8, point.y + 16];
      const y = spots.find((at) => at > 10 && at < height - 22 && isFree(taken, point.x, at));
      if (y === undefined) return [];
      taken.push({ x: point.x, y });
      return [words(point.label, point.x, y, 'middle', hues[index] ?? ink, true)];
    }),
  );
}

function isFree(taken: readonly { x: number; y: number }[], x: number, y: number): boolean {
  return taken.every((other) => Math.abs(other.x - x) > 40 || Math.abs(other.y - y) > size);
}

/** The names of the lines at their right ends, moved apart where they would meet. */
function lineNames(
  lines: readonly { readonly name: string; readonly points: readonly Placed[] }[],
  room: number,
): string[] {
  const labels = lines
    .map(({ name, points }, index) => ({ name, index, y: (points.at(-1)?.y ?? 0) + 4 }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => a.y - b.y);
  const step = size + 3;
  const lowest = height - 6 - step * labels.length;
  let free = 14;
  return labels.map(({ name, index, y }, order) => {
    const at = Math.min(Math.max(y, free), lowest + step * (order + 1));
    free = at + step;
    const text = fitText(name, size, nameWidth);
    return words(text, plot.left + room + 24, at, 'start', hues[index] ?? ink);
  });
}

/** A text of the picture. */
export function words(
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  fill: string,
  isStrong = false,
): string {
  const weight = isStrong ? { 'font-weight': '600' } : {};
  return element('text', { x, y, 'text-anchor': anchor, fill, ...weight }, escapeXml(text));
}
