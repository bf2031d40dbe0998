import { CANARY } from './canaries.ts';
import { workbook } from './workbook.ts';

const { card, name, surname, mail, address, login, ipv6, birth, birthIso, password, title } =
  CANARY;

/** One kind of input with a person in every place where one may slip in. */
export interface Planted {
  readonly kind: string;
  readonly settings?: Readonly<Record<string, string>>;
  /** files by name */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** how many of the files are to be taken, so that a planting that tests nothing shows */
  readonly taken: number;
}

const EVENTS = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type';
const use = (...cells: readonly string[]): string => cells.join(';');

const ENROLMENTS_PROFILE = `
source: inscriptions
kind: enrolments
files: ['inscriptions-*']
columns: { card: Carte, commune: Commune, birthDate: Naissance, enrolledOn: Inscrit, expiresOn: Expire, state: État }
states: { Actif: active }
`;
const ENROLMENTS = 'Carte;Nom;Courriel;Commune;Naissance;Inscrit;Expire;État';

const KOHA = [
  'cardnumber,surname,firstname,email,zipcode,city,dateofbirth,branchcode,categorycode,dateenrolled,dateexpiry,userid,password',
  `${card},${surname},Zéphyrine,${mail},25000,Besançon,${birth},25056,A,01/02/2025,01/02/2027,${login},${password}`,
  `${card}9,${surname},Zéphyrine,${mail},25000,Besançon,${birth},NULLE,A,01/02/2025,01/02/2027,${login},${password}`,
].join('\n');

const KOHA_PROFILE = `
source: koha
kind: enrolments
files: ['borrowers-*']
columns: { card: cardnumber, commune: branchcode, birthDate: dateofbirth, enrolledOn: dateenrolled, expiresOn: dateexpiry, category: categorycode }
`;

const COUNTS_PROFILE = `
source: totaux
kind: counts
files: ['totaux-*']
columns: { month: Mois, commune: Commune, resource: Ressource, value: Usages }
`;

const COUNTER_BLOCK = [
  ['Report_Name', 'Platform Usage'],
  ['Report_ID', 'PR_P1'],
  ['Release', '5.1'],
  ['Institution_Name', 'Ville de Besançon'],
  ['Created_By', `${name} <${mail}>`],
  ['Report_Filters', ''],
  ['Reporting_Period', 'Begin_Date=2025-01-01; End_Date=2025-02-28'],
  [],
  ['Platform', 'Data_Type', 'Metric_Type', 'Reporting_Period_Total', 'Jan-2025', 'Feb-2025'],
  ['Plateforme Presse', 'Platform', 'Total_Item_Requests', '30', '10', '20'],
  ['Plateforme Presse', 'Platform', 'Total_Item_Requests', '30', card, '20'],
];

const INVOICES_PROFILE = `
source: compta
kind: invoices
files: ['factures-*']
columns: { number: N°, provider: Prestataire, resource: Ressource, member: Membre, fiscalYear: Exercice, inclTax: TTC }
`;

const LOG_PROFILE = `
source: mandataire
kind: access-log
files: ['journal*']
format: ezproxy
commune: Besançon
resources: [{ host: films.exemple, resource: essai-video }]
`;
const hit = (host: string, user: string, url: string, day = '01/Mar/2025'): string =>
  `${host} ${user} - [${day}:10:00:00 +0100] "GET ${url} HTTP/1.1" 200 5 x`;

const JOURNAL_PROFILE = `
source: mouvements
kind: enrolments
form: journal
files: ['mouvements-*']
columns: { card: Carte, commune: Commune, birthDate: Naissance, changedOn: Le, state: État }
states: { Inscrit: validated }
`;

