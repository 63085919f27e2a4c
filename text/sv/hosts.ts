/** Swedish words of the doors: the terminal, the desktop window's menu and dialogs, and the page shown to those without a key. */

export const hosts = {
  loopback: {
    open: (address: string) => `Redaktionen finns på ${address} – stäng med Ctrl+C.`,
    closed: 'Redaktionen är stängd.',
    portTaken: (port: number) =>
      `Port ${port} är upptagen av ett annat program. Välj en annan med --port, eller utelämna --port så tas en ledig.`,
    portForbidden: (port: number) =>
      `Port ${port} får inte användas här. Välj en högre med --port, eller utelämna --port så tas en ledig.`,
    badPort: (given: string) => `--port ska vara ett tal mellan 0 och 65535, inte ”${given}”.`,
    pageMissing: 'Appens sidor är inte byggda. Kör npm run build, eller starta med npm start.',
    backendFailed: (reason: string) => `Redaktionen kunde inte starta: ${reason}`,
    backendGone: 'Redaktionens databasdel stannade oväntat. Starta om programmet.',
  },
  noKey: {
    title: 'Redaktionen behöver sin startadress',
    body: 'Öppna den adress som skrevs i terminalen när programmet startade. Den gäller tills programmet stängs.',
    goOn: 'Fortsätt till Redaktionen',
  },
  menu: {
    file: 'Arkiv',
    print: 'Skriv ut …',
    quit: 'Avsluta',
    edit: 'Redigera',
    undo: 'Ångra',
    redo: 'Gör om',
    cut: 'Klipp ut',
    copy: 'Kopiera',
    paste: 'Klistra in',
    selectAll: 'Markera allt',
    view: 'Visa',
    zoomIn: 'Förstora',
    zoomOut: 'Förminska',
    actualSize: 'Verklig storlek',
    fullScreen: 'Helskärm',
    tools: 'Utvecklarverktyg',
    help: 'Hjälp',
    about: 'Om Redaktionen',
  },
  dialogs: {
    leave: 'Öppna adressen i webbläsaren?',
    open: 'Öppna',
    cancel: 'Avbryt',
    startFailed: 'Redaktionen kunde inte starta',
    backendGone: 'Redaktionens databasdel stannade oväntat. Programmet stängs; det som är sparat finns kvar.',
    pageMissing: 'Appens sidor saknas. Installera eller bygg programmet på nytt.',
  },
}
