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
  erase: 'Effacer ce compte…',
  hasErased: t`Le compte est effacé. Ce qu'il a fait reste au journal sous un simple numéro, qui n'est plus celui de personne.`,
  erasing: {
    finding: (name) => t`Effacer le compte ${of(name)} ?`,
    lede: t`C'est irréversible, et une sauvegarde restaurée ne le fait pas revenir. Pour fermer seulement la porte, désactivez ce compte.`,
    goes: 'Ce qui disparaît',
    gone: [
      t`Le nom, l'identifiant, le mot de passe, les codes, les rôles, les liens et les sessions.`,
      t`Le nom sous ce que la personne a écrit : décisions, annotations, vues, saisies, contrôles, bilans figés. Un numéro le remplace.`,
    ],
    stays: 'Ce qui reste',
    staying: [
      t`Ses actes au journal, douze mois, sous ce seul numéro : le journal se vérifie d'un bout à l'autre, et rien ne s'en retire avant.`,
      t`Ce que la personne a écrit, et le contenu des bilans figés, dont l'empreinte dépend.`,
      t`Les clés d'accès que la personne a faites : révoquez celles qui ne doivent plus servir.`,
    ],
    elsewhere: t`Si une règle de canopee.yaml lui donne encore un rôle, sa prochaine connexion ouvrira un nouveau compte : ôtez d'abord la règle, ou désactivez le compte au lieu de l'effacer.`,
    own: t`C'est votre propre compte : vous serez déconnecté aussitôt.`,
    last: t`C'est le dernier administrateur en service, et il ne peut pas être effacé : nommez-en un autre d'abord.`,
    password: 'Votre mot de passe actuel',
    recently: t`Votre mot de passe n'est pas ici : il faut vous être connecté par le fournisseur d'identité il y a moins de dix minutes.`,
    yes: 'Effacer ce compte pour toujours',
    no: 'Ne rien effacer',
  },
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
