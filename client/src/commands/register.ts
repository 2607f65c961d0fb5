import { commands, type Disposable } from 'vscode';
import { explainRuleCommand } from '../ruleLinks.ts';
import { explainRule } from './explainRule.ts';
import type { CommandHost } from './host.ts';
import { newCase } from './newCase.ts';
import { newChapter } from './newChapter.ts';
import { newMetric } from './newMetric.ts';
import { newReport } from './newReport.ts';
import { newSource } from './newSource.ts';
import { openFormatReference } from './openFormatReference.ts';
import { openLocation, openLocationCommand } from './openLocation.ts';
import { restartServer } from './restartServer.ts';
import { showOutput } from './showOutput.ts';
import { showReferences } from './showReferences.ts';

type Command = (host: CommandHost, ...args: never[]) => unknown;

const table: Readonly<Record<string, Command>> = {
  'reportwright.newReport': newReport,
  'reportwright.newChapter': newChapter,
  'reportwright.newMetric': newMetric,
  'reportwright.newCase': newCase,
  'reportwright.newSource': newSource,
  'reportwright.restartServer': restartServer,
  'reportwright.showOutput': showOutput,
  'reportwright.openFormatReference': openFormatReference,
  'reportwright.showReferences': showReferences,
  [openLocationCommand]: openLocation,
  [explainRuleCommand]: explainRule,
};

/** Registers every command of the extension. */
export function registerCommands(host: CommandHost): Disposable[] {
  return Object.entries(table).map(([id, run]) =>
    commands.registerCommand(id, (...args: unknown[]) => run(host, ...(args as never[]))),
  );
}
