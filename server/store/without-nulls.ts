/** A model type as the database hands it over: what the model leaves out is NULL. */
export type Nullable<Model> = {
  readonly [Field in keyof Model]-?: undefined extends Model[Field]
    ? Exclude<Model[Field], undefined> | null
    : Model[Field];
};

/** Leaves out what is NULL. */
export function withoutNulls<Model>(row: Nullable<Model>): Model {
  const known = Object.entries(row).filter(([, value]) => value !== null);
  return Object.fromEntries(known) as Model;
}
