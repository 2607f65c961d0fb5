import cases from '../../../schemas/cases.schema.json' with { type: 'json' };
import chapter from '../../../schemas/chapter.schema.json' with { type: 'json' };
import definitions from '../../../schemas/definitions.schema.json' with { type: 'json' };
import metrics from '../../../schemas/metrics.schema.json' with { type: 'json' };
import report from '../../../schemas/report.schema.json' with { type: 'json' };
import sources from '../../../schemas/sources.schema.json' with { type: 'json' };
import casesZh from '../../../schemas/zh-Hans/cases.json' with { type: 'json' };
import chapterZh from '../../../schemas/zh-Hans/chapter.json' with { type: 'json' };
import definitionsZh from '../../../schemas/zh-Hans/definitions.json' with { type: 'json' };
import metricsZh from '../../../schemas/zh-Hans/metrics.json' with { type: 'json' };
import reportZh from '../../../schemas/zh-Hans/report.json' with { type: 'json' };
import sourcesZh from '../../../schemas/zh-Hans/sources.json' with { type: 'json' };
import type { SchemaFiles } from './schemaStore.ts';

/** The schemas of the five kinds of file and what they share, with their Chinese texts. */
export const builtinSchemas: SchemaFiles = {
  schemas: {
    'cases.schema.json': cases,
    'chapter.schema.json': chapter,
    'definitions.schema.json': definitions,
    'metrics.schema.json': metrics,
    'report.schema.json': report,
    'sources.schema.json': sources,
  },
  translations: {
    'cases.schema.json': casesZh,
    'chapter.schema.json': chapterZh,
    'definitions.schema.json': definitionsZh,
    'metrics.schema.json': metricsZh,
    'report.schema.json': reportZh,
    'sources.schema.json': sourcesZh,
  },
};
