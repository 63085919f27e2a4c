// Boundaries between rooms, from the table in scripts/rooms.mjs, with no cycles and no imports that lead nowhere.
const { join } = require('node:path')
const { roomRules } = require('./scripts/rooms.mjs')

module.exports = {
  forbidden: [
    ...roomRules(),
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that need each other are one thing, or need a third.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      comment: 'Every import leads somewhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(out|node_modules/\\.cache|tests/fixtures)/' },
    // Types count as imports: a room that knows another's types depends on it.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: join(__dirname, 'tsconfig.json') },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.css', '.d.ts'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
