import type { Translated } from '../messages/message.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/**
 * A row of the rule table. The code of the rule is its key in the table, the name of its page in
 * `docs/rules` and of its fixtures.
 */
export interface Rule {
  readonly severity: Severity;
  /** What is wrong, what was expected, how to mend it. */
  readonly message: Translated;
  /** Other wordings of the same fault, by the id that a finding names in `wording`. */
  readonly wordings?: Readonly<Record<string, Translated>>;
  /** Wordings that are graver or less grave than the rule. */
  readonly severities?: Readonly<Record<string, Severity>>;
  /** What editors show faded, as it could be left out. */
  readonly tag?: 'unnecessary';
}
