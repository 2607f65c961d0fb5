import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Metric } from '../../../../server/src/model/values/metric.ts';
import { evaluate } from '../../../../server/src/model/values/evaluate.ts';
import type { Found } from '../../../../server/src/model/values/formulaInputs.ts';
import { readMetric } from '../../../../server/src/model/values/readMetric.ts';
import { openDocument } from '../../../../server/src/syntax/document.ts';
import { marksInText } from '../../../../server/src/syntax/marks/marksOf.ts';
import type { FigureExpression } from '../../../../server/src/syntax/marks/mark.ts';
import { valueOf } from '../../../../server/src/syntax/pieces.ts';

export interface ReadMetric extends Metric {
  /** The text that the offsets of the metric count in. */
  readonly text: string;
}

/** Every metric of a file, by its id; formulas are not computed yet. */
export function readMetrics(text: string): Map<string, ReadMetric> {
  const metrics = new Map<string, ReadMetric>();
  for (const block of openDocument(text, 'yaml').blocks) {
    const { root } = block.parsed;
    for (const item of root?.type === 'sequence' ? root.items : []) {
      const id = valueOf(item, 'id');
      if (id?.type !== 'scalar') continue;
      const facts = readMetric(block, item);
      const { observations } = facts;
      const placed = { declaration: { file: {} } as unknown as Metric['declaration'] };
      metrics.set(id.text, {
        id: id.text,
        name: id.text,
        facts,
        observations,
        faults: [],
        text: block.text,
        ...placed,
      });
    }
  }
  return metrics;
}

/** The metrics with the values of their formulas. */
export function compute(metrics: Map<string, ReadMetric>): Map<string, ReadMetric> {
  const done = new Map<string, ReadMetric>();
  const open: string[] = [];
  const find = (id: string): Found => {
    if (open.includes(id)) return { cycle: [...open.slice(open.indexOf(id)), id] };
    return done.get(id) ?? computed(id) ?? 'unknown';
  };
  const computed = (id: string): Metric | undefined => {
    const metric = metrics.get(id);
    if (metric === undefined) return undefined;
    open.push(id);
    const { observations, faults } = evaluate(metric.facts, find);
    open.pop();
    done.set(id, { ...metric, observations: [...metric.observations, ...observations], faults });
    return done.get(id);
  };
  for (const id of metrics.keys()) if (!done.has(id)) computed(id);
  return done;
}

/** The only metric of a text that holds the lines below its id. */
export function metricOf(lines: string): ReadMetric {
  const indented = lines
    .trim()
    .split('\n')
    .map((line) => `    ${line}\n`);
  const metric = readMetrics(`metrics:\n  - id: it\n${indented.join('')}`).get('it');
  assert.ok(metric);
  return metric;
}

/** What stands between the braces of a mark. */
export function expressionOf(text: string): FigureExpression {
  const [mark] = marksInText(`{{${text}}}`);
  assert.ok(mark?.type === 'figure' && mark.expression, text);
  return mark.expression;
}

/** The metrics of the example, computed. */
export function exampleMetrics(): Map<string, ReadMetric> {
  const folder = fileURLToPath(
    new URL('../../../../examples/cross-border/metrics', import.meta.url),
  );
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
  return compute(new Map(files.flatMap((text) => [...readMetrics(text)])));
}
