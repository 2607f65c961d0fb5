import assert from 'node:assert/strict';
import { env, extensions } from 'vscode';
import { open, replace } from './support/files.ts';
import { findingsOf } from './support/wait.ts';

const han = /\p{Script=Han}/u;

describe('in Chinese', () => {
  it('the display language is Chinese', () => assert.equal(env.language, 'zh-cn'));

  it('findings are told in Chinese', async () => {
    const { document } = await open('report/metrics/experience.metrics.yaml');
    await findingsOf(document.uri, 0);
    await replace(document, 'unit: percent', 'unit: parsec');
    const [finding] = await findingsOf(document.uri, 1);
    assert.match(finding?.message ?? '', han);
    assert.equal(document.getText(finding?.range), 'parsec');
  });

  it('commands, settings and the walkthrough have Chinese names', () => {
    const manifest = extensions.getExtension('reportwright.reportwright')?.packageJSON;
    const { commands, walkthroughs, configuration } = manifest.contributes;
    const titles: string[] = [
      // The host keeps the English title of a command beside the translated one.
      ...commands.map(({ title }: { title: string | { value: string } }) =>
        typeof title === 'string' ? title : title.value,
      ),
      ...walkthroughs.flatMap(({ title, steps }: { title: string; steps: { title: string }[] }) => [
        title,
        ...steps.map((step) => step.title),
      ]),
      ...Object.values<{ markdownDescription: string }>(configuration.properties).map(
        ({ markdownDescription }) => markdownDescription,
      ),
    ];
    for (const title of titles) assert.match(title, han);
  });
});
