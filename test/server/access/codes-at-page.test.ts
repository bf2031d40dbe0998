import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AppConfig } from '../../../server/house.ts';
import { PASSWORD } from '../../support/accounts.ts';
import { openClosedHouse, type ClosedHouse } from '../../support/closed-house.ts';
import { withCodes, type CodedAccount } from '../../support/coded.ts';
import { plain } from '../../support/visit.ts';

const HERE = '/administration/comptes';
const NEXT = 'cinq renards au jardin';
const SAY = {
  fr: {
    code: 'Code à usage unique',
    wrong: 'ni un code de secours',
    dropped: 'activer de nouveau',
  },
  en: { code: 'One-time code', wrong: 'nor a recovery code', dropped: 'set up again' },
} as const;

let house: ClosedHouse;
let anne: CodedAccount;
let cookie: string;
const opened = async (language: AppConfig['language']) => {
  house = await openClosedHouse(null, { language });
  anne = await withCodes(house.accounts);
  cookie = await house.signIn('admin');
};
afterEach(() => house.close());

const page = async (path: string, own = cookie) => {
  const headers = { accept: 'text/html', cookie: own };
  return plain(await (await house.app.request(path, { headers })).text());
};
/** A form as a browser without a script sends it. */
const send = (path: string, fields: Readonly<Record<string, string>>, own = '') =>
  house.app.request(path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { 'sec-fetch-site': 'same-origin', accept: 'text/html', cookie: own },
  });

/** The link the administrator is shown after a button of the page. */
async function linkBy(task: 'link' | 'link-codes'): Promise<string> {
  const done = await send(HERE, { task, account: anne.id }, cookie);
  const shown = await page(String(done.headers.get('location')).replace(/#.*/, ''));
  const [, path = ''] = /<code[^>]*>http:\/\/localhost(\/connexion\?lien=[\w-]{43})<\/code>/.exec(shown) ?? []; // prettier-ignore
  return path;
}

describe.each(['fr', 'en'] as const)('without a script, in %s,', (language) => {
  beforeEach(() => opened(language));
  const chosen = { task: 'choose', 'password-new': NEXT, 'password-again': NEXT };

  it('a link for a lost password asks for a code, and says when it is not right', async () => {
    expect(await page(HERE)).toContain('value="link-codes"');
    const link = await linkBy('link');
    expect(await page(link, '')).toMatch(
      new RegExp(`>${SAY[language].code}</label>.*name="code" required`),
    );
    const wrong = await send(link, { ...chosen, code: '123456' });
    expect(wrong.status).toBe(422);
    const text = plain(await wrong.text());
    expect(text).toContain(SAY[language].wrong);
    expect(text).not.toContain('123456');
    const right = await send(link, { ...chosen, code: anne.nextCode() });
    expect([right.status, right.headers.get('location')]).toEqual([303, '/connexion?fait=choisi']);
  });

  it('a link that drops codes asks for none, says so, and stands apart in the journal', async () => {
    const link = await linkBy('link-codes');
    const opened = await page(link, '');
    expect(opened).toContain(SAY[language].dropped);
    expect(opened).not.toContain('name="code"');
    expect((await send(link, chosen)).status).toBe(303);
    const deeds = await page('/administration/journal?acte=link-codes');
    expect(/<tbody>.*<\/tbody>/.exec(deeds)?.[0]).toContain('Name of anne');
    expect(await page(HERE)).not.toContain('value="link-codes"');
  });

  it('codes are turned off and renewed at the page of the account with a code alone', async () => {
    const signed = await send('/connexion', {
      ...{ task: 'sign-in', login: 'anne', password: PASSWORD, code: anne.nextCode() },
    });
    const [own = ''] = (signed.headers.get('set-cookie') ?? '').split(';');
    for (const task of ['totp-off', 'recovery-codes']) {
      const refused = await send('/compte', { task, password: PASSWORD, code: '' }, own);
      expect([task, refused.status]).toEqual([task, 422]);
      expect(plain(await refused.text())).toContain(SAY[language].wrong);
    }
    const renew = { task: 'recovery-codes', password: PASSWORD, code: anne.nextCode() };
    const renewed = await send('/compte', renew, own);
    expect(renewed.headers.get('location')).toMatch(/^\/compte\?montrer=[\w-]{43}#codes$/);
    const off = { task: 'totp-off', password: PASSWORD, code: anne.nextCode() };
    expect((await send('/compte', off, own)).headers.get('location')).toMatch(/fait=sans-code/);
  });
});
