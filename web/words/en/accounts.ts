import { momentText } from '../moment.ts';
import type { AccountsWords } from '../accounts.ts';

const at = (moment: string) => momentText(new Date(moment));
const sessionsText = (sessions: number) =>
  sessions === 1 ? 'one session' : `${sessions || 'no'} sessions`;

/** The page “Comptes et clés” in English. */
export const accounts: AccountsWords = {
  title: 'Accounts and keys — Canopée',
  finding: (count) => {
    if (count === 0) return 'There is no account yet';
    return count === 1 ? 'One account' : `${count} accounts`;
  },
  lede: 'One account for each person. Its owner chooses the password by a link you hand over in person or by a safe channel: Canopée sends no mail.',
  noAccounts:
    'Without accounts this server serves this machine alone, and everybody may do everything. The first administrator is made by the command “canopee account add LOGIN --name NAME --role administrator”; from then on people sign in.',
  shown: { link: 'Link to hand over', key: 'Key to copy' },
  shownHint: {
    link: 'Shown for ten minutes, then never again. It is good for one time; whoever opens it chooses the password.',
    key: 'Shown for ten minutes, then never again. The program sends it in the header “Authorization: Bearer …”.',
  },
  accounts: 'Accounts',
  who: 'Person',
  state: 'State',
  stateOf: ({ disabledAt, hasPassword, hasTotp, sessions, linkUntil, isElsewhere }) => {
    if (disabledAt !== null) return `disabled on ${at(disabledAt)}`;
    if (isElsewhere) return sessionsText(sessions);
    const open = linkUntil === null ? '' : `link open until ${at(linkUntil)}`;
    if (!hasPassword) return open === '' ? 'link expired, never signed in' : open;
    const codes = hasTotp ? 'with codes' : 'without codes';
    return [codes, sessionsText(sessions), open].filter((part) => part !== '').join(', ');
  },
  elsewhere: 'by the identity provider',
  elsewhereHint:
    'The roles come from the rules of canopee.yaml, at each sign-in; the password is not here.',
  change: 'Change',
  changing: (name) => `Change the account of ${name}`,
  setRoles: 'Set these roles',
  link: 'Hand over a new link',
  linkHint: (hasCodes) => {
    const lost =
      'For a password that was lost: first make sure you are speaking to the right person. The links before are of no more use.';
    return hasCodes ? `${lost} A one-time or recovery code will be asked for, too.` : lost;
  },
  linkCodes: 'Reset the codes, too',
  linkCodesHint:
    'For a telephone that was lost with the recovery codes: the link that is then shown opens the account without any code. The journal notes it apart.',
  endSessions: 'Close the sessions',
  disable: 'Disable this account',
  enable: 'Enable this account again',
  erase: 'Erase this account…',
  hasErased:
    'The account is erased. What it did stays in the journal under a mere number, which is nobody’s any more.',
  erasing: {
    finding: (name) => `Erase the account of ${name}?`,
    lede: 'This cannot be undone, and restoring a backup does not bring it back. To close the door alone, disable this account.',
    goes: 'What goes',
    gone: [
      'The name, the login, the password, the codes, the roles, the links and the sessions.',
      'The name under what this person wrote: decisions, remarks, views, entries, checks, frozen reports. A number takes its place.',
    ],
    stays: 'What stays',
    staying: [
      'The deeds in the journal, for twelve months, under that number alone: the journal is verified from end to end, and nothing is taken out of it before.',
      'What this person wrote, and the content of frozen reports, of which they have their hash.',
      'The access keys this person made: revoke those that are to serve no more.',
    ],
    elsewhere:
      'If a rule of canopee.yaml still gives a role, the next sign-in makes a new account: take the rule away first, or disable the account instead of erasing it.',
    own: 'This is your own account: you will be signed out at once.',
    last: 'This is the last administrator in service, and cannot be erased: name another one first.',
    password: 'Your current password',
    recently:
      'Your password is not here: you must have signed in by the identity provider less than ten minutes ago.',
    yes: 'Erase this account for good',
    no: 'Erase nothing',
  },
  inviting: 'Make an account',
  name: 'Name',
  login: 'Login',
  loginHint: 'Without a space: “a.dupont”, or an e-mail address.',
  invite: 'Make the account',
  keys: 'Access keys',
  keysLede:
    'For programs that read the API: a spreadsheet, a data warehouse. A key has the roles you give it, expires, and is revoked at once.',
  keyName: 'Name of the key',
  keyNameHint: 'Which program uses it, and whose it is.',
  days: 'Good for',
  inDays: (days) => (days === 365 ? 'one year' : `${days} days`),
  making: 'Make a key',
  make: 'Make the key',
  key: 'Key',
  keyState: ({ revokedAt, expiresAt, usedAt }, now) => {
    if (revokedAt !== null) return `revoked on ${at(revokedAt)}`;
    if (expiresAt <= now) return `expired on ${at(expiresAt)}`;
    const used = usedAt === null ? 'never used' : `used on ${at(usedAt)}`;
    return `good until ${at(expiresAt)}, ${used}`;
  },
  madeBy: (author, moment) =>
    author === null ? momentText(moment) : `by ${author}, ${momentText(moment)}`,
  revoke: (name) => `Revoke “${name}”`,
};
