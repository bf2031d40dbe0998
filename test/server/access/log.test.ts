import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passingRecords } from '../../../server/records/open-records.ts';
import { openApp } from '../../support/app.ts';
import { CANARY, marksIn } from '../../support/canaries.ts';
import { canopee, startServer, type Server } from '../../support/canopee.ts';
import { cookieOf } from '../../support/closed-house.ts';

let root: string;
let server: Server;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'canopee-log-'));
  await canopee(root, 'init', join(root, 'data'));
  server = await startServer(join(root, 'data'));
}, 120_000);
afterAll(async () => {
  server.signal('SIGKILL');
  await server.ended;
  await rm(root, { recursive: true });
});

const send = (path: string, fields: Readonly<Record<string, string>>, cookie = '') =>
  fetch(`${server.address}${path}`, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(fields) },
    headers: { origin: server.address, accept: 'text/html', cookie },
  });

/** What somebody types who has an account, and what he is given: passwords, links, sessions. */
async function comesIn(): Promise<{ cookie: string; token: string }> {
  const added = await canopee(join(root, 'data'), 'account', 'add', CANARY.login, '--name', CANARY.name, '--role', 'administrator'); // prettier-ignore
  const [, token = ''] = /lien=([\w-]+)/.exec(added.stdout) ?? [];
  const [choice, login] = [CANARY.password, CANARY.login];
  const chosen = { task: 'choose', 'password-new': choice, 'password-again': choice };
  expect((await send(`/connexion?lien=${token}`, chosen)).status).toBe(303);
  const wrong = { task: 'sign-in', login: CANARY.mail, password: `${choice}!` };
  expect((await send('/connexion', wrong)).status).toBe(422);
  const right = await send('/connexion', { task: 'sign-in', login, password: choice });
  expect(right.status).toBe(303);
  return { cookie: cookieOf(right), token };
}

/** What somebody may do wrong, with names, cards and addresses in every place there is. */
async function goesWrong(cookie: string): Promise<void> {
  const { card, name, mail, surname } = CANARY;
  const said = encodeURIComponent(`${name} ${mail}`);
  const seen = { cookie, accept: 'text/html', 'user-agent': mail, 'x-forwarded-for': CANARY.address }; // prettier-ignore
  for (const path of [`/${said}`, `/?annee=${said}`, `/recherche?q=${card}`, `/communes/${said}`, `/bilan/${card}.json`, `/api/v1/query?by=${said}`])
    await (await fetch(`${server.address}${path}`, { headers: seen })).arrayBuffer(); // prettier-ignore
  const invited = { task: 'invite', name: surname, login: mail, commission: 'on' };
  await send('/administration/comptes', invited, cookie);
  await send('/compte', { task: 'password', password: `${card} ${name}` }, cookie);
  await send('/vues', { task: 'save', name, author: surname, address: mail }, cookie);
  await send('/connexion', { task: 'x'.repeat(70_000), name }, cookie);
}

describe('what the server says of its work', () => {
  it('holds no name, password, card, address, link or session of anybody', async () => {
    const { cookie, token } = await comesIn();
    await goesWrong(cookie);
    const { stdout, stderr } = await server.stop();
    const said = stdout + stderr;
    expect(said).toContain(server.address);
    expect(marksIn(Buffer.from(said))).toEqual([]);
    for (const secret of [token, cookie.split('=')[1] ?? '', CANARY.password])
      expect(said.includes(secret)).toBe(false);
    expect(token).not.toBe('');
  }, 60_000);
});

describe('what nobody foresaw', () => {
  it('is told by a number alone, under which the log has it without what was typed', async () => {
    const records = passingRecords();
    const read = () => Promise.reject(new Error(`near '${CANARY.name}': ${CANARY.mail}\n${CANARY.card}`));
    const house = await openApp(null, { records: { ...records, read } });
    for (const accept of ['text/html', 'application/json']) {
      const answer = await house.app.request('/vues', { headers: { accept } });
      const text = await answer.text();
      expect(answer.status).toBe(500);
      const number = answer.headers.get('x-request-id') ?? '';
      expect(text).toContain(number);
      expect(text).not.toMatch(/near|Error|\.ts|state\.db|SELECT/);
      expect(house.log.at(-1)).toContain(` ${number} Error: near …: …`);
      expect(marksIn(Buffer.from(text + house.log.join('\n')))).toEqual([]);
    }
    expect(house.log[0]).toMatch(/^2026-11-22T10:00:00\.000Z /);
    await house.close();
  }); // prettier-ignore
});
