/** Why a database file cannot be opened or written in, for doors that tell people. */
import { asDatabaseProblem, DatabaseProblem, type DatabaseProblemCode, problemCodeOf } from '../db/problem.ts'

export { asDatabaseProblem, DatabaseProblem, type DatabaseProblemCode, problemCodeOf }
