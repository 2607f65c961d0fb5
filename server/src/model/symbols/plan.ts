import { childFacts, factsAt, type SchemaFacts } from '../../schema/facts.ts';
import type { Kind } from '../../schema/kind.ts';

/**
 * What the schema says of one place, as far as it concerns the report: what an id there declares,
 * what a text there refers to, whether it is prose. Places that concern nobody have no plan.
 */
export interface Plan {
  /** Of the id that items here bear, or of the scalar itself: `metric`, `section`, `member` ... */
  readonly declares: string | undefined;
  readonly refersTo: string | undefined;
  readonly isProse: boolean;
  readonly isUnit: boolean;
  /** The plan of a key; undefined where nothing below it concerns the report. */
  key(name: string): Plan | undefined;
  /** The plan of an item of a list. */
  items(): Plan | undefined;
}

/** Plans hang on the facts, which the schemas give once for each of their nodes. */
const plans = new WeakMap<SchemaFacts, Plan>();

/** So many keys of one place are kept in mind. */
const most = 500;

/** The plan of the root of a kind of file. */
export function planOf(kind: Kind): Plan | undefined {
  return planFor(factsAt(kind, []));
}

function planFor(facts: SchemaFacts | undefined): Plan | undefined {
  if (facts === undefined) return undefined;
  const known = plans.get(facts);
  if (known !== undefined) return known;
  const plan = makePlan(facts);
  plans.set(facts, plan);
  return plan;
}

function makePlan(facts: SchemaFacts): Plan {
  const keys = new Map<string, Plan | undefined>();
  const id = facts.properties.find(({ name }) => name === 'id')?.facts;
  let items: { readonly plan: Plan | undefined } | undefined;
  const key = (name: string): Plan | undefined => {
    const known = keys.get(name);
    if (known !== undefined || keys.has(name)) return known;
    const plan = relevant(childFacts(facts, name));
    // Names that the writers chose, such as periods, must not fill the table without end.
    if (keys.size < most || facts.properties.some((property) => property.name === name))
      keys.set(name, plan);
    return plan;
  };
  return {
    declares: facts.declares ?? id?.declares,
    refersTo: facts.refersTo,
    isProse: facts.media === 'text/markdown',
    isUnit: facts.definition === 'unit',
    key,
    items: () => (items ??= { plan: relevant(childFacts(facts, 0)) }).plan,
  };
}

/** Undefined for plain leaves, so that the walk does not look at them. */
function relevant(facts: SchemaFacts | undefined): Plan | undefined {
  if (facts === undefined) return undefined;
  const plan = planFor(facts);
  const isLeaf =
    facts.properties.length === 0 && facts.items === undefined && facts.additional === undefined;
  const says = plan?.declares ?? plan?.refersTo;
  return isLeaf && says === undefined && !plan?.isProse && !plan?.isUnit ? undefined : plan;
}
