/** The languages in which a new report can be begun. */
export const reportLanguages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

/** What stands in a new report, beside what the user was asked for. */
export interface StarterWords {
  readonly manifestNote: string;
  readonly overview: string;
  readonly background: string;
  readonly backgroundBody: string;
  readonly approach: string;
  readonly approachBody: string;
  readonly findings: string;
  readonly mainResult: string;
  readonly mainResultBody: string;
  readonly metricsNote: string;
  readonly satisfaction: string;
  readonly satisfactionDefinition: string;
  readonly firstCase: string;
  readonly challenge: string;
  readonly outcome: string;
  readonly survey: string;
}

export const starterWords: Readonly<Record<ReportLanguage, StarterWords>> = {
  'zh-Hans': {
    manifestNote: '报告的总清单：本文件所在的文件夹就是这份报告。',
    overview: '概述',
    background: '背景',
    backgroundBody: '在此说明本报告为何而写、写给谁看。',
    approach: '方法',
    approachBody: '在此说明数据从何而来、如何统计。',
    findings: '主要发现',
    mainResult: '总体结果',
    mainResultBody: '在此写最重要的结果，并用指标文件中的数字说话。',
    metricsNote: '每个指标只定义一次，正文里的数字都以这里为准。',
    satisfaction: '客户满意度',
    satisfactionDefinition: '受访客户打分的平均值',
    firstCase: '第一个案例',
    challenge: '在此写要解决的问题。',
    outcome: '退货率',
    survey: '客户调查',
  },
  'zh-Hant': {
    manifestNote: '報告的總清單：本檔案所在的資料夾就是這份報告。',
    overview: '概述',
    background: '背景',
    backgroundBody: '在此說明本報告為何而寫、寫給誰看。',
    approach: '方法',
    approachBody: '在此說明資料從何而來、如何統計。',
    findings: '主要發現',
    mainResult: '整體結果',
    mainResultBody: '在此寫最重要的結果，並用指標檔案中的數字說話。',
    metricsNote: '每個指標只定義一次，正文裡的數字都以這裡為準。',
    satisfaction: '客戶滿意度',
    satisfactionDefinition: '受訪客戶評分的平均值',
    firstCase: '第一個案例',
    challenge: '在此寫要解決的問題。',
    outcome: '退貨率',
    survey: '客戶調查',
  },
  en: {
    manifestNote: 'The list of what the report consists of; its folder is the report.',
    overview: 'Overview',
    background: 'Background',
    backgroundBody: 'Say here why this report was written, and for whom.',
    approach: 'Approach',
    approachBody: 'Say here where the data comes from and how it was counted.',
    findings: 'Findings',
    mainResult: 'The main result',
    mainResultBody: 'Say here what matters most, with the figures of the metrics file.',
    metricsNote: 'Every metric is defined once; the figures in the text are held against it.',
    satisfaction: 'Customer satisfaction',
    satisfactionDefinition: 'Mean of the ratings given by the customers asked',
    firstCase: 'The first case',
    challenge: 'Say here what had to be solved.',
    outcome: 'Return rate',
    survey: 'Customer survey',
  },
};
