// The one table of rooms: what each top-level folder may import. `.dependency-cruiser.cjs` turns it into rules.

/** @typedef {{ may: string[], libraries: string[], node: boolean }} Room */

/** Every room of the product. A room may always import itself; whatever is not listed is forbidden.
 * @type {Record<string, Room>} */
export const rooms = {
  text: { may: [], libraries: [], node: false },
  resources: { may: [], libraries: [], node: false },
  domain: {
    may: [],
    libraries: ['zod', 'canonicalize', 'diff', 'temporal-polyfill'],
    node: false,
  },
  contract: { may: ['domain'], libraries: ['zod', '@orpc/contract'], node: false },
  db: { may: ['domain', 'resources'], libraries: ['drizzle-orm', 'better-sqlite3'], node: true },
  backend: {
    may: ['domain', 'contract', 'db', 'text', 'resources'],
    libraries: [
      '@orpc/client',
      '@orpc/contract',
      '@orpc/server',
      'canonicalize',
      'csv-parse',
      'csv-stringify',
      'docx',
      'exceljs',
      'fflate',
      'ical.js',
      'parse5',
      'saxes',
      'temporal-polyfill',
      'uuid',
      'zod',
    ],
    node: true,
  },
  electron: {
    // `text` because menus and native dialogs have words too; `hosts` for what every door does alike, such as the page's policy.
    may: ['backend', 'contract', 'hosts', 'text', 'resources'],
    libraries: ['electron', '@orpc/client', '@orpc/server'],
    node: true,
  },
  hosts: {
    may: ['backend', 'contract', 'domain', 'text', 'resources'],
    libraries: ['@orpc/client', '@orpc/server', 'commander'],
    node: true,
  },
  renderer: {
    may: ['contract', 'domain', 'text', 'resources'],
    libraries: [
      '@ag-grid-community/locale',
      '@orpc/client',
      '@orpc/contract',
      '@orpc/tanstack-query',
      '@svg-maps/sweden',
      '@tanstack/react-query',
      'ag-grid-community',
      'ag-grid-react',
      'csv-stringify',
      'react',
      'react-dom',
      'recharts',
      'wouter',
    ],
    node: false,
  },
  demo: { may: ['contract', 'domain', 'resources'], libraries: ['zod'], node: true },
}

/** Rooms that may import anything, and that nobody imports. */
export const outerRooms = ['tests', 'bench', 'docs', 'scripts']

const escaped = (name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const ruleFor = (name, { may, libraries, node }) => ({
  name: `room-${name}`,
  severity: 'error',
  comment: `${name}/ may import only: ${[name, ...may].map((room) => `${room}/`).join(', ')}${libraries.length > 0 ? `; ${libraries.join(', ')}` : ''}${node ? '; node' : ''}`,
  from: { path: `^${name}/` },
  to: {
    pathNot: [
      ...[name, ...may].map((room) => `^${room}/`),
      // A library's types may come from its @types package.
      ...libraries.map((library) => `(^|/)node_modules/(@types/)?${escaped(library)}/`),
    ],
    ...(node ? { dependencyTypesNot: ['core'] } : {}),
    // An import that leads nowhere has its own rule.
    couldNotResolve: false,
  },
})

/** The table as dependency-cruiser rules. */
export const roomRules = () => [
  ...Object.entries(rooms).map(([name, room]) => ruleFor(name, room)),
  {
    name: 'nobody-imports-outer-rooms',
    severity: 'error',
    comment: `Nothing outside ${outerRooms.join(', ')} and the configuration imports them.`,
    from: { path: `^(${Object.keys(rooms).join('|')})/` },
    to: { path: `^(${outerRooms.join('|')})/` },
  },
  {
    name: 'only-electron-imports-electron',
    severity: 'error',
    from: { pathNot: '^(electron|tests)/' },
    to: { path: '(^|/)node_modules/electron/' },
  },
]
