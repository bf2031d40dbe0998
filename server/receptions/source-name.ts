import type { Resource } from '../../data/model/resource.ts';
import { slug } from '../../data/model/slug.ts';

/**
 * A source as people know it: the resource or the provider whose identifier it is, a COUNTER report being filed under who made it;
 * any other by its identifier.
 */
export function sourceName(
  source: string,
  resources: readonly Pick<Resource, 'id' | 'name' | 'provider'>[],
): string {
  const resource = resources.find(({ id }) => (id as string) === source);
  return resource?.name ?? providerOf(source, resources) ?? source;
}

function providerOf(source: string, resources: readonly Pick<Resource, 'provider'>[]) {
  return resources.find(({ provider }) => slug(provider) === source)?.provider;
}
