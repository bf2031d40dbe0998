import { SHORTEST, LONGEST } from '../access/password-policy.ts';
import type { AccessWords } from './access-words.ts';

/** What is said about accounts in English. */
export const accessEn: AccessWords = {
  notSignedIn:
    'Wrong login, password or code. Check all three; if you lost one of them, the administrator can give you a link.',
  noAccounts:
    'Nobody has an account here. The first one is made by the command “canopee account add LOGIN --name NAME --role administrator”.',
  wrongPassword: 'This is not your current password.',
  wrongCode:
    'This is not the code of this moment. Check the time of your telephone, and type the code it shows now.',
  wrongFactor:
    'Neither the code of this moment nor a recovery code. Each is good for one time: after the one you signed in with, wait for the next one.',
  notTheSame: 'The two are different.',
  password: {
    short: `Too short: ${SHORTEST.alone} characters at least. A few unrelated words are easy to remember.`,
    long: `Too long: ${LONGEST} characters at most.`,
    common: 'Too common: this password is among the first that are tried. Choose another one.',
    personal:
      'Too easy to guess: it holds nothing but your name, your login or that of the software.',
  },
  shortBesideCode: `Too short: ${SHORTEST.withCode} characters at least, with a one-time code.`,
  passwordTooShortAlone: `Without a code, the password needs ${SHORTEST.alone} characters: change it first.`,
  linkClosed: 'This link is no longer of use. Ask the administrator for another one.',
  command: {
    actions: (names) =>
      `Say what to do: canopee account ${names.join(' | ')} LOGIN (list needs none).`,
    link: (days) =>
      `Hand this link over: a password is chosen there. It is good for one time, ${days === 1 ? 'for one day' : `for ${days} days`}.`,
    unknown: (login) => `No account has the login “${login}” (canopee account list).`,
    role: (name) =>
      `There is no role “${name}”: commission, librarian, coordinator or administrator.`,
    forgetAsks: (login) =>
      `Erasing the account “${login}” cannot be undone: its name disappears, also from under what it wrote. Add --yes to do it.`,
    forgotten: (id) =>
      `The account is erased. What it did stays in the journal under the number ${id} alone, which is nobody’s any more; restoring a backup will not bring it back.`,
    switched: (login, isDisabled) =>
      isDisabled ? `${login} is disabled, its sessions are closed.` : `${login} is enabled again.`,
  },
  erasing: {
    elsewhere:
      'No account is erased from this server: use the command “canopee account forget LOGIN --yes” on the machine that holds the data.',
    busy: 'Files are being ingested or a backup is being made, and nothing is erased meanwhile. Try again in a minute.',
    stale:
      'You signed in more than ten minutes ago. Sign out, sign in again by the identity provider, then begin anew.',
  },
  directory: {
    login:
      'A login is 2 to 64 letters without a space, figures, dots or dashes; an e-mail address will do.',
    taken: 'Another account has this login already.',
    nobody: 'This account is no longer so: load the page again.',
    last: 'This is the last administrator there is: name another one first.',
    roles: 'Choose one role at least.',
    elsewhere:
      'An identity provider signs in the owner of this account, and the rules of canopee.yaml give the roles at each sign-in.',
  },
};
