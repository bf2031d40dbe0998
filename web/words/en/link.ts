import type { LinkWords } from '../link.ts';

/** The page a link of an account opens, in English. */
export const link: LinkWords = {
  title: 'Choose a password — Canopée',
  finding: {
    invitation: 'Choose your password',
    reset: 'Choose a new password',
  },
  introduction: (name, login) => `For the account of ${name}. Your login: ${login}`,
  password: 'New password',
  passwordHint: (letters) =>
    `${letters} characters at least. A few unrelated words will do; neither capitals, figures nor signs are asked for, and it does not expire.`,
  code: 'One-time code',
  codeHint:
    'The one your application shows now, or a recovery code. If you have neither any more, ask the administrator for a link that resets the codes, too.',
  again: 'The same once more',
  choose: 'Set this password',
  reset: {
    asked: 'Open sessions are closed. Your one-time codes are still asked for, here too.',
    dropped: 'Open sessions are closed, and one-time codes are to be set up again.',
    none: 'Open sessions are closed.',
  },
  closed: {
    unknown: 'This link leads to no account',
    used: 'This link was used already',
    expired: 'This link has expired',
  },
  remedy: {
    unknown:
      'It is incomplete, or the account was disabled. Check that the whole address was copied, or ask the administrator for another link.',
    used: 'A link is good for one time, and the next one replaces it. If it was not you, tell the administrator; otherwise sign in with the password you chose.',
    expired:
      'An invitation holds seven days, a replacement link one day. Ask the administrator for another one.',
  },
  signIn: 'Sign in',
};
