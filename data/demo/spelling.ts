import type { Home } from './homes.ts';
import { MEMBERS } from './members.ts';
import { pick, type Random } from './random.ts';

/** How a provider writes the name of a commune. */
export type Spelling = 'plain' | 'capitals' | 'short-saint' | 'insee' | 'library' | 'careless';

const LIBRARIES = new Map(MEMBERS.map(({ code, library }) => [code, library]));

/** Ways to write a commune; a careless provider has several. */
const WAYS: Readonly<Record<Spelling, (home: Home) => readonly string[]>> = {
  plain: ({ name }) => [name],
  capitals: ({ name }) => [capitals(name)],
  'short-saint': ({ name }) => [shortSaint(name)],
  insee: ({ code }) => [code],
  library: ({ code, name }) => [LIBRARIES.get(code) ?? name],
  careless: ({ name }) => [name, capitals(name), shortSaint(name), name.replaceAll('-', ' ')],
};

/** Writes communes as a provider does. */
export function speller(spelling: Spelling, random: Random): (home: Home) => string {
  const known = new Map<Home, readonly string[]>();
  return (home) => {
    const ways = known.get(home) ?? WAYS[spelling](home);
    known.set(home, ways);
    return (ways.length === 1 ? ways[0] : ways[pick(random, ways.length)]) ?? home.name;
  };
}

function capitals(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return bare.replace(/^SAINT(E?)-/, 'ST$1 ').replaceAll('-', ' ');
}

function shortSaint(name: string): string {
  return name.replace(/^Saint(e?)-/, 'St$1 ');
}
