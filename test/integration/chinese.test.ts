import assert from 'node:assert/strict';
import { commands, env, extensions, workspace } from 'vscode';
import { open, replace } from './support/files.ts';
import { findingsOf, until } from './support/wait.ts';

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

  it('a rule explains itself in Chinese', async () => {
    await commands.executeCommand('reportwright.explainRule', 'schema-missing-key');
    // The preview reads the page as a document.
    const page = await until('the Chinese page', () =>
      workspace.textDocuments.find(({ uri }) =>
        uri.path.endsWith('/docs/rules/zh-Hans/schema-missing-key.md'),
      ),
    );
    assert.match(page.getText(), /^严重程度：错误$/m);
  });

  it('commands, settings and the walkthrough have Chinese names', () => {
    const manifest = extensions.getExtension('reportwright.reportwright')?.packageJSON;
    const { commands: named, walkthroughs, configuration } = manifest.contributes;
    const titles: string[] = [
      // The host keeps the English title of a command beside the translated one.
      ...named.map(({ title }: { title: string | { value: string } }) =>
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
