import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { IGrammar, IRawGrammar } from 'vscode-textmate';

// Both are bundles whose names an import cannot see.
const require = createRequire(import.meta.url);
const oniguruma = require('vscode-oniguruma') as typeof import('vscode-oniguruma');
const textmate = require('vscode-textmate') as typeof import('vscode-textmate');

/** A stretch of a line with its scopes below the grammar's own. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/**
 * What the tests need of Markdown: headings, bold, raw text, paragraphs and fences as blocks that
 * hang on `\G` and go on by `while`, as in the editor's own grammar, which is no package.
 */
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { match: '(?:^|\\G)(#{1,6})[ \\t]+(.*)$', name: 'markup.heading.markdown' },
    {
      begin: '(?:^|\\G)(`{3})[^`]*$',
      end: '(?:^|\\G)(`{3})[ \\t]*$',
      name: 'markup.fenced_code.block.markdown',
    },
    {
      begin: '(?:^|\\G)(?=\\S)',
      while: '(?:^|\\G)(?=[ \\t]{4,}\\S)',
      name: 'meta.paragraph.markdown',
      patterns: [
        { match: '\\*\\*[^*]+\\*\\*', name: 'markup.bold.markdown' },
        { match: '`[^`]+`', name: 'markup.inline.raw.string.markdown' },
        { match: '\\[[^\\]]*\\]\\([^)]*\\)', name: 'meta.link.inline.markdown' },
        { begin: '<!--', end: '-->', name: 'comment.block.html' },
      ],
    },
  ],
};

function grammarFile(name: string): IRawGrammar {
  const url = new URL(`../../../syntaxes/reportwright-${name}.tmLanguage.json`, import.meta.url);
  return JSON.parse(readFileSync(url, 'utf8')) as IRawGrammar;
}

const grammars: Readonly<Record<string, IRawGrammar>> = {
  'source.reportwright.yaml': grammarFile('yaml'),
  'source.reportwright.json': grammarFile('json'),
  'source.reportwright.marks': grammarFile('marks'),
  'text.html.markdown': markdown as unknown as IRawGrammar,
};

/** Reads a grammar as the editor does, with Oniguruma. */
export async function loadGrammar(language: 'yaml' | 'json'): Promise<IGrammar> {
  const { loadWASM, OnigScanner, OnigString } = oniguruma;
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns: string[]) => new OnigScanner(patterns),
      createOnigString: (text: string) => new OnigString(text),
    }),
    loadGrammar: (scope) => Promise.resolve(grammars[scope] ?? null),
  });
  const grammar = await registry.loadGrammar(`source.reportwright.${language}`);
  if (grammar === null) throw new Error(`No grammar for ${language}`);
  return grammar;
}

/** The tokens of each line of a text. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let stack = textmate.INITIAL;
  return text.split('\n').map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    stack = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes.slice(1),
    }));
  });
}
