import type { Severity } from '../rules/rule.ts';
import type { Checked, Reported } from './checkTarget.ts';

const colours: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };
const grey = 90;

/** The findings of a file, a line each; at a terminal with colours and the lines they speak of. */
export function textReport(checked: Checked, terminal: boolean): string {
  return checked.reported
    .map((each) => headLine(each, terminal) + (terminal ? codeFrame(checked, each) : ''))
    .join('');
}

function headLine({ file, range, severity, code, message }: Reported, terminal: boolean): string {
  const place = `${file}:${range.start.line + 1}:${range.start.character + 1}`;
  const word = terminal ? paint(severity, colours[severity]) : severity;
  return `${place} ${word} ${code} ${message.replaceAll('\n', ' ')}\n`;
}

/** The line of the finding with its place underlined; a longer one ends with its first line. */
function codeFrame({ lines }: Checked, { range, severity }: Reported): string {
  const { line, character } = range.start;
  const text = lines
    .getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } })
    .replace(/[\r\n]+$/, '');
  const end = range.end.line === line ? range.end.character : text.length;
  const margin = `${line + 1} | `;
  const indent = ' '.repeat(width(margin + text.slice(0, character)));
  const mark = '^'.repeat(Math.max(1, width(text.slice(character, end))));
  return `${paint(margin, grey)}${visible(text)}\n${indent}${paint(mark, colours[severity])}\n`;
}

/** How many columns a terminal takes for a text: East Asian wide characters take two. */
function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += wide.test(character) ? 2 : 1;
  return columns;
}

const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Control characters could move the terminal's cursor or hide text; a tab would move the marks. */
function visible(text: string): string {
  return text.replace(controls, (character) => (character === '\t' ? ' ' : '\ufffd'));
}

const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

function paint(text: string, colour: number): string {
  return `\u001b[${colour}m${text}\u001b[0m`;
}
