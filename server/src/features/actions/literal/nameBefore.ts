import { isId } from '../../../syntax/marks/ids.ts';
import { idFromTitle } from '../../../templates/newChapter.ts';

/** Words that lead from what is counted to its number, and say nothing of it. */
const leading =
  /^(?:the|a|an|of|to|by|from|at|in|on|for|about|around|over|under|than|more|less|up|down|was|were|is|are|be|been|has|have|had|and|with|only|nearly|almost|some|its|their|our|year|we|it|they|he|she|you|i|this|that|these|those|there|took|takes|take|cost|costs|paid|spent|got|gets|made|makes|sold|served|found|shows|showed|said|counted|now|then|just|also|still|rose|fell|grew|reached|reaches|increased|decreased|dropped|stood|stands|climbed|降至|降到|升至|升到|增至|增长|提升|提高|下降|减少|达到|达|为|是|至|到|从|由|约|近|超过|超|不足|仅|的|了|在|有|已|将|共|共计|高达|年|月|约为|平均|上升|缩短|增加)$/i;

/**
 * What a number is the number of, as the words in front of it tell: up to three of them. Where they
 * tell nothing, a name to be changed.
 * @param text the sentence up to the number
 */
export function nameBefore(text: string): { readonly id: string; readonly name: string } {
  const clause = text.split(/[，。；：、,;:()（）“”"\n{}[\]|*]/u).at(-1) ?? '';
  const words = wordsOf(clause);
  while (words.length > 0 && (leading.test(words.at(-1) ?? '') || /\d/.test(words.at(-1) ?? '')))
    words.pop();
  const named: string[] = [];
  while (words.length > 0 && named.length < 3 && !leading.test(words.at(-1) ?? '')) {
    if (/\d/.test(words.at(-1) ?? '')) break;
    named.unshift(words.pop() ?? '');
  }
  const isChinese = /\p{Script=Han}/u.test(named.join(''));
  const name = named.join(isChinese ? '' : ' ');
  const id = idFromTitle(name);
  if (!isId(id)) return { id: 'new-metric', name: 'New metric' };
  return { id, name: name.charAt(0).toUpperCase() + name.slice(1) };
}

function wordsOf(clause: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(clause)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment);
}
