import { describe, expect, it } from 'vitest';
import { agentFamily } from '../../../server/access/agent-family.ts';
import { networkOf } from '../../../server/access/network.ts';
import { sessionIn } from '../../../server/access/session-cookie.ts';
import { isOver } from '../../../server/access/session-limits.ts';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0::/64'],
    [undefined, 'unknown'],
    ['somewhere', 'unknown'],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('the session of a request', () => {
  const [own, other] = ['a'.repeat(43), 'b'.repeat(43)];
  it.each([
    [undefined, null],
    ['', null],
    [`canopee=${own}`, own],
    [`theme=dark; canopee=${own}`, own],
    [`canopee=${other}; __Host-canopee=${own}`, own],
    ['canopee=short', null],
    [`canopee=${own}x`, null],
    [`canopees=${own}`, null],
    ['canopee', null],
  ])('%s', (cookie, session) => {
    expect(sessionIn(cookie)).toBe(session);
  });
});

describe('a session', () => {
  const now = new Date('2026-11-23T12:00:00Z');
  it.each([
    ['used just now', '2026-11-23T11:00:00Z', '2026-11-23T11:59:59Z', false],
    ['unused for an hour', '2026-11-23T10:00:00Z', '2026-11-23T11:00:00Z', true],
    ['twelve hours old', '2026-11-23T00:00:00Z', '2026-11-23T11:59:59Z', true],
    ['of a clock a minute ahead', '2026-11-23T12:01:00Z', '2026-11-23T12:01:00Z', false],
    ['of another day to come', '2026-11-24T12:00:00Z', '2026-11-24T12:00:00Z', true],
    ['of no moment', 'soon', 'soon', true],
  ])('%s', (_, createdAt, seenAt, over) => {
    expect(isOver({ createdAt, seenAt }, now)).toBe(over);
  });
});

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
    'Safari, iOS',
  ],
  ['curl/8.5.0', ''],
  [undefined, ''],
])('of a browser its family is kept: %s', (header, family) => {
  expect(agentFamily(header)).toBe(family);
});
