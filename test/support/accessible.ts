import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What another colour scheme can change: the document is the same. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** How a page is looked at: its size in px and its colours, and the rules it is held to; all of them, or some. */
export interface Sight {
  readonly name: string;
  readonly width: number;
  readonly colorScheme: 'light' | 'dark';
  readonly rules: readonly string[];
}

/** Every way a page is looked at. */
export const SIGHTS: readonly Sight[] = [
  { name: 'light', width: 1280, colorScheme: 'light', rules: [] },
  { name: 'small', width: 320, colorScheme: 'light', rules: [] },
  { name: 'dark', width: 1280, colorScheme: 'dark', rules: COLOUR_RULES },
];

/** What axe holds against the page with every fold open: rule and place. */
export async function accessibilityFaults(
  page: Page,
  { width, colorScheme, rules }: Sight,
): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme });
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const held = rules.length > 0 ? axe.withRules([...rules]) : axe.withTags(TAGS);
  const { violations } = await held.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
