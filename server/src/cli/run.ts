import { createConnection } from 'vscode-languageserver/node';
import { serve } from '../lsp/server.ts';
import { kinds } from '../schema/kind.ts';
import { check } from './check.ts';
import { CommandError, type Console, exitCodes, tell } from './console.ts';
import { nodeHost, version } from './nodeHost.ts';
import { readArguments } from './options.ts';
import { printSchema } from './schema.ts';

/** Runs the command line. @returns the exit code; never, for the server */
export async function run(args: readonly string[], console: Console): Promise<number> {
  try {
    return await dispatch(args, console);
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    console.error(`reportwright: ${error.message}\n`);
    return exitCodes.failed;
  }
}

async function dispatch([command, ...rest]: readonly string[], console: Console): Promise<number> {
  if (command === 'check') return check(rest, console);
  if (command === 'lsp') return serveEditor(rest, console);
  if (command === 'schema') return printSchema(rest, console);
  if (command !== undefined && !command.startsWith('-')) {
    throw new CommandError(tell('unknown-command', console.locale, { command }));
  }
  return general(command === undefined ? [] : [command, ...rest], console);
}

function general(args: readonly string[], console: Console): number {
  const options = {
    help: { type: 'boolean', short: 'h' },
    version: { type: 'boolean', short: 'v' },
  } as const;
  const { values } = readArguments(args, options, console.locale);
  if (values['version'] === true) console.out(`${version}\n`);
  else console.out(`${tell('help', console.locale, { kinds: kinds.join(', ') })}\n`);
  return args.length > 0 ? exitCodes.fine : exitCodes.failed;
}

/** Standard input and output are the one transport that every editor has. */
function serveEditor(args: readonly string[], console: Console): Promise<number> {
  const options = { stdio: { type: 'boolean' }, clientProcessId: { type: 'string' } } as const;
  readArguments(args, options, console.locale);
  serve(createConnection(process.stdin, process.stdout), nodeHost());
  return new Promise(() => undefined);
}
