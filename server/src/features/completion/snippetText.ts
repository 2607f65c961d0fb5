/**
 * LSP snippet syntax as far as it is used here: `$1`, `${1}`, `${1:default}`, `${1|one,two|}` and
 * `\` before `$`, `}` and `\`. Placeholders are not nested.
 */
const placeholder = /\\([\\$}])|\$(\d+)|\$\{(\d+)(?::((?:\\.|[^}\\])*)|\|((?:\\.|[^|\\])*)\|)?\}/g;

/** What a snippet leaves when every placeholder keeps its default. */
export function plainText(snippet: string): string {
  return snippet.replace(
    placeholder,
    (_all, escaped?: string, _bare?: string, _number?: string, text?: string, choice?: string) => {
      if (escaped !== undefined) return escaped;
      return unescape(text ?? firstChoice(choice ?? ''));
    },
  );
}

function firstChoice(choice: string): string {
  return /^(?:\\.|[^,\\])*/.exec(choice)?.[0] ?? '';
}

function unescape(text: string): string {
  return text.replace(/\\(.)/g, '$1');
}

/** A text that stands in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A placeholder to choose from. */
export function choicePlaceholder(number: number, choices: readonly string[]): string {
  const escaped = choices.map((choice) => choice.replace(/[\\$},|]/g, '\\$&'));
  return `\${${number}|${escaped.join(',')}|}`;
}
