import { fc, it } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { scrubbed, scrubber } from '../../../ingest/harvest/scrub.ts';

const SECRET = 'clé+secrète/d’essai=42';

describe('secrets in what a server says', () => {
  it.each([
    [`no key ${SECRET} here`, 'no key *** here'],
    [`?x=1&q=${encodeURIComponent(SECRET)}&y=2`, '?x=1&q=***&y=2'],
    [`?q=${new URLSearchParams({ v: SECRET }).toString().slice(2)}`, '?q=***'],
    [`"${JSON.stringify(SECRET).slice(1, -1)}"`, '"***"'],
    [
      'https://a/b?customer_id=7&requestor_id=x%40y&z=1',
      'https://a/b?customer_id=***&requestor_id=***&z=1',
    ],
    ['{"Requestor_ID":"me","Customer_ID":"7"}', '{"Requestor_ID":"***","Customer_ID":"7"}'],
    ['{\\"Requestor_ID\\":\\"me@x\\"}', '{\\"Requestor_ID\\":\\"***\\"}'],
    ['a short one is no secret: abc', 'a short one is no secret: abc'],
  ])('%s', (text, masked) => {
    expect(scrubbed(text, [SECRET, 'abc'])).toBe(masked);
  });

  it.prop([
    fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 6 }),
    fc.integer({ min: 0, max: 9000 }),
  ])('are found however the bytes are cut, and every other byte passes unharmed', (cuts, place) => {
    const filler = 'é€œ"\\ 7'.repeat(2000);
    const around = (middle: string): string => `${filler.slice(0, place)}${middle}${filler}`;
    const bytes = Buffer.from(around(SECRET), 'utf8');
    const scrub = scrubber([SECRET]);
    const at = [0, ...cuts.map((cut) => cut % bytes.length).sort((a, b) => a - b), bytes.length];
    const pieces = at.slice(1).map((end, index) => scrub.push(bytes.subarray(at[index], end)));
    expect(Buffer.concat([...pieces, scrub.end()]).toString('utf8')).toBe(around('***'));
  });
});
