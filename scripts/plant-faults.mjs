// Plants each fault of tests/model/planted-faults.mjs in a copy of the tree and shows that the model test turns red there.
// By hand: node scripts/plant-faults.mjs [--runs N] [--only part of a name] [--part 1/2]. Ends with 1 where one is not caught.
import { spawn, spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { PLANTED } from '../tests/model/planted-faults.mjs'
import { childEnvironment, commandFile, node24, root } from './ensure.mjs'

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '300' },
    only: { type: 'string', default: '' },
    part: { type: 'string', default: '1/1' },
  },
})

const tree = mkdtempSync(join(tmpdir(), 'planted-'))
process.on('exit', () => rmSync(tree, { recursive: true, force: true }))
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

copyTree()
const [part, parts] = values.part.split('/').map(Number)
const named = PLANTED.filter(({ name }) => name.includes(values.only))
const chosen = named.filter((_, index) => index % parts === part - 1)
console.log('| Fault | Caught | By |\n|---|---|---|')
const results = []
for (const planted of [...chosen, { name: '(none)', edits: [] }]) {
  const result = await tryOne(planted)
  results.push(result)
  console.log(`| ${planted.name} | ${result.told} | ${result.by} |`)
}
const missed = results.filter(({ isAsExpected }) => !isAsExpected).length
console.log(`${chosen.length} faults planted, ${missed} rows not as they should be.`)
process.exitCode = missed === 0 ? 0 : 1

function copyTree() {
  const listed = spawnSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], {
    cwd: root,
    encoding: 'utf8',
  })
  if (listed.status !== 0)
    throw new Error('The faults are planted in a copy of what git knows, and git does not answer')
  for (const file of listed.stdout.split('\0').filter(Boolean)) {
    mkdirSync(dirname(join(tree, file)), { recursive: true })
    copyFileSync(join(root, file), join(tree, file))
  }
  symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'))
}

async function tryOne({ name, edits }) {
  const before = new Map(edits.map(({ file }) => [file, readFileSync(join(tree, file), 'utf8')]))
  for (const edit of edits) plant(name, edit)
  const { code, out, seconds } = await runModel()
  for (const [file, text] of before) writeFileSync(join(tree, file), text)
  const told = /Run (\d+) of seed \d+ .*?broke what is promised:\s+(?:Error: |.*?Error: )?([^\n]*)/s.exec(out)
  if (code !== 0 && !told) throw new Error(`The test did not run with ${name}:\n${out}`)
  const isCaught = told !== null
  return {
    isAsExpected: isCaught === edits.length > 0,
    told: isCaught ? `run ${told[1]}, ${seconds} s` : `NOT CAUGHT in ${values.runs} runs, ${seconds} s`,
    by: isCaught ? told[2].slice(0, 110) : '',
  }
}

function plant(name, { file, find, put }) {
  const path = join(tree, file)
  const parts = readFileSync(path, 'utf8').split(find)
  if (parts.length !== 2)
    throw new Error(`${name}: ${file} holds the text ${parts.length - 1} times, not once:\n${find}`)
  writeFileSync(path, parts.join(put))
}

function runModel() {
  const started = Date.now()
  const args = [commandFile('vitest', 'vitest'), 'run', 'tests/model/model.test.ts']
  const env = { ...childEnvironment(), MODEL_RUNS: values.runs, MODEL_SHRINK: '0', NO_COLOR: '1' }
  return new Promise((settle) => {
    const child = spawn(node24(), args, { cwd: tree, env })
    let out = ''
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (more) => {
        out += more
      })
    child.on('close', (code) => settle({ code, out, seconds: Math.round((Date.now() - started) / 1000) }))
  })
}
