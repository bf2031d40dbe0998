/** Why a backup cannot be read: what is wrong with the file, or with what was typed for it. */
export type BackupFaultKind =
  /** no backup of Canopée at all */
  | 'foreign'
  /** of a later Canopée */
  | 'later'
  /** it ends before its end */
  | 'cut'
  /** its bytes are not those that were written */
  | 'damaged'
  | 'passphrase';

/** A backup that cannot be read. */
export class BackupFault extends Error {
  readonly kind: BackupFaultKind;

  constructor(kind: BackupFaultKind, cause?: unknown) {
    super(`the backup cannot be read: ${kind}`, { cause });
    this.kind = kind;
  }
}

/** What was being copied is not there any more, or is another: the picture is to be taken again. */
export class PictureMoved extends Error {
  constructor() {
    super('the picture moved');
  }
}
