/** What of Vite's manifest is used: which file a module of `web/` came to lie in, and which modules it needs. */
export type ScriptManifest = Readonly<
  Record<string, { readonly file: string; readonly imports?: readonly string[] }>
>;

/** Addresses of the scripts that every page begins with: those of the built template `index.html`. */
export function firstScripts(template: string): string[] {
  const linked = /<(?:script|link rel="modulepreload")[^>]+(?:src|href)="([^"]+\.js)"/g;
  return [...template.matchAll(linked)].map(([, path = '']) => path);
}

/**
 * Addresses of what a page needs besides: the component of the page `overview` is `web/pages/OverviewPage.svelte`; its words, where
 * each language is a script of its own, are `web/words/fr/overview.ts`.
 */
export function scriptsOf(
  page: string,
  language: string,
  { manifest, template }: { readonly manifest: ScriptManifest; readonly template: string },
): string[] {
  const component = `pages/${page.charAt(0).toUpperCase()}${page.slice(1)}Page.svelte`;
  const seen = new Set<string>();
  const first = new Set(firstScripts(template));
  return [component, `words/${language}/${page}.ts`]
    .flatMap((module) => withImports(module, manifest, seen))
    .filter((path) => !first.has(path));
}

function withImports(module: string, manifest: ScriptManifest, seen: Set<string>): string[] {
  const { file, imports = [] } = manifest[module] ?? {};
  if (file === undefined || seen.has(module)) return [];
  seen.add(module);
  return [`/${file}`, ...imports.flatMap((one) => withImports(one, manifest, seen))];
}
