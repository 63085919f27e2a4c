// Keeps resources/registers/ in order.
//   node scripts/build-registers.mjs                 checks the three registers; exit 1 with the reasons if one is wrong
//   node scripts/build-registers.mjs --write         the same, and writes them back: sorted, one entry per line
//   node scripts/build-registers.mjs FILE            also compares with SCB's register of authorities and lists what differs
// FILE is JSON (a list of {name, orgnr}) or text with tabs or semicolons and a header naming a name and a number column.
// Differences are printed, never written: a person decides the row and names the source in it.
import { readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('../resources/registers/', import.meta.url)
const sectors = [
  'state',
  'university',
  'municipal-federation',
  'region',
  'municipality',
  'public-company',
  'civil-society',
  'private',
  'international',
  'unknown',
]
const verdicts = ['yes', 'no', 'unclear', 'team']

const args = process.argv.slice(2)
const registerFile = args.find((arg) => !arg.startsWith('--'))
const registers = {
  counties: load('counties'),
  municipalities: load('municipalities'),
  organisations: load('organisations'),
}

const faults = [
  ...geographyFaults(registers),
  ...organisationFaults(registers.organisations),
  ...nameFaults(registers),
]
for (const fault of faults) console.error(fault)
if (args.includes('--write') && faults.length === 0) save(registers)
if (registerFile) compare(registers.organisations.rows, readRegister(registerFile))
process.exitCode = faults.length > 0 ? 1 : 0

function load(name) {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
}

function geographyFaults({ counties, municipalities }) {
  const found = []
  const countyCodes = new Set(counties.rows.map((row) => row.code))
  if (countyCodes.size !== 21 || counties.rows.length !== 21)
    found.push(`counties: ${counties.rows.length} rows, 21 expected`)
  const codes = new Set(municipalities.rows.map((row) => row.code))
  if (codes.size !== 290 || municipalities.rows.length !== 290)
    found.push(`municipalities: ${municipalities.rows.length} rows, 290 expected`)
  for (const { code, countyCode } of municipalities.rows) {
    if (!countyCodes.has(countyCode) || !code.startsWith(countyCode))
      found.push(`municipality ${code}: county ${countyCode} does not fit`)
  }
  return found
}

function organisationFaults({ rows, sources }) {
  const found = []
  const numbers = new Map()
  for (const row of rows) {
    if (!sectors.includes(row.sector)) found.push(`${row.name}: unknown sector ${row.sector}`)
    if (!verdicts.includes(row.publicParty)) found.push(`${row.name}: unknown publicParty ${row.publicParty}`)
    if (!(row.source in sources)) found.push(`${row.name}: source ${row.source} is not described`)
    if (!row.orgnr) continue
    if (row.source === 'general-knowledge') found.push(`${row.name}: a number needs a source`)
    if (!isOrganisationNumber(row.orgnr)) found.push(`${row.name}: ${row.orgnr} is no organisation number`)
    if (numbers.has(row.orgnr)) found.push(`${row.name}: same number as ${numbers.get(row.orgnr)}`)
    numbers.set(row.orgnr, row.name)
  }
  return found
}

// A name or alias may stand for one thing only. Region Gotland, both region and municipality, is the one exception.
function nameFaults({ counties, municipalities, organisations }) {
  const found = []
  const long = new Map()
  const short = new Map()
  const claim = (map, text, owner) => {
    const key = fold(text)
    if (map.has(key) && key !== 'region gotland')
      found.push(`"${text}" stands for both ${map.get(key)} and ${owner}`)
    map.set(key, owner)
  }
  const claimAliases = (aliases, shortAliases, owner) => {
    for (const alias of aliases ?? []) {
      if (alias.replace(/[^\p{L}]/gu, '').length < 5)
        found.push(`${owner}: alias "${alias}" is short, move it to the short aliases`)
      claim(long, alias, owner)
    }
    for (const alias of shortAliases ?? []) claim(short, alias, owner)
  }
  for (const row of counties.rows) {
    claim(long, row.name, `county ${row.code}`)
    claim(long, row.region, `region ${row.code}`)
    for (const alias of row.regionAliases) claim(long, alias, `region ${row.code}`)
    claimAliases([], row.regionShortAliases, `region ${row.code}`)
  }
  for (const row of municipalities.rows) {
    claim(long, row.name, `municipality ${row.code}`)
    claimAliases(row.aliases, undefined, `municipality ${row.code}`)
  }
  for (const row of organisations.rows) {
    claim(long, row.name, row.name)
    claimAliases(row.aliases, row.shortAliases, row.name)
  }
  for (const [key, owner] of short) {
    if (long.has(key) && long.get(key) !== owner)
      found.push(`short alias "${key}" of ${owner} is also a name of ${long.get(key)}`)
  }
  return found
}

// The same key as the domain makes for comparing names.
function fold(text) {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/&/g, ' och ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '')
}

function isOrganisationNumber(text) {
  if (!/^\d\d[2-9]\d{3}-\d{4}$/.test(text)) return false
  const sum = [...text.replace('-', '')]
    .map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0)
  return sum % 10 === 0
}

