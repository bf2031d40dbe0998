import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { renameDurably, writeDurably } from '../../data/directory/durable.ts';
import type { Layout } from '../../data/directory/layout.ts';
import type { Document } from './document.ts';
import type { Wanted } from './plan.ts';
import { receivedFolder } from './run.ts';
import { zeroReport } from './zero-report.ts';

/**
 * Puts a body where the import finds it, whole or not at all.
 *
 * @returns its file name, `<source>-<member>-PR-2025-03.json`
 */
export async function keepBody(
  layout: Layout,
  wanted: Wanted,
  { document, path }: { readonly document: Document; readonly path: string },
): Promise<string> {
  const name = bodyName(wanted);
  const to = join(receivedFolder(layout), name);
  await mkdir(receivedFolder(layout), { recursive: true });
  if (document.shape === 'report') await renameDurably(path, to);
  else await writeDurably(to, zeroOf(wanted), 0o600);
  return name;
}

function bodyName({ account, report, month }: Wanted): string {
  return `${[account.source.source, account.tag, report, month].filter(Boolean).join('-')}.json`;
}

function zeroOf({ account, report, month }: Wanted): string {
  const { source, label: institution, credential } = account;
  const customer = new Map(credential.parameters()).get('customer_id') ?? '';
  return zeroReport({ source, report, month, institution, customer });
}
