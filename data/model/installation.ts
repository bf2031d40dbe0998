/** A file of the settings folder, as it is now. */
export interface SettingFile {
  /** `settings/agreement.yaml` */
  readonly file: string;
  readonly state: 'good' | 'missing' | 'faulty';
  /** where the fault is and how to mend it, in words; null where there is none */
  readonly fault: string | null;
}

/** A profile: which files are recognised, and as what. */
export interface ProfileLine {
  readonly file: string;
  readonly source: string;
  readonly kind: string;
  /** patterns of names; none: by their headings alone */
  readonly patterns: readonly string[];
  /** is a file of the inbox taken without anybody's yes? */
  readonly auto: boolean;
}

/** A COUNTER server that is asked; of its secrets only where they lie. */
export interface HarvestLine {
  readonly source: string;
  readonly host: string;
  readonly release: string;
  readonly reports: readonly string[];
  /** first month */
  readonly from: string;
  /** minute, hour, day, month, weekday in Paris time */
  readonly schedule: string;
  readonly secrets: readonly Secret[];
}

/** A value that is not written in the settings. */
export interface Secret {
  readonly name: 'customer_id' | 'requestor_id' | 'api_key';
  /** `keys/NAME` or a variable of the environment */
  readonly where: string;
  readonly isThere: boolean;
}

/** A published version that is kept. */
export interface KeptVersion {
  readonly number: number;
  readonly bytes: number;
  readonly isServed: boolean;
}

/** What the ingest process knows of its settings and its data directory, beside what it published. */
export interface Installation {
  readonly files: readonly SettingFile[];
  readonly profiles: readonly ProfileLine[];
  readonly harvest: readonly HarvestLine[];
  /** the latest first */
  readonly versions: readonly KeptVersion[];
  readonly inbox: {
    /** does a process look after it? */
    readonly isWatched: boolean;
    /** files that wait for somebody's yes, and files that cannot be read */
    readonly waiting: number;
    readonly refused: number;
  };
}
