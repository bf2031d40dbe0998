/** Bytes a name of a file may have on every file system we know, less what numbering adds. */
const LONGEST = 200;

/** Names that the inbox passes over as half copied. */
const HALF_COPIED = /\.(tmp|part|crdownload)$/i;

/**
 * The name a dropped file is kept under: the last part of what the browser said, without anything that would lead elsewhere,
 * hide it, or stand in the way of reading it in a list.
 */
export function safeName(said: string): string {
  const last = said.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  let name = last
    .replace(/\p{C}/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '');
  while (HALF_COPIED.test(name)) name = name.replace(HALF_COPIED, '');
  return shortened(name) || 'fichier';
}

/** `releve.csv` → `releve (2).csv` */
export function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const { stem, extension } = parted(name);
  return `${stem} (${number})${extension}`;
}

function shortened(name: string): string {
  const { stem, extension } = parted(name);
  let kept = stem;
  while (Buffer.byteLength(kept + extension) > LONGEST && kept !== '')
    kept = kept.replace(/.$/su, '');
  return kept === '' ? '' : kept + extension;
}

function parted(name: string): { readonly stem: string; readonly extension: string } {
  const extension = /(\.[a-z0-9]{1,8}){0,2}$/i.exec(name)?.[0] ?? '';
  const isAll = extension.length === name.length;
  return isAll
    ? { stem: name, extension: '' }
    : { stem: name.slice(0, name.length - extension.length), extension };
}
