/** A secret that is told one person once: recovery codes, a link to hand over, a key. */
export interface ShownOnce {
  readonly kind: 'codes' | 'link' | 'key';
  readonly lines: readonly string[];
}
