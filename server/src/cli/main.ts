#!/usr/bin/env node
import { environmentLocale } from './options.ts';
import { run } from './run.ts';

// A reader that has seen enough (`| head`) closes the pipe; that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(process.exitCode);
});

process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  terminal: process.stdout.isTTY === true,
  locale: environmentLocale(process.env),
  out: (text) => void process.stdout.write(text),
  error: (text) => void process.stderr.write(text),
});
