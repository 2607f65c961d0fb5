import assert from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  type InlayHint,
  type Location,
  type LocationLink,
  Range,
  RelativePattern,
  type SymbolInformation,
  Uri,
  workspace,
  WorkspaceEdit,
} from 'vscode';
import { behind, inWorkspace, open, replace } from './support/files.ts';
import { restoreAfterEach } from './support/restore.ts';
import { findingsOf, until } from './support/wait.ts';

const chapter = 'report/chapters/01-overview.chapter.yaml';
const metrics = 'report/metrics/experience.metrics.yaml';
const prose = 'Satisfaction rose from 3.5 to 4.2 points.';

async function move(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await workspace.applyEdit(edit));
}

describe('navigation', () => {
  restoreAfterEach(chapter);
  restoreAfterEach(metrics);

  /** Writes a mark into the text of the chapter. */
  async function withMark() {
    const { document } = await open(chapter);
    await replace(document, prose, 'It rose to {{satisfaction@2024}}, see [[approach]].');
    return document;
  }

  it('leads from a mark to its metric, and back from the metric', async () => {
    const document = await withMark();
    const at = behind(document, '{{satis');
    const links = await until('a definition', async () => {
      const found = await commands.executeCommand<(Location | LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        at,
      );
      return found.length > 0 ? found : undefined;
    });
    const [link] = links;
    assert.ok(link && 'targetUri' in link);
    assert.equal(link.targetUri.toString(), inWorkspace(metrics).toString());
    const places = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      link.targetUri,
      link.targetSelectionRange?.start,
    );
    assert.deepEqual(
      places.map(({ uri }) => uri.path.slice(uri.path.lastIndexOf('/') + 1)).sort(),
      ['01-overview.chapter.yaml', 'experience.metrics.yaml'],
    );
  });

  it('renames in both files, and back again', async () => {
    const document = await withMark();
    const other = await workspace.openTextDocument(inWorkspace(metrics));
    const before = [document.getText(), other.getText()];
    const rename = async (from: string, to: string): Promise<void> => {
      const edit = await commands.executeCommand<WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        behind(document, `{{${from}`),
        to,
      );
      assert.equal(edit.size, 2);
      assert.ok(await workspace.applyEdit(edit));
    };
    await rename('satisfaction', 'csat');
    assert.match(document.getText(), /\{\{csat@2024\}\}/);
    assert.match(other.getText(), /- id: csat\n/);
    await rename('csat', 'satisfaction');
    assert.deepEqual([document.getText(), other.getText()], before);
  });

  it('shows values in the text and uses above the metrics', async () => {
    const document = await withMark();
    const whole = new Range(0, 0, document.lineCount, 0);
    await until('the value', async () => {
      const found = await commands.executeCommand<InlayHint[]>(
        'vscode.executeInlayHintProvider',
        document.uri,
        whole,
      );
      const words = found.map(({ label }) =>
        typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
      );
      return words.some((each) => each.includes('4.2')) ? words : undefined;
    });
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      inWorkspace(metrics),
      10,
    );
    assert.deepEqual(
      lenses.map(({ command }) => command?.command),
      ['reportwright.showReferences', ''],
    );
    const settings = workspace.getConfiguration('reportwright.codeLens');
    await settings.update('enable', false);
    await until('no lens', async () => {
      const found = await commands.executeCommand<CodeLens[]>(
        'vscode.executeCodeLensProvider',
        inWorkspace(metrics),
      );
      return found.length === 0 || undefined;
    });
    await settings.update('enable', undefined);
  });

  it('finds a metric by the first letters of its name', async () => {
    const symbols = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'repurch',
    );
    assert.ok(symbols.some(({ name }) => name.includes('repurchase-rate')));
  });

  it('takes the manifest along when a chapter gets another name', async () => {
    const manifest = await workspace.openTextDocument(inWorkspace('report/reportwright.yaml'));
    const from = inWorkspace(chapter);
    const to = Uri.joinPath(from, '../01-start.chapter.yaml');
    await move(from, to);
    await until(
      'the path',
      () => manifest.getText().includes('01-start.chapter.yaml') || undefined,
    );
    await move(to, from);
    await until('the path', () => manifest.getText().includes('01-overview') || undefined);
    await manifest.save();
    await findingsOf(manifest.uri, 0);
    const left = await workspace.findFiles(
      new RelativePattern(inWorkspace('report'), '**/*.chapter.yaml'),
    );
    assert.equal(left.length, 1);
  });
});
