/** Text in Markdown that stays text, in CommonMark and in the tables, strikings and formulas that others have added. */

/** One line. Signs are escaped wherever they could mean something, so that the reader sees just the text. */
export function escaped(text: string): string {
  return text
    .replace(/\s+/g, (blanks) => (blanks.includes('\u00a0') ? '\u00a0' : ' '))
    .trim()
    .replace(MEANINGFUL, '\\$&')
    .replace(AT_START, '$1\\$2')
    .replace(ADDRESS, (start) => start.replace(/[:.]/, '\\$&'))
}

export function escapedInTable(text: string): string {
  return escaped(text) || '\u00a0'
}

/** An address or a path within brackets of its own. */
export function linkTo(address: string): string {
  return `<${encodeURI(address.toWellFormed())
    .replace(/%25([\dA-F]{2})/gi, '%$1')
    .replace(/[<>\\]/g, encodeURIComponent)}>`
}

const MEANINGFUL = /[\\`*_[\]<>&|~$^#{}@]/g
/** Lists and underlinings, which only mean something first in a line. */
const AT_START = /^(\d+(?=[.)])|)([-+=:.)])/
/** What some programs make a link of by themselves. */
const ADDRESS = /\b(?:https?:\/\/|ftp:\/\/|mailto:|xmpp:|www\.)/gi
