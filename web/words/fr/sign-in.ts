import type { SignInWords } from '../sign-in.ts';
import { t } from './typeset.ts';

/** The page “Connexion” in French. */
export const signIn: SignInWords = {
  title: 'Connexion — Canopée',
  finding: 'Connexion',
  introduction: t`Avec le compte que l'administrateur de Canopée vous a ouvert.`,
  login: 'Identifiant',
  password: 'Mot de passe',
  code: 'Code à usage unique, si vous en avez activé',
  codeHint: t`Les six chiffres de votre application, ou un code de secours. Sinon, laissez vide.`,
  enter: 'Se connecter',
  lost: t`Mot de passe ou téléphone perdu ? Demandez à l'administrateur un lien pour repartir à neuf. La session se ferme après une heure sans activité.`,
  signedIn: (name) => t`Vous êtes connecté : ${name}`,
  goOn: 'Continuer',
  ownAccount: 'Mon compte',
  leave: 'Se déconnecter',
  done: {
    chosen: t`Votre mot de passe est enregistré. Connectez-vous.`,
    left: t`Vous êtes déconnecté. Sur un poste partagé, fermez aussi le navigateur.`,
    'left-everywhere': t`Vous êtes déconnecté, ici et là où vous aviez décliné votre identité.`,
  },
  elsewhere: (label) => t`Se connecter avec ${label}`,
  elsewhereHint: t`Vous y déclinez votre identité, puis revenez ici. Votre mot de passe n'est jamais transmis à Canopée.`,
  orHere: 'Ou avec un compte de Canopée',
  stillIn: (label) =>
    t`Votre session ${label} est peut-être encore ouverte : la personne suivante entrerait par elle.`,
  leaveElsewhere: (label) => t`La fermer aussi chez ${label}`,
  noAccounts: t`Personne n'a besoin de se connecter ici`,
  noAccountsWhy: t`Ce serveur ne sert que cette machine : il n'a pas de comptes.`,
  tryRoles: t`Voir ce que voit chaque rôle`,
};
