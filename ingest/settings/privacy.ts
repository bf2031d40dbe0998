import { z } from 'zod';

/** A number of days, a year and more if need be. */
const days = z.int().min(1).max(3660);

/** `settings/privacy.yaml`: how long personal data is kept (domain §5.3); what it leaves out has its default. */
export const privacySchema = z.strictObject({
  /** false: nothing is ever due, as for the demonstration */
  retention: z.boolean().default(true),
  /** days an event with its reader is kept after it was received */
  events: days.default(120),
  /** days an encrypted original is kept after it was received */
  originals: days.default(120),
  /** days an enrolment is kept after it expired, or was last seen where no expiry is known */
  enrolments: days.default(365),
});

/** The clocks, in days. Reader-month rows have none: they go when the year's report is closed. */
export type Privacy = z.output<typeof privacySchema>;
