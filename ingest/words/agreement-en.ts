import type { AgreementWords } from './agreement-words.ts';

/** What no agreement can say, and the remedy. */
export const agreementEn = {
  'same-member': ({ member }) => `member ${member} is written twice: keep one line.`,
  'two-departments': () =>
    'a second member is a “department”: one alone serves the rest of the department, the others are communes.',
  'same-version': ({ version }) => `two versions are called “${version}”: give each its name.`,
  'same-effective-day': ({ day }) =>
    `two versions take effect on ${day}: nobody could tell which one rules.`,
  'unknown-signatory': ({ member, members }) =>
    `“${member}” is not the code of a member. The members: ${members.join(', ')}. A new member is first added to “members”, with its accession.`,
  'unknown-charged-member': ({ member, members }) =>
    `“${member}” is not the code of a member. The members: ${members.join(', ')}.`,
  'unknown-charged-provider': ({ provider, providers }) =>
    `“${provider}” is the provider of no resource of the catalogue: the amount would belong to no contract. The providers: ${providers.join(', ') || 'none'}.`,
  'unknown-charged-resource': ({ resource, resources }) =>
    `“${resource}” is not the identifier of a resource of the catalogue. The resources: ${resources.join(', ') || 'none'}. Without “resource”, the amount is about the whole contract of the provider.`,
  'accession-without-day': ({ missing }) =>
    `the day “${missing}” of the accession is missing: write it, or “null” while it is not known (the member stays pending; convention, art. 6.1).`,
  'withdrawal-without-day': ({ missing }) =>
    `the day “${missing}” of the withdrawal is missing, and it is the one that counts (setting “noticeBasis”): write it, or “null” while it is not known (convention, art. 6.2).`,
  'received-before-sent': ({ sent, received }) =>
    `the letter would have arrived on ${received}, before it was sent on ${sent}: check both days.`,
  'left-before-joining': ({ joined, notice }) =>
    joined === ''
      ? `the withdrawal (${notice}) is known, but not the accession: complete its two days.`
      : `the withdrawal (${notice}) comes before the accession (${joined}): check the days.`,
  'penalty-without-member': () =>
    'a penalty is borne by the member that leaves (convention, art. 6.2): say which with “member”.',
  'penalty-to-who-stays': ({ member }) =>
    `member ${member} did not leave: a penalty is borne by a member that does (convention, art. 6.2). Add its withdrawal, or correct the code.`,
  'damages-to-one-member': () =>
    'damages are shared by the weight of each in the contract (convention, art. 12): remove “member”.',
} satisfies AgreementWords;
