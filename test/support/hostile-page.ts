import type { Page } from 'playwright-core';

/** How many elements of a page were a text in bad faith, or lead where one says. */
export function becameMarkup(page: Page): Promise<number> {
  const signs = ['canari-x', '[canari-attr]', 'img[src="x"]', 'a[href^="javascript:"]', 'a[href^="//"]', 'form[action^="javascript:"]']; // prettier-ignore
  return page.locator(signs.join()).count();
}

/** Did the script of one of them run? */
export function ran(page: Page): Promise<boolean> {
  return page.evaluate(() => 'canari' in globalThis);
}

/** What of a browser's complaints is a page that did what its own headers forbid, or failed. */
export function violations(complaints: readonly string[]): string[] {
  return complaints.filter((text) =>
    /Content Security Policy|Trusted|Refused to|Uncaught|Error:/.test(text),
  );
}
