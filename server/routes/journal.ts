import { Hono } from 'hono';
import { csvLine, neutralised } from '../../data/model/csv-text.ts';
import { askedDeeds, deedQuery } from '../access/deed-query.ts';
import { NoSuchAddress } from '../errors.ts';
import type { Env, House } from '../house.ts';

const MOST = 100_000;

const COLUMNS = [
  'number',
  'at',
  'actor',
  'actorName',
  'deed',
  'subject',
  'detail',
  'hash',
] as const;

/** What was done, as the page “Journal” is filtered, as a CSV with the hash of each deed. */
export function journalRoute(house: House) {
  const { accounts } = house.config;
  return new Hono<Env>().get('/', async (c) => {
    if (!accounts) throw new NoSuchAddress(c.req.path);
    const query = deedQuery({ ...askedDeeds(c.req.query()), before: '' });
    const deeds = await accounts.audit.find({ ...query, most: MOST });
    const rows = deeds.map((one) => COLUMNS.map((name) => neutralised(String(one[name] ?? ''))));
    c.header('Content-Type', 'text/csv; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="journal.csv"');
    return c.body(`\uFEFF${[[...COLUMNS], ...rows].map(csvLine).join('\r\n')}\r\n`);
  });
}
