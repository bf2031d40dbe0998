import type { Locator, Page } from 'playwright-core';

/** More stops than any page has before what is looked for. */
const MOST_STOPS = 400;

/** Presses Tab, or Shift and Tab, until something has the focus, as somebody without a mouse gets to it. */
export async function tabTo(
  page: Page,
  target: Locator,
  stop: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  await target.waitFor();
  const has = () => target.evaluate((element) => element === document.activeElement);
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    if (await has()) return;
    await page.keyboard.press(stop);
  }
  throw new Error(`no way to it by ${stop}: ${target.toString()}`);
}

/** Goes to something by Tab and presses a key there: Enter for links and buttons, Space for boxes. */
export async function press(page: Page, target: Locator, key: 'Enter' | 'Space' = 'Enter') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Goes back to a link by Shift and Tab and follows it. */
export async function goBackTo(page: Page, link: Locator): Promise<void> {
  await tabTo(page, link, 'Shift+Tab');
  await page.keyboard.press('Enter');
}

/** Goes to a field by Tab and types into it, instead of what it holds; of a list, the name of what is chosen. */
export async function type(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  const isList = await field.evaluate((element) => element instanceof HTMLSelectElement);
  if (!isList) await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}
