import { join } from 'node:path';
import { EXIT, IngestError } from '../errors.ts';
import { readSecretFile } from '../keys.ts';
import { Credential } from './credential.ts';
import type { HarvestSource, SecretSource } from './settings.ts';

/** Where secrets are looked up. */
export interface SecretPlaces {
  /** the folder `keys/` */
  readonly keys: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * The credential of a source.
 *
 * @throws IngestError naming the file or variable that is not there, or that others may read; never a value
 */
export async function credentialOf(
  source: HarvestSource,
  places: SecretPlaces,
): Promise<Credential> {
  const { customer_id, requestor_id, api_key } = source;
  return new Credential({
    customer_id: await resolve(source.source, customer_id, places),
    requestor_id: requestor_id && (await resolve(source.source, requestor_id, places)),
    api_key: api_key && (await resolve(source.source, api_key, places)),
  });
}

async function resolve(
  source: string,
  secret: SecretSource,
  { keys, env }: SecretPlaces,
): Promise<string> {
  if (typeof secret === 'string') return secret;
  const value = 'env' in secret ? env[secret.env] : await readSecretFile(join(keys, secret.file));
  if (value !== undefined && value.trim() !== '') return value.trim();
  const place = 'env' in secret ? secret.env : `keys/${secret.file}`;
  throw new IngestError({ code: 'missing-secret', source, place }, EXIT.usage);
}
