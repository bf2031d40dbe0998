import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { AppConfig, Env } from '../house.ts';
import { agentFamily } from './agent-family.ts';
import { networkOf } from './network.ts';
import { sessionIn } from './session-cookie.ts';
import type { Visitor } from './visitor.ts';

/** Where a request comes from, and by which name it calls the house. */
export interface Origin {
  /** as `networkOf` names it */
  readonly network: string;
  /** family of its browser */
  readonly agent: string;
  /** the session it bears, whatever it is worth */
  readonly session: string | null;
  /** `https://canopee.example` */
  readonly house: string;
}

/** Who sends a form or asks for a page, and from where. */
export interface Sender extends Visitor {
  readonly from: Origin;
}

/** Where a request comes from. */
export function originOf(
  c: Context<Env>,
  { origin = null, proxies = [] }: Pick<AppConfig, 'origin' | 'proxies'>,
): Origin {
  const asked = new URL(c.req.url);
  const isDeclared = origin !== null && new URL(origin).host === asked.host;
  const forwarded = c.req.header('X-Forwarded-For');
  return {
    network: networkOf(senderOf(connectionOf(c), forwarded, proxies)),
    agent: agentFamily(c.req.header('User-Agent')),
    session: sessionIn(c.req.header('Cookie')),
    house: isDeclared ? origin : asked.origin,
  };
}

/**
 * The address a request began at: that of its connection, or, where a declared proxy sends it on, the last one the proxies name
 * that is none of theirs. What stands before that anybody may have written.
 */
export function senderOf(
  connection: string | undefined,
  forwarded: string | undefined,
  proxies: readonly string[],
): string | undefined {
  const named = (forwarded ?? '').split(',').map((address) => address.trim());
  const way = [...named.filter((address) => address !== ''), connection ?? ''];
  const known = new Set(proxies.map(networkless));
  const sender = way.findLast((address) => !known.has(networkless(address)));
  return sender ?? connection;
}

/** An IPv4 address that came by an IPv6 socket as it is declared. */
function networkless(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

/** Undefined for a request that came by no connection, as tests send them. */
function connectionOf(c: Context<Env>): string | undefined {
  const bindings = c.env as Partial<HttpBindings> | undefined;
  return bindings?.incoming?.socket.remoteAddress;
}
