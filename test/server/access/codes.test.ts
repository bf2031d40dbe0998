import { describe, expect, it } from 'vitest';
import { newRecoveryCodes, recoveryHash } from '../../../server/access/recovery-codes.ts';
import { seal, unseal } from '../../../server/access/sealing.ts';
import { newTotpSecret, totpStep, totpUri } from '../../../server/access/totp.ts';

/** “12345678901234567890”, the secret of RFC 6238, appendix B. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const at = (seconds: number) => new Date(seconds * 1000);

describe('a one-time code', () => {
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('of RFC 6238 at %i s is %s', (seconds, code, step) => {
    expect(totpStep(SECRET, code, at(seconds))).toBe(step);
  });

  it('is taken half a minute early and late, and no further', () => {
    const taken = [-31, -29, 0, 30, 60, 61].map((off) => totpStep(SECRET, '287082', at(59 + off)));
    expect(taken).toEqual([1, 1, 1, 1, null, null]);
  });

  it('is good for one time, and so are those before it', () => {
    expect(totpStep(SECRET, '287082', at(59), 1)).toBeNull();
    expect(totpStep(SECRET, '287082', at(59), 0)).toBe(1);
  });

  it.each(['', '28708', '2870821', 'abcdef', "' OR 1=1"])('is never “%s”', (code) => {
    expect(totpStep(SECRET, code, at(59))).toBeNull();
  });

  it('may be typed with a space in the middle', () => {
    expect(totpStep(SECRET, '287 082', at(59))).toBe(1);
  });

  it('comes of 160 bits that an authenticator reads', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(totpUri(secret, 'anne')).toContain(`secret=${secret}`);
    expect(totpUri(secret, 'anne')).toMatch(/^otpauth:\/\/totp\/Canop%C3%A9e:anne\?/);
  });
});

describe('recovery codes', () => {
  it('are ten, all different, of 28 letters', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([a-z2-9]{4}-){6}[a-z2-9]{4}$/);
  });

  it('are the same however they are typed', () => {
    const [code = ''] = newRecoveryCodes();
    expect(recoveryHash(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(recoveryHash(code));
    expect(recoveryHash(code.slice(1))).toBeNull();
  });
});

describe('a sealed text', () => {
  const key = Buffer.alloc(32, 1);
  const sealed = seal(SECRET, 'anne', key);

  it('is opened with its key for its owner', () => {
    expect(unseal(sealed, 'anne', key)).toBe(SECRET);
    expect(sealed).not.toContain(SECRET);
  });

  it.each([
    ['another owner', sealed, 'paul', key],
    ['another key', sealed, 'anne', Buffer.alloc(32, 2)],
    ['a changed text', `${sealed.slice(0, -2)}AA`, 'anne', key],
    ['nothing', '', 'anne', key],
  ])('stays closed for %s', (_, text, owner, with_) => {
    expect(unseal(text, owner, with_)).toBeNull();
  });
});
