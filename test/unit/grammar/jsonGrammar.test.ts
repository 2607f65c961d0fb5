import assert from 'node:assert/strict';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokenize } from './tokenize.ts';

describe('JSON grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar('json');
  });

  /** The scopes of the first token with this text. */
  function scopesOf(text: string, wanted: string): string {
    const token = tokenize(grammar, text)
      .flat()
      .find((entry) => entry.text === wanted);
    assert.ok(token, `there is a token ${wanted}`);
    return token.scopes.join(' ');
  }

  const text = '{\n  "键": [18.50, true, "满意 {{csat@2024}} \\n"],\n  "b": {"c": null}\n}';

  it('colours keys, values and escapes', () => {
    assert.match(scopesOf(text, '键'), /support\.type\.property-name\.json$/);
    assert.match(scopesOf(text, 'c'), /support\.type\.property-name\.json$/);
    assert.match(scopesOf(text, '18.50'), /constant\.numeric\.json$/);
    assert.match(scopesOf(text, 'null'), /constant\.language\.json$/);
    assert.match(scopesOf(text, '满意 '), /string\.quoted\.double\.json$/);
    assert.match(scopesOf(text, '\\n'), /constant\.character\.escape\.json$/);
  });

  it('colours the marks in strings', () => {
    assert.match(scopesOf(text, 'csat'), /string\.quoted.*variable\.other\.metric\.reportwright$/);
    assert.match(scopesOf(text, '2024'), /constant\.numeric\.period\.reportwright$/);
  });

  it('recovers on the next line from a string left open', () => {
    const open = '{\n  "a": "open\n  "b": 1\n}';
    assert.match(scopesOf(open, '1'), /constant\.numeric\.json$/);
  });

  it('shows that JSON has no comments', () => {
    assert.match(scopesOf('{ // no\n}', '// no'), /invalid\.illegal\.comment\.json$/);
  });
});
