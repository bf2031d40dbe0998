import { Hono } from 'hono';
import { requireBatch } from '../imports/own-files.ts';
import { NoSuchAddress } from '../errors.ts';
import type { Env, House } from '../house.ts';

/** The refused lines of one batch as CSV, each with its place; values of personal columns are none of it. */
export function quarantineRoute(house: House) {
  const { ingest } = house.config;
  return new Hono<Env>().get('/:name{[0-9a-f]{16}(?:-[0-9]{1,4})?\\.csv}', async (c) => {
    const batch = c.req.param('name').replace('.csv', '');
    await requireBatch(house, batch, c.get('visitor'));
    const heard = await ingest?.(['quarantine', batch, '--csv']);
    if (heard?.code !== 0) throw new NoSuchAddress(c.req.path);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="quarantaine-${batch}.csv"`);
    return c.body(heard.out.trimEnd().replaceAll('\n', '\r\n') + '\r\n');
  });
}
