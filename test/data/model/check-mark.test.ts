import { describe, expect, it } from 'vitest';
import { parseMemberCode } from '../../../data/model/member.ts';
import { parseDay } from '../../../data/model/period.ts';
import { checkList, type ReceivedCheck } from '../../../data/model/special/check-list.ts';
import { workList, type CheckMark } from '../../../data/model/special/check-mark.ts';
import { looksPersonal } from '../../../data/model/special/personal-comment.ts';

const MEMBER = parseMemberCode('25031');
const LINES = ['inactive 2', 'inactive 5', 'inactive 7', 'duplicate-within 5'];
const LIST = checkList(
  MEMBER,
  LINES.map((text) => {
    const [rule = '', line] = text.split(' ');
    const upload = { file: 'a.csv', batch: 'b2', receivedOn: parseDay('2026-11-20') };
    return { ...upload, member: MEMBER, rule, line: Number(line) } as ReceivedCheck;
  }),
);

function mark(number: number, line: number, more: Partial<CheckMark> = {}): CheckMark {
  const own = { number, batch: 'b2', rule: 'inactive', line, standing: 'seen' } as const;
  return { ...own, comment: '', author: 'Accueil', markedAt: '2026-11-23T10:00:00Z', ...more };
}

describe('a work list', () => {
  it('counts what remains, what is to come back to and what is done', () => {
    const marks = [mark(1, 7), mark(2, 2, { standing: 'again' })];
    const { uploads, ...amounts } = workList(LIST, marks);
    expect(amounts).toMatchObject({ member: MEMBER, remaining: 3, again: 1, done: 1 });
    expect(amounts.counts).toMatchObject({ inactive: 2, 'duplicate-within': 1, 'minor-adult': 0 });
    const inactive = uploads[0]?.rules.find(({ rule }) => rule === 'inactive');
    expect(inactive?.remaining).toEqual([2, 5]);
  });

  it('has what remains first, and lines marked together in one note', () => {
    const marks = [mark(1, 5, { rule: 'duplicate-within', standing: 'corrected' })];
    const [first, last] = workList(LIST, marks).uploads[0]?.rules ?? [];
    expect([first?.rule, last?.rule]).toEqual(['inactive', 'duplicate-within']);
    const later = { markedAt: '2026-11-24T10:00:00Z', author: 'Section jeunesse' };
    const worked = workList(LIST, [mark(3, 7), mark(1, 2), mark(4, 5, later)]).uploads[0]?.rules;
    const notes = worked?.find(({ rule }) => rule === 'inactive')?.marked;
    expect(notes?.map(({ author, lines }) => [author, lines])).toEqual([
      ['Section jeunesse', [5]],
      ['Accueil', [2, 7]],
    ]);
  });

  it('heeds no mark on another upload, nor on a line that is not on it', () => {
    const marks = [mark(1, 2, { batch: 'b1' }), mark(2, 3), mark(3, 2, { rule: 'minor-adult' })];
    expect(workList(LIST, marks)).toMatchObject({ remaining: 4, done: 0 });
  });
});

describe('a comment', () => {
  it.each([
    'Carte 2500 1234 567',
    'voir 06.12.34.56.78',
    'écrire à jean@exemple.fr',
    'n° 1234567',
    '12-34-56-78',
  ])('that looks as if it named somebody: %s', (text) => {
    expect(looksPersonal(text)).toBe(true);
  });

  it.each([
    '',
    'fiches 12 et 13, fusionnées',
    'rappelé le 12.03.2026',
    'vu le 2026-11-23',
    '25000 Besançon',
  ])('that does not: %s', (text) => {
    expect(looksPersonal(text)).toBe(false);
  });
});
