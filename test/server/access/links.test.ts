import { describe, expect, it } from 'vitest';
import type { Accounts } from '../../../server/access/accounts.ts';
import { invite, listAccounts, renewLink, setDisabled } from '../../../server/access/directory.ts';
import { openLink } from '../../../server/access/links.ts';
import { readProfile } from '../../../server/access/own-account.ts';
import { signIn } from '../../../server/access/sign-in.ts';
import { Throttled } from '../../../server/errors.ts';
import { choose, DESK_PC, enter, PASSWORD, person, testAccounts } from '../../support/accounts.ts';
import { withCodes, type CodedAccount } from '../../support/coded.ts';

const DAY = 86_400_000;
const NEXT = 'cinq renards au jardin';

/** Anne signs in by the password she chose. */
function enterAnew(accounts: Accounts, code: string) {
  return signIn(accounts, { login: 'anne', password: NEXT, code, from: DESK_PC });
}

async function invited() {
  const accounts = testAccounts();
  const grants = [{ role: 'librarian', member: null }] as const;
  const made = await invite(accounts, { login: 'anne', name: 'Anne', grants }, 'command');
  if ('fault' in made) throw new Error(made.fault);
  return { accounts, token: made.token };
}

describe('a link', () => {
  it('lets its owner choose a password, once', async () => {
    const { accounts, token } = await invited();
    expect(await openLink(accounts.records, token, accounts.now())).toMatchObject({
      state: 'open',
      kind: 'invitation',
      login: 'anne',
    });
    expect(await choose(accounts, token, 'short')).toBe('short');
    expect(await choose(accounts, token, PASSWORD)).toBeNull();
    expect(await choose(accounts, token, 'cinq renards au jardin')).toBe('closed');
    expect(await openLink(accounts.records, token, accounts.now())).toEqual({ state: 'used' });
    expect(await enter(accounts, 'anne')).not.toBeNull();
  });

  it('used twice at once sets one password', async () => {
    const { accounts, token } = await invited();
    const outcomes = await Promise.all([
      choose(accounts, token, PASSWORD),
      choose(accounts, token, 'cinq renards au jardin'),
    ]);
    expect(outcomes.filter((outcome) => outcome === null)).toHaveLength(1);
  });

  it('opens nothing after its days, nor for a disabled account, nor when it is made up', async () => {
    const { accounts, token } = await invited();
    expect(await openLink(accounts.records, 'made-up', accounts.now())).toEqual({
      state: 'unknown',
    });
    accounts.later(7 * DAY);
    expect(await openLink(accounts.records, token, accounts.now())).toEqual({ state: 'expired' });
    expect(await choose(accounts, token, PASSWORD)).toBe('closed');
    const [account] = await listAccounts(accounts);
    await setDisabled(accounts, String(account?.id), true, 'command');
    expect(await openLink(accounts.records, token, accounts.now())).toEqual({ state: 'unknown' });
  });

  it('takes the place of the one before; a new password leaves no session', async () => {
    const accounts = testAccounts();
    const id = await person(accounts, 'anne');
    const session = await enter(accounts, 'anne');
    const [first, second] = [
      await renewLink(accounts, id, 'command'),
      await renewLink(accounts, id, 'command'),
    ];
    if ('fault' in first || 'fault' in second) throw new Error('no link');
    expect(await choose(accounts, first.token, PASSWORD)).toBe('closed');
    expect(await choose(accounts, second.token, 'cinq renards au jardin')).toBeNull();
    expect(await readProfile(accounts, id, session)).toMatchObject({ sessions: [] });
    expect(await enter(accounts, 'anne')).toBeNull();
  });
});

