/** Where projects are fetched from: kept as a setting of the desk, its key in the system's key store, tested before it is saved. */
import type { ProjectSourceShown, ProjectSourceTested } from '../../contract/calls/project-source.ts'
import { readSetting } from '../../db/read/settings.ts'
import { setSetting } from '../../db/write/intake.ts'
import { type ProjectSource, projectSource } from '../../domain/case/project-source.ts'
import gdp from '../../resources/project-sources/vinnova-gdp.json' with { type: 'json' }
import openData from '../../resources/project-sources/vinnova-open-data.json' with { type: 'json' }
import { typedAddress } from '../sources/guarded-address.ts'
import { sourceProblem } from '../sources/source-problem.ts'
import type { Workspace } from '../workspace.ts'
import { askForProjects } from './ask-for-projects.ts'

const SETTING = 'projectSource'

/** The older interface until the team has chosen; `DESK_VINNOVA` names another address of it, as tests do. */
export function projectSourceOf({ database }: Workspace): ProjectSource {
  const kept = readSetting(database, SETTING, projectSource)
  if (kept) return kept
  const shipped = projectSource.parse(openData.profile)
  return { ...shipped, address: process.env.DESK_VINNOVA ?? shipped.address }
}

export async function showProjectSource(workspace: Workspace): Promise<ProjectSourceShown> {
  const profile = projectSourceOf(workspace)
  return {
    profile,
    hasSecret: (await projectSecretOf(workspace, profile)) !== null,
    templates: [openData, gdp].map(({ facts, profile: shipped }) => ({
      facts,
      profile: projectSource.parse(shipped),
    })),
  }
}

/** A key is for one address: another address has none until it gets its own. */
export async function projectSecretOf({ shell }: Workspace, { address }: ProjectSource) {
  return shell.secrets.get({ key: secretKey(address) })
}

type Saved = { profile: ProjectSource; secret?: string | null | undefined }

/** A secret that is left out stays, null takes it away. Throws SOURCE_PROBLEM `bad-address`, `insecure-secret`. */
export async function saveProjectSource(
  workspace: Workspace,
  { profile, secret }: Saved,
): Promise<ProjectSourceShown> {
  typedAddress(profile.address, profile.authentication.kind !== 'none')
  if (secret !== undefined)
    await workspace.shell.secrets.set({ key: secretKey(profile.address), value: secret })
  setSetting(workspace.database, SETTING, profile)
  return showProjectSource(workspace)
}

/** Asks for one project and keeps nothing. Throws SOURCE_PROBLEM. */
export async function testProjectSource(
  workspace: Workspace,
  { profile, secret, number }: Saved & { number: string },
): Promise<ProjectSourceTested> {
  typedAddress(profile.address, profile.authentication.kind !== 'none')
  const used = secret ?? (await projectSecretOf(workspace, profile))
  if (profile.authentication.kind !== 'none' && used === null)
    throw sourceProblem('secret-refused', { address: new URL(profile.address).host })
  const { read } = await askForProjects(workspace, { profile, secret: used }, [number])
  const [found] = read.facts.flatMap((one) => (one.kind === 'project' ? [one] : []))
  return { title: found ? (found.titleSv ?? found.titleEn) : null, isFound: found !== undefined }
}

const secretKey = (address: string) => `projects ${URL.parse(address)?.origin ?? address}`
