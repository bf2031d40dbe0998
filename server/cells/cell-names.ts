import type { UsageView } from '../store/usage-store.ts';
import type { CellAsker } from './cells.ts';
import type { CellText } from './cell-table.ts';

/** What the texts of a column are called in words; undefined: as they are written. */
export type CellNames = Partial<Record<CellText, (text: string) => string | undefined>>;

/** The names of members, communes, kinds, resources and of the words of the lattice itself. */
export async function namesOf(view: UsageView, { words, signal }: CellAsker): Promise<CellNames> {
  const { agreement, kinds, resources } = view.version.setting;
  const { spans, scopes, levels, members } = words.formats.cells;
  const communes = await view.ask<{ readonly commune: string; readonly name: string }>(
    { name: 'place' },
    signal,
  );
  const said = (texts: Readonly<Record<string, string>>) => {
    const known = new Map(Object.entries(texts));
    return (text: string) => known.get(text);
  };
  const items = new Map<string, string>([
    ...kinds.map(({ id, label }) => [id, label] as const),
    ...resources.map(({ id, name }) => [id, name] as const),
  ]);
  const places = new Map(communes.map(({ commune, name }) => [commune, name]));
  const own = new Map<string, string>(agreement.members.map(({ code, name }) => [code, name]));
  return {
    span: said(spans),
    scope: said(scopes),
    level: said(levels),
    member: (code) => own.get(code) ?? said(members)(code),
    place: (code) => places.get(code),
    item: (id) => items.get(id),
  };
}
