import type { MemberCode } from '../../data/model/member.ts';
import type { CostsProof, CostsProofPart } from '../../data/model/money/costs-page.ts';
import type { ReconciliationBasis } from '../../data/model/reconciliation/reconciliation.ts';
import type { Words } from '../words/words.ts';
import type { Names } from './findings.ts';
import { proven, type ProofQuestion } from './proofs.ts';

interface Proving {
  readonly basis: ReconciliationBasis;
  readonly year: number;
  readonly names: Names;
  readonly words: Words;
}

/**
 * The proof that the address of the page asks for: `25056` of a member's share, `25056/Babil` of what it owes Babil and of its
 * parts of Babil's invoices to the group.
 *
 * @returns null where none is asked for, or of nobody's; without parts where the year has no such amount
 */
export function provenBy(asked: string | undefined, proving: Proving): CostsProof | null {
  const [, code, provider = null] = /^([^/]+)(?:\/(.+))?$/.exec(asked ?? '') ?? [];
  const member = proving.basis.agreement.members.find((one) => (one.code as string) === code);
  if (!member) return null;
  const parts =
    provider === null
      ? partsOf('share', { ...proving, member: member.code, provider })
      : (['due', 'charge', 'invoice'] as const).flatMap((of) =>
          partsOf(of, { ...proving, member: member.code, provider }),
        );
  return { member: member.code, name: member.name, provider, parts };
}

interface Asked extends Proving {
  readonly member: MemberCode;
  readonly provider: string | null;
}

function partsOf(of: ProofQuestion['of'], asked: Asked): CostsProofPart[] {
  const { basis, year, names, words, member, provider } = asked;
  const question = { of, year, member, resource: null };
  return proven(basis, question, { ...words.proof, name: names.member })
    .filter((one) => provider === null || one.providers.includes(provider))
    .map(({ subject, table }) => ({ subject: subject(names.resource), rows: table }));
}
