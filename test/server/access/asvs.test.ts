import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inProject } from '../../../server/setup/project.mjs';

/** ASVS 5.0.0: the level of each requirement, in order, by section (OWASP, CC BY-SA 4.0). */
const SECTIONS: Readonly<Record<string, string>> = {
  'V1.1': '22', 'V1.2': '1111122223', 'V1.3': '112222222223', 'V1.4': '222', 'V1.5': '123',
  'V2.1': '122', 'V2.2': '112', 'V2.3': '12223', 'V2.4': '23',
  'V3.1': '3', 'V3.2': '113', 'V3.3': '12223', 'V3.4': '11222233', 'V3.5': '11122333', 'V3.6': '3', 'V3.7': '22333',
  'V4.1': '12233', 'V4.2': '23333', 'V4.3': '22', 'V4.4': '1222',
  'V5.1': '2', 'V5.2': '112333', 'V5.3': '113', 'V5.4': '222',
  'V6.1': '122', 'V6.2': '111111112222', 'V6.3': '11223333', 'V6.4': '112233', 'V6.5': '22222333', 'V6.6': '2223', 'V6.7': '33', 'V6.8': '2222',
  'V7.1': '222', 'V7.2': '1111', 'V7.3': '22', 'V7.4': '11222', 'V7.5': '223', 'V7.6': '22',
  'V8.1': '1233', 'V8.2': '1123', 'V8.3': '133', 'V8.4': '23',
  'V9.1': '111', 'V9.2': '1222',
  'V10.1': '22', 'V10.2': '223', 'V10.3': '22223', 'V10.4': '1111122222233333', 'V10.5': '22222', 'V10.6': '22', 'V10.7': '222',
  'V11.1': '2233', 'V11.2': '22233', 'V11.3': '11233', 'V11.4': '1222', 'V11.5': '23', 'V11.6': '23', 'V11.7': '33',
  'V12.1': '12233', 'V12.2': '11', 'V12.3': '22223',
  'V13.1': '2333', 'V13.2': '222223', 'V13.3': '2233', 'V13.4': '1222233',
  'V14.1': '22', 'V14.2': '12223333', 'V14.3': '122',
  'V15.1': '12233', 'V15.2': '12233', 'V15.3': '1222222', 'V15.4': '3333',
  'V16.1': '2', 'V16.2': '22222', 'V16.3': '2222', 'V16.4': '222', 'V16.5': '2223',
  'V17.1': '23', 'V17.2': '22223333', 'V17.3': '22',
}; // prettier-ignore

const STANDINGS = ['met', 'part', 'no', 'host', 'none'];

interface Line {
  readonly ids: readonly string[];
  readonly levels: readonly string[];
  readonly standing: string;
  readonly where: string;
  readonly proof: string;
}

const text = readFileSync(inProject('server/access/ASVS.md'), 'utf8');
const lines = text.split('\n').filter((line) => line.startsWith('| V')).map(lineOf); // prettier-ignore

function lineOf(line: string): Line {
  const [, ids = '', levels = '', , standing = '', where = '', proof = ''] = line
    .split('|')
    .map((cell) => cell.trim());
  return { ids: ids.split(' '), levels: levels.split(' '), standing, where, proof };
}

/** Every requirement of the standard, with its level. */
const standard = Object.entries(SECTIONS).flatMap(([section, levels]) =>
  Array.from(levels, (level, index) => [`${section}.${index + 1}`, level] as const),
);

/** Files that a text names between backquotes. */
function filesIn(cells: string): string[] {
  const named = [...cells.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name);
  return named.filter((name) => /^[\w.-]+(\/[\w.-]+)*\/?$/.test(name) && /[/.]/.test(name));
}

describe('the table of ASVS', () => {
  it('is held against the whole standard', () => {
    const count = (level: string) => standard.filter(([, one]) => one === level).length;
    expect([count('1'), count('2'), count('3')]).toEqual([70, 183, 92]);
  });

  it('has every requirement of levels 1 and 2 once, at its level', () => {
    const told = lines.flatMap(({ ids, levels }) =>
      ids.map((id, index) => `${id} ${levels[index] ?? levels.at(-1)}`),
    );
    const asked = standard.filter(([, level]) => level !== '3').map((one) => one.join(' '));
    expect(told.toSorted()).toEqual(asked.toSorted());
  });

  it('names files that are there, and says of what is met where', () => {
    const named = filesIn(text);
    expect(named.length).toBeGreaterThan(150);
    expect(named.filter((name) => !existsSync(inProject(name)) && !isOfTheData(name))).toEqual([]);
    for (const { ids, standing, where, proof } of lines) {
      expect(STANDINGS, ids.join()).toContain(standing);
      if (standing === 'met') expect(where, ids.join()).not.toBe('');
      else expect(where + proof, ids.join()).not.toBe('');
    }
  });

  it('has a test for nearly everything that is met', () => {
    const met = lines.filter(({ standing }) => standing === 'met');
    const proved = met.filter(({ proof }) => proof.includes('test/'));
    expect(met.length).toBeGreaterThan(100);
    expect(met.length - proved.length).toBeLessThan(6);
  });
});

/** Names of the data directory, and of what other servers are told. */
function isOfTheData(name: string): boolean {
  return /^(keys|lake|harvest)\/|^(state\.db|harvest\.yaml)$/.test(name);
}
