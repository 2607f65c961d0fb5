import cases from '../../../schemas/cases.schema.json' with { type: 'json' };
import chapter from '../../../schemas/chapter.schema.json' with { type: 'json' };
import definitions from '../../../schemas/definitions.schema.json' with { type: 'json' };
import metrics from '../../../schemas/metrics.schema.json' with { type: 'json' };
import report from '../../../schemas/report.schema.json' with { type: 'json' };
import sources from '../../../schemas/sources.schema.json' with { type: 'json' };
import { type Kind, kinds } from '../schema/kind.ts';
import { CommandError, type Console, exitCodes, tell } from './console.ts';
import { readArguments } from './options.ts';

interface Schema {
  readonly $defs?: object;
}

/** Prints the schema of a kind of file as one document: what it refers to is inside, by its `$id`. */
export function printSchema(args: readonly string[], console: Console): number {
  const { positionals } = readArguments(args, {}, console.locale);
  const kind = kinds.find((each) => each === positionals[0]);
  if (kind === undefined || positionals.length > 1) {
    const wrong = { kind: positionals.join(' '), kinds: kinds.join(', ') };
    throw new CommandError(tell('unknown-kind', console.locale, wrong));
  }
  const schemas: Readonly<Record<Kind, Schema>> = { report, chapter, metrics, cases, sources };
  const schema = schemas[kind];
  const $defs = { ...schema.$defs, [definitions.$id]: definitions };
  console.out(`${JSON.stringify({ ...schema, $defs }, null, 2)}\n`);
  return exitCodes.fine;
}
