import type { SignInWords } from '../sign-in.ts';

/** The page “Connexion” in English. */
export const signIn: SignInWords = {
  title: 'Sign in — Canopée',
  finding: 'Sign in',
  introduction: 'With the account the administrator of Canopée made for you.',
  login: 'Login',
  password: 'Password',
  code: 'One-time code, if you use them',
  codeHint: 'The six figures of your application, or a recovery code. Otherwise leave it empty.',
  enter: 'Sign in',
  lost: 'Password or telephone lost? Ask the administrator for a link to start anew. A session closes after an hour without activity.',
  signedIn: (name) => `You are signed in: ${name}`,
  goOn: 'Go on',
  ownAccount: 'My account',
  leave: 'Sign out',
  done: {
    chosen: 'Your password is set. Sign in now.',
    left: 'You are signed out. At a shared desk, close the browser too.',
    'left-everywhere': 'You are signed out, here and where you had said who you are.',
  },
  elsewhere: (label) => `Sign in with ${label}`,
  elsewhereHint:
    'You say who you are there, and come back here. Canopée is never told your password.',
  orHere: 'Or with an account of Canopée',
  stillIn: (label) =>
    `Your session at ${label} may still be open: whoever comes after you would come in by it.`,
  leaveElsewhere: (label) => `Close it at ${label} too`,
  noAccounts: 'Nobody needs to sign in here',
  noAccountsWhy: 'This server serves this machine alone: it has no accounts.',
  tryRoles: 'See what each role sees',
};