function readRegister(path) {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  if (text.trimStart().startsWith('['))
    return JSON.parse(text).map(({ name, orgnr }) => ({ name, orgnr: orgnr ?? null }))
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const separator = lines[0].includes('\t') ? '\t' : ';'
  const header = lines[0].split(separator).map((cell) => fold(cell))
  const nameColumn = header.findIndex((cell) => /namn|name/.test(cell))
  const numberColumn = header.findIndex((cell) => /org.*n(umme)?r|number/.test(cell))
  if (nameColumn < 0 || numberColumn < 0)
    throw new Error(`${path}: no column for name and number in the first line`)
  return lines.slice(1).map((line) => {
    const cells = line.split(separator).map((cell) => cell.replace(/^"|"$/g, '').trim())
    const digits = (cells[numberColumn] ?? '').replace(/\D/g, '').slice(-10)
    return {
      name: cells[nameColumn],
      orgnr: digits.length === 10 ? `${digits.slice(0, 6)}-${digits.slice(6)}` : null,
    }
  })
}

function compare(rows, theirs) {
  const ours = rows.filter((row) => row.source === 'scb-myndighetsregistret')
  const byNumber = new Map(ours.filter((row) => row.orgnr).map((row) => [row.orgnr, row]))
  const byName = new Map(
    ours.flatMap((row) => [row.name, ...(row.aliases ?? [])].map((name) => [fold(name), row])),
  )
  const theirNumbers = new Set(theirs.map((entry) => entry.orgnr))
  for (const { name, orgnr } of theirs) {
    const row = byName.get(fold(name))
    if (!row && !byNumber.has(orgnr)) console.log(`not here: ${name} ${orgnr ?? 'without number'}`)
    else if (row?.orgnr && orgnr && row.orgnr !== orgnr)
      console.log(`number differs: ${name} ${orgnr} there, ${row.orgnr} here`)
  }
  for (const row of ours)
    if (row.orgnr && !theirNumbers.has(row.orgnr)) console.log(`not there: ${row.name} ${row.orgnr}`)
}

function save({ counties, municipalities, organisations }) {
  const byName = new Intl.Collator('sv').compare
  organisations.rows.sort(
    (a, b) => sectors.indexOf(a.sector) - sectors.indexOf(b.sector) || byName(a.name, b.name),
  )
  for (const [name, register] of Object.entries({ counties, municipalities, organisations })) {
    writeFileSync(new URL(`${name}.json`, folder), format(register))
  }
}

function format({ rows, ...head }) {
  const heading = Object.entries(head).map(
    ([key, value]) =>
      ` ${JSON.stringify(key)}: ${typeof value === 'object' ? block(value) : JSON.stringify(value)},\n`,
  )
  return `{\n${heading.join('')} "rows": [\n${rows.map((row) => `  ${oneLine(row)}`).join(',\n')}\n ]\n}\n`
}

function block(value) {
  return `{\n${Object.entries(value)
    .map(([key, text]) => `  ${JSON.stringify(key)}: ${JSON.stringify(text)}`)
    .join(',\n')}\n }`
}

function oneLine(value) {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`)
    .join(', ')}}`
}
