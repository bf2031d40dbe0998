import type { AgreementWords } from './agreement-words.ts';

/** Ce qu’une convention ne peut pas dire, et le remède. */
export const agreementFr = {
  'same-member': ({ member }) =>
    `le membre ${member} est écrit deux fois : gardez une seule ligne.`,
  'two-departments': () =>
    'un second membre est de nature « department » : un seul dessert le reste du département, les autres sont des communes.',
  'same-version': ({ version }) =>
    `deux versions s’appellent « ${version} » : donnez à chacune son nom.`,
  'same-effective-day': ({ day }) =>
    `deux versions prennent effet le ${day} : on ne saurait laquelle s’applique.`,
  'unknown-signatory': ({ member, members }) =>
    `« ${member} » n’est pas le code d’un membre. Les membres : ${members.join(', ')}. Un nouveau membre s’ajoute d’abord à la liste « members », avec son adhésion.`,
  'unknown-charged-member': ({ member, members }) =>
    `« ${member} » n’est pas le code d’un membre. Les membres : ${members.join(', ')}.`,
  'unknown-charged-provider': ({ provider, providers }) =>
    `« ${provider} » n’est le prestataire d’aucune ressource du catalogue : la somme ne serait jointe à aucun marché. Les prestataires : ${providers.join(', ') || 'aucun'}.`,
  'unknown-charged-resource': ({ resource, resources }) =>
    `« ${resource} » n’est pas l’identifiant d’une ressource du catalogue. Les ressources : ${resources.join(', ') || 'aucune'}. Sans « resource », la somme porte sur tout le marché du prestataire.`,
  'accession-without-day': ({ missing }) =>
    `la date « ${missing} » de l’adhésion manque : écrivez-la, ou « null » tant qu’elle n’est pas connue (le membre reste en attente ; convention, art. 6.1).`,
  'withdrawal-without-day': ({ missing }) =>
    `la date « ${missing} » du retrait manque, et c’est elle qui compte (réglage « noticeBasis ») : écrivez-la, ou « null » tant qu’elle n’est pas connue (convention, art. 6.2).`,
  'received-before-sent': ({ sent, received }) =>
    `la lettre serait reçue le ${received}, avant son envoi du ${sent} : vérifiez les deux dates.`,
  'left-before-joining': ({ joined, notice }) =>
    joined === ''
      ? `le retrait (${notice}) est connu, mais pas l’adhésion : complétez ses deux dates.`
      : `le retrait (${notice}) précède l’adhésion (${joined}) : vérifiez les dates.`,
  'penalty-without-member': () =>
    'une pénalité est supportée par le membre qui se retire (convention, art. 6.2) : dites lequel avec « member ».',
  'penalty-to-who-stays': ({ member }) =>
    `le membre ${member} ne s’est pas retiré : une pénalité est supportée par un membre qui se retire (convention, art. 6.2). Ajoutez son retrait, ou corrigez le code.`,
  'damages-to-one-member': () =>
    'des dommages et intérêts se répartissent selon le poids de chacun dans le marché (convention, art. 12) : enlevez « member ».',
} satisfies AgreementWords;
