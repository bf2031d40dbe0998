import type { Account } from './account.ts';
import type { Desk } from './desk.ts';
import { recoveryHash } from './recovery-codes.ts';
import { unseal } from './sealing.ts';
import { totpStep } from './totp.ts';

/**
 * Uses a one-time code or, where it is none, a recovery code; neither can be used again. Without one-time codes nothing is asked.
 *
 * @returns what was used, null where the code is not right
 */
export async function useSecondFactor(
  { records, sealingKey, now }: Pick<Desk, 'records' | 'sealingKey' | 'now'>,
  { id, totp, totpStep: usedStep }: Account,
  code: string,
): Promise<'none' | 'totp' | 'recovery' | null> {
  if (totp === null) return 'none';
  const secret = unseal(totp, id, await sealingKey());
  const step = secret === null ? null : totpStep(secret, code, now(), usedStep);
  if (step !== null)
    return (await records.change('access/use-totp', { id, totp_step: step })) > 0 ? 'totp' : null;
  const hash = recoveryHash(code);
  if (hash === null) return null;
  const used = { account: id, hash, used_at: now().toISOString() };
  return (await records.change('access/use-recovery-code', used)) > 0 ? 'recovery' : null;
}
