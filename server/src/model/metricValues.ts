import type { Formula } from '../syntax/marks/mark.ts';
import type { Placed } from './report.ts';
import type { Slot } from './slot.ts';
import type { MetricDeclaration } from './symbols.ts';
import { Key, type Tracker } from './tracking.ts';
import type { FindMetric, Found } from './values/formulaInputs.ts';
import type { Metric } from './values/metric.ts';
import type { MetricFacts } from './values/metricFacts.ts';

/** What metrics are made of; asked for without anybody noting it. */
export interface MetricSources {
  /** The first declaration of an id. */
  find(id: string): Placed<MetricDeclaration> | undefined;
  /** The units with formulas that name a metric. */
  derivedFrom(id: string): readonly Slot[];
  /** The metric with the values that are written down. */
  read(declaration: Placed<MetricDeclaration>): Metric;
  /** The metric with the values of its formula. */
  derive(metric: Metric, find: FindMetric): Metric;
}

/** Nobody reads the way around more metrics than this. */
const largeCircle = 30;

interface Value extends Key {
  metric?: { readonly made: Metric | undefined };
}

/**
 * The metrics of a report with their values. Each has a key of its own: when a metric changes, so
 * do all whose formulas lead to it, and whoever asks for one of them has to know no more than that.
 */
export class MetricValues {
  private readonly values = new Map<string, Value>();
  private readonly tracker: Tracker;
  private readonly sources: MetricSources;

  constructor(tracker: Tracker, sources: MetricSources) {
    this.tracker = tracker;
    this.sources = sources;
  }

  get(id: string): Metric | undefined {
    const value = this.valueOf(id);
    this.tracker.read(value);
    if (value.metric === undefined) this.tracker.apart(() => this.make(id));
    return value.metric?.made;
  }

  /** Says that metrics have changed, and with them all that are derived from them. */
  touch(ids: Iterable<string>): void {
    if (this.values.size === 0) return;
    const open = [...ids];
    const seen = new Set(open);
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      const value = this.values.get(id);
      if (value !== undefined) {
        this.tracker.touch(value);
        delete value.metric;
      }
      for (const dependent of metricsIn(this.sources.derivedFrom(id))) {
        if (seen.has(dependent)) continue;
        seen.add(dependent);
        open.push(dependent);
      }
    }
  }

  /** Says that every metric may have changed. */
  touchAll(): void {
    this.touch([...this.values.keys()]);
  }

  private valueOf(id: string): Value {
    let value = this.values.get(id);
    if (value === undefined) {
      value = new Key();
      this.values.set(id, value);
    }
    return value;
  }

  /** Makes a metric and first all that its formula leads to, however deep, without recursion. */
  private make(id: string): void {
    for (const circle of circlesBelow(id, (each) => this.openInputs(each))) {
      const closed = new Set(circle.isCycle ? circle.ids : []);
      for (const each of circle.ids) this.settle(each, closed);
    }
  }

  private settle(id: string, circle: ReadonlySet<string>): void {
    const declaration = this.sources.find(id);
    const metric = declaration && this.sources.read(declaration);
    const derived = metric?.facts.derived;
    this.valueOf(id).metric = {
      made:
        metric !== undefined && derived !== undefined
          ? this.sources.derive(metric, (input) => this.input(input, id, circle))
          : metric,
    };
  }

  private input(id: string, of: string, circle: ReadonlySet<string>): Found {
    if (!circle.has(id)) return this.values.get(id)?.metric?.made ?? 'unknown';
    return { cycle: [of, ...this.wayBack(id, of, circle)] };
  }

  /** The shortest way within a circle from one id to another, with both; `…` in one too large. */
  private wayBack(from: string, to: string, circle: ReadonlySet<string>): readonly string[] {
    if (circle.size > largeCircle) return [from, '…', to];
    const ways = new Map<string, readonly string[]>([[from, [from]]]);
    for (const [id, way] of ways) {
      if (id === to) return way;
      for (const input of inputsOf(this.sources.find(id)?.item.facts)) {
        if (circle.has(input) && !ways.has(input)) ways.set(input, [...way, input]);
      }
    }
    return [from];
  }

  /** What a metric's formula needs and is not made yet. */
  private openInputs(id: string): readonly string[] {
    const facts = this.sources.find(id)?.item.facts;
    return inputsOf(facts).filter((input) => this.values.get(input)?.metric === undefined);
  }
}

/** The metrics that units declare. */
function metricsIn(slots: readonly Slot[]): string[] {
  return slots.flatMap(({ unit }) =>
    unit.declarations.filter(({ kind }) => kind === 'metric').map(({ id }) => id),
  );
}

/** The ids that a formula names, each once. */
function inputsOf(facts: MetricFacts | undefined): readonly string[] {
  const found = new Set<string>();
  const open: Formula[] = facts?.derived?.formula === undefined ? [] : [facts.derived.formula];
  for (let formula = open.pop(); formula !== undefined; formula = open.pop()) {
    if (formula.type === 'figure') found.add(formula.expression.metric.text);
    else if (formula.type === 'negate') open.push(formula.of);
    else if (formula.type !== 'number') open.push(formula.left, formula.right);
  }
  return [...found];
}

interface Circle {
  readonly ids: readonly string[];
  readonly isCycle: boolean;
}

interface Step {
  readonly id: string;
  readonly number: number;
  readonly inputs: readonly string[];
  next: number;
  /** The lowest number that can be reached from here. */
  low: number;
}

/**
 * The ids below one, those that are needed by others first; ids that lead to each other stand
 * together. R. Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.
 */
function circlesBelow(root: string, inputs: (id: string) => readonly string[]): Circle[] {
  const circles: Circle[] = [];
  const steps = new Map<string, Step>();
  const waiting: string[] = [];
  const settled = new Set<string>();
  const path: Step[] = [];
  const enter = (id: string): void => {
    const number = steps.size;
    const step = { id, number, inputs: inputs(id), next: 0, low: number };
    steps.set(id, step);
    waiting.push(id);
    path.push(step);
  };
  const leave = (step: Step): void => {
    path.pop();
    const above = path.at(-1);
    if (above !== undefined) above.low = Math.min(above.low, step.low);
    if (step.low !== step.number) return;
    const ids = waiting.splice(waiting.lastIndexOf(step.id));
    for (const id of ids) settled.add(id);
    circles.push({ ids, isCycle: ids.length > 1 || step.inputs.includes(step.id) });
  };
  enter(root);
  for (let step = path.at(-1); step !== undefined; step = path.at(-1)) {
    const input = step.inputs[step.next++];
    if (input === undefined) leave(step);
    else if (!steps.has(input)) enter(input);
    else if (!settled.has(input)) step.low = Math.min(step.low, steps.get(input)?.number ?? 0);
  }
  return circles;
}
