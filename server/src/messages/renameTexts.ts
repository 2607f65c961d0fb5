import type { Translated } from './message.ts';

/** Why something is not renamed, and what a rename is called. */
export const renameTexts: Readonly<Record<string, Translated>> = {
  'rename-label': {
    en: 'Rename the {kind} “{id}” to “{name}”',
    'zh-Hans': '把{kind}“{id}”重命名为“{name}”',
  },
  'rename-anchor-label': {
    en: 'Also rename where &{anchor} is used',
    'zh-Hans': '一并重命名引用 &{anchor} 的地方',
  },
  'rename-anchor': {
    en: 'The id has the anchor &{anchor}: every *{anchor} in this file will become “{name}” too, whatever it stands for.',
    'zh-Hans':
      '这个 id 带有锚点 &{anchor}：本文件中所有 *{anchor} 都会变成“{name}”，无论它表示什么。',
  },
  'rename-unread-label': {
    en: 'Also rename in lines that cannot be read',
    'zh-Hans': '一并重命名无法读取的行中的 id',
  },
  'rename-unread': {
    en: 'These lines have a syntax error and cannot be read, so “{id}” may or may not mean this id there.',
    'zh-Hans': '这些行有语法错误，无法读取，不能确定其中的“{id}”是否就是这个 id。',
  },
  'rename-unknown': {
    en: 'Nothing in this report has the id “{id}”, so there is nothing to rename. Create it first, or correct the id.',
    'zh-Hans': '报告里没有 id 为“{id}”的内容，无法重命名。请先新建，或改正这个 id。',
  },
  'rename-twice': {
    en: 'The id “{id}” is declared twice, in {first} and in {second}, so it is not clear which one is meant. Change one of them by hand first.',
    'zh-Hans':
      'id“{id}”有两处声明：{first} 和 {second}。无法判断指的是哪一个，请先手动修改其中一处。',
  },
  'rename-builtin': {
    en: '“{id}” is a built-in dimension that every report has; it cannot be renamed.',
    'zh-Hans': '“{id}”是每份报告都有的内置维度，不能重命名。',
  },
  'rename-idle': {
    en: 'This manifest is ignored, because the folder has another one. Rename the id in the manifest that is in use.',
    'zh-Hans': '这份报告清单不起作用，因为文件夹里另有一份。请在起作用的那一份里重命名。',
  },
  'rename-path': {
    en: 'This is the path of a file. Rename or move the file itself, and the path is updated.',
    'zh-Hans': '这是文件路径。请重命名或移动文件本身，路径会自动更新。',
  },
  'rename-alias': {
    en: '*{name} stands for what is written at &{name}. Rename it there.',
    'zh-Hans': '*{name} 代表 &{name} 处的内容，请到那里重命名。',
  },
  'rename-escaped': {
    en: 'In {place} the id “{id}” is written with escapes. Write it in plain letters there first, then rename it.',
    'zh-Hans': '{place} 处的 id“{id}”用了转义写法。请先把那里改成普通文字，再重命名。',
  },
  'rename-ambiguous': {
    en: 'In {place} the id “{id}” could mean several things. Correct that place first, so that it means one.',
    'zh-Hans': '{place} 处的 id“{id}”可以指多项内容。请先改正那里，让它只指一项。',
  },
  'rename-no-id': {
    en: '“{name}” cannot be an id. Use letters of any script, digits, - and _, and begin with a letter, as in repurchase-rate; no spaces, and no word that YAML reads as something else (true, null, no, off …).',
    'zh-Hans':
      '“{name}”不能用作 id。只用汉字、字母、数字、- 和 _，以汉字或字母开头，例如 repurchase-rate、复购率；不要有空格，也不要用 true、null、no、off 这类 YAML 另有含义的词。',
  },
  'rename-reserved': {
    en: '“{name}” is reserved by the format. Choose another id.',
    'zh-Hans': '“{name}”是格式的保留词。请换一个 id。',
  },
  'rename-taken': {
    en: 'The {kind} in {place} already has the id “{name}”. Choose another id.',
    'zh-Hans': '{place} 处的{kind}已经用了 id“{name}”。请换一个 id。',
  },
  'rename-waiting': {
    en: '{place} already refers to “{name}”, which does not exist yet, and would come to mean this {kind}. Correct that place first, or choose another id.',
    'zh-Hans':
      '{place} 处已经写有“{name}”，目前不指任何内容，重命名后会变成指这个{kind}。请先改正那里，或换一个 id。',
  },
  'rename-captured': {
    en: 'In {place} [[{name}]] means something else, and would come to mean this {kind}. Write the kind there first, as in [[chapter:{name}]], or choose another id.',
    'zh-Hans':
      '{place} 处的 [[{name}]] 另有所指，重命名后会变成指这个{kind}。请先在那里写明种类，例如 [[chapter:{name}]]，或换一个 id。',
  },
  'rename-hidden': {
    en: 'In {place} [[{name}]] would mean the section with that id instead of this chapter. Write [[chapter:{id}]] there first, or choose another id.',
    'zh-Hans':
      '重命名后，{place} 处的 [[{name}]] 会变成指那一章里 id 相同的小节。请先在那里写成 [[chapter:{id}]]，或换一个 id。',
  },
};
