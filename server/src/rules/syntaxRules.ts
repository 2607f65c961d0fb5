import type { Rule } from './rule.ts';

/** Faults in how a file is written, found before its meaning is looked at. */
export const syntaxRules: Readonly<Record<string, Rule>> = {};
