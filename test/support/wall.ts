import ts from 'typescript';
import { importsOf, nodesOf, parse, type Import, type Source } from './source.ts';

interface Room {
  readonly name: string;
  /** what it may import */
  readonly from: readonly RegExp[];
  /** what it may import the types of, besides */
  readonly typesFrom?: readonly RegExp[];
}

const NODE = /^node:/;

/** Who may import what (CONTRIBUTING, “The house”). A file belongs to the first room its path begins with. */
const ROOMS: readonly Room[] = [
  { name: 'data/model/', from: [/^data\/model\//] },
  { name: 'data/directory/', from: [/^data\/directory\//, NODE] },
  {
    name: 'data/demo/',
    from: [/^data\/(model|directory|demo)\//, NODE, packages('@e965/xlsx', 'iconv-lite', 'yaml')],
  },
  {
    name: 'ingest/',
    from: [
      /^(data\/model|data\/directory|ingest)\//,
      NODE,
      packages(
        '@duckdb/node-api',
        '@e965/xlsx',
        'cli-progress',
        'commander',
        'croner',
        'csv-parse',
        'iconv-lite',
        'yaml',
        'yauzl',
        'zod',
      ),
    ],
  },
  {
    name: 'server/formats/',
    from: [
      /^(data\/model|server|web\/charts)\//,
      NODE,
      packages('apache-arrow', 'hono', 'parquet-wasm', 'zod'),
    ],
  },
  { name: 'server/setup/', from: [/^server\/setup\//, NODE] },
  { name: 'server/canopee.mjs', from: [/^server\/(setup\/|main\.ts$)/, NODE, packages('tsx')] },
  {
    name: 'server/',
    from: [
      /^(data\/model|data\/directory|server|web\/charts)\//,
      /^web\/words\/speak-in\.ts$/,
      NODE,
      packages(
        ...['@duckdb/node-api', '@hono/node-server', '@hono/vite-dev-server'],
        ...['@fastify/busboy', '@libsql/client', '@node-rs/argon2', '@resvg/resvg-js'],
        ...['@zxcvbn-ts/language-common', 'openid-client', 'otpauth', 'rate-limiter-flexible'],
        ...['commander', 'hono', 'hono-openapi', 'yaml', 'zod', 'vite'],
        ...['vega', 'vega-interpreter', 'vega-lite', 'vega-scenegraph'],
      ),
    ],
    typesFrom: [/^web\/(render|page-props)\.ts$/],
  },
  {
    name: 'web/',
    from: [/^(data\/model|web)\//, packages('hono', 'svelte', 'vega-lite')],
    typesFrom: [/^server\//],
  },
];

/** The processes' shells, the only files that touch the world (rule 8 of the house style). */
const SHELLS = /^(data\/demo|ingest|server)\/main\.ts$|^server\/(canopee\.mjs$|setup\/)/;

/** The rules of the house that a file breaks, in words; none for a good file. */
export function violations(source: Source): string[] {
  const imports = importsOf(source);
  return [
    ...imports.filter((one) => !mayImport(source.path, one)).map((one) => `imports ${one.target}`),
    ...imports
      .filter((one) => !isRealFileName(one.specifier))
      .map((one) => `hides the extension of ${one.specifier}`),
    ...[...nodesOf(parse(source))].flatMap((node) => [
      ...exportFaults(node),
      ...worldFaults(source.path, node),
    ]),
  ].map((fault) => `${source.path} ${fault}`);
}

function mayImport(path: string, { target, typeOnly }: Import): boolean {
  const room = ROOMS.find(({ name }) => path.startsWith(name));
  if (!room) return false;
  const allowed = typeOnly ? [...room.from, ...(room.typesFrom ?? [])] : room.from;
  return allowed.some((pattern) => pattern.test(target));
}

function isRealFileName(specifier: string): boolean {
  return !specifier.startsWith('.') || /\.(ts|mjs|svelte|css|json)$/.test(specifier);
}

function exportFaults(node: ts.Node): string[] {
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return ['passes on exports of another file'];
  if (ts.isExportAssignment(node)) return ['has a default export'];
  const isDefault = ts.canHaveModifiers(node) && hasModifier(node, ts.SyntaxKind.DefaultKeyword);
  return isDefault ? ['has a default export'] : [];
}

function hasModifier(node: ts.HasModifiers, kind: ts.SyntaxKind): boolean {
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false;
}

function worldFaults(path: string, node: ts.Node): string[] {
  if (SHELLS.test(path)) return [];
  const text = ts.isPropertyAccessExpression(node) ? node.getText() : '';
  if (['process.env', 'process.argv', 'Date.now', 'Math.random'].includes(text))
    return [`reads ${text}`];
  const isClock =
    ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length;
  return isClock ? ['reads the clock'] : [];
}

function packages(...names: string[]): RegExp {
  return new RegExp(`^(${names.join('|')})$`);
}
