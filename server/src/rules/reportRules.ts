import { metricRules } from './metricRules.ts';
import { referenceRules } from './referenceRules.ts';
import type { Rule } from './rule.ts';
import { structureRules } from './structureRules.ts';

/** Faults that only the report as a whole shows. */
export const reportRules: Readonly<Record<string, Rule>> = {
  ...referenceRules,
  ...metricRules,
  ...structureRules,
};
