import type { Desk } from './desk.ts';
import { proven, provenInFull, type FullProof, type Proof, type ProofFault } from './proof.ts';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { seal } from './sealing.ts';
import { totpStep } from './totp.ts';

/**
 * Asks for one-time codes from now on.
 *
 * @param asked the secret that was shown, and a code made of it: the authenticator has it
 * @returns recovery codes, shown this once, or why nothing was changed
 * @throws Throttled, TooBusy
 */
export async function turnTotpOn(
  desk: Desk,
  asked: Proof & { readonly secret: string; readonly code: string },
): Promise<{ readonly codes: readonly string[] } | { readonly fault: 'wrong' | 'code' }> {
  const account = await proven(desk, asked);
  if (!account) return { fault: 'wrong' };
  const { id } = account;
  const step = totpStep(asked.secret, asked.code, desk.now());
  if (step === null) return { fault: 'code' };
  const totp = seal(asked.secret, id, await desk.sealingKey());
  const codes = newRecoveryCodes();
  const isDone = await desk.audit.done(
    { actor: id, deed: 'totp-on', subject: id, detail: '' },
    [['access/set-totp', { id, totp, totp_step: step }]],
    codeChanges(id, codes),
  );
  return isDone ? { codes } : { fault: 'code' };
}

/**
 * Gives one-time codes up, with one of them (ASVS 5 V7.5.1).
 *
 * @returns why not: `short`, a password that needs them · null when it is done
 * @throws Throttled, TooBusy
 */
export async function turnTotpOff(
  desk: Desk,
  asked: FullProof,
): Promise<ProofFault | 'short' | null> {
  const proof = await provenInFull(desk, asked);
  if ('fault' in proof) return proof.fault;
  const { id, hasLongPassword } = proof.account;
  if (!hasLongPassword) return 'short';
  await desk.audit.done(
    { actor: id, deed: 'totp-off', subject: id, detail: '' },
    [['access/set-totp', { id, totp: null, totp_step: 0 }]],
    [['access/remove-recovery-codes', { account: id }]],
  );
  return null;
}

/**
 * New recovery codes in the place of those before, with a code of now or one of those before.
 *
 * @returns the codes, shown this once, or why nothing was changed: `code` too where no codes are asked for
 * @throws Throttled, TooBusy
 */
export async function renewRecoveryCodes(
  desk: Desk,
  asked: FullProof,
): Promise<{ readonly codes: readonly string[] } | { readonly fault: ProofFault }> {
  const proof = await provenInFull(desk, asked);
  if ('fault' in proof) return proof;
  const { id, totp } = proof.account;
  if (totp === null) return { fault: 'code' };
  const codes = newRecoveryCodes();
  const deed = { actor: id, deed: 'recovery-codes', subject: id, detail: '' } as const;
  await desk.audit.done(deed, codeChanges(id, codes));
  return { codes };
}

function codeChanges(account: string, codes: readonly string[]) {
  return [
    ['access/remove-recovery-codes', { account }] as const,
    ...codes.map((code) => {
      const hash = recoveryHash(code);
      return ['access/add-recovery-code', { account, hash }] as const;
    }),
  ];
}
