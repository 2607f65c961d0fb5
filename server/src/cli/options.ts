import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Locale, localeOf } from '../messages/message.ts';
import { CommandError, tell } from './console.ts';

/** The arguments of a command, read. */
export interface Arguments {
  readonly values: Readonly<Record<string, unknown>>;
  readonly positionals: readonly string[];
}

/** Reads arguments. @throws CommandError for an option that is unknown or lacks its value */
export function readArguments(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig['options']>,
  locale: Locale,
): Arguments {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    // What Node adds behind the first sentence is about `--`, which nobody meant.
    const [problem = ''] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new CommandError(tell('bad-usage', locale, { problem }));
  }
}

/** The value of an option that has few. @throws CommandError for any other */
export function choice<T extends string>(
  values: Arguments['values'],
  option: string,
  choices: readonly T[],
  locale: Locale,
): T | undefined {
  const value = values[option];
  if (value === undefined) return undefined;
  const chosen = choices.find((each) => each === value);
  if (chosen !== undefined) return chosen;
  const args = { option, value: String(value), choices: choices.join(', ') };
  throw new CommandError(tell('bad-choice', locale, args));
}

/** The language of an environment: what POSIX's variables say, in their order. */
export function environmentLocale(env: Readonly<Record<string, string | undefined>>): Locale {
  const tag = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'];
  return localeOf(tag?.replaceAll('_', '-'));
}