/** Every kind of input; a further kind is one more entry. */
export const PLANTED: readonly Planted[] = [
  {
    kind: 'events',
    files: {
      'evenements-1.csv': [
        EVENTS,
        use('01/03/2025', '10:00:00', card, 'Besançon', title, 'essai-video', ''),
        use('31/02/2025', '10:00:00', card, 'Besançon', title, 'essai-video', ''),
        use('01/03/2025', '10:00:00', '', 'Besançon', title, 'essai-video', ''),
        use('01/03/2025', '10:00:00', 'Besançon', mail, title, 'essai-video', ''), // columns that slipped
        use('01/03/2025', '10:00:00', 'Besançon', card, title, 'essai-video', ''),
        use('01/03/2025', '10:00:00', 'Besançon', name, title, 'essai-video', ''),
        use('01/03/2025', '10:00:00', 'Besançon', address, title, 'essai-video', ''),
        use('01/03/2025', '10:00:00', 'C1', 'Besançon', 'x', login, ''),
        use(mail, '10:00:00', 'C1', 'Besançon', 'x', 'essai-video', ''),
        use(card, name, mail), // a malformed record
      ].join('\n'),
    },
    taken: 1,
  },
  {
    kind: 'events without their heading, or with another',
    files: {
      'evenements-2.csv': use(
        '01/03/2025',
        '10:00:00',
        card,
        'Besançon',
        title,
        'essai-video',
        name,
      ),
      'evenements-3.csv': use('Date', 'Heure', name, card, mail, title, login),
      'inconnu.csv': [use(card, name, mail, 'Besançon'), use(card, surname, mail, 'Besançon')].join(
        '\n',
      ),
      'seul.txt': `${name} ${card} ${mail}\n`,
    },
    taken: 0,
  },
  {
    kind: 'enrolments',
    settings: { 'inscriptions.yaml': ENROLMENTS_PROFILE },
    files: {
      'inscriptions-2025-12-31.csv': [
        ENROLMENTS,
        use(card, name, mail, 'Besançon', birth, '01/02/2025', '01/02/2026', 'Actif'),
        use(`${card}1`, name, mail, 'Besançon', birth, '01/02/2025', '01/02/2026', surname),
        use(`${card}2`, name, mail, mail, birth, '01/02/2025', '01/02/2026', 'Actif'),
        use(`${card}3`, name, mail, 'Besançon', `né ${birth}`, '01/02/2025', '01/02/2026', 'Actif'),
        use(`${card}4`, name, mail, 'Besançon', birth, name, birthIso, 'Actif'),
        use(`${card}5`, name, mail, name, birth, '01/02/2025', '01/02/2026', 'Actif'),
        use(card, name, mail, 'Besançon', birthIso, '01/02/2024', '01/02/2026', 'Actif'),
      ].join('\n'),
      'inscriptions-sans-date.csv': `${ENROLMENTS}\n${use(card, name, mail, 'Besançon', birth, '', '', 'Actif')}`,
      'inscriptions-2025-12-30.csv': `${ENROLMENTS}\n${use('2,08E+56', name, mail, 'Besançon', birth, '', '', 'Actif')}`,
    },
    taken: 1,
  },
  {
    kind: 'borrowers of Koha',
    settings: { 'koha.yaml': KOHA_PROFILE },
    files: { 'borrowers-2025-12-31.csv': KOHA },
    taken: 1,
  },
  {
    kind: 'totals of a provider',
    settings: { 'totaux.yaml': COUNTS_PROFILE },
    files: {
      'totaux-2025.csv': [
        'Mois;Commune;Ressource;Usages;Référent',
        `2025-03;Besançon;essai-presse;12;${name}`,
        `2025-04;${mail};essai-presse;12;${name}`,
        `2025-05;Besançon;${address};12;${mail}`,
        `2025-06;Besançon;essai-presse;${card};`,
      ].join('\n'),
      'totaux-2026.xlsx': workbook('xlsx', {
        Feuil1: [
          ['Mois', 'Commune', 'Ressource', 'Usages', 'Référent'],
          ['2026-03', 'Besançon', 'essai-presse', 12, name],
          ['2026-04', mail, 'essai-presse', card, name],
        ],
      }),
    },
    taken: 2,
  },
  {
    kind: 'changes of enrolments',
    settings: { 'mouvements.yaml': JOURNAL_PROFILE },
    files: {
      'mouvements-2025.csv': [
        'Carte;Nom;Commune;Naissance;Le;État',
        use(card, name, 'Besançon', birth, '01/02/2025', 'Inscrit'),
        use(card, name, 'Besançon', birth, name, 'Inscrit'),
        use(card, name, surname, birth, '01/02/2025', 'Inscrit'),
        use(card, name, 'Besançon', birth, '01/02/2025', login),
      ].join('\n'),
    },
    taken: 1,
  },
  {
    kind: 'access logs',
    settings: { 'journal.yaml': LOG_PROFILE },
    files: {
      'journal.log': [
        hit(address, login, `https://films.exemple/${encodeURIComponent(title)}?carte=${card}`),
        hit(ipv6, mail, 'https://films.exemple/1'),
        hit(`${address}, 10.0.0.1`, '-', `https://films.exemple/${card}`),
        hit(address, login, 'https://films.exemple/1', '31/Feb/2025'),
        hit(address, login, `https://${mail}/`),
        `${name} ${card} ${birthIso}`,
      ].join('\n'),
      'journal-2.log': `${name};${card};${mail}\n`,
    },
    taken: 1,
  },
  {
    kind: 'COUNTER reports',
    files: {
      'PR_P1.tsv': COUNTER_BLOCK.map((cells) => cells.join('\t')).join('\n'),
      'erreur.json': JSON.stringify({
        Code: 2000,
        Severity: 'Error',
        Message: `Requestor ${mail} not authorised`,
        Data: card,
      }),
      'PR_P1.json': JSON.stringify({
        Report_Header: {
          Report_Name: 'Platform Usage',
          Report_ID: 'PR_P1',
          Release: '5',
          Institution_Name: 'Ville de Besançon',
          Created_By: `${name} <${mail}>`,
          Report_Filters: [
            { Name: 'Begin_Date', Value: '2025-03-01' },
            { Name: 'End_Date', Value: '2025-03-31' },
          ],
          Exceptions: [{ Code: 3050, Severity: 'Warning', Message: `Ask ${mail}`, Data: card }],
        },
        Report_Items: [
          {
            Platform: 'Plateforme Presse',
            Performance: [
              {
                Period: { Begin_Date: '2025-03-01', End_Date: '2025-03-31' },
                Instance: [{ Metric_Type: 'Total_Item_Requests', Count: 12 }],
              },
            ],
          },
        ],
      }),
      'page.html': `<html><body>Connecté : ${name} (${mail})</body></html>`,
    },
    taken: 2,
  },
  {
    kind: 'invoices',
    settings: { 'factures.yaml': INVOICES_PROFILE },
    files: {
      'factures-2025.csv': [
        'N°;Prestataire;Ressource;Membre;Exercice;TTC;Suivi par',
        `F1;Essai SA;essai-video;Besançon;2025;12,00;${name} ${mail}`,
        `F2;${mail};essai-video;Besançon;2025;12,00;${name}`,
        `F3;Essai SA;essai-video;${mail};2025;12,00;`,
        `F4;Essai SA;essai-video;Besançon;2025;${card};`,
      ].join('\n'),
    },
    taken: 1,
  },
];
