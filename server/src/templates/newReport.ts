import { scalar } from './items.ts';
import { type ReportLanguage, starterWords, type StarterWords } from './starterWords.ts';

/** What the command "New Report" asks for. */
export interface ReportWishes {
  readonly title: string;
  readonly language: ReportLanguage;
  /** A year or `2019..2024`. */
  readonly period: string;
}

/** A file of a new report; the path is relative to the report's folder, with `/`. */
export interface StarterFile {
  readonly path: string;
  readonly text: string;
}

/** The first chapter of a new report: the file to open after it was written. */
export const firstChapter = 'chapters/01-overview.chapter.yaml';

/** A year, or two years in their order with `..` between them. */
export function isPeriod(text: string): boolean {
  const match = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(text);
  return match !== null && (match[2] === undefined || Number(match[1]) < Number(match[2]));
}

/** The files of a small, complete report, which validates without a finding. */
export function newReport(wishes: ReportWishes): StarterFile[] {
  const say = starterWords[wishes.language];
  const [first = '', last = first] = wishes.period.split('..');
  return [
    { path: 'reportwright.yaml', text: manifest(wishes, say, last) },
    { path: firstChapter, text: overview(say) },
    { path: 'chapters/02-findings.chapter.yaml', text: findings(say) },
    { path: 'metrics/main.metrics.yaml', text: metrics(say, first, last) },
    { path: 'cases/main.cases.yaml', text: cases(say) },
    { path: 'main.sources.yaml', text: sources(say, last) },
  ];
}

const manifest = (wishes: ReportWishes, say: StarterWords, last: string): string => `\
# ${say.manifestNote}
reportwright: 1
title: ${scalar(wishes.title)}
language: ${wishes.language}
date: ${last}-12-31
period: ${wishes.period}
chapters:
  - ${firstChapter}
  - chapters/02-findings.chapter.yaml
`;

const overview = (say: StarterWords): string => `\
id: overview
title: ${say.overview}
role: body
status: draft
sections:
  - id: background
    title: ${say.background}
    body: |
      ${say.backgroundBody}
  - id: approach
    title: ${say.approach}
    body: |
      ${say.approachBody}
`;

const findings = (say: StarterWords): string => `\
id: findings
title: ${say.findings}
role: body
status: draft
sections:
  - id: main-result
    title: ${say.mainResult}
    metrics: [satisfaction]
    cases: [first-case]
    body: |
      ${say.mainResultBody}
`;

const metrics = (say: StarterWords, first: string, last: string): string => `\
# ${say.metricsNote}
metrics:
  - id: satisfaction
    name: ${say.satisfaction}
    definition: ${say.satisfactionDefinition}
    unit: point
    scale: 5
    good: up
    values:
${first === last ? '' : `      ${first}: 3.5\n`}      ${last}: 4.2
    sources: [main-survey]
`;

const cases = (say: StarterWords): string => `\
cases:
  - id: first-case
    title: ${say.firstCase}
    challenge: ${say.challenge}
    outcomes:
      - { label: ${say.outcome}, before: 25, after: 12, unit: percent }
    sources: [main-survey]
`;

const sources = (say: StarterWords, last: string): string => `\
sources:
  - id: main-survey
    type: report
    title: ${say.survey}
    issued: ${last}
`;
