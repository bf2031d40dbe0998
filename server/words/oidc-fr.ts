import type { OidcSettingWords, OidcWords } from './oidc-words.ts';

/** What is expected of each setting of an identity provider, in French. */
const settings: OidcSettingWords = {
  at: (place, fault) => `canopee.yaml, ${place} : ${fault}`,
  unknown: (place, key) =>
    `canopee.yaml, ${place} : le réglage « ${key} » n’existe pas (voir « Comptes et rôles » dans README.md).`,
  issuer:
    'une adresse https sans paramètre est attendue, celle que le fournisseur appelle issuer (CANOPEE_OIDC_ISSUER). En http, seulement sur cette machine.',
  clientId:
    'l’identifiant que le fournisseur a donné à Canopée est attendu (CANOPEE_OIDC_CLIENT_ID).',
  label:
    'le nom que les gens donnent au fournisseur est attendu, 40 lettres au plus, par exemple ProConnect (CANOPEE_OIDC_LABEL).',
  scopes: 'des noms séparés par des espaces sont attendus, openid parmi eux (CANOPEE_OIDC_SCOPES).',
  acrValues: 'un niveau de garantie est attendu, par exemple eidas1 (CANOPEE_OIDC_ACR_VALUES).',
  name: 'des noms d’attributs séparés par des espaces sont attendus, par exemple given_name usual_name (CANOPEE_OIDC_NAME).',
  algorithm: (names) =>
    `une signature à clé publique est attendue : ${names.join(', ')} (CANOPEE_OIDC_ALGORITHM). HS256 et none ne sont pas admis.`,
  userinfo: 'choisissez signed (réponse signée, comme ProConnect) ou any (CANOPEE_OIDC_USERINFO).',
  authentication: 'choisissez post ou basic (CANOPEE_OIDC_AUTHENTICATION).',
  roles:
    'une règle au moins est attendue, par exemple { claim: groups, is: canopee, role: commission } ; sans elle, personne n’entre.',
  claim:
    'le nom d’un attribut que le fournisseur transmet est attendu, par exemple groups ou siret.',
  is: 'un texte est attendu, entre guillemets s’il n’a que des chiffres : "21250056500016".',
  and: 'une liste de conditions { claim: …, is: … } est attendue.',
  role: (names) => `un rôle est attendu : ${names.join(', ')}.`,
  member:
    'le code d’un membre entre guillemets est attendu pour un librarian, "25056" par exemple, ou all pour tous ; les autres rôles n’en ont pas.',
  secretInFile:
    'le secret ne s’écrit pas ici, où on le lit et le copie. Donnez-le par CANOPEE_OIDC_SECRET, ou dans le fichier keys/oidc.secret du dossier de données ; et s’il a été vu, faites-en délivrer un autre.',
  noSecret: (path) =>
    `Le secret du fournisseur d’identité manque : donnez-le par CANOPEE_OIDC_SECRET, ou écrivez-le dans ${path}, lisible de vous seul (chmod 600).`,
  secretSeen: (path) =>
    `D’autres que vous peuvent lire le secret du fournisseur d’identité, ${path} : chmod 600, et s’il a été vu, faites-en délivrer un autre.`,
};

/** What is said to somebody an identity provider does not let in, in French. */
export const oidcFr: OidcWords = {
  settings,
  faults: {
    lost: (label) =>
      `Cette connexion par ${label} ne peut pas aboutir : elle a commencé il y a plus de dix minutes, dans un autre navigateur, ou elle a déjà servi. Recommencez.`,
    denied: (label) =>
      `${label} n’a pas confirmé votre identité, ou vous avez refusé de la transmettre. Recommencez, ou connectez-vous avec un compte de Canopée.`,
    weak: (label) =>
      `${label} vous a bien reconnu, mais n’a pas vérifié votre identité au niveau que Canopée demande : rien n’a été ouvert. Recommencez en choisissant une vérification plus forte, un second facteur par exemple, ou adressez-vous à l’administrateur de Canopée.`,
    'no-role': (label) =>
      `${label} vous a bien reconnu, mais aucune règle de Canopée ne vous donne de rôle. Demandez-en un à l’administrateur de Canopée.`,
    disabled: (label) =>
      `${label} vous a bien reconnu, mais votre compte est désactivé ici. Adressez-vous à l’administrateur de Canopée.`,
    refused: (label) =>
      `${label} refuse la demande de Canopée, dont le réglage est à revoir. Prévenez l’administrateur de Canopée ; un compte de Canopée, lui, fonctionne.`,
    untrusted: (label) =>
      `La réponse de ${label} n’est pas sûre : rien n’a été ouvert. Recommencez, et prévenez l’administrateur de Canopée si cela se répète.`,
    clock: (label) =>
      `L’heure de ${label} et celle de Canopée diffèrent de plus de cinq minutes : rien n’a été ouvert. Prévenez l’administrateur de Canopée.`,
    down: (label) =>
      `${label} ne répond pas. Réessayez dans quelques minutes ; un compte de Canopée, lui, fonctionne.`,
  },
  identity: (subject) => `Donnez-lui cet identifiant, par lequel il vous reconnaîtra : ${subject}.`,
  logged: (label, fault, reason) => `connexion par ${label} refusée (${fault}) : ${reason}.`,
  remedies: {
    lost: 'Rien à faire si cela reste rare ; sinon, comparer CANOPEE_ORIGIN avec l’adresse où les gens arrivent.',
    denied:
      'Rien à faire si cela reste rare ; sinon, comparer scopes et acrValues avec ce que le fournisseur autorise.',
    weak: 'Comparer acrValues avec le niveau (acr) que le fournisseur transmet : il a pu ne pas comprendre ce qui lui est demandé, ou ne rien transmettre.',
    'no-role': 'Ajouter une règle à oidc.roles dans canopee.yaml, puis redémarrer.',
    disabled: 'Le compte se réactive à la page /administration/comptes.',
    refused:
      'Comparer issuer, clientId, secret, authentication et l’adresse de retour (…/connexion/retour) avec ce que le fournisseur a enregistré.',
    untrusted:
      'Comparer issuer, clientId, algorithm et userinfo avec ce que le fournisseur annonce ; si tout concorde, lui signaler.',
    clock: 'Mettre à l’heure cette machine (NTP), ou signaler l’écart au fournisseur.',
    down: 'Vérifier issuer, et que cette machine atteint le fournisseur (pare-feu, mandataire, certificat).',
  },
};
