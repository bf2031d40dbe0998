import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Layout } from '../../data/directory/layout.ts';
import type { BatchLine } from '../../ingest/batches.ts';
import { readManifest } from '../../ingest/manifest.ts';
import type { Reversal } from '../../ingest/reversal.ts';
import { command, type Answered } from '../support/command.ts';
import { plainSpaces } from '../support/plain-spaces.ts';
import { dataDirectory, take } from '../support/data-directory.ts';
import { published } from '../support/published.ts';

const HEADING = 'Date;Heure;Lecteur;Commune;Contenu;Ressource;Type\n';

function month(month: string, uses: number): string {
  return Array.from({ length: uses }, (_, index) => {
    const day = String(index + 1).padStart(2, '0');
    return `${day}/${month};10:00:00;C1;Besançon;t;essai-video;\n`;
  }).join('');
}

/** A brings March (1 use) and April (2); B restates April (5); C restates April (1, a shrunk month) and brings May (3). */
const FILES = {
  'a/evenements-a.csv': HEADING + month('03/2025', 1) + month('04/2025', 2),
  'b/evenements-b.csv': HEADING + month('04/2025', 5),
  'c/evenements-c.csv': HEADING + month('04/2025', 1) + month('05/2025', 3),
};

type Name = 'a' | 'b' | 'c';

class Chain {
  readonly layout: Layout;
  readonly #ids = new Map<Name, string>();

  private constructor(layout: Layout) {
    this.layout = layout;
  }

  static async of(...names: readonly Name[]): Promise<Chain> {
    const chain = new Chain(await dataDirectory(FILES));
    for (const name of names) {
      const { files } = await take(chain.layout, name);
      if (files[0]?.state === 'accepted') chain.#ids.set(name, files[0].batch);
    }
    return chain;
  }

  id(name: Name): string {
    return this.#ids.get(name) ?? '';
  }

  do(action: 'undo' | 'redo', name: Name): Promise<Answered> {
    return command(this.layout, [action, this.id(name).slice(0, 8), '--yes', '--json']);
  }

  /** month → uses in the served version */
  async uses(): Promise<Record<string, number>> {
    const rows = await published<{ month: string; uses: number }>(
      this.layout,
      "SELECT year || '-' || lpad(CAST(month AS VARCHAR), 2, '0') AS month, sum(uses)::INTEGER AS uses FROM use_month GROUP BY ALL ORDER BY ALL",
    );
    return Object.fromEntries(rows.map((row) => [row.month, row.uses]));
  }

  async checksum(): Promise<string> {
    const [row] = await published<{ checksum: string }>(
      this.layout,
      'SELECT checksum FROM version',
    );
    return row?.checksum ?? '';
  }

