import type { Visitor } from './visitor.ts';

/** What a request shows of who sends it. */
export interface Credentials {
  /** the whole header, undefined where there is none */
  readonly cookie: string | undefined;
  readonly authorization: string | undefined;
}

/** The door: who comes in, and as what. */
export interface Access {
  /** Who sends a request; a session or key that no longer holds makes a stranger of him. */
  visitor(credentials: Credentials): Promise<Visitor>;
  /** The same of somebody who stays connected: looking at him counts as no request of his. */
  glance(credentials: Credentials): Promise<Visitor>;
  /** The same without asking anybody, null where somebody must be asked: for what stands before the app. */
  known(credentials: Credentials): Visitor | null;
}

/** No door: whoever comes is the same visitor. */
export function openTo(visitor: Visitor): Access {
  const everybody = () => Promise.resolve(visitor);
  return { visitor: everybody, glance: everybody, known: () => visitor };
}
