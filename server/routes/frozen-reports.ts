import { Hono } from 'hono';
import { NoSuchAddress } from '../errors.ts';
import { knows } from '../etag.ts';
import type { Env, House } from '../house.ts';
import { frozenContent } from '../report/frozen.ts';

const FILE = /^(\d{4})(?:-(\d[0-9AB]\d{0,3}))?-v(\d{1,6})\.json$/;

/** What was frozen of a report, byte for byte what its SHA-256 is of: `/bilan/2024-v1.json`, `/bilan/2024-25056-v1.json` of a member. */
export function frozenReportRoutes({ records }: House) {
  return new Hono<Env>().get('/:file', async (c) => {
    const [, year, subject = '', version] = FILE.exec(c.req.param('file')) ?? [];
    const about = { year: Number(year), subject };
    const found = year === undefined ? null : await frozenContent(records, about, Number(version));
    if (!found) throw new NoSuchAddress(c.req.path);
    const etag = `"${found.hash}"`;
    c.header('Content-Type', 'application/json; charset=utf-8');
    c.header('Content-Disposition', `attachment; filename="canopee-bilan-${c.req.param('file')}"`);
    c.header('Cache-Control', 'private, no-cache');
    c.header('ETag', etag);
    return knows(c.req.header('If-None-Match'), etag) ? c.body(null, 304) : c.body(found.content);
  });
}
