let known: ReadonlySet<string> | undefined;

/** The passwords most people use, kept here; read when the first password is chosen. */
export async function commonPasswords(): Promise<ReadonlySet<string>> {
  if (known) return known;
  const { dictionary } = await import('@zxcvbn-ts/language-common');
  known = new Set(dictionary['passwords-common']);
  return known;
}
