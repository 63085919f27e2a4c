/** English words of `desk case sheet` and `desk case picture`. */
import type { cliCaseSheet as swedish } from '../sv/cli-case-sheet.ts'

export const cliCaseSheet: typeof swedish = {
  commands: {
    sheet: 'case sheets that the team writes',
    list: 'list case sheets',
    show: 'show a case sheet as last saved',
    new: "make a case sheet from a template; --language chooses the sheet's language",
    export: 'write saved case sheets as Word, HTML, Markdown or PDF',
    picture: 'pictures of cases',
    pictureList: "show a case's pictures and how far consent has come",
    pictureAdd: 'take in a picture, without what it tells of where and when it was taken',
  },
  options: {
    ofCase: 'only sheets about that case',
    template: 'project, interview, theme or edition',
    cases: 'cases that the sheet is to be about, one or several',
    edition: 'the edition, for the template edition',
    title: 'title of the collection, when the sheets are several',
    out: 'file to write (else the name of the sheet in this folder)',
  },
  arguments: {
    sheet: "the sheet's number",
    picture: 'file in JPEG or PNG',
  },
  columns: { id: 'Number', template: 'Template', title: 'Title', saved: 'Saved', versions: 'Versions' },
  templates: {
    project: 'Project',
    interview: 'Interview',
    theme: 'Theme round-up',
    edition: 'Highlights',
  },
  untitled: 'Untitled',
  made: (title, id) => `${title} is made and has number ${id}.`,
  saved: (template, at, by, versions) =>
    `${template}, saved ${at} by ${by}. ${versions === 1 ? '1 version' : `${versions} versions`}.`,
  draft: (at) => `There is a draft from ${at} that is not saved as a version.`,
  noAlternative: 'has no alternative text',
  blocks: {
    facts: (of) => `[Facts box, case ${of}]`,
    quote: (quoted) => `[Quote] ${quoted}`,
    picture: (alternative) => `[Picture] ${alternative}`,
    figure: (caption) => `[Figures, counted at export] ${caption}`,
    frozen: (caption) => `[Figures, frozen] ${caption}`,
  },
  picture: (hash, name, width, height, state) =>
    `${hash}  ${name || 'unnamed'}, ${width} × ${height} pixels, ${state.toLocaleLowerCase('en')}`,
  noPicture: (given) => `The case has no picture, or several, whose number begins ${given}.`,
}
