import type { KeptRow, Records } from '../records/records.ts';

/** An account as it is kept. */
export interface Account {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  /** Argon2id, null where none was chosen yet */
  readonly password: string | null;
  /** is the password long enough to be asked for alone? */
  readonly hasLongPassword: boolean;
  /** sealed secret of one-time codes */
  readonly totp: string | null;
  /** step of the last code that was used */
  readonly totpStep: number;
  /** the house that signs its owner in, null where it is this one */
  readonly issuer: string | null;
  readonly createdAt: string;
  readonly disabledAt: string | null;
}

/** Letters of a login. */
export const LOGIN = /^[\p{Letter}\d][\p{Letter}\d._@+-]{1,63}$/u;

/** A login as it is compared: small letters, no spaces around. */
export function normalisedLogin(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/** The account of a login. */
export function accountOfLogin(records: Records, login: string): Promise<Account | null> {
  return accountWhere(records, { id: null, login: normalisedLogin(login) });
}

/** The account of a number. */
export function accountOf(records: Records, id: string): Promise<Account | null> {
  return accountWhere(records, { id, login: null });
}

/** The account of somebody another house signs in. */
export async function accountElsewhere(
  records: Records,
  issuer: string,
  subject: string,
): Promise<Account | null> {
  const [row] = await records.read('access/account-elsewhere', { issuer, subject });
  return row ? keptAccount(row) : null;
}

async function accountWhere(
  records: Records,
  given: { readonly id: string | null; readonly login: string | null },
): Promise<Account | null> {
  const [row] = await records.read('access/account', given);
  return row ? keptAccount(row) : null;
}

function keptAccount(row: KeptRow): Account {
  return {
    id: String(row.id),
    login: String(row.login),
    name: String(row.name),
    password: row.password as string | null,
    hasLongPassword: row.long_password === 1,
    totp: row.totp as string | null,
    totpStep: Number(row.totp_step),
    issuer: row.issuer as string | null,
    createdAt: String(row.created_at),
    disabledAt: row.disabled_at as string | null,
  };
}
