import { markRules } from './markRules.ts';
import { reportRules } from './reportRules.ts';
import type { Rule } from './rule.ts';
import { schemaRules } from './schemaRules.ts';
import { syntaxRules } from './syntaxRules.ts';

/** Every rule by its code. */
export const rules: Readonly<Record<string, Rule>> = {
  ...syntaxRules,
  ...schemaRules,
  ...markRules,
  ...reportRules,
};
