import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureBuilt } from '../../server/setup/build.mjs';
import { canopee, startServer, type Server } from './canopee.ts';
import { counterSample } from './counter-sample.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** addresses of the servers that all end-to-end tests share */
    readonly served: {
      /** what `npm start` makes in an empty folder */
      readonly demonstration: string;
      /** its data directory, which nobody may change */
      readonly demonstrationRoot: string;
      /** a real installation before its first file */
      readonly empty: string;
      /** the same with one COUNTER report of 2022 that names no member, and {@link UNKNOWN} in its inbox */
      readonly counter: string;
    };
  }
}

/** A file that no profile describes, `vues.csv`. */
const UNKNOWN = [
  'Mois;Site;Indicateur;Nombre;Nom',
  '2022-01;Besançon;Lectures;12;Durand',
  '2022-01;Nulle-Part;Lectures;4;Petit',
  '2022-02;Besançon;Ventes;1 250;Durand',
].join('\n');

/** Starts the product as users do, once for the whole run, on data directories of its own. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  await ensureBuilt();
  const root = await mkdtemp(join(tmpdir(), 'canopee-e2e-'));
  const servers: Server[] = [];
  const teardown = async () => {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(root, { recursive: true, force: true });
  };
  const keep = async (starting: Promise<Server>) => {
    const server = await starting;
    servers.push(server);
    return server.address;
  };
  const [made, real] = await Promise.allSettled([
    keep(startServer(join(root, 'demonstration'), 'start')),
    realOnes(root, keep),
  ]);
  if (made.status === 'rejected' || real.status === 'rejected') {
    await teardown();
    throw new Error('the servers of the end-to-end tests did not start', {
      cause: made.status === 'rejected' ? made.reason : real.status === 'rejected' && real.reason,
    });
  }
  const [empty, counter] = real.value;
  project.provide('served', {
    demonstration: made.value,
    demonstrationRoot: join(root, 'demonstration'),
    empty,
    counter,
  });
  return teardown;
}

async function realOnes(
  root: string,
  keep: (starting: Promise<Server>) => Promise<string>,
): Promise<[empty: string, counter: string]> {
  const [empty, counter] = [join(root, 'empty'), join(root, 'counter')];
  await succeed(canopee(root, 'init', empty));
  await succeed(canopee(root, 'init', counter));
  await succeed(canopee(counter, 'ingest', await counterSample(root), '--yes'));
  await mkdir(join(counter, 'inbox'), { recursive: true });
  await writeFile(join(counter, 'inbox', 'vues.csv'), UNKNOWN);
  return [await keep(startServer(empty)), await keep(startServer(counter))];
}

async function succeed(command: ReturnType<typeof canopee>): Promise<void> {
  const { code, stdout, stderr } = await command;
  if (code !== 0) throw new Error(`a command ended with code ${code}:\n${stdout}${stderr}`);
}
