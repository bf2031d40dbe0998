declare const brand: unique symbol;

/** A plain value that only a `parse…` function of this folder may make, so that two keys cannot be swapped unseen. */
export type Brand<Value, Name extends string> = Value & { readonly [brand]: Name };
