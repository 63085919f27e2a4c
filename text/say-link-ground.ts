/** Says why a link was suggested, with what both sides say; used on screen and by the command line. */
import type { Words } from './catalog.ts'
import type { caseLinks } from './sv/case-links.ts'

type Target = keyof typeof caseLinks.targets
type Ground = { ground: keyof typeof caseLinks.grounds; evidence: string }

export function sayLinkGround({ caseLinks: { grounds } }: Words, target: Target, ground: Ground): string {
  const { evidence } = ground
  switch (ground.ground) {
    case 'coordinator':
      return grounds.coordinator[target](evidence)
    case 'person':
      return grounds.person
    case 'theme':
      return grounds.theme(evidence)
    default:
      return grounds[ground.ground](evidence, target === 'submission')
  }
}