  async list(): Promise<Record<string, string>> {
    const lines = JSON.parse(
      (await command(this.layout, ['batches', '--json'])).out,
    ) as BatchLine[];
    const nameOf = (id: string): string =>
      [...this.#ids].find(([, each]) => each === id)?.[0] ?? '?';
    return Object.fromEntries(
      lines.map(({ batch, state, replacedBy }) => [
        nameOf(batch),
        [state, ...replacedBy.map(nameOf)].join(' '),
      ]),
    );
  }
}

describe('a chain of batches', () => {
  it('gives each period back to whoever held it before, and takes it again', async () => {
    const chain = await Chain.of('a', 'b', 'c');
    const whole = { figures: await chain.uses(), checksum: await chain.checksum() };
    expect(whole.figures).toEqual({ '2025-03': 1, '2025-04': 1, '2025-05': 3 });
    expect(await chain.list()).toEqual({
      a: 'partly-replaced c',
      b: 'replaced c',
      c: 'live',
    });

    const steps = [
      ['undo', 'b', { '2025-03': 1, '2025-04': 1, '2025-05': 3 }],
      ['undo', 'c', { '2025-03': 1, '2025-04': 2 }],
      ['redo', 'b', { '2025-03': 1, '2025-04': 5 }],
      ['undo', 'a', { '2025-04': 5 }],
      ['redo', 'c', { '2025-04': 1, '2025-05': 3 }],
      ['redo', 'a', whole.figures],
    ] as const;
    for (const [action, name, figures] of steps) {
      expect((await chain.do(action, name)).code, `${action} ${name}`).toBe(0);
      expect(await chain.uses(), `${action} ${name}`).toEqual(figures);
    }
    expect(await chain.checksum()).toBe(whole.checksum);
    expect((await readManifest(chain.layout.manifest)).runs).toHaveLength(9);
  }, 60_000);

  it('comes to what it would have been without the undone batch', async () => {
    const [chain, other] = [await Chain.of('a', 'c'), await Chain.of('a')];
    await chain.do('undo', 'c');
    expect(await chain.checksum()).toBe(await other.checksum());
  });

  it('may lose its last batch: what is served then is empty, and comes back', async () => {
    const chain = await Chain.of('b');
    const before = await chain.checksum();
    await chain.do('undo', 'b');
    expect(await chain.uses()).toEqual({});
    await chain.do('redo', 'b');
    expect(await chain.checksum()).toBe(before);
  });
});

describe('undoing and redoing', () => {
  it('shows who takes what from whom and by how much, and asks', async () => {
    const chain = await Chain.of('a', 'b');
    const asked = await command(chain.layout, ['undo', chain.id('b')], {
      ask: () => Promise.resolve(false),
    });
    expect(asked.code).toBe(2);
    expect(asked.out).toContain(`Annuler le lot ${chain.id('b')} (evenements-b.csv) :`);
    expect(plainSpaces(asked.out)).toMatch(
      /2025-04 · events\/essai : [0-9a-f]{16} \(evenements-b\.csv, .*\) → [0-9a-f]{16} \(evenements-a\.csv, .*\) : séances 5 → 2 \(−3, -60 %\) ; usages 5 → 2/,
    );
    expect(asked.out).toContain('Rien n’a été publié.');
    expect(await chain.uses()).toEqual({ '2025-03': 1, '2025-04': 5 });

    const undone = await chain.do('undo', 'a');
    expect(JSON.parse(undone.out) as Reversal).toMatchObject({
      state: 'published',
      action: 'undo',
      changes: [{ periods: ['2025-03'], to: null, figures: { uses: { before: 1, after: null } } }],
      version: { number: 3 },
    });
  });

  it('says in words what cannot be', async () => {
    const chain = await Chain.of('a', 'b');
    const problem = (args: readonly string[]): Promise<unknown> =>
      command(chain.layout, args).then(
        () => undefined,
        (error: unknown) => (error as { readonly problem: unknown }).problem,
      );
    const a = { batch: chain.id('a'), file: 'evenements-a.csv' };
    expect(await problem(['undo', 'ffffffffffffffffff', '--yes'])).toMatchObject({
      code: 'unknown-batch',
    });
    expect(await problem(['undo', '', '--yes'])).toMatchObject({ code: 'unknown-batch' });
    expect(await problem(['redo', chain.id('a'), '--yes'])).toEqual({ code: 'not-undone', ...a });
    await chain.do('undo', 'a');
    expect(await problem(['undo', chain.id('a'), '--yes'])).toEqual({
      code: 'undone-already',
      ...a,
    });
  });

  it('knows the file of an undone batch when it is offered again, and proposes to redo it', async () => {
    const chain = await Chain.of('a', 'b');
    await chain.do('undo', 'b');
    const again = await command(chain.layout, ['ingest', join(chain.layout.root, 'b'), '--yes']);
    expect(again.code).toBe(0);
    expect(again.out).toContain(`puis annulé : « canopee redo ${chain.id('b')} » le rétablit`);
    expect(await chain.uses()).toEqual({ '2025-03': 1, '2025-04': 2 });
  });

  it('lists the batches for a person', async () => {
    const chain = await Chain.of('a', 'b');
    const { out } = await command(chain.layout, ['batches']);
    expect(out).toContain(
      `${chain.id('a')} · 22/11/2026 13:00 · événements · essai · 2025-03 – 2025-04`,
    );
    expect(out).toContain(`remplacé en partie par ${chain.id('b')} — 3 lues = 3 acceptées`);
  });
});
