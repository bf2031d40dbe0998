import { statement, type Database } from '../../database.ts';
import type { Declares } from '../../settings/declared.ts';

interface ResourceRow {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly provider: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly replaces: string | null;
  readonly aliases: readonly string[];
}

/** The resources just accepted: from now on they are of the catalogue. */
export async function declaredResources(database: Database): Promise<Declares> {
  const rows = await database.rows<ResourceRow>(statement('sources/records/declared-resource.sql'));
  return {
    resources: rows.map(({ id, name, kind, provider, from, to, replaces, aliases }) => ({
      id,
      name,
      kind,
      provider,
      ...(from !== null && { from }),
      ...(to !== null && { to }),
      ...(replaces !== null && { replaces }),
      aliases: aliases.map((alias) => alias.trim()).filter((alias) => alias !== ''),
    })),
  };
}
