import { z } from 'zod';

const services = z.array(z.object({ Service_Active: z.boolean() }));

/** Does a server say of itself that it is out of service? One that says nothing readable is taken to be in service. */
export function isOutOfService(json: unknown): boolean {
  const list = services.safeParse(Array.isArray(json) ? json : [json]);
  return list.success && list.data.length > 0 && list.data.every((each) => !each.Service_Active);
}
