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

/** Whether a closer look with `leadsAway` is worth it: behind nearly all brackets it is not. */
export function mayLeadAway(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return next === 40 || next === 58;
}
