import { matchingKey } from '../../../data/model/commune.ts';
import type { Headings } from '../../sources/counts/headings.ts';
import { redacted } from '../../sources/mapped.ts';
import { metricByWord } from '../../sources/counts/metric-word.ts';
import { parseMonthText } from '../../text/month-text.ts';
import { fieldOf } from '../column-words.ts';
import { isMonth, type Names } from '../guess-columns.ts';
import { bodyOf, isFigure, tellingCells, type Sample } from '../sample.ts';

/** What heads columns that hold nothing but what is somebody's own. */
const PERSONAL = new Set(
  [
    'nom|noms|nom de famille|nom usuel|nom d usage|nom prenom|nom et prenom|prenom|prenoms|patronyme|civilite',
    'name|surname|firstname|first name|lastname|last name|full name|borrower|patron',
    'mail|email|e mail|courriel|adresse mail|adresse e mail|adresse electronique|login|identifiant de connexion|mot de passe|password',
    'adresse|adresse postale|rue|address|street|telephone|tel|portable|mobile|phone|ip|adresse ip|ip address',
  ].flatMap((words) => words.split('|')),
);

/** Fields that are somebody's own, by the word of a heading. */
const OF_PERSONS: readonly (string | undefined)[] = ['reader', 'birth', 'enrolledOn', 'expiresOn'];

/** First values shown of a column. */
const SHOWN = 3;

/** What may be shown of a table. */
export interface Sight {
  readonly isAboutPersons: boolean;
  /** a heading, null where it may be somebody's or there is none */
  readonly heading: (column: number) => string | null;
  /** its first values; null: they may be somebody's */
  readonly values: (column: number) => readonly string[] | null;
  /** does it hold names, addresses or the like, which nothing but a reader's pseudonym may be made of? */
  readonly isPersonal: (column: number) => boolean;
}

/** Tells what may be shown of a table before anybody said what it holds: of a file about persons only what is surely no person's. */
export function sightOf(sample: Sample, headings: Headings, names: Names): Sight {
  const texts = Array.from({ length: headings.width }, (_, column) => {
    const cells = headings.rows.map((row) => row[column] ?? '');
    return cells.findLast((cell) => cell !== '') ?? '';
  });
  const body = bodyOf(sample);
  const cellsOf = (column: number): string[] =>
    body.map((row) => row[column] ?? '').filter((cell) => cell !== '');
  const isKnown = (cell: string): boolean => names.isMember(cell) || names.isResource(cell);
  const isPersonal = (column: number): boolean => {
    const cells = cellsOf(column);
    if (cells.some((cell) => cell.includes('@'))) return true;
    if (!PERSONAL.has(matchingKey(texts[column] ?? ''))) return false;
    return cells.filter(isKnown).length * 2 < Math.max(1, cells.length);
  };
  const columns = texts.map((_, column) => column);
  const isTitled = headings.rows.some((row) => tellingCells(row) > 0 || row.some(isKnown));
  const isAboutPersons =
    !isTitled ||
    columns.some((column) => isPersonal(column)) ||
    texts.some((text) => OF_PERSONS.includes(fieldOf(text)));
  const isOurs = (cell: string): boolean =>
    isKnown(cell) || isMonth(cell) || metricByWord(cell) !== undefined;
  return {
    ...{ isAboutPersons, isPersonal },
    heading: (column) => {
      const text = texts[column] ?? '';
      if (text === '' || isOurs(text) || fieldOf(text) !== undefined) return text || null;
      return isTitled && /\p{L}/u.test(text) && !redacted(text).includes('…') ? text : null;
    },
    values: (column) => {
      const cells = [...new Set(cellsOf(column))].slice(0, SHOWN);
      if (!isAboutPersons) return isPersonal(column) ? null : cells.map(plain);
      const field = fieldOf(texts[column] ?? '');
      const isShown = (cell: string): boolean =>
        isKnown(cell) ||
        (field === 'date' && parseMonthText(cell.split(/[ T]/)[0] ?? '') !== undefined) ||
        (field === 'value' && isFigure(cell));
      return cells.length > 0 && cells.every(isShown) ? cells : null;
    },
  };
}

/** Figures as they are; of any other text nothing like a number of a card or an address. */
function plain(cell: string): string {
  return isFigure(cell) && cell.replace(/\D/g, '').length < 10 ? cell : redacted(cell);
}
