/** Why a database file cannot be opened, for doors that tell people. */
import { DatabaseProblem } from '../db/open.ts'

export { DatabaseProblem }
