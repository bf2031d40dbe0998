import { readFile } from 'node:fs/promises';
import { writeDurably } from './durable.ts';
import type { Layout } from './layout.ts';

/** The number of the published version, undefined before the first. */
export async function publishedNumber({ current }: Layout): Promise<number | undefined> {
  const text = await readFile(current, 'utf8').catch(() => '');
  return /^\s*\d+\s*$/.test(text) ? Number(text) : undefined;
}

/** Publishes a version: one rename, so that a reader sees the number before or the number after. */
export async function pointAt({ current }: Layout, number: number): Promise<void> {
  await writeDurably(current, `${number}\n`);
}
