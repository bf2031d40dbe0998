import { z } from 'zod';
import { DEFAULT_CLOCKS } from '../../data/model/notices.ts';

/** A number of days, a year and more if need be. */
const days = z.int().min(1).max(3660);

/** `settings/privacy.yaml`: how long personal data is kept (domain §5.3); what it leaves out has its default. */
export const privacySchema = z.strictObject({
  /** false: nothing is ever due, as for the demonstration */
  retention: z.boolean().default(DEFAULT_CLOCKS.retention),
  /** days an event with its reader is kept after it was received */
  events: days.default(DEFAULT_CLOCKS.events),
  /** days an encrypted original is kept after it was received */
  originals: days.default(DEFAULT_CLOCKS.originals),
  /** days an enrolment is kept after it expired, or was last seen where no expiry is known */
  enrolments: days.default(DEFAULT_CLOCKS.enrolments),
  /** days a backup may be kept; whoever keeps it removes it, and restoring an older one says so */
  backups: days.default(DEFAULT_CLOCKS.backups),
});

/** The clocks, in days. Reader-month rows have none: they go when the year's report is closed. */
export type Privacy = z.output<typeof privacySchema>;
