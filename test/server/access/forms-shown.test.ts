import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type TestApp } from '../../support/app.ts';
import { STORY } from '../../support/story.ts';
import { visitedAs } from '../../support/visiting.ts';

type Role = 'administrator' | 'commission' | 'coordinator';

let houses: Readonly<Record<Role, TestApp>>;
beforeAll(async () => {
  const [administrator, commission, coordinator] = await Promise.all([
    openApp(STORY, visitedAs('administrator')),
    openApp(STORY, visitedAs('commission')),
    openApp(STORY, visitedAs('coordinator')),
  ]);
  houses = { administrator, commission, coordinator };
});
afterAll(() => Promise.all(Object.values(houses).map((house) => house.close())));

async function page(role: Role, path: string): Promise<string> {
  const answer = await houses[role].app.request(path, { headers: { accept: 'text/html' } });
  return answer.text();
}

it.each(['/decisions/kiosque', '/annotations'])(
  '%s: whoever may not send its form reads why there is none',
  async (path) => {
    expect(await page('coordinator', path)).toContain('method="post"');
    const read = await page('commission', path);
    expect(read).not.toContain('method="post"');
    expect(read).toContain('permet de lire cette page, pas d’y enregistrer');
  },
);

it('the frame links to what may be visited, and to nothing else', async () => {
  const links = (text: string) => ['/couts', '/saisie', '/administration'].filter((one) => text.includes(`href="${one}`)); // prettier-ignore
  expect(links(await page('coordinator', '/?annee=2025'))).toEqual(['/couts', '/saisie', '/administration']); // prettier-ignore
  expect(links(await page('commission', '/?annee=2025'))).toEqual(['/couts']);
});

it('the head of the page leads nowhere he may not go', async () => {
  const heads = async (role: Role, path: string) => {
    const [, head = ''] = (await page(role, path)).split(/<\/?header/);
    return [...head.matchAll(/href="([^"?]+)/g)].map(([, address = '']) => address);
  };
  expect(await heads('commission', '/compte')).toContain('/recherche');
  const administrator = await heads('administrator', '/compte');
  expect(administrator).not.toContain('/recherche');
  const headers = { accept: 'text/html' };
  for (const role of ['administrator', 'commission'] as const) {
    for (const address of await heads(role, '/compte')) {
      const { status } = await houses[role].app.request(address, { headers });
      expect(status, `${role} ${address}`).toBeLessThan(400);
    }
  }
});

it('a search names no page that whoever searches may not open', async () => {
  expect(await page('commission', '/recherche?q=comptes')).not.toContain('/administration/comptes');
  const found = await page('coordinator', '/recherche?q=attente');
  expect(found).toContain('href="/donnees/attente"');
});

it('whoever signed in signs with the name of his account, whatever the form says', async () => {
  expect(await page('coordinator', '/annotations')).not.toContain('name="author"');
  const { app } = houses.coordinator;
  const fields = { task: 'write', month: '2025-03', text: 'Panne du portail', author: 'Un autre' };
  const headers = { 'sec-fetch-site': 'same-origin' };
  const body = new URLSearchParams({ member: '', resource: '', ...fields });
  const sent = await app.request('/annotations', { method: 'POST', headers, body });
  expect(sent.status).toBe(303);
  const read = await page('coordinator', '/annotations');
  expect(read).toContain('par Compte d’essai');
  expect(read).not.toContain('Un autre');
});
