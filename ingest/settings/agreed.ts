import type { z } from 'zod';
import { joinedOn, noticeOn } from '../../data/model/agreement/membership.ts';
import type { AgreementFault } from './agreement-fault.ts';
import type { WrittenAgreement, WrittenCharge, WrittenMember } from './agreement.ts';

type Refuse = (path: readonly PropertyKey[], fault: AgreementFault) => void;

/** Refuses what no convention can say: each fault at its place, for `parseSetting` to word. */
export function requireAgreed(agreement: WrittenAgreement, context: z.RefinementCtx): void {
  const refuse: Refuse = (path, fault) => {
    context.addIssue({ code: 'custom', path: [...path], message: fault.code, params: { fault } });
  };
  checkList(agreement, refuse);
  checkVersions(agreement, refuse);
  for (const [index, member] of agreement.members.entries())
    checkDays(member, agreement, (path, fault) => refuse(['members', index, ...path], fault));
  for (const [index, charge] of agreement.charges.entries())
    checkCharge(charge, agreement, (path, fault) => refuse(['charges', index, ...path], fault));
}

function checkList({ members }: WrittenAgreement, refuse: Refuse): void {
  for (const [index, { code, kind }] of members.entries()) {
    const before = members.slice(0, index);
    if (before.some((other) => other.code === code))
      refuse(['members', index, 'code'], { code: 'same-member', member: code });
    else if (kind === 'department' && before.some((other) => other.kind === 'department'))
      refuse(['members', index, 'kind'], { code: 'two-departments' });
  }
}

function checkVersions({ members, versions }: WrittenAgreement, refuse: Refuse): void {
  const codes = members.map(({ code }) => code as string);
  for (const [index, { id, effectiveFrom, signatures }] of versions.entries()) {
    const before = versions.slice(0, index);
    if (before.some((other) => other.id === id))
      refuse(['versions', index, 'id'], { code: 'same-version', version: id });
    if (before.some((other) => other.effectiveFrom === effectiveFrom))
      refuse(['versions', index, 'effectiveFrom'], {
        code: 'same-effective-day',
        day: effectiveFrom,
      });
    for (const member of Object.keys(signatures)) {
      if (!codes.includes(member))
        refuse(['versions', index, 'signatures', member], {
          code: 'unknown-signatory',
          member,
          members: codes,
        });
    }
  }
}

function checkDays(member: WrittenMember, { rules }: WrittenAgreement, refuse: Refuse): void {
  const { accession, withdrawal } = member;
  const missing = (['deliberatedOn', 'notifiedOn'] as const).find(
    (key) => accession && accession[key] === undefined,
  );
  if (missing) refuse(['accession'], { code: 'accession-without-day', missing });
  if (!withdrawal) return;

  const basis = rules.noticeBasis === 'sent' ? 'sentOn' : 'receivedOn';
  const { sentOn: sent, receivedOn: received } = withdrawal;
  if (withdrawal[basis] === undefined)
    refuse(['withdrawal'], { code: 'withdrawal-without-day', missing: basis });
  else if (sent && received && received < sent)
    refuse(['withdrawal', 'receivedOn'], { code: 'received-before-sent', sent, received });
  else if (!missing) checkOrder(member, rules, refuse);
}

function checkOrder(member: WrittenMember, rules: WrittenAgreement['rules'], refuse: Refuse): void {
  const joined = joinedOn(member as Parameters<typeof joinedOn>[0]);
  const notice = noticeOn(member as Parameters<typeof noticeOn>[0], rules);
  if (notice !== null && (joined === null || notice < joined))
    refuse(['withdrawal'], { code: 'left-before-joining', joined: joined ?? '', notice });
}

function checkCharge(charge: WrittenCharge, { members }: WrittenAgreement, refuse: Refuse): void {
  const { kind, member } = charge;
  const charged = members.find(({ code }) => code === member);
  if (kind === 'damages') {
    if (member !== undefined) refuse(['member'], { code: 'damages-to-one-member' });
  } else if (member === undefined) refuse([], { code: 'penalty-without-member' });
  else if (!charged)
    refuse(['member'], {
      code: 'unknown-charged-member',
      member,
      members: members.map(({ code }) => code),
    });
  else if (!charged.withdrawal) refuse(['member'], { code: 'penalty-to-who-stays', member });
}
