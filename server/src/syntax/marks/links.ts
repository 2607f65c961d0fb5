/**
 * Whether brackets that close here are the words of a Markdown link: `](https://…)`, `](#top)`; with
 * words that can be no mark anything in brackets will do, and `]: https://…` too.
 */
export function leadsAway(text: string, end: number, isMark: boolean): boolean {
  const next = text.charCodeAt(end);
  if (next === 40) return !isMark || isTarget(text.slice(end + 1, end + 40));
  if (next === 58) return /^:\s+(?:<|\S*[/#.])/.test(text.slice(end, end + 200)) && !isMark;
  return false;
}

function isTarget(text: string): boolean {
  return /^\s*(?:[a-z][a-z\d+.-]*:|[/#<.]|www\.)/i.test(text);
}
