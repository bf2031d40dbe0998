import type { OidcSettingWords, OidcWords } from './oidc-words.ts';

/** What is expected of each setting of an identity provider, in English. */
const settings: OidcSettingWords = {
  at: (place, fault) => `canopee.yaml, ${place}: ${fault}`,
  unknown: (place, key) =>
    `canopee.yaml, ${place}: there is no setting “${key}” (see “Comptes et rôles” in README.md).`,
  issuer:
    'an https address without parameters is expected, the one the provider calls issuer (CANOPEE_OIDC_ISSUER). Plain http is for this machine alone.',
  clientId: 'what the provider calls Canopée is expected, its client id (CANOPEE_OIDC_CLIENT_ID).',
  label:
    'what people call the provider is expected, 40 letters at most, ProConnect for instance (CANOPEE_OIDC_LABEL).',
  scopes: 'names with spaces between are expected, openid among them (CANOPEE_OIDC_SCOPES).',
  acrValues: 'a level of assurance is expected, eidas1 for instance (CANOPEE_OIDC_ACR_VALUES).',
  name: 'names of claims with spaces between are expected, given_name usual_name for instance (CANOPEE_OIDC_NAME).',
  algorithm: (names) =>
    `a signature by public key is expected: ${names.join(', ')} (CANOPEE_OIDC_ALGORITHM). HS256 and none are not taken.`,
  userinfo: 'choose signed (a signed answer, as ProConnect gives) or any (CANOPEE_OIDC_USERINFO).',
  authentication: 'choose post or basic (CANOPEE_OIDC_AUTHENTICATION).',
  roles:
    'one rule at least is expected, { claim: groups, is: canopee, role: commission } for instance; without one nobody comes in.',
  claim: 'the name of a claim the provider tells is expected, groups or siret for instance.',
  is: 'a text is expected, within quotes where it has figures only: "21250056500016".',
  and: 'a list of conditions { claim: …, is: … } is expected.',
  role: (names) => `a role is expected: ${names.join(', ')}.`,
  member:
    'the code of a member within quotes is expected for a librarian, "25056" for instance, or all for every one; other roles have none.',
  secretInFile:
    'a secret is not written here, where it is read and copied. Give it by CANOPEE_OIDC_SECRET, or in the file keys/oidc.secret of the data directory; and if it was seen, have another one made.',
  noSecret: (path) =>
    `The secret of the identity provider is missing: give it by CANOPEE_OIDC_SECRET, or write it into ${path}, for your eyes only (chmod 600).`,
  secretSeen: (path) =>
    `Others may read the secret of the identity provider, ${path}: chmod 600, and if it was seen, have another one made.`,
};

/** What is said to somebody an identity provider does not let in, in English. */
export const oidcEn: OidcWords = {
  settings,
  faults: {
    lost: (label) =>
      `This sign-in by ${label} cannot go on: it began more than ten minutes ago, in another browser, or it was used already. Begin again.`,
    denied: (label) =>
      `${label} did not say who you are, or you did not let it. Begin again, or sign in with an account of Canopée.`,
    weak: (label) =>
      `${label} knows you, but did not verify who you are as well as Canopée asks: nothing was opened. Begin again with a stronger verification, a second factor for instance, or speak to the administrator of Canopée.`,
    'no-role': (label) =>
      `${label} knows you, but no rule of Canopée gives you a role. Ask the administrator of Canopée for one.`,
    disabled: (label) =>
      `${label} knows you, but your account is disabled here. Speak to the administrator of Canopée.`,
    refused: (label) =>
      `${label} refuses what Canopée asks: a setting is to be looked at. Tell the administrator of Canopée; an account of Canopée still works.`,
    untrusted: (label) =>
      `The answer of ${label} cannot be trusted: nothing was opened. Begin again, and tell the administrator of Canopée if it happens again.`,
    clock: (label) =>
      `The clocks of ${label} and of Canopée differ by more than five minutes: nothing was opened. Tell the administrator of Canopée.`,
    down: (label) =>
      `${label} does not answer. Try again in a few minutes; an account of Canopée still works.`,
  },
  identity: (subject) => `Hand over this number, which you are known by: ${subject}.`,
  logged: (label, fault, reason) => `sign-in by ${label} refused (${fault}): ${reason}.`,
  remedies: {
    lost: 'Nothing to do while it is rare; else compare CANOPEE_ORIGIN with the address people arrive at.',
    denied:
      'Nothing to do while it is rare; else compare scopes and acrValues with what the provider allows.',
    weak: 'Compare acrValues with the level (acr) the provider tells: it may not understand what it is asked for, or tell nothing.',
    'no-role': 'Add a rule to oidc.roles in canopee.yaml, then start again.',
    disabled: 'The account is enabled again at /administration/comptes.',
    refused:
      'Compare issuer, clientId, secret, authentication and the address to return to (…/connexion/retour) with what the provider has on record.',
    untrusted:
      'Compare issuer, clientId, algorithm and userinfo with what the provider says; if all is the same, tell the provider.',
    clock: 'Set the clock of this machine (NTP), or tell the provider.',
    down: 'Check issuer, and that this machine reaches the provider (firewall, proxy, certificate).',
  },
};
