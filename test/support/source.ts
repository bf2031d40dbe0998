import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The project's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A source file by its path from the root, `server/app.ts`. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a file takes from elsewhere: a project path, `node:fs`, or a package's name. */
export interface Import {
  readonly specifier: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

/** Paths of the files under folders of the project, sorted. */
export function filesUnder(folders: readonly string[], pattern: RegExp): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        posix.join(folder, name.replaceAll('\\', '/')),
      ),
    )
    .filter((path) => pattern.test(path))
    .sort();
}

/** Reads a file of the project. */
export function sourceOf(path: string): Source {
  return { path, text: readFileSync(join(ROOT, path), 'utf8') };
}

/** The syntax tree of a file; of a component, that of its scripts. */
export function parse({ path, text }: Source): ts.SourceFile {
  const code = path.endsWith('.svelte')
    ? [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map((match) => match[1]).join('\n')
    : text;
  return ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true);
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

/** Every import of a file: static, dynamic, of types, and re-exports. */
export function importsOf(source: Source): Import[] {
  return [...nodesOf(parse(source))].flatMap((node) => {
    const found = specifierOf(node);
    return found ? [{ ...found, target: targetOf(source.path, found.specifier) }] : [];
  });
}

function specifierOf(node: ts.Node): { specifier: string; typeOnly: boolean } | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return textOf(node.moduleSpecifier, bringsTypesOnly(node));
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return textOf(node.argument.literal, true);
  }
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic ? textOf(node.arguments[0], false) : undefined;
}

function textOf(node: ts.Node | undefined, typeOnly: boolean) {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, typeOnly } : undefined;
}

function bringsTypesOnly(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const clause = node.importClause;
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const named = clause.namedBindings;
  const allTypes =
    named && ts.isNamedImports(named) && named.elements.every((one) => one.isTypeOnly);
  return clause.name === undefined && allTypes === true;
}

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(path), specifier);
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
