import type { Browser, Locator, Page } from 'playwright-core';
import { french, type Said } from './answers.ts';
import { plain, visit } from './visit.ts';

/** Rows of an answer of `/api/v1/query`, by the names of its columns. */
export async function query(
  server: string,
  question: Readonly<Record<string, string>>,
): Promise<Record<string, Said>[]> {
  const address = `${server}/api/v1/query?${new URLSearchParams(question)}`;
  const { rows, data } = (await (await fetch(address)).json()) as {
    rows: number;
    data: Record<string, (Said | null)[]>;
  };
  return Array.from({ length: rows }, (_, row) =>
    Object.fromEntries(Object.entries(data).map(([name, values]) => [name, values[row] ?? ''])),
  );
}

/** The figure of a column, else why there is none. */
export function figure(row: Record<string, Said> | undefined, name: string): Said {
  const value = row?.[name];
  return typeof value === 'number' ? value : String(row?.[`${name}_status`]);
}

/** 0.21 → `21,0 %`, or why there is none. */
export function percent(value: Said): string {
  return typeof value === 'number' ? french(value * 100, 1, ' %') : french(value);
}

/** A page as the server gives it, with its folds open and without what is only heard. */
export async function unfolded(browser: Browser, address: string): Promise<Page> {
  const { page } = await visit(browser, address, { javaScriptEnabled: false });
  await page.evaluate(() => {
    for (const hidden of document.querySelectorAll('.visually-hidden')) hidden.remove();
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  return page;
}

/** The body of a table, as it is read. */
export async function cellsOf(table: Locator): Promise<string[][]> {
  const rows = await table
    .locator('tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText)),
    );
  return rows.map((cells) => cells.map(plain));
}
