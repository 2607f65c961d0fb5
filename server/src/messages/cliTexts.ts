import type { Translated } from './message.ts';

/** What the command line says beside the findings. */
export const cliTexts: Readonly<Record<string, Translated>> = {
  help: {
    en: `Usage: reportwright COMMAND

Commands:
  check [PATH...]   Check the report files at these paths, or below the current folder
    --format text|json   How findings are printed (default: text)
    --lang en|zh         Language of the messages (default: that of the environment)
  lsp --stdio       Serve an editor over the Language Server Protocol
  schema KIND       Print the JSON Schema of a kind of file: {kinds}

Options:
  -h, --help        Print this help
  -v, --version     Print the version

Exit status: 0 when no error was found, 1 when errors were found,
2 when the command was not understood or a file could not be read.`,
    'zh-Hans': `用法：reportwright 命令

命令：
  check [路径...]   检查这些路径（默认为当前文件夹）下的报告文件
    --format text|json   检查结果的输出格式（默认为 text）
    --lang en|zh         消息的语言（默认按系统环境）
  lsp --stdio       按语言服务器协议（LSP）为编辑器提供服务
  schema 种类       输出某一种文件的 JSON Schema：{kinds}

选项：
  -h, --help        显示本帮助
  -v, --version     显示版本号

退出状态：0 表示没有错误，1 表示发现错误，
2 表示命令有误，或有文件无法读取。`,
  },
  'unknown-command': {
    en: 'There is no command "{command}". See reportwright --help.',
    'zh-Hans': '没有名为“{command}”的命令。请参阅 reportwright --help。',
  },
  'bad-usage': {
    en: '{problem}. See reportwright --help.',
    'zh-Hans': '{problem}。请参阅 reportwright --help。',
  },
  'bad-choice': {
    en: '--{option} must be one of: {choices}. It was "{value}".',
    'zh-Hans': '--{option} 只能是 {choices} 之一，而不是“{value}”。',
  },
  'unknown-kind': {
    en: 'There is no kind of file "{kind}". The kinds are: {kinds}.',
    'zh-Hans': '没有名为“{kind}”的文件种类。可用的种类：{kinds}。',
  },
  'not-found': {
    en: '{path}: there is no such file or folder.',
    'zh-Hans': '{path}：找不到这个文件或文件夹。',
  },
  unreadable: {
    en: '{path}: cannot be read ({reason}).',
    'zh-Hans': '{path}：无法读取（{reason}）。',
  },
  'not-utf8': {
    en: '{path}: is not UTF-8. Save it as UTF-8.',
    'zh-Hans': '{path}：不是 UTF-8 编码。请另存为 UTF-8。',
  },
  'not-ours': {
    en: '{path}: is not a report file. Report files are named reportwright.yaml, *.chapter.yaml, *.metrics.yaml, *.cases.yaml or *.sources.yaml (.yml and .json too).',
    'zh-Hans':
      '{path}：不是报告文件。报告文件的名称为 reportwright.yaml、*.chapter.yaml、*.metrics.yaml、*.cases.yaml 或 *.sources.yaml（也可以用 .yml 和 .json）。',
  },
  'nothing-found': {
    en: 'No report files found.',
    'zh-Hans': '没有找到报告文件。',
  },
  summary: {
    en: 'Files: {files}. Errors: {errors}. Warnings: {warnings}.',
    'zh-Hans': '文件 {files} 个，错误 {errors} 处，警告 {warnings} 处。',
  },
};
