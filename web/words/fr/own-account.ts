import type { OwnAccountWords } from '../own-account.ts';
import { of } from './grammar.ts';
import { t } from './typeset.ts';

/** The page “Mon compte” in French. */
export const ownAccount: OwnAccountWords = {
  title: 'Mon compte — Canopée',
  finding: (name) => t`Le compte ${of(name)}`,
  login: (login) => t`Identifiant : ${login}`,
  elsewhere: t`Connexion et mot de passe : chez votre fournisseur d'identité`,
  nobody: t`Personne n'est connecté`,
  nobodyWhy: t`Cette page montre le mot de passe, les codes et les sessions d'une personne connectée.`,
  enter: 'Se connecter',
  leave: 'Se déconnecter',
  done: {
    password: t`Mot de passe changé. Les autres sessions sont fermées.`,
    'codes-off': t`Les codes à usage unique ne sont plus demandés.`,
  },
  password: 'Mot de passe',
  current: 'Mot de passe actuel',
  next: 'Nouveau mot de passe',
  nextHint: (letters) =>
    t`${letters} caractères au moins ; quelques mots sans rapport entre eux conviennent.`,
  again: 'Le nouveau, une seconde fois',
  change: 'Changer le mot de passe',
  changeHint: t`Les sessions ouvertes sur d'autres postes se ferment.`,
  codes: 'Codes à usage unique',
  codesOff: t`Un code affiché par votre téléphone est demandé en plus du mot de passe : celui-ci peut alors ne compter que 12 caractères, et un mot de passe volé ne suffit plus.`,
  codesOn: (left) =>
    left === 0
      ? t`Activés. Il ne reste aucun code de secours : faites-en de nouveaux.`
      : t`Activés. Codes de secours restants : ${left}.`,
  scan: t`Dans une application de codes (FreeOTP, Aegis, un gestionnaire de mots de passe…), ajoutez un compte et saisissez cette clé :`,
  open: t`Ouvrir l'application sur cet appareil`,
  code: t`Code affiché par l'application`,
  factor: 'Code à usage unique',
  factorHint: t`Celui que votre application affiche maintenant, ou un code de secours.`,
  turnOn: 'Activer les codes',
  turnOff: 'Ne plus demander de code',
  renew: 'Faire de nouveaux codes de secours',
  shown: 'Vos codes de secours',
  shownHint: t`Imprimez-les ou notez-les maintenant : ils ne seront plus montrés. Chacun remplace une fois le code du téléphone.`,
  sessions: 'Sessions ouvertes',
  sessionsHint: t`Une session se ferme après une heure sans activité, et douze heures après la connexion.`,
  where: 'Navigateur',
  opened: 'Ouverte',
  seen: 'Dernière activité',
  unknownAgent: 'Navigateur inconnu',
  thisOne: 'Cette session',
  close: (agent) => t`Fermer la session ${agent}`,
  act: 'Fermer',
};
