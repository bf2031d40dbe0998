import { SHORTEST, LONGEST } from '../access/password-policy.ts';
import type { BackupMade } from '../backup/make-backup.ts';
import type { Restored } from '../backup/restore-backup.ts';
import type { BackupWords } from './backup-words.ts';
import { momentIn } from './moment.ts';

const moment = momentIn('fr-FR');
const number = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count < 2 ? one : more}`;

/** What is said of backups in French. */
export const backupFr: BackupWords = {
  locked: (pid) =>
    `Le processus ${pid} fait déjà de même, ou importe des fichiers : attendez qu’il ait fini, puis relancez la commande.`,
  inside: (file) =>
    `${file} est dans le dossier des données : une sauvegarde s’y perdrait avec lui. Donnez un chemin ailleurs, sur un autre disque si possible.`,
  exists: (file) => `${file} existe déjà. Donnez un autre nom, ou ajoutez --replace.`,
  moved:
    'Des données ont été effacées pendant chaque essai de sauvegarde : rien n’a été écrit. Relancez la commande quand l’effacement est fini.',
  damaged: (path) =>
    `${path} n’est plus le fichier que le registre désigne : rien n’a été écrit, pour qu’aucune sauvegarde saine ne soit remplacée par une abîmée. « canopee verify » dit tout ce qui ne va pas.`,
  noFile: (file) => `${file} n’existe pas, ou ne peut pas être lu.`,
  fault: {
    foreign: (file) => `${file} n’est pas une sauvegarde de Canopée. Rien n’a été restauré.`,
    later: (file) =>
      `${file} a été écrit par une version plus récente de Canopée. Installez-la, puis restaurez ; rien n’a été restauré.`,
    cut: (file) =>
      `${file} s’arrête avant sa fin : la copie a été coupée. Recopiez-le, ou prenez une sauvegarde plus ancienne ; rien n’a été restauré.`,
    damaged: (file) =>
      `${file} est abîmé : ses octets ne sont plus ceux qui ont été écrits. Recopiez-le, ou prenez une autre sauvegarde ; rien n’a été restauré.`,
    passphrase: (file) =>
      `Ce n’est pas la phrase secrète de ${file}. Vérifiez majuscules et espaces ; rien n’a été restauré.`,
  },
  notEmpty: (folder) =>
    `${folder} n’est pas vide : une restauration n’écrase rien. Rangez ce dossier ailleurs, ou désignez-en un autre par DATA_DIR.`,
  mounted: (folder) =>
    `${folder} ne peut pas être renommé : c’est le point de montage d’un disque, ou un autre programme le tient. Désignez par DATA_DIR un dossier de ce disque.`,
  noJournal: (place) =>
    `Le journal des effacements manque (${place}) : une personne oubliée depuis la sauvegarde reviendrait. Donnez-en une copie par --erasures, ou, si personne n’a été oublié depuis, dites --without-erasures.`,
  noSuchJournal: (file) =>
    `Il n’y a pas de journal des effacements à l’endroit indiqué : ${file}. Rien n’a été restauré.`,
  damagedJournal: (file, line) =>
    `Le journal des effacements ${file} est abîmé à la ligne ${line} : on ne saurait plus qui ne doit pas revenir. Remplacez-le par une copie saine ; rien n’a été restauré.`,
  foreignJournal: (file) =>
    `Le journal des effacements ${file} est celui d’une autre installation. Donnez celui qui accompagne cette sauvegarde ; rien n’a été restauré.`,
  journalNotCopied: (file, reason) =>
    `C’est fait, mais le journal des effacements n’a pas pu être copié vers ${file} (${reason}) : copiez-le vous-même, sans quoi une restauration pourrait l’ignorer.`,
  otherTable: (name) =>
    `La table ${name} restaurée n’est pas celle qui a été sauvegardée. Rien n’a été mis en place ; prenez une autre sauvegarde.`,
  disagrees: (findings) =>
    `Ce qui a été restauré ne concorde pas, et n’a pas été mis en place :\n${findings}`,
  diskFull: (folder) =>
    `Plus de place sur le disque (${folder}) : rien n’a été laissé à moitié. Libérez de la place, puis relancez.`,
  passphrase: {
    asked: 'Phrase secrète de la sauvegarde (elle ne s’affiche pas) : ',
    again: 'La même, une seconde fois : ',
    differ: 'Les deux saisies diffèrent : rien n’a été écrit.',
    missing:
      'Il faut une phrase secrète : la sauvegarde contient les clés des pseudonymes et ce qui est personnel, elle n’existe que chiffrée. Saisissez-la au terminal, ou donnez un fichier lisible de vous seul par --passphrase-file, ou la variable CANOPEE_PASSPHRASE.',
    open: (file) =>
      `${file} peut être lu par d’autres que vous : chmod 600, puis relancez la commande.`,
    fault: {
      short: `Phrase trop courte : ${SHORTEST.alone} caractères au moins. Quelques mots sans rapport se retiennent bien.`,
      long: `Phrase trop longue : ${LONGEST} caractères au plus.`,
      common: 'Phrase trop courante : elle figure parmi les premières essayées.',
      personal: 'Phrase trop facile à deviner : elle ne contient que le nom du logiciel.',
    },
  },
  step: {
    picture: 'Inventaire de ce qui est gardé…',
    tables: 'Compte de chaque table…',
    writing: 'Écriture, chiffrée…',
    reading: 'Lecture et contrôle de chaque fichier…',
    erasing: 'Effacement de ce qui l’a été depuis…',
    placing: 'Mise en place…',
  },
  made,
  restored,
  purged: ({ deeds, sessions, links, codes, keys, marks }) =>
    [
      line(deeds, 'acte du journal', 'actes du journal'),
      line(sessions, 'session finie', 'sessions finies'),
      line(links, 'lien qui n’ouvre plus rien', 'liens qui n’ouvrent plus rien'),
      line(codes, 'code de secours utilisé', 'codes de secours utilisés'),
      line(keys, 'clé de l’API éteinte depuis un an', 'clés de l’API éteintes depuis un an'),
      line(
        marks,
        'note sur une inscription qui n’est plus à vérifier',
        'notes sur des inscriptions qui ne sont plus à vérifier',
      ),
    ].flat(),
};

function made({ file, bytes, files, version, tables, waiting, journal }: BackupMade): string[] {
  return [
    `Sauvegarde écrite : ${file} (${size(bytes)}, ${many(files, 'fichier', 'fichiers')}, ${rows(tables)}${version === null ? '' : `, version ${version} des données`}).`,
    'Sans sa phrase secrète, elle ne se lit pas et ne se restaure pas : gardez la phrase ailleurs que la sauvegarde.',
    `Le journal des effacements est copié à côté : ${journal}.`,
    ...leftOut(waiting),
  ];
}

function restored(done: Restored): string[] {
  const { madeAt, version, files, tables, waiting, erased, overdue } = done;
  const { readers, accounts, closed } = erased;
  const again = [
    ...line(readers, 'personne oubliée depuis', 'personnes oubliées depuis'),
    ...line(accounts, 'compte effacé depuis', 'comptes effacés depuis'),
    ...closed.map((year) => `le bilan ${year}, clos à nouveau sur les chiffres de la sauvegarde`),
  ];
  return [
    `Restauré tel que sauvegardé le ${moment(madeAt)} : ${many(files, 'fichier', 'fichiers')}, ${rows(tables)}, tous vérifiés${version === null ? '' : ` ; version ${version} des données`}.`,
    again.length === 0
      ? 'Rien n’a été effacé depuis, d’après le journal des effacements.'
      : `Effacé de nouveau, d’après le journal : ${again.join(', ')}.`,
    'Les sessions et les liens d’alors ne sont pas revenus : chacun se reconnecte. Comptes, mots de passe et clés de l’API sont ceux de ce jour-là : désactivez de nouveau ce qui l’a été depuis.',
    ...(overdue === null
      ? []
      : [
          `Cette sauvegarde a ${many(overdue.age, 'jour', 'jours')}, plus que les ${overdue.kept} de settings/privacy.yaml : effacez-la, et celles qui sont plus anciennes.`,
        ]),
    ...leftOut(waiting),
  ];
}

function leftOut(waiting: number): string[] {
  return waiting === 0
    ? []
    : [
        `${many(waiting, 'fichier était', 'fichiers étaient')} dans inbox/ : ce qui n’en était pas encore importé n’est pas dans la sauvegarde.`,
      ];
}

function rows(tables: Restored['tables']): string {
  const all = tables.reduce((sum, table) => sum + table.rows, 0);
  return `${many(all, 'ligne', 'lignes')} dans ${many(tables.length, 'table', 'tables')}`;
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${number.format(bytes / 1e3)} ko` : `${number.format(bytes / 1e6)} Mo`;
}

function line(count: number, one: string, more: string): string[] {
  return count === 0 ? [] : [many(count, one, more)];
}
