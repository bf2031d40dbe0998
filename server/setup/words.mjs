/** What the set-up says to people, before any dependency is there to help. */
export const words = {
  nodeTooOld: (/** @type {string} */ found) =>
    `Canopée a besoin de Node 20.19 ou plus récent ; cette machine a Node ${found}. Installez une version récente depuis nodejs.org.`,
  waiting: (/** @type {number} */ pid) =>
    `Une autre commande prépare déjà Canopée (processus ${pid}) : attente de sa fin…`,
  installing: 'Installation des dépendances…',
  installFailed:
    'L’installation des dépendances a échoué : le message de npm est au-dessus. Vérifiez l’accès au registre npm, puis relancez la même commande.',
  installIncomplete:
    'L’installation des dépendances est incomplète : supprimez le dossier node_modules, puis relancez la même commande.',
  building: 'Construction des pages…',
  buildFailed: 'La construction des pages a échoué : le message est au-dessus.',
  programBuildFailed: 'La construction de Canopée a échoué : le message est au-dessus.',
  chromiumNotThere: (/** @type {string} */ path) =>
    `CHROMIUM désigne « ${path} », qui n’existe pas : donnez le chemin d’un exécutable Chromium ou Chrome.`,
  chromiumInstalling: 'Installation de Chromium (paquet de la distribution)…',
  chromiumMissing:
    'Chromium est introuvable. Installez-le (Debian, Ubuntu : « sudo apt-get install chromium » ; macOS : Google Chrome), ou donnez son chemin : CHROMIUM=/chemin/vers/chromium npm test',
};
