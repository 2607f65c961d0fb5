import { relative, sep } from 'node:path';
import { URI } from 'vscode-uri';
import type { Locale } from '../messages/message.ts';
import { maxFileLength } from '../openFiles.ts';
import { createService } from '../service.ts';
import { createWorkspace } from '../workspace.ts';
import { type Checked, checkTarget } from './checkTarget.ts';
import { CommandError, type Console, exitCodes, tell } from './console.ts';
import { nodeFiles } from './nodeFiles.ts';
import { type Arguments, choice, readArguments } from './options.ts';
import { type Checking, type Target, takeIn } from './targets.ts';
import { textReport } from './textReport.ts';

/** `reportwright check`: checks files and prints what is wrong. @returns the exit code */
export async function check(args: readonly string[], console: Console): Promise<number> {
  const options = { format: { type: 'string' }, lang: { type: 'string' } } as const;
  const { values, positionals } = readArguments(args, options, console.locale);
  const locale = localeFor(values, console.locale);
  const format = choice(values, 'format', ['text', 'json'], locale) ?? 'text';
  const problems: string[] = [];
  const checked = await checkAll(positionals, { ...console, locale }, problems);
  if (format === 'json') {
    console.out(
      `${JSON.stringify(
        checked.flatMap(({ reported }) => reported),
        null,
        2,
      )}\n`,
    );
  } else {
    for (const each of checked) console.out(textReport(each, console.terminal));
  }
  for (const problem of problems) console.error(`reportwright: ${problem}\n`);
  const summary = `${summarize(checked, locale)}\n`;
  if (format === 'json') console.error(summary);
  else console.out(summary);
  return problems.length > 0 ? exitCodes.failed : exitCodeOf(checked);
}

function localeFor(values: Arguments['values'], usual: Locale): Locale {
  const lang = choice(values, 'lang', ['en', 'zh'], usual);
  if (lang === undefined) return usual;
  return lang === 'zh' ? 'zh-Hans' : 'en';
}

/** Checks what can be read; what cannot goes to the problems and keeps nothing else from the check. */
async function checkAll(
  paths: readonly string[],
  { cwd, locale }: Console,
  problems: string[],
): Promise<Checked[]> {
  const note = (error: unknown): void => {
    if (!(error instanceof CommandError)) throw error;
    problems.push(error.message);
  };
  const checking = makeChecking(cwd, locale);
  const targets = new Map<string, Target>();
  for (const path of paths.length > 0 ? paths : ['.']) {
    const found = await takeIn(checking, path).catch((error: unknown) => (note(error), []));
    for (const target of found) targets.set(target.uri, target);
  }
  const checked: Checked[] = [];
  for (const target of targets.values()) {
    try {
      checked.push(checkTarget(checking, target, nameOf(target.uri, cwd)));
    } catch (error) {
      note(error);
    }
  }
  if (targets.size === 0 && problems.length === 0) problems.push(tell('nothing-found', locale));
  return checked;
}

/** The same service that editors have, so that they say the same. */
function makeChecking(cwd: string, locale: Locale): Checking {
  const disk = nodeFiles();
  const service = createService({ locale, snippets: false, ruleDocs: '' }, { disk });
  return { cwd, locale, service, workspace: createWorkspace(disk, maxFileLength) };
}

/** The path as the user would write it: from the current folder where it lies below, with `/`. */
function nameOf(uri: string, cwd: string): string {
  const file = URI.parse(uri).fsPath;
  const name = relative(cwd, file);
  return (name.startsWith('..') ? file : name).replaceAll(sep, '/');
}

function count(checked: readonly Checked[], severity: string): number {
  return checked.flatMap((each) => each.reported).filter((each) => each.severity === severity)
    .length;
}

function summarize(checked: readonly Checked[], locale: Locale): string {
  const [errors, warnings] = [count(checked, 'error'), count(checked, 'warning')];
  return tell('summary', locale, { files: checked.length, errors, warnings });
}

function exitCodeOf(checked: readonly Checked[]): number {
  return count(checked, 'error') > 0 ? exitCodes.errors : exitCodes.fine;
}
