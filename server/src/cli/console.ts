import { cliTexts } from '../messages/cliTexts.ts';
import { fill, type Locale, type MessageArgs } from '../messages/message.ts';

/** What a command needs of the process that it runs in. */
export interface Console {
  /** The folder that relative paths start from, as a path. */
  readonly cwd: string;
  /** The reader sits at a terminal: colours and code frames help. */
  readonly terminal: boolean;
  /** The language of the environment. */
  readonly locale: Locale;
  out(text: string): void;
  error(text: string): void;
}

/** What a command ends with. */
export const exitCodes = { fine: 0, errors: 1, failed: 2 } as const;

/** Ends a command with a message for the user; the exit code is 2. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** A text of the command line in the reader's language. @throws for an id that is in no table */
export function tell(id: string, locale: Locale, args?: MessageArgs): string {
  const text = cliTexts[id];
  if (text === undefined) throw new Error(`No text for ${id}`);
  return fill(text[locale], args, locale);
}
