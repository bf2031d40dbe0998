import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Definitions } from '../../data/model/definitions.ts';
import { CATALOGUE } from '../../data/model/metric/catalogue.ts';
import type { PageProps } from '../../web/page-props.ts';
import { readNotices } from '../../server/notices.ts';
import { openApp, type TestApp } from '../support/app.ts';
import { plain } from '../support/visit.ts';

let settings: string;
let house: TestApp;
beforeAll(async () => {
  settings = join(await mkdtemp(join(tmpdir(), 'canopee-foot-')), 'settings');
  await mkdir(settings);
  house = await openApp(null, { notices: () => readNotices(settings) });
});
afterAll(async () => {
  await house.close();
  await rm(join(settings, '..'), { recursive: true });
});

async function definitions(path: string): Promise<Definitions> {
  const response = await house.app.request(path, { headers: { accept: 'application/json' } });
  const { page } = (await response.json()) as PageProps;
  if (page.id !== 'definitions') throw new Error(`${path} is the page ${page.id}`);
  return page.content;
}

async function text(path: string): Promise<string> {
  const response = await house.app.request(path, { headers: { accept: 'text/html' } });
  const [, body = ''] = /<body>(.*)<script/s.exec(await response.text()) ?? [];
  return plain(body.replace(/<[^>]*>/g, ' '));
}

async function found(path: string): Promise<string[]> {
  return (await definitions(path)).subjects.flatMap(({ measures }) => measures.map(({ id }) => id));
}

describe('the definitions, before the first figure', () => {
  it('are those of the whole catalogue, in its order, each with an anchor', async () => {
    expect(await found('/definitions')).toEqual(CATALOGUE.map(({ id }) => id));
    const html = await (
      await house.app.request('/definitions', { headers: { accept: 'text/html' } })
    ).text();
    for (const { id } of CATALOGUE) expect(html).toContain(`id="${id}"`);
    expect(html).toContain('id="due"');
    expect(await text('/definitions')).toContain('Ne s’additionne jamais');
  });

  it('are found by words without their accents, and by their name in the API', async () => {
    expect(await found('/definitions?chercher=SEANCES+actif')).toContain('sessionsPerActiveUser');
    expect(await found('/definitions?chercher=hoover')).toEqual(['hoover']);
    expect(await found('/definitions?chercher=noLicense')).toContain('noLicense');
    expect(await found('/definitions?chercher=zzz')).toEqual([]);
    expect(await text('/definitions?chercher=zzz')).toContain('Aucune mesure ne contient « zzz »');
  });

  it('write what is looked for as text', async () => {
    const path = `/definitions?chercher=${encodeURIComponent('"><script>alert(1)</script>')}`;
    const html = await (await house.app.request(path, { headers: { accept: 'text/html' } })).text();
    expect(html).not.toContain('<script>alert');
  });

  it('are known already to who has them', async () => {
    const headers = { accept: 'text/html' };
    const first = await house.app.request('/definitions', { headers });
    const etag = first.headers.get('etag') ?? '';
    const again = await house.app.request('/definitions', {
      headers: { ...headers, 'if-none-match': etag },
    });
    expect(again.status).toBe(304);
  });
});

describe('the notices', () => {
  it('say what holds where nothing is settled', async () => {
    expect(await text('/accessibilite')).toMatch(/non conforme.*settings\/contact\.yaml/);
    const notice = await text('/donnees-personnelles');
    expect(notice).toContain('120 jours après réception');
    expect(notice).toContain('365 jours après l’expiration');
    expect(notice).toContain('35 jours après qu’elles ont été faites');
    expect(notice).toContain('moins de 11 personnes');
    expect(notice).not.toContain('ne courent pas');
  });

  it('follow the settings as they are now', async () => {
    const contact =
      'publisher: Ville de Ville\naccessibility: 0381000000\nprivacy: dpo@exemple.fr\n';
    await writeFile(join(settings, 'contact.yaml'), contact);
    await writeFile(join(settings, 'privacy.yaml'), 'events: 30\nbackups: 14\nretention: false\n');
    expect(await text('/accessibilite')).toContain('Ville de Ville s’engage');
    const notice = await text('/donnees-personnelles');
    expect(notice).toContain('30 jours après réception');
    expect(notice).toContain('14 jours après qu’elles ont été faites');
    expect(notice).toContain('120 jours après réception ; reste leur empreinte');
    expect(notice).toContain('les durées ne courent pas');
    const html = await house.app.request('/donnees-personnelles', {
      headers: { accept: 'text/html' },
    });
    expect(await html.text()).toContain('href="mailto:dpo@exemple.fr"');
  });

  it('do not invent what they cannot read', async () => {
    await writeFile(join(settings, 'contact.yaml'), 'publisher: [\n');
    await writeFile(join(settings, 'privacy.yaml'), 'events: soon\n');
    expect(await text('/accessibilite')).toContain('Personne n’est encore désigné');
    const notice = await text('/donnees-personnelles');
    expect(notice).toContain('ne peut pas être lu');
    expect(notice).toContain('n.d.');
    expect(notice).not.toContain('120 jours');
  });
});
