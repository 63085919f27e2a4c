/** Swedish words of `desk case sheet` and `desk case picture`. */

export const cliCaseSheet = {
  commands: {
    sheet: 'exempelblad som teamet skriver',
    list: 'visa exempelblad',
    show: 'visa ett exempelblad som det senast sparades',
    new: 'gör ett exempelblad av en mall; --language väljer bladets språk',
    export: 'skriv sparade exempelblad som Word, HTML, Markdown eller PDF',
    picture: 'bilder till exempel',
    pictureList: 'visa ett exempels bilder och hur långt godkännandet har kommit',
    pictureAdd: 'läs in en bild, utan uppgifter om var och när den togs',
  },
  options: {
    ofCase: 'bara blad om det exemplet',
    template: 'project, interview, theme eller edition',
    cases: 'exempel som bladet ska handla om, ett eller flera',
    edition: 'upplagan, för mallen edition',
    title: 'samlingens rubrik, när bladen är flera',
    out: 'fil att skriva (annars bladets namn i den här mappen)',
  },
  arguments: {
    sheet: 'bladets nummer',
    picture: 'fil i JPEG eller PNG',
  },
  columns: { id: 'Nummer', template: 'Mall', title: 'Rubrik', saved: 'Sparat', versions: 'Versioner' },
  templates: {
    project: 'Projekt',
    interview: 'Intervju',
    theme: 'Temasamling',
    edition: 'Höjdpunkter',
  },
  untitled: 'Utan rubrik',
  made: (title: string, id: string) => `${title} är gjort och har nummer ${id}.`,
  saved: (template: string, at: string, by: string, versions: number) =>
    `${template}, sparat ${at} av ${by}. ${versions === 1 ? '1 version' : `${versions} versioner`}.`,
  draft: (at: string) => `Det finns ett utkast från ${at} som inte är sparat som version.`,
  noAlternative: 'saknar alternativtext',
  blocks: {
    facts: (of: string) => `[Faktaruta, exempel ${of}]`,
    quote: (quoted: string) => `[Citat] ${quoted}`,
    picture: (alternative: string) => `[Bild] ${alternative}`,
    figure: (caption: string) => `[Siffror, räknas vid export] ${caption}`,
    frozen: (caption: string) => `[Siffror, frysta] ${caption}`,
  },
  picture: (hash: string, name: string, width: number, height: number, state: string) =>
    `${hash}  ${name || 'utan namn'}, ${width} × ${height} bildpunkter, ${state.toLocaleLowerCase('sv')}`,
  noPicture: (given: string) => `Exemplet har ingen bild, eller flera, vars nummer börjar ${given}.`,
}
