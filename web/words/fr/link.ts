import type { LinkWords } from '../link.ts';
import { t } from './typeset.ts';

/** The page a link of an account opens, in French. */
export const link: LinkWords = {
  title: 'Choisir un mot de passe — Canopée',
  finding: {
    invitation: 'Choisissez votre mot de passe',
    reset: 'Choisissez un nouveau mot de passe',
  },
  introduction: (name, login) =>
    t`Pour le compte de ${name}. Votre identifiant de connexion : ${login}`,
  password: 'Nouveau mot de passe',
  passwordHint: (letters) =>
    t`${letters} caractères au moins. Quelques mots sans rapport entre eux conviennent ; ni majuscule, ni chiffre, ni signe ne sont exigés, et il n'expire pas.`,
  code: 'Code à usage unique',
  codeHint: t`Celui que votre application affiche maintenant, ou un code de secours. Si vous n'avez plus ni l'un ni l'autre, demandez à l'administrateur un lien qui réinitialise aussi les codes.`,
  again: 'Le même, une seconde fois',
  choose: 'Enregistrer ce mot de passe',
  reset: {
    asked: t`Les sessions ouvertes se ferment. Vos codes à usage unique restent demandés, ici aussi.`,
    dropped: t`Les sessions ouvertes se ferment, et les codes à usage unique sont à activer de nouveau.`,
    none: t`Les sessions ouvertes se ferment.`,
  },
  closed: {
    unknown: t`Ce lien ne mène à aucun compte`,
    used: t`Ce lien a déjà servi`,
    expired: t`Ce lien a expiré`,
  },
  remedy: {
    unknown: t`Il est incomplet, ou le compte a été désactivé. Vérifiez que toute l'adresse a été copiée, ou demandez un autre lien à l'administrateur.`,
    used: t`Un lien ne sert qu'une fois, et le suivant remplace le précédent. Si ce n'était pas vous, prévenez l'administrateur ; sinon connectez-vous avec le mot de passe choisi.`,
    expired: t`Une invitation vaut sept jours, un lien de remplacement un jour. Demandez-en un autre à l'administrateur.`,
  },
  signIn: 'Se connecter',
};
