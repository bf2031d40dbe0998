import { TOTP } from 'otpauth';
import { turnTotpOn } from '../../server/access/own-codes.ts';
import { newTotpSecret } from '../../server/access/totp.ts';
import { DESK_PC, PASSWORD, person, testAccounts, type TestAccounts } from './accounts.ts';

/** Anne, who is asked for one-time codes. */
export interface CodedAccount {
  readonly accounts: TestAccounts;
  readonly id: string;
  /** her password, at the reading room */
  readonly own: {
    readonly account: string;
    readonly password: string;
    readonly from: typeof DESK_PC;
  };
  readonly secret: string;
  /** recovery codes */
  readonly codes: readonly string[];
  /** the code with which they were turned on: it is used up */
  readonly usedCode: string;
  /** a code that was never used: the clock goes on by half a minute */
  readonly nextCode: () => string;
}

/** What an authenticator shows. */
export function codeAt(secret: string, now: Date): string {
  return new TOTP({ secret }).generate({ timestamp: now.getTime() });
}

/** Accounts where Anne is asked for one-time codes. */
export async function withCodes(accounts = testAccounts()): Promise<CodedAccount> {
  const id = await person(accounts, 'anne');
  const own = { account: id, password: PASSWORD, from: DESK_PC };
  const secret = newTotpSecret();
  const usedCode = codeAt(secret, accounts.now());
  const on = await turnTotpOn(accounts, { ...own, secret, code: usedCode });
  if ('fault' in on) throw new Error(on.fault);
  const nextCode = () => {
    accounts.later(30_000);
    return codeAt(secret, accounts.now());
  };
  return { accounts, id, own, secret, codes: on.codes, usedCode, nextCode };
}
