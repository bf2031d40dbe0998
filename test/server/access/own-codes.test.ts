import { describe, expect, it } from 'vitest';
import { readProfile } from '../../../server/access/own-account.ts';
import { renewRecoveryCodes, turnTotpOff, turnTotpOn } from '../../../server/access/own-codes.ts';
import { changePassword } from '../../../server/access/own-password.ts';
import { Throttled } from '../../../server/errors.ts';
import { DESK_PC, enter, PASSWORD, person } from '../../support/accounts.ts';
import { codeAt, withCodes, type CodedAccount } from '../../support/coded.ts';

describe('one-time codes', () => {
  it('are asked for from then on, each good for one time', async () => {
    const { accounts, usedCode, nextCode } = await withCodes();
    expect(await enter(accounts, 'anne')).toBeNull();
    expect(await enter(accounts, 'anne', {}, usedCode)).toBeNull();
    const next = nextCode();
    expect(await enter(accounts, 'anne', {}, next)).not.toBeNull();
    expect(await enter(accounts, 'anne', {}, next)).toBeNull();
  });

  it('are replaced by a recovery code, once each', async () => {
    const { accounts, codes, id } = await withCodes();
    expect(await enter(accounts, 'anne', {}, codes[3])).not.toBeNull();
    expect(await enter(accounts, 'anne', {}, codes[3])).toBeNull();
    expect(await readProfile(accounts, id, null)).toMatchObject({
      hasTotp: true,
      recoveryCodes: 9,
    });
  });

  it('are not begun without the password and a code, and are sealed where they lie', async () => {
    const { accounts, id, secret } = await withCodes();
    const other = await person(accounts, 'paul');
    const own = { account: other, password: PASSWORD, from: DESK_PC, secret };
    const code = codeAt(secret, accounts.now());
    expect(await turnTotpOn(accounts, { ...own, code: '000000' })).toEqual({ fault: 'code' });
    expect(await turnTotpOn(accounts, { ...own, code, password: 'wrong' })).toEqual({
      fault: 'wrong',
    });
    const [row] = await accounts.records.read('access/account', { id, login: null });
    expect(row?.totp).toBeTruthy();
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('let a password of twelve letters do, and are then needed', async () => {
    const { accounts, own, nextCode } = await withCodes();
    const short = { ...own, password: 'mon hibou 42' };
    expect(await changePassword(accounts, { ...own, next: short.password })).toHaveProperty(
      'session',
    );
    expect(await turnTotpOff(accounts, { ...short, code: nextCode() })).toBe('short');
    await changePassword(accounts, { ...short, next: PASSWORD });
    expect(await turnTotpOff(accounts, { ...own, code: nextCode() })).toBeNull();
  });
});

describe('to turn codes off, and to make new recovery codes,', () => {
  const standing = async ({ accounts, id }: CodedAccount) => {
    const profile = await readProfile(accounts, id, null);
    return [profile?.hasTotp, profile?.recoveryCodes];
  };
  const deeds = async ({ accounts }: CodedAccount) => {
    const most = { deed: '', actor: '', from: '', to: '9999', before: 1_000, most: 100 };
    return (await accounts.audit.find(most)).map(({ deed }) => deed);
  };

  it.each([
    ['a code of now', ({ nextCode }: CodedAccount) => nextCode()],
    ['a recovery code', ({ codes }: CodedAccount) => codes[0] ?? ''],
  ])('%s does beside the password', async (_, codeOf) => {
    const anne = await withCodes();
    const { accounts, own, codes } = anne;
    const renewed = await renewRecoveryCodes(accounts, { ...own, code: codeOf(anne) });
    if ('fault' in renewed) throw new Error(renewed.fault);
    expect(new Set([...renewed.codes, ...codes]).size).toBe(20);
    expect(await enter(accounts, 'anne', {}, codes[1])).toBeNull();
    const fresh = { ...anne, codes: renewed.codes };
    expect(await turnTotpOff(accounts, { ...own, code: codeOf(fresh) })).toBeNull();
    expect(await standing(anne)).toEqual([false, 0]);
    expect(await deeds(anne)).toEqual(expect.arrayContaining(['totp-off', 'recovery-codes']));
    expect(await enter(accounts, 'anne')).not.toBeNull();
  });

  it.each([
    ['no code', () => ''],
    ['a code that was used', ({ usedCode }: CodedAccount) => usedCode],
    ['a code made up', () => '000000'],
    ['a recovery code made up', () => 'abcd-'.repeat(6) + 'abcd'],
  ])('the password with %s does not', async (_, codeOf) => {
    const anne = await withCodes();
    const asked = { ...anne.own, code: codeOf(anne) };
    expect(await turnTotpOff(anne.accounts, asked)).toBe('code');
    expect(await renewRecoveryCodes(anne.accounts, asked)).toEqual({ fault: 'code' });
    expect(await standing(anne)).toEqual([true, 10]);
    expect(await deeds(anne)).not.toContain('totp-off');
  });

  it('a code without the password does not, and is not used up', async () => {
    const anne = await withCodes();
    const code = anne.nextCode();
    const asked = { ...anne.own, password: 'wrong', code };
    expect(await turnTotpOff(anne.accounts, asked)).toBe('wrong');
    expect(await renewRecoveryCodes(anne.accounts, asked)).toEqual({ fault: 'wrong' });
    expect(await enter(anne.accounts, 'anne', {}, code)).not.toBeNull();
  });

  it('whoever knows the password guesses ten codes in ten minutes, not a million', async () => {
    const { accounts, own } = await withCodes();
    const guess = () => turnTotpOff(accounts, { ...own, code: '000000' });
    for (let count = 0; count < 10; count += 1) expect(await guess()).toBe('code');
    await expect(guess()).rejects.toBeInstanceOf(Throttled);
  });
});
