import type { Rule } from './rule.ts';

/** Faults against the schema of the file's kind. */
export const schemaRules: Readonly<Record<string, Rule>> = {};
