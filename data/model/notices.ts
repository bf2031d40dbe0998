/** How long personal data is kept (domain §5.3), in days after receipt or expiry. */
export interface Clocks {
  /** false: nothing is ever due, as for the demonstration */
  readonly retention: boolean;
  /** an event with its reader's pseudonym, after it was received */
  readonly events: number;
  /** an encrypted original, after it was received */
  readonly originals: number;
  /** an enrolment, after it expired or was last seen */
  readonly enrolments: number;
  /** a sealed backup, after it was made */
  readonly backups: number;
}

/** What is kept where nothing else is said. */
export const DEFAULT_CLOCKS: Clocks = {
  retention: true,
  events: 120,
  originals: 120,
  enrolments: 365,
  backups: 35,
};

/** Who answers the readers, as `settings/contact.yaml` names them; null: nobody yet. */
export interface Contacts {
  /** who publishes these pages */
  readonly publisher: string | null;
  readonly accessibility: string | null;
  readonly privacy: string | null;
}

/** What of the notices at the foot of the pages each installation settles for itself. */
export interface Notices {
  readonly contacts: Contacts;
  /** null: the setting cannot be read */
  readonly clocks: Clocks | null;
}

/** Before anything is settled. */
export const NO_NOTICES: Notices = {
  contacts: { publisher: null, accessibility: null, privacy: null },
  clocks: DEFAULT_CLOCKS,
};

/** What the page “Accessibilité” shows besides its words. */
export interface Accessibility {
  readonly contacts: Contacts;
  /** day the declaration was written */
  readonly declared: string;
}

/** What the page “Données personnelles” shows besides its words. */
export interface PrivacyNotice extends Notices {
  /** readers below which a count is hidden, for staff and for the public */
  readonly thresholds: { readonly staff: number; readonly public: number };
}
