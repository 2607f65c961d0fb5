import type { Translated } from './message.ts';

/** Why something is not renamed, and what a rename is called. */
export const renameTexts: Readonly<Record<string, Translated>> = {
  'rename-label': {
    en: 'Rename the {kind} “{id}” to “{name}”',
    'zh-Hans': '把{kind}“{id}”改名为“{name}”',
  },
  'rename-anchor-label': {
    en: 'Rename where &{anchor} is used too',
    'zh-Hans': '同时改动引用 &{anchor} 的地方',
  },
  'rename-anchor': {
    en: 'The id carries the anchor &{anchor}: every *{anchor} in this file will say “{name}”, whatever it stands for.',
    'zh-Hans':
      '这个 id 带有锚点 &{anchor}：本文件中所有 *{anchor} 都会变成“{name}”，无论它表示什么。',
  },
  'rename-unknown': {
    en: 'Nothing in this report bears the id “{id}”, so there is nothing to rename. Create it first, or correct the id.',
    'zh-Hans': '报告中没有 id 为“{id}”的内容，无法改名。请先创建它，或改正这个 id。',
  },
  'rename-twice': {
    en: 'The id “{id}” stands twice: in {first} and in {second}. Give one of them another id first; it cannot be told which one is meant.',
    'zh-Hans':
      'id“{id}”有两处声明：{first} 和 {second}。无法判断指的是哪一个，请先手动修改其中一处。',
  },
  'rename-builtin': {
    en: '“{id}” is one of the dimensions that every report has, and a word of the format; it cannot be renamed.',
    'zh-Hans': '“{id}”是每份报告都有的维度，属于格式本身，不能改名。',
  },
  'rename-idle': {
    en: 'Another manifest of this folder counts, so what this one declares has no meaning. Rename it in the manifest that counts.',
    'zh-Hans': '起作用的是本文件夹中的另一份报告清单，请在那一份里改名。',
  },
  'rename-path': {
    en: 'This is the path of a file. Rename or move the file itself; the path follows.',
    'zh-Hans': '这是文件路径。请重命名或移动文件本身，路径会自动更新。',
  },
  'rename-alias': {
    en: '*{name} stands for what is written at &{name}. Rename it there.',
    'zh-Hans': '*{name} 代表 &{name} 处的内容，请到那里改名。',
  },
  'rename-escaped': {
    en: 'In {place} the id “{id}” is written with escapes. Write it with plain letters there, then rename it.',
    'zh-Hans': '{place} 处的 id“{id}”用了转义写法。请先把那里改成普通文字，再改名。',
  },
  'rename-ambiguous': {
    en: 'In {place} the id “{id}” leads to several things. Make it lead to one first.',
    'zh-Hans': '{place} 处的 id“{id}”指向多处内容。请先让它只指向一处。',
  },
  'rename-no-id': {
    en: '“{name}” cannot be an id. Write letters of any script, digits, - and _, beginning with a letter, such as repurchase-rate; no spaces, and not a word that YAML reads as something else (true, null, no, off ...).',
    'zh-Hans':
      '“{name}”不能作为 id。请用文字（各种语言均可）、数字、- 和 _，以文字开头，例如 repurchase-rate；不含空格，也不能是 YAML 另有含义的词（true、null、no、off 等）。',
  },
  'rename-reserved': {
    en: '“{name}” is a word of the format itself. Choose another id.',
    'zh-Hans': '“{name}”是格式自身的用词，请换一个 id。',
  },
  'rename-taken': {
    en: 'There is already a {kind} with the id “{name}”, in {place}. Choose another id.',
    'zh-Hans': '已经有 id 为“{name}”的{kind}（{place}）。请换一个 id。',
  },
  'rename-waiting': {
    en: 'In {place} something names “{name}”, which does not exist so far, and would mean this {kind} from now on. Correct that place first, or choose another id.',
    'zh-Hans':
      '{place} 处已写有“{name}”，它目前不指向任何内容，改名后会变成指这个{kind}。请先改正那里，或换一个 id。',
  },
  'rename-captured': {
    en: 'In {place} [[{name}]] means another thing, and would mean this {kind} from now on. Write the kind there, as in [[chapter:{name}]], or choose another id.',
    'zh-Hans':
      '{place} 处的 [[{name}]] 另有所指，改名后会变成指这个{kind}。请在那里写明种类，如 [[chapter:{name}]]，或换一个 id。',
  },
  'rename-hidden': {
    en: 'In {place} [[{name}]] would mean the section of that name, and no longer this chapter. Write [[chapter:{id}]] there first, or choose another id.',
    'zh-Hans':
      '改名后，{place} 处的 [[{name}]] 会变成指那一章里的同名小节。请先在那里写成 [[chapter:{id}]]，或换一个 id。',
  },
};
