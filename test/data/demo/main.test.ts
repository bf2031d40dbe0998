import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Layout } from '../../../data/directory/layout.ts';
import { ensureProgramsBuilt, programOf } from '../../../server/setup/build.mjs';
import { emptyHouse } from './made.ts';
import { dropped } from './told.ts';

beforeAll(ensureProgramsBuilt);

describe('the demonstration process', () => {
  const layout = emptyHouse();

  it('writes settings and drop, says each step on one line, and leaves nothing half written', () => {
    const { status, stderr } = demo('--out', layout.root, '--scale', '0.01');
    expect(status).toBe(0);
    expect(stderr.trim().split('\n')).toHaveLength(12);
    expect(stderr).toContain('Démonstration : événements 2026, 8 fichiers écrits');
    expect(existsSync(join(layout.settings, 'agreement.yaml'))).toBe(true);
    expect(dropped(layout, /^(evenements|inscriptions|counter)-/)).toHaveLength(91);
    expect(dropped(layout, /^totaux-/)).toHaveLength(19);
    expect(dropped(layout, /\.tmp$/)).toEqual([]);
  });

  it('may be run again over its own', () => {
    expect(demo('--out', layout.root, '--scale', '0.01').status).toBe(0);
  });

  it('does not touch a real agreement', () => {
    const real = emptyHouse();
    const agreement = withAgreement(real, 'title: Convention\ndemonstration: false\n');
    const { status, stderr } = demo('--out', real.root);
    expect(status).toBe(1);
    expect(stderr).toContain('contient de vrais réglages : rien n’a été écrit.');
    expect(readFileSync(agreement, 'utf8')).toContain('demonstration: false');
    expect(existsSync(real.inbox)).toBe(false);
  });

  it.each([
    ['no folder', []],
    ['a scale of nothing', ['--out', layout.root, '--scale', '0']],
    ['a scale that is no number', ['--out', layout.root, '--scale', 'grand']],
    ['a broken seed', ['--out', layout.root, '--seed', '1.5']],
    ['an option it does not know', ['--out', layout.root, '--size', '2']],
  ])('says how it is used for %s', (_, args) => {
    const { status, stderr } = demo(...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^usage : canopee demo DOSSIER/);
  });
});

function demo(...args: string[]): { status: number | null; stderr: string } {
  const command = [programOf('data/demo'), ...args];
  return spawnSync(process.execPath, command, { encoding: 'utf8' });
}

function withAgreement({ settings }: Layout, text: string): string {
  const path = join(settings, 'agreement.yaml');
  mkdirSync(settings, { recursive: true });
  writeFileSync(path, text);
  return path;
}
