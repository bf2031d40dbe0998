import type { OwnAccountWords } from '../own-account.ts';

/** The page “Mon compte” in English. */
export const ownAccount: OwnAccountWords = {
  title: 'My account — Canopée',
  finding: (name) => `The account of ${name}`,
  login: (login) => `Login: ${login}`,
  elsewhere: 'Signing in and password: at your identity provider',
  nobody: 'Nobody is signed in',
  nobodyWhy: 'This page shows the password, codes and sessions of somebody who is signed in.',
  enter: 'Sign in',
  leave: 'Sign out',
  done: {
    password: 'Password changed. The other sessions are closed.',
    'codes-off': 'One-time codes are no longer asked for.',
  },
  password: 'Password',
  current: 'Current password',
  next: 'New password',
  nextHint: (letters) => `${letters} characters at least; a few unrelated words will do.`,
  again: 'The new one once more',
  change: 'Change the password',
  changeHint: 'Sessions on other machines are closed.',
  codes: 'One-time codes',
  codesOff:
    'A code your telephone shows is asked for beside the password: the latter may then have 12 characters only, and a stolen password is not enough.',
  codesOn: (left) =>
    left === 0
      ? 'In use. No recovery code is left: make new ones.'
      : `In use. Recovery codes left: ${left}.`,
  scan: 'In an application for codes (FreeOTP, Aegis, a password manager…), add an account and type this key:',
  open: 'Open the application on this device',
  code: 'Code the application shows',
  factor: 'One-time code',
  factorHint: 'The one your application shows now, or a recovery code.',
  turnOn: 'Use codes',
  turnOff: 'Ask for no code any more',
  renew: 'Make new recovery codes',
  shown: 'Your recovery codes',
  shownHint:
    'Print them or write them down now: they will not be shown again. Each replaces the code of the telephone once.',
  sessions: 'Open sessions',
  sessionsHint:
    'A session closes after an hour without activity, and twelve hours after signing in.',
  where: 'Browser',
  opened: 'Opened',
  seen: 'Last activity',
  unknownAgent: 'Unknown browser',
  thisOne: 'This session',
  close: (agent) => `Close the session ${agent}`,
  act: 'Close',
};
