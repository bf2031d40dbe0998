import { describe, expect, it } from 'vitest';
import { cents } from '../../../../data/model/cents.ts';
import { dissolution } from '../../../../data/model/money/dissolution.ts';
import { parseMemberCode } from '../../../../data/model/member.ts';

describe('dissolution', () => {
  const due = [
    money('25056', 'B', 100),
    money('25056', 'A', 60),
    money('25031', 'A', 40),
    money('25056', 'A', 15),
  ];

  it('waits for every member × provider, and lists what each owes', () => {
    const { ready, checklist } = dissolution(due, [
      money('25056', 'A', 75),
      money('25056', 'B', 30),
    ]);
    expect(ready).toBe(false);
    expect(checklist).toEqual([
      { member: '25031', provider: 'A', due: 40, paid: 0, outstanding: 40 },
      { member: '25056', provider: 'A', due: 75, paid: 75, outstanding: 0 },
      { member: '25056', provider: 'B', due: 100, paid: 30, outstanding: 70 },
    ]);
  });

  it('is possible once nothing is outstanding', () => {
    expect(dissolution(due, due).ready).toBe(true);
    expect(dissolution([], []).ready).toBe(true);
  });

  it('takes too much paid for unsettled too: one overpayment makes up for no debt', () => {
    const paid = [money('25056', 'A', 115), money('25056', 'B', 100)];
    const { ready, checklist } = dissolution(due, paid);
    expect(ready).toBe(false);
    expect(checklist.map(({ outstanding }) => outstanding)).toEqual([40, -40, 0]);
  });
});

function money(member: string, provider: string, amount: number) {
  return { member: parseMemberCode(member), provider, amount: cents(amount) };
}
