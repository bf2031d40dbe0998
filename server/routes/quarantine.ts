import { Hono } from 'hono';
import { NoSuchAddress, StaffOnly } from '../errors.ts';
import type { Env, House } from '../house.ts';

/** The refused lines of one batch as CSV, each with its place; values of personal columns are none of it. */
export function quarantineRoute(house: House) {
  const { audience, ingest } = house.config;
  return new Hono<Env>().get('/:name{[0-9a-f]{16}(?:-[0-9]{1,4})?\\.csv}', async (c) => {
    if (audience !== 'staff') throw new StaffOnly();
    const batch = c.req.param('name').replace('.csv', '');
    const heard = await ingest?.(['quarantine', batch, '--csv']);
    if (heard?.code !== 0) throw new NoSuchAddress(c.req.path);
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="quarantaine-${batch}.csv"`);
    c.header('Cache-Control', 'no-store');
    return c.body(heard.out.trimEnd().replaceAll('\n', '\r\n') + '\r\n');
  });
}
