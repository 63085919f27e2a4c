/** The same random cases in each everyday run, so that a red run tells of a change; the deep run draws fresh ones. */
import { configureGlobal } from 'fast-check'

if (process.env.DEEP !== '1') configureGlobal({ seed: 20240916 })
