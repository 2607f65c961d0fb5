import { openFile } from '../../scripts/vscodeHost/window.mjs';
import { goTo } from './support/editor.ts';
import { openSession } from './support/session.ts';
const [theme, locale, tag] = process.argv.slice(2) as [string, string, string];
const s = await openSession({
  example: 'examples/cross-border',
  theme,
  ...(locale === 'en' ? {} : { locale }),
  width: 1300,
  height: 850,
});
const { page } = s;
try {
  await openFile(page, 'chapters/03-service.chapter.yaml');
  await page.waitForTimeout(3000);
  const hoverAt = async (line: number, col: number, name: string) => {
    await goTo(page, line, col);
    await page.keyboard.press('Control+KeyK');
    await page.keyboard.press('Control+KeyI');
    await page.waitForTimeout(2500);
    await s.picture(`c-${tag}-${name}`);
    await page.keyboard.press('Escape');
  };
  const only = process.argv[5];
  if (only !== 'completion') {
    await hoverAt(12, 50, 'metric-list');
    await hoverAt(36, 155, 'figure');
    await hoverAt(54, 16, 'chart');
    await hoverAt(68, 110, 'case');
    await openFile(page, 'metrics/experience.metrics.yaml');
    await page.waitForTimeout(1500);
    await hoverAt(7, 12, 'csat');
    await openFile(page, 'metrics/conclusion.metrics.yaml');
    await page.waitForTimeout(1500);
    await hoverAt(18, 20, 'derived');
  }
  if (only !== 'hover') {
    await openFile(page, 'chapters/03-service.chapter.yaml');
    await page.waitForTimeout(1000);
    await goTo(page, 14, 7);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('当年满意度为 {{', { delay: 80 });
    await page.waitForTimeout(1500);
    await s.picture(`c-${tag}-list`);
    await page.keyboard.type('myd', { delay: 80 });
    await page.waitForTimeout(1500);
    await s.picture(`c-${tag}-list-initials`);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(1500);
    await s.picture(`c-${tag}-list-rest`);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(800);
    await page.keyboard.type('，见 [[', { delay: 80 });
    await page.waitForTimeout(1200);
    await s.picture(`c-${tag}-things`);
  }
} finally {
  await s.close();
}
