import { SHORTEST, LONGEST } from '../access/password-policy.ts';
import type { AccessWords } from './access-words.ts';

/** What is said about accounts in French. */
export const accessFr: AccessWords = {
  notSignedIn:
    'Identifiant, mot de passe ou code incorrect. Vérifiez les trois ; si vous avez perdu l’un d’eux, l’administrateur peut vous remettre un lien.',
  noAccounts:
    'Personne n’a de compte ici. Le premier s’ouvre par la commande « canopee account add IDENTIFIANT --name NOM --role administrator ».',
  wrongPassword: 'Ce n’est pas votre mot de passe actuel.',
  wrongCode:
    'Ce code n’est pas celui du moment. Vérifiez l’heure de votre téléphone, et saisissez le code affiché maintenant.',
  wrongFactor:
    'Ni le code du moment, ni un code de secours. Un code ne sert qu’une fois : après celui de la connexion, attendez que votre téléphone affiche le suivant.',
  notTheSame: 'Les deux saisies diffèrent.',
  password: {
    short: `Trop court : ${SHORTEST.alone} caractères au moins. Quelques mots sans rapport se retiennent bien.`,
    long: `Trop long : ${LONGEST} caractères au plus.`,
    common:
      'Trop courant : ce mot de passe figure parmi les premiers essayés. Choisissez-en un autre.',
    personal:
      'Trop facile à deviner : il ne contient que votre nom, votre identifiant ou celui du logiciel.',
  },
  shortBesideCode: `Trop court : ${SHORTEST.withCode} caractères au moins, avec un code à usage unique.`,
  passwordTooShortAlone: `Sans code, le mot de passe doit compter ${SHORTEST.alone} caractères : changez-le d’abord.`,
  linkClosed: 'Ce lien ne sert plus. Demandez-en un autre à l’administrateur.',
  command: {
    actions: (names) =>
      `Dites quoi faire : canopee account ${names.join(' | ')} IDENTIFIANT (list n’en demande pas).`,
    link: (days) =>
      `Remettez ce lien à la personne : elle y choisit son mot de passe. Il sert une fois, ${days === 1 ? 'pendant un jour' : `pendant ${days} jours`}.`,
    unknown: (login) => `Aucun compte ne porte l’identifiant « ${login} » (canopee account list).`,
    role: (name) =>
      `Le rôle « ${name} » n’existe pas : commission, librarian, coordinator ou administrator.`,
    forgetAsks: (login) =>
      `Effacer le compte « ${login} » est irréversible : son nom disparaît, aussi sous ce qu’il a écrit. Ajoutez --yes pour le faire.`,
    forgotten: (id) =>
      `Compte effacé. Ce qu’il a fait reste au journal sous le seul numéro ${id}, qui n’est plus celui de personne ; une restauration ne le fera pas revenir.`,
    switched: (login, isDisabled) =>
      isDisabled ? `${login} est désactivé, ses sessions sont fermées.` : `${login} est réactivé.`,
  },
  erasing: {
    elsewhere:
      'Un compte ne s’efface pas depuis ce serveur : employez la commande « canopee account forget IDENTIFIANT --yes » sur la machine où sont les données.',
    busy: 'Un import ou une sauvegarde est en cours, et rien ne s’efface pendant ce temps. Recommencez dans une minute.',
    stale:
      'Votre connexion date de plus de dix minutes. Déconnectez-vous, reconnectez-vous par le fournisseur d’identité, puis recommencez.',
  },
  directory: {
    login:
      'Un identifiant se compose de 2 à 64 lettres sans espace, chiffres, points ou tirets ; une adresse électronique convient.',
    taken: 'Un autre compte porte déjà cet identifiant.',
    nobody: 'Ce compte n’est plus ainsi : rechargez la page.',
    last: 'C’est le dernier administrateur en service : nommez-en un autre d’abord.',
    roles: 'Choisissez au moins un rôle.',
    elsewhere:
      'Ce compte entre par un fournisseur d’identité, et les règles de canopee.yaml lui donnent ses rôles à chaque connexion.',
  },
};
