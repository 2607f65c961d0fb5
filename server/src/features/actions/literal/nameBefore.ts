import { isId } from '../../../syntax/marks/ids.ts';
import { idFromTitle } from '../../../templates/newChapter.ts';

/** A name for what is counted, and an id made of it. */
interface Named {
  readonly id: string;
  readonly name: string;
}

const unnamed: Named = { id: 'new-metric', name: 'New metric' };
const unnamedInChinese: Named = { id: 'new-metric', name: '新指标' };

const reach = 120;

/**
 * What a number is the number of, as the words in front of it tell; where they tell nothing, a name
 * to be changed.
 * @param text the sentence up to the number
 * @param language of the report, BCP 47
 */
export function nameBefore(text: string, language: string): Named {
  // Words that are far away are not its name.
  const clause =
    text
      .slice(-reach)
      .split(/[，。；：、,;:()（）“”"\n{}[\]|*]/u)
      .at(-1) ?? '';
  const name = /\p{Script=Han}/u.test(clause) ? inChinese(clause) : inEnglish(clause);
  const id = idFromTitle(name);
  if (isId(id)) return { id, name: name.charAt(0).toUpperCase() + name.slice(1) };
  return /^zh\b/i.test(language) ? unnamedInChinese : unnamed;
}

/** Words that lead from what is counted to its number, and say nothing of it. */
const chineseTail =
  /(?:缩短|降低|下降|减少|下滑|回落|提升|提高|增长|增加|上升|上涨|扩大|达成|达到|高达|超过|不足|大约|约为|平均|共计|总计|合计|仅有|需要|占比|升|降|增|减|达|涨|跌|需|为|是|至|到|从|由|约|近|超|仅|只|的|了|在|有|已|将|共|占|均|逾)$/u;
const chineseHead =
  /^(?:[0-9]+年(?:末|底|初)?|其中|而|并|且|但|因此|同时|此外|例如|如|该|其|使|让|把)/u;

function inChinese(clause: string): string {
  let name = clause.trim();
  for (let before = ''; before !== name; ) {
    before = name;
    name = name.replace(chineseTail, '').replace(chineseHead, '').trim();
  }
  if (name.length <= 10) return name;
  // The last words behind a space or a word that joins; what is still long is no name.
  const last = name.split(/[ 的在对与和及把将里中上下让使被给以]/u).at(-1) ?? '';
  return last.length <= 10 ? last : '';
}

const englishWords = new Set(
  (
    'the a an of to by from at in on for about around over under than more less up down was were is ' +
    'are be been has have had and with only nearly almost some its their our year we it they he she ' +
    'you i this that these those there now then just also still rose fell grew reached reaches ' +
    'increased decreased dropped stood stands climbed took takes take cost costs paid spent got gets ' +
    'made makes sold served found shows showed said counted each every per'
  ).split(' '),
);

/** Up to three words in front of those that lead to the number. */
function inEnglish(clause: string): string {
  const words = segments(clause);
  while (isLeading(words.at(-1))) words.pop();
  const first = words.findLastIndex(isLeading) + 1;
  return words.slice(Math.max(first, words.length - 3)).join(' ');
}

function isLeading(word: string | undefined): boolean {
  return word !== undefined && (englishWords.has(word.toLowerCase()) || /[0-9]/.test(word));
}

function segments(text: string): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  return [...segmenter.segment(text)]
    .filter(({ isWordLike }) => isWordLike === true)
    .map(({ segment }) => segment);
}
