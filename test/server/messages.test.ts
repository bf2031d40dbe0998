import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../server/listen.ts';
import { openClosedHouse, type ClosedHouse } from '../support/closed-house.ts';

let house: ClosedHouse;
let server: Listening;
beforeAll(async () => {
  house = await openClosedHouse(null);
  server = await house.listen();
});
afterAll(async () => {
  await server.stop(0);
  await house.close();
});

/** What comes back of these very bytes, until the connection ends. */
function answerTo(message: string): Promise<string> {
  const { hostname, port } = new URL(server.address);
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname);
    let said = '';
    socket.setEncoding('latin1').on('data', (part: string) => (said += part));
    socket.on('close', () => done(said)).on('error', failed);
    socket.write(message, 'latin1');
  });
}

const HOST = 'Host: 127.0.0.1\r\nConnection: close\r\n';

describe('a message that is none', () => {
  it.each([
    [
      'two lengths',
      `POST /vues HTTP/1.1\r\n${HOST}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    ],
    ['a length that is no number', `POST /vues HTTP/1.1\r\n${HOST}Content-Length: 5x\r\n\r\n`],
    ['a header that goes on on the next line', `GET / HTTP/1.1\r\n${HOST}X: a\r\n b\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'],
    ['a host that is none', 'GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n'],
    ['a user in the host', 'GET / HTTP/1.1\r\nHost: a@127.0.0.1\r\nConnection: close\r\n\r\n'],
    ['an unknown method', `FETCH / HTTP/1.1\r\n${HOST}\r\n`],
    ['bytes that are no text in the address', `GET /?annee=\xff\xfe HTTP/1.1\r\n${HOST}\r\n`],
  ])('(%s) is refused before anybody reads it, without a word', async (_, message) => {
    const said = await answerTo(message);
    expect(said).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    // no body, or one of no pieces
    expect(said.split('\r\n\r\n')[1]).toMatch(/^0?$/);
  });

  it('that is too long is refused before it is read', async () => {
    const said = await answerTo(`GET /${'a'.repeat(20_000)} HTTP/1.1\r\n${HOST}\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 431 /);
  });
});

describe('a message of another kind', () => {
  it.each(['TRACE', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('%s is not answered', async (method) => {
    const said = await answerTo(`${method} / HTTP/1.1\r\n${HOST}X-Canary: canari\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 405 Method Not Allowed\r\n/);
    expect(said).not.toContain('canari');
  });

  it('for another house goes nowhere', async () => {
    const asked = `GET http://evil.example/ HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`;
    expect(await answerTo(asked)).toMatch(/^HTTP\/1\.1 421 /);
    expect(await answerTo('CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n\r\n')).toBe('');
  });

  it('with bytes that are no UTF-8, as addresses write them, is answered like any other', async () => {
    const said = await answerTo(`GET /connexion?suite=%ff%fe%C0%80 HTTP/1.1\r\n${HOST}Accept: application/json\r\n\r\n`);
    expect(said).toMatch(/^HTTP\/1\.1 200 /);
  });
}); // prettier-ignore
