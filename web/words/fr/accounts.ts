import { momentText } from '../moment.ts';
import type { AccountsWords } from '../accounts.ts';
import { inLetters, of, plural } from './grammar.ts';
import { capital, t } from './typeset.ts';

const at = (moment: string) => momentText(new Date(moment));
const sessionsText = (sessions: number) =>
  sessions === 0 ? 'aucune session' : `${sessions} ${plural(sessions, 'session', 'sessions')}`;

/** The page “Comptes et clés” in French. */
export const accounts: AccountsWords = {
  title: 'Comptes et clés — Canopée',
  finding: (count) =>
    count === 0
      ? t`Aucun compte n'est encore ouvert`
      : `${capital(inLetters(count))} ${plural(count, 'compte ouvert', 'comptes ouverts')}`,
  lede: t`Un compte par personne. Son titulaire choisit lui-même son mot de passe par un lien que vous lui remettez en main propre ou par un canal sûr : Canopée n'envoie aucun courriel.`,
  noAccounts: t`Sans compte, ce serveur ne sert que cette machine, et chacun y peut tout. Le premier administrateur s'ouvre par la commande « canopee account add IDENTIFIANT --name NOM --role administrator » ; dès lors, il faut se connecter.`,
  shown: { link: 'Lien à remettre', key: 'Clé à recopier' },
  shownHint: {
    link: t`Montré pendant dix minutes, puis plus jamais. Il sert une seule fois ; qui l'ouvre choisit le mot de passe.`,
    key: t`Montrée pendant dix minutes, puis plus jamais. Le programme l'envoie dans l'en-tête « Authorization: Bearer … ».`,
  },
  accounts: 'Comptes',
  who: 'Personne',
  state: 'État',
  stateOf: ({ disabledAt, hasPassword, hasTotp, sessions, linkUntil, isElsewhere }) => {
    if (disabledAt !== null) return t`désactivé le ${at(disabledAt)}`;
    if (isElsewhere) return sessionsText(sessions);
    const open = linkUntil === null ? '' : t`lien valable jusqu'au ${at(linkUntil)}`;
    if (!hasPassword) return open === '' ? t`lien expiré, jamais connecté` : open;
    const codes = hasTotp ? 'avec code' : 'sans code';
    return [codes, sessionsText(sessions), open].filter((part) => part !== '').join(', ');
  },
  elsewhere: t`par le fournisseur d'identité`,
  elsewhereHint: t`Ses rôles viennent des règles de canopee.yaml, à chaque connexion ; son mot de passe n'est pas ici.`,
  change: 'Modifier',
  changing: (name) => t`Modifier le compte ${of(name)}`,
  setRoles: 'Enregistrer ces rôles',
  link: 'Remettre un nouveau lien',
  linkHint: (hasCodes) => {
    const lost = t`Pour un mot de passe perdu : assurez-vous d'abord de parler à la bonne personne. Les liens précédents ne servent plus.`;
    return hasCodes
      ? t`${lost} Un code à usage unique ou de secours lui sera demandé aussi.`
      : lost;
  },
  linkCodes: 'Réinitialiser aussi les codes',
  linkCodesHint: t`Pour un téléphone perdu avec les codes de secours : le lien qui s'affiche alors rouvre le compte sans aucun code. Le journal le note à part.`,
  endSessions: 'Fermer ses sessions',
  disable: 'Désactiver ce compte',
  enable: 'Réactiver ce compte',
  inviting: 'Ouvrir un compte',
  name: 'Nom',
  login: 'Identifiant de connexion',
  loginHint: t`Sans espace : « a.dupont », ou son adresse électronique.`,
  invite: 'Ouvrir le compte',
  keys: t`Clés d'accès`,
  keysLede: t`Pour les programmes qui lisent l'API : un tableur, un entrepôt de données. Une clé a les rôles que vous lui donnez, expire, et se révoque d'un geste.`,
  keyName: 'Nom de la clé',
  keyNameHint: t`Quel programme s'en sert, et chez qui.`,
  days: 'Valable',
  inDays: (days) => (days === 365 ? 'un an' : t`${days} jours`),
  making: 'Faire une clé',
  make: 'Faire la clé',
  key: 'Clé',
  keyState: ({ revokedAt, expiresAt, usedAt }, now) => {
    if (revokedAt !== null) return t`révoquée le ${at(revokedAt)}`;
    if (expiresAt <= now) return t`expirée le ${at(expiresAt)}`;
    const used = usedAt === null ? 'jamais utilisée' : t`utilisée le ${at(usedAt)}`;
    return t`valable jusqu'au ${at(expiresAt)}, ${used}`;
  },
  madeBy: (author, moment) =>
    author === null ? t`le ${momentText(moment)}` : t`par ${author}, le ${momentText(moment)}`,
  revoke: (name) => t`Révoquer « ${name} »`,
};