describe('a link for somebody who has one-time codes', () => {
  async function reset(dropsCodes = false) {
    const anne = await withCodes();
    const made = await renewLink(anne.accounts, anne.id, 'admin', dropsCodes);
    if ('fault' in made) throw new Error(made.fault);
    return { ...anne, token: made.token };
  }
  const deeds = async ({ accounts }: CodedAccount) => {
    const query = { deed: '', actor: '', from: '', to: '9999', before: 1_000, most: 2 };
    return (await accounts.audit.find(query)).map(({ deed, actor, detail }) => [
      deed,
      actor.length,
      detail,
    ]);
  };

  it.each([
    ['the code of now', ({ nextCode }: CodedAccount) => nextCode()],
    ['a recovery code', ({ codes }: CodedAccount) => codes[0] ?? ''],
  ])('sets a password with %s, and leaves the codes as they were', async (_, codeOf) => {
    const anne = await reset();
    const { accounts, id, token } = anne;
    expect(await openLink(accounts.records, token, accounts.now())).toMatchObject({
      codes: 'asked',
    });
    const code = codeOf(anne);
    expect(await choose(accounts, token, NEXT, code)).toBeNull();
    expect(await deeds(anne)).toEqual([
      ['link-used', 16, 'reset'],
      ['link', 'admin'.length, 'reset'],
    ]);
    const profile = await readProfile(accounts, id, null);
    expect(profile?.hasTotp).toBe(true);
    expect(profile?.recoveryCodes).toBe(code.includes('-') ? 9 : 10);
    expect(await enterAnew(accounts, '')).toBeNull();
    expect(await enterAnew(accounts, code)).toBeNull();
    expect(await enterAnew(accounts, anne.nextCode())).not.toBeNull();
  });

  it.each([
    ['no code', () => ''],
    ['a code that was used', ({ usedCode }: CodedAccount) => usedCode],
    ['a code made up', () => '000000'],
  ])('does nothing with %s, is written down, and stays open', async (_, codeOf) => {
    const anne = await reset();
    const { accounts, token } = anne;
    expect(await choose(accounts, token, NEXT, codeOf(anne))).toBe('code');
    expect((await deeds(anne))[0]).toEqual(['sign-in-refused', 0, 'link-code']);
    expect(await enter(accounts, 'anne', {}, anne.nextCode())).not.toBeNull();
    expect(await choose(accounts, token, NEXT, anne.nextCode())).toBeNull();
  });

  it('uses no code up for a password that is not taken', async () => {
    const { accounts, token, nextCode } = await reset();
    const code = nextCode();
    expect(await choose(accounts, token, 'hibou', code)).toBe('short');
    expect(await choose(accounts, token, NEXT, code)).toBeNull();
  });

  it('takes a password of twelve letters, as codes are asked for beside it', async () => {
    const { accounts, id, token, nextCode } = await reset();
    expect(await choose(accounts, token, 'mon hibou 42', nextCode())).toBeNull();
    expect(await readProfile(accounts, id, null)).toMatchObject({ hasLongPassword: false });
  });

  it('lets whoever stole it guess ten codes in ten minutes', async () => {
    const { accounts, token } = await reset();
    for (let count = 0; count < 10; count += 1)
      expect(await choose(accounts, token, NEXT, '000000')).toBe('code');
    await expect(choose(accounts, token, NEXT, '000000')).rejects.toBeInstanceOf(Throttled);
  });

  it('drops them where the administrator said so, which is a deed of its own', async () => {
    const anne = await reset(true);
    const { accounts, id, token } = anne;
    expect(await openLink(accounts.records, token, accounts.now())).toMatchObject({
      codes: 'dropped',
    });
    expect(await choose(accounts, token, 'mon hibou 42')).toBe('short');
    expect(await choose(accounts, token, NEXT)).toBeNull();
    expect(await deeds(anne)).toEqual([
      ['link-used', 16, 'without-codes'],
      ['link-codes', 'admin'.length, 'reset'],
    ]);
    expect(await readProfile(accounts, id, null)).toMatchObject({
      ...{ hasTotp: false, recoveryCodes: 0, hasLongPassword: true },
    });
    expect(await enterAnew(accounts, '')).not.toBeNull();
  });

  it('that drops them is of no more use once the next one keeps them', async () => {
    const { accounts, id, token } = await reset(true);
    const next = await renewLink(accounts, id, 'admin');
    if ('fault' in next) throw new Error(next.fault);
    expect(await choose(accounts, token, NEXT)).toBe('closed');
    expect(await choose(accounts, next.token, NEXT)).toBe('code');
  });
});
