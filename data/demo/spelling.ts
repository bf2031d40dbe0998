import type { Home } from './homes.ts';
import { MEMBERS } from './members.ts';
import { pick, type Random } from './random.ts';

/** How a provider writes the name of a commune. */
export type Spelling = 'plain' | 'capitals' | 'short-saint' | 'insee' | 'careless' | 'library';

const LIBRARIES = new Map(MEMBERS.map(({ code, library }) => [code, library]));

/** A commune as a provider writes it. */
export function spelled({ code, name }: Home, spelling: Spelling, random: Random): string {
  switch (spelling) {
    case 'plain':
      return name;
    case 'capitals':
      return capitals(name);
    case 'short-saint':
      return shortSaint(name);
    case 'insee':
      return code;
    case 'library':
      return LIBRARIES.get(code) ?? name;
    case 'careless':
      return (
        [name, name, capitals(name), shortSaint(name), name.replaceAll('-', ' ')][
          pick(random, 5)
        ] ?? name
      );
  }
}

function capitals(name: string): string {
  const bare = name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
  return bare.replace(/^SAINT(E?)-/, 'ST$1 ').replaceAll('-', ' ');
}

function shortSaint(name: string): string {
  return name.replace(/^Saint(e?)-/, 'St$1 ');
}
