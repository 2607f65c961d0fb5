import { rules } from '../../server/src/rules/table.ts';

const groups: readonly (readonly [string, RegExp])[] = [
  ['How a YAML file is written', /^yaml-/],
  ['How a JSON file is written', /^json-/],
  ['What the format asks for', /^(?!yaml-|json-)/],
];

/** The list of all rules as `docs/rules/README.md` holds it. `pageOf` gives the page of a rule. */
export function ruleIndex(pageOf: (code: string) => string): string {
  const parts = groups.map(([title, codes]) => {
    const rows = Object.entries(rules)
      .filter(([code]) => codes.test(code))
      .map(
        ([code, rule]) => `| [${code}](${code}.md) | ${rule.severity} | ${lead(pageOf(code))} |`,
      );
    return `## ${title}\n\n| Rule | Severity | What it finds |\n|---|---|---|\n${rows.join('\n')}\n`;
  });
  const intro =
    'Every finding has a code: a rule of this list. Its page says what is found, why it matters, and how to mend it.';
  return `# Rules\n\n${intro}\n\n${parts.join('\n')}`;
}

/** The first sentence of a page below its severity. */
function lead(page: string): string {
  const paragraph = page.split('\n\n')[2] ?? '';
  const sentence = /^.*?[.](?=\s|$)/s.exec(paragraph)?.[0] ?? paragraph;
  return sentence.replaceAll('|', '\\|').replace(/\s+/g, ' ');
}
