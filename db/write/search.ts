/** Makes the index for search anew, such as after a recovery: it holds no rows of its own to be read back. */
import type { WritableDatabase } from '../database.ts'
import { markedWordsFolded } from './submissions.ts'

/**
 * Makes the index beside the one that is there and puts right the submissions that it finds otherwise. `textOf` gets a
 * submission's current content, parsed from its JSON. In the caller's transaction. Returns how many were put right.
 */
export function remakeSearch({ sqlite }: WritableDatabase, textOf: (content: unknown) => string): number {
  const made = sqlite.prepare("select sql from sqlite_master where name = 'submission_search'").pluck().get()
  sqlite.exec(String(made).replace('submission_search', 'temp.made_search'))
  sqlite.exec(`create virtual table temp.words_now using fts5vocab (main, submission_search, instance);
    create virtual table temp.words_made using fts5vocab (temp, made_search, instance)`)
  const insert = sqlite.prepare('insert into temp.made_search (rowid, marked, plain) values (?, ?, ?)')
  const texts = readTexts(sqlite, textOf)
  for (const [number, text] of texts()) insert.run(number, text, markedWordsFolded(text))
  const other = differing(sqlite)
  if (other === 'all') sqlite.exec("insert into submission_search (submission_search) values ('delete-all')")
  const put = sqlite.prepare('insert into submission_search (rowid, marked, plain) values (?, ?, ?)')
  const remove = sqlite.prepare('delete from submission_search where rowid = ?')
  if (other !== 'all') for (const number of other) remove.run(number)
  let count = 0
  for (const [number, text] of texts()) {
    if (other !== 'all' && !other.has(number)) continue
    put.run(number, text, markedWordsFolded(text))
    count += 1
  }
  sqlite.exec('drop table temp.words_made; drop table temp.words_now; drop table temp.made_search')
  return other === 'all' ? count : other.size
}

/** Numbers of submissions under which another set of words is found; all where the index cannot be read. */
function differing(sqlite: WritableDatabase['sqlite']): Set<number> | 'all' {
  const [now, made] = ['words_now', 'words_made'].map((table) => `select * from temp.${table}`)
  const rows = (docs: string) => `select id as doc from ${docs}_docsize`
  try {
    const numbers = sqlite
      .prepare(
        `select doc from (${now} except ${made}) union select doc from (${made} except ${now})
         union select doc from (${rows('main.submission_search')} except ${rows('temp.made_search')})
         union select doc from (${rows('temp.made_search')} except ${rows('main.submission_search')})`,
      )
      .pluck()
      .all() as number[]
    return new Set(numbers)
  } catch {
    return 'all'
  }
}

function readTexts(sqlite: WritableDatabase['sqlite'], textOf: (content: unknown) => string) {
  const rows = sqlite.prepare(
    `select s.number, r.content from submissions s
      join revisions r on r.submission_id = s.id and r.number = s.revision order by s.number limit ? offset ?`,
  )
  return function* (): Generator<[number, string]> {
    for (let at = 0; ; at += BLOCK) {
      const block = rows.all(BLOCK, at) as { number: number; content: string }[]
      for (const { number, content } of block) yield [number, textOf(JSON.parse(content))]
      if (block.length < BLOCK) return
    }
  }
}

const BLOCK = 500
